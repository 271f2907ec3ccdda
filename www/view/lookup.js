//# allFunctionsCalledOnLoad
/**
 * What belongs together in an analysis, found once, so that every view can ask.
 *
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Entity} Entity
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Quote} Quote
 * @typedef {import("./types.d.ts").Timex} Timex
 * @typedef {import("./types.d.ts").Relation} Relation
 * @typedef {import("./types.d.ts").Argument} Argument
 */

export class Lookup {
  /**
   * @param {Analysis} analysis
   * @param {string} [text] of the article, for who quotes its words between what was found
   */
  constructor(analysis, text = "") {
    this.analysis = analysis;
    this.text = text;
    /** @type {Map<string, Entity>} */
    this.entities = new Map(analysis.entities.map((one) => [one.id, one]));
    /** @type {Map<string, Timex>} */
    this.times = new Map(analysis.times.map((one) => [one.id, one]));
    /** @type {Map<string, LedeEvent>} */
    this.events = new Map(analysis.events.map((one) => [one.id, one]));
    /** @type {Map<string, Quote>} */
    this.quotes = new Map(analysis.quotes.map((one) => [one.id, one]));
    /** All tellings of a happening, by the id of the first. @type {Map<string, LedeEvent[]>} */
    this.tellings = new Map();
    /** The happenings that an entity or time takes part in. @type {Map<string, Set<LedeEvent>>} */
    this.partIn = new Map();
    /** @type {Map<string, Quote[]>} */
    this.saidBy = new Map();
    /** @type {Map<string, Relation[]>} */
    this.relations = new Map();

    for (const event of analysis.events) {
      const first = this.first(event);
      push(this.tellings, first.id, event);
      const refs = [event.attribution?.entity, event.time, ...event.arguments.map(({ ref }) => ref)];
      for (const ref of refs) {
        if (!ref) continue;
        const set = this.partIn.get(ref) ?? new Set();
        this.partIn.set(ref, set.add(first));
      }
    }
    for (const quote of analysis.quotes) if (quote.speaker) push(this.saidBy, quote.speaker, quote);
    for (const relation of analysis.relations) {
      push(this.relations, relation.head, relation);
      if (relation.tail !== relation.head) push(this.relations, relation.tail, relation);
    }
  }

  /**
   * The first telling of the happening that this event tells.
   *
   * @param {LedeEvent} event
   * @returns {LedeEvent}
   */
  first(event) {
    return (event.sameAs && this.events.get(event.sameAs)) || event;
  }

  /**
   * The ids that mean the same happening, or the id alone.
   *
   * @param {string} id
   */
  tellingsOf(id) {
    const event = this.events.get(id);
    return event ? (this.tellings.get(this.first(event).id) ?? [event]).map((telling) => telling.id) : [id];
  }

  /** Each happening once, as told first. */
  happenings() {
    return this.analysis.events.filter((event) => this.first(event) === event);
  }

  /**
   * The telling of a happening that says most: headlines come first and say least.
   *
   * @param {LedeEvent} event the first telling
   * @returns {LedeEvent}
   */
  fullest(event) {
    const tellings = this.tellings.get(event.id) ?? [event];
    return tellings.reduce((best, telling) => (telling.arguments.length > best.arguments.length ? telling : best));
  }

  /**
   * The arguments of a happening: those of its fullest telling, and from the others the roles that it lacks.
   *
   * @param {LedeEvent} event
   * @returns {Argument[]}
   */
  argumentsOf(event) {
    const pooled = [...this.fullest(event).arguments];
    for (const telling of this.tellings.get(event.id) ?? []) {
      const have = new Set(pooled.map(({ role }) => role));
      pooled.push(...telling.arguments.filter(({ role }) => !have.has(role)));
    }
    return pooled;
  }

  /**
   * Where on the calendar an event stands, as text that sorts; null where the text does not say.
   *
   * @param {LedeEvent} event
   * @returns {string | null}
   */
  dateOf(event) {
    for (const telling of this.tellings.get(this.first(event).id) ?? [event]) {
      const time = telling.time && this.times.get(telling.time);
      if (time && time.type !== "SET" && calendar(time)) return calendar(time);
    }
    return null;
  }
}

/**
 * The calendar date of a time, or null for a duration, a vague time or a year that is not known.
 *
 * @param {Timex} time
 */
export function calendar(time) {
  const value = time.resolved ?? time.value;
  return /^\d{3,4}/.test(value) ? value : null;
}

/**
 * @template V
 * @param {Map<string, V[]>} map
 * @param {string} key
 * @param {V} value
 */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
