import { labelOf, rootOf } from "./draft.js";

/**
 * Corrections of events. Each returns how many places it changed.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./draft.js").MarkOf<LedeEvent>} EventMark
 */

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Remove} correction
 * @param {EventMark} mark
 */
export function removeEvents(draft, correction, mark) {
  const gone = new Set(draft.reach("event", mark, correction.scope).map(({ thing }) => thing));
  for (const event of gone) {
    draft.touch(event.id, correction, labelOf(event));
    if (!event.sameAs) heir(draft, event, gone);
  }
  draft.events = draft.events.filter((event) => !gone.has(event));
  return gone.size;
}

/**
 * The happening goes on without its first telling: the next one is the first now.
 *
 * @param {Draft} draft
 * @param {LedeEvent} first
 * @param {Set<LedeEvent>} gone
 */
function heir(draft, first, gone) {
  const others = draft.events.filter((event) => event.sameAs === first.id && !gone.has(event));
  for (const [at, event] of others.entries()) event.sameAs = at === 0 ? null : others[0].id;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Retype} correction
 * @param {EventMark} mark
 */
export function retypeEvents(draft, correction, mark) {
  const { type, scope } = correction;
  const codes = draft.analysis.events.find((event) => event.type === type)?.codes ?? null;
  const events = draft.reach("event", mark, scope).filter(({ thing }) => thing.type !== type);
  for (const { thing } of events) {
    draft.touch(thing.id, correction, labelOf(thing));
    Object.assign(thing, { type, codes });
  }
  return events.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Resize} correction
 * @param {EventMark} mark
 * @param {{ start: number, end: number }} to
 */
export function resizeTrigger(draft, correction, { thing, start, end, text }, to) {
  if (start === to.start && end === to.end) return 0;
  draft.touch(thing.id, correction, text);
  Object.assign(thing.trigger, { ...to, text: draft.text.slice(to.start, to.end) });
  return 1;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Merge} correction
 * @param {EventMark} mark
 * @param {EventMark} other
 */
export function mergeEvents(draft, correction, mark, other) {
  const [one, two] = [rootOf(mark.thing), rootOf(other.thing)];
  if (one === two) return 0;
  const all = draft.events.filter((event) => [one, two].includes(rootOf(event)));
  all.sort((a, b) => a.trigger.start - b.trigger.start);
  for (const [at, event] of all.entries()) event.sameAs = at === 0 ? null : all[0].id;
  draft.touch(mark.thing.id, correction, other.text);
  return all.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Split} correction
 * @param {EventMark} mark
 */
export function splitEvent(draft, correction, { thing }) {
  const alone = !thing.sameAs && !draft.events.some(({ sameAs }) => sameAs === thing.id);
  if (alone) return 0;
  if (!thing.sameAs) heir(draft, thing, new Set());
  thing.sameAs = null;
  draft.touch(thing.id, correction);
  return 1;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Tell} correction
 * @param {EventMark} mark
 */
export function tellEvents(draft, correction, mark) {
  const { modality, polarity, scope } = correction;
  const events = draft.reach("event", mark, scope).filter(({ thing }) => thing.modality !== modality || thing.polarity !== polarity);
  for (const { thing } of events) {
    draft.touch(thing.id, correction, thing.polarity === "negative" ? "denied" : thing.modality);
    Object.assign(thing, { modality, polarity });
  }
  return events.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").SetSource} correction
 * @param {EventMark} mark
 * @returns {number | "lost"}
 */
export function setSource(draft, correction, mark) {
  const who = correction.who && draft.find(correction.who);
  if (who === "lost") return "lost";
  if (correction.who && !who) return 0;
  const source = who ? { entity: who.thing.id, start: who.start, end: who.end, text: who.text } : null;
  const events = draft
    .reach("event", mark, correction.scope)
    .filter(({ thing: { attribution } }) => (source ? attribution?.entity !== source.entity : attribution !== null));
  for (const { thing } of events) {
    draft.touch(thing.id, correction, thing.attribution?.text ?? null);
    thing.attribution = source && { ...source };
  }
  return events.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").SetRole} correction
 * @param {EventMark} mark
 * @param {{ start: number, end: number }} words
 */
export function setRole(draft, correction, { thing: event }, { start, end }) {
  const { role, was } = correction;
  const here = event.arguments.filter((own) => own.start === start && own.end === end);
  const before = here.filter((own) => own.role === was);
  if (role === was || (was !== null && !before.length) || (role !== null && here.some((own) => own.role === role))) return 0;
  draft.touch(event.id, correction, was);
  event.arguments = event.arguments.filter((own) => !before.includes(own));
  if (was === "time") event.time = null;
  if (role === null) return 1;
  const ref = here[0]?.ref ?? refAt(draft, start, end, event.id);
  event.arguments.push(/** @type {LedeEvent["arguments"][number]} */ ({ role, start, end, text: draft.text.slice(start, end), ref }));
  event.arguments.sort((a, b) => a.start - b.start || b.end - a.end);
  if (role === "time" && ref && draft.times.some(({ id }) => id === ref)) event.time = ref;
  return 1;
}

/**
 * What the words mean.
 *
 * @param {Draft} draft
 * @param {number} start
 * @param {number} end
 * @param {string} self the event itself is no part of it
 */
function refAt(draft, start, end, self) {
  for (const layer of /** @type {const} */ (["entity", "time", "value", "event"])) {
    const mark = draft.markAt(layer, start, end);
    if (mark && mark.thing.id !== self) return /** @type {string} */ (mark.thing.id);
  }
  return null;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Add} correction
 * @param {{ start: number, end: number }} span
 */
export function addEvent(draft, correction, { start, end }) {
  const { type, quote } = correction;
  if (draft.events.some(({ trigger, type: own }) => own === type && trigger.start === start && trigger.end === end)) return 0;
  const made = {
    id: draft.fresh("v"),
    type,
    trigger: { start, end, text: quote.exact, lemma: quote.exact.toLowerCase() },
    arguments: [],
    polarity: "positive",
    modality: "asserted",
    tense: "none",
    generic: false,
    euphemism: false,
    disjunct: null,
    boilerplate: false,
    attribution: null,
    time: null,
    sameAs: null,
    codes: draft.analysis.events.find((event) => event.type === type)?.codes ?? null,
    score: 1,
  };
  draft.events.push(/** @type {LedeEvent} */ (made));
  draft.touch(made.id, correction);
  return 1;
}
