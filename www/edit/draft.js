import { place } from "./anchor.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").Entity} Entity
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("../view/types.d.ts").Mention} Mention
 * @typedef {import("../view/types.d.ts").Quote} Quote
 * @typedef {import("../view/types.d.ts").Timex} Timex
 * @typedef {import("../view/types.d.ts").Value} Value
 * @typedef {import("./types.d.ts").Correction} Correction
 * @typedef {import("./types.d.ts").Layer} Layer
 * @typedef {import("./types.d.ts").Scope} Scope
 * @typedef {import("./types.d.ts").Target} Target
 * @typedef {import("./types.d.ts").Touch} Touch
 */

/**
 * A stretch of text and what it marks there.
 *
 * @template [T=any]
 * @typedef {{ start: number, end: number, text: string, thing: T, span: { start: number, end: number, text: string } }} MarkOf
 */

/** An analysis while it is being corrected: copies that may be written, with the questions that every correction asks. */
export class Draft {
  /**
   * @param {string} text
   * @param {Analysis} analysis stays as it is
   */
  constructor(text, analysis) {
    this.text = text;
    this.analysis = analysis;
    /** @type {Entity[]} */
    this.entities = analysis.entities.map((one) => ({
      ...one,
      aliases: [...one.aliases],
      mentions: one.mentions.map((own) => ({ ...own })),
    }));
    /** @type {LedeEvent[]} */
    this.events = analysis.events.map((one) => ({
      ...one,
      trigger: { ...one.trigger },
      attribution: one.attribution && { ...one.attribution },
      arguments: one.arguments.map((own) => ({ ...own })),
    }));
    /** @type {Timex[]} */
    this.times = analysis.times.map((one) => ({ ...one }));
    /** @type {Value[]} */
    this.values = analysis.values.map((one) => ({ ...one }));
    /** @type {Quote[]} */
    this.quotes = analysis.quotes.map((one) => ({ ...one }));
    this.relations = analysis.relations.map((one) => ({ ...one }));
    /** Entities whose mentions changed: their names are found anew at the end. @type {Set<string>} */
    this.renamed = new Set();
    /** @type {Map<string, Touch[]>} */
    this.touched = new Map();
  }

  /**
   * An id that nothing has. Ids of others stay: the engine explains by them.
   *
   * @param {"e" | "t" | "q" | "v" | "k"} letter
   */
  fresh(letter) {
    const list = { e: this.entities, t: this.times, q: this.values, v: this.events, k: this.quotes }[letter];
    const before = {
      e: this.analysis.entities,
      t: this.analysis.times,
      q: this.analysis.values,
      v: this.analysis.events,
      k: this.analysis.quotes,
    };
    const numbers = [...list, ...before[letter]].map(({ id }) => Number(id.slice(1)) || 0);
    return `${letter}${numbers.reduce((most, one) => Math.max(most, one), 0) + 1}`;
  }

  /**
   * @param {string} id
   * @param {Correction} correction
   * @param {string | null} [before] what it was
   */
  touch(id, correction, before = null) {
    const list = this.touched.get(id);
    if (list) list.push({ correction, before });
    else this.touched.set(id, [{ correction, before }]);
  }

  /**
   * All marks of a layer, in no order.
   *
   * @param {Layer} layer
   * @returns {MarkOf[]}
   */
  marks(layer) {
    /** @param {any} thing @param {any} span */
    const mark = (thing, span) => ({ start: span.start, end: span.end, text: span.text, thing, span });
    if (layer === "entity") return this.entities.flatMap((thing) => thing.mentions.map((span) => mark(thing, span)));
    if (layer === "event") return this.events.map((thing) => mark(thing, thing.trigger));
    const list = { time: this.times, value: this.values, quote: this.quotes }[layer] ?? [];
    return list.map((/** @type {any} */ thing) => mark(thing, thing));
  }

  /**
   * The mark that a correction means: the one with its words, or the one that most overlaps them.
   *
   * @param {Target} target
   * @returns {MarkOf | "lost" | null} lost where its words are gone, null where they are not marked now
   */
  find({ layer, quote }) {
    const span = place(this.text, quote);
    return span ? this.markAt(layer, span.start, span.end) : "lost";
  }

  /**
   * @param {Layer} layer
   * @param {number} start
   * @param {number} end
   * @returns {MarkOf | null}
   */
  markAt(layer, start, end) {
    let best = null;
    let most = 0;
    for (const mark of this.marks(layer)) {
      const shared = Math.min(end, mark.end) - Math.max(start, mark.start);
      if (shared <= 0) continue;
      const share = shared / (Math.max(end, mark.end) - Math.min(start, mark.start));
      if (share > most) [best, most] = [mark, share];
    }
    // Less than half: another mark that only touches these words.
    return most >= 0.5 ? best : null;
  }

  /**
   * How far a correction reaches.
   *
   * @param {Layer} layer
   * @param {MarkOf} mark
   * @param {Scope} scope
   * @returns {MarkOf[]}
   */
  reach(layer, mark, scope) {
    if (scope === "one") return [mark];
    if (scope === "words") {
      if (layer !== "event") return this.marks(layer).filter(({ text }) => text === mark.text);
      return this.marks(layer).filter(({ thing }) => thing.type === mark.thing.type && thing.trigger.lemma === mark.thing.trigger.lemma);
    }
    if (layer === "entity") return this.marks(layer).filter(({ thing }) => thing === mark.thing);
    if (layer === "event") return this.marks(layer).filter(({ thing }) => rootOf(thing) === rootOf(mark.thing));
    return [mark];
  }
}

/** @param {LedeEvent} event the id of the first telling of its happening */
export function rootOf(event) {
  return event.sameAs ?? event.id;
}

/**
 * What a thing is read as, in the form of the engine's explanations: `ORG/COMPANY`, `ARREST`.
 *
 * @param {{ type?: string, subtype?: string | null, kind?: string }} thing
 */
export function labelOf({ type, subtype, kind }) {
  return `${type ?? kind ?? ""}${subtype ? `/${subtype}` : ""}`;
}
