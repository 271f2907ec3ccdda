import { labelOf } from "./draft.js";

/**
 * Corrections of times, numbers and quotations: one mark, one thing. Each returns how many places it changed.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("./draft.js").MarkOf} MarkOf
 * @typedef {"time" | "value" | "quote"} Simple
 */

const LISTS = /** @type {const} */ ({ time: "times", value: "values", quote: "quotes" });

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Remove} correction
 * @param {MarkOf} mark
 */
export function removeOther(draft, correction, mark) {
  const layer = /** @type {Simple} */ (correction.target.layer);
  const gone = new Set(draft.reach(layer, mark, correction.scope).map(({ thing }) => thing));
  for (const thing of gone) draft.touch(thing.id, correction, labelOf(thing));
  const holder = /** @type {Record<string, any[]>} */ (/** @type {unknown} */ (draft));
  holder[LISTS[layer]] = holder[LISTS[layer]].filter((one) => !gone.has(one));
  return gone.size;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Retype} correction
 * @param {MarkOf} mark
 */
export function retypeOther(draft, correction, mark) {
  const key = correction.target.layer === "time" ? "type" : "kind";
  const marks = draft.reach(correction.target.layer, mark, correction.scope).filter(({ thing }) => thing[key] !== correction.type);
  for (const { thing } of marks) {
    draft.touch(thing.id, correction, labelOf(thing));
    thing[key] = correction.type;
  }
  return marks.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Resize} correction
 * @param {MarkOf} mark
 * @param {{ start: number, end: number }} to
 */
export function resizeOther(draft, correction, { thing, start, end, text }, to) {
  if (start === to.start && end === to.end) return 0;
  draft.touch(thing.id, correction, text);
  Object.assign(thing, { ...to, text: draft.text.slice(to.start, to.end) });
  return 1;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").SetDate} correction
 * @param {MarkOf} mark
 */
export function setDate(draft, correction, mark) {
  const { value, scope } = correction;
  const marks = draft.reach("time", mark, scope).filter(({ thing }) => thing.resolved !== value);
  for (const { thing } of marks) {
    draft.touch(thing.id, correction, thing.resolved ?? thing.value);
    Object.assign(thing, { resolved: value, basis: "corrected by the reader" });
  }
  return marks.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").SetSpeaker} correction
 * @param {MarkOf} mark
 * @returns {number | "lost"}
 */
export function setSpeaker(draft, correction, { thing }) {
  const who = correction.who && draft.find(correction.who);
  if (who === "lost") return "lost";
  const speaker = who?.thing.id ?? null;
  if (thing.speaker === speaker) return 0;
  draft.touch(thing.id, correction, draft.entities.find(({ id }) => id === thing.speaker)?.name ?? null);
  thing.speaker = speaker;
  return 1;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Add} correction
 * @param {{ start: number, end: number }} span
 */
export function addOther(draft, correction, { start, end }) {
  const { layer, type, quote, value } = correction;
  if (draft.marks(layer).some((mark) => mark.start === start && mark.end === end)) return 0;
  const text = quote.exact;
  const span = { start, end, text };
  /** @type {any} */
  let made;
  if (layer === "time") {
    const basis = value && "given by the reader";
    made = { id: draft.fresh("t"), ...span, type, value: value ?? "XXXX-XX-XX", resolved: value, relation: null, basis };
    draft.times.push(made);
  } else if (layer === "value") {
    const number = Number(text.replace(/(?<=\d)[,\u202f\u00a0 ](?=\d{3})/g, "").match(/\d+(?:\.\d+)?/)?.[0]);
    made = { id: draft.fresh("q"), ...span, kind: type, value: number || 0, upper: null, approximate: Number.isNaN(number), unit: null };
    draft.values.push(made);
  } else {
    made = { id: draft.fresh("k"), ...span, kind: type, speaker: null, cue: null };
    draft.quotes.push(made);
  }
  draft.touch(made.id, correction);
  return 1;
}
