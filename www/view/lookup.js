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

/** Quotations are found by the stretches of the text that they touch, so many UTF-16 units each. */
const STRETCH = 1_024;

/** How many events are gathered in one step. */
const STEP = 500;

export class Lookup {
  /** The first mention of each entity by its words, made when it is asked for. @type {Map<string, Map<string, import("./types.d.ts").Mention>>} */
  #mentions = new Map();

  /** @type {{ words: Map<number, Quote[]>, cues: Map<number, Quote[]> } | undefined} */
  #stretches;

  /**
   * @param {Analysis} analysis
   * @param {string} [text] of the article, for who quotes its words between what was found
   * @param {{ now?: boolean }} [how] `now: false` leaves it to the caller to take the steps of {@link gather}
   */
  constructor(analysis, text = "", { now = true } = {}) {
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
    if (now) Array.from(this.gather());
  }

  /**
   * Finds what belongs together, in steps: a long text has ten thousand events.
   *
   * @returns {Generator<void, void>}
   */
  *gather() {
    const { analysis } = this;
    for (const [at, event] of analysis.events.entries()) {
      if (at % STEP === STEP - 1) yield;
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

  /**
   * The first mention of an entity that has these words.
   *
   * @param {string | null} id
   * @param {string} words
   */
  mentionOf(id, words) {
    const entity = id ? this.entities.get(id) : undefined;
    if (!entity) return undefined;
    let byWords = this.#mentions.get(entity.id);
    if (!byWords) {
      // The last that is set stays: from behind, so that it is the first.
      byWords = new Map(entity.mentions.toReversed().map((mention) => [mention.text, mention]));
      this.#mentions.set(entity.id, byWords);
    }
    return byWords.get(words);
  }

  /**
   * Whether a span stands in a quotation.
   *
   * @param {{ start: number, end: number }} span
   */
  isQuoted({ start, end }) {
    const near = this.#quotes().words.get(Math.floor(start / STRETCH)) ?? [];
    return near.some((quote) => quote.start <= start && end <= quote.end);
  }

  /**
   * The quotation that a word of saying introduces.
   *
   * @param {{ start: number, end: number }} cue
   */
  quoteBy({ start, end }) {
    const near = this.#quotes().cues.get(Math.floor(start / STRETCH)) ?? [];
    return near.find(({ cue }) => cue && cue.start < end && start < cue.end);
  }

  #quotes() {
    if (this.#stretches) return this.#stretches;
    const made = { words: /** @type {Map<number, Quote[]>} */ (new Map()), cues: /** @type {Map<number, Quote[]>} */ (new Map()) };
    /** @param {Map<number, Quote[]>} map @param {{ start: number, end: number }} span @param {Quote} quote */
    const touch = (map, span, quote) => {
      for (let at = Math.floor(span.start / STRETCH); at <= span.end / STRETCH; at += 1) push(map, at, quote);
    };
    for (const quote of this.analysis.quotes) {
      touch(made.words, quote, quote);
      if (quote.cue) touch(made.cues, quote.cue, quote);
    }
    this.#stretches = made;
    return made;
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
 * @template K, V
 * @param {Map<K, V[]>} map
 * @param {K} key
 * @param {V} value
 */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
