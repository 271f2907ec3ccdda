import { place } from "./anchor.js";
import { Draft } from "./draft.js";
import * as entities from "./entity-ops.js";
import * as events from "./event-ops.js";
import { finished } from "./finish.js";
import * as others from "./other-ops.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Applied} Applied
 * @typedef {import("./types.d.ts").Correction} Correction
 * @typedef {import("./types.d.ts").Fate} Fate
 * @typedef {import("./draft.js").MarkOf} MarkOf
 * @typedef {(draft: Draft, correction: any, mark: MarkOf, second: any) => number | "lost"} Change
 */

const OTHER = { remove: others.removeOther, retype: others.retypeOther, resize: others.resizeOther };

/** What can be done to the marks of each layer. @type {Record<string, Record<string, Change>>} */
const CHANGES = {
  entity: {
    remove: entities.removeMentions,
    retype: entities.retypeEntity,
    resize: entities.resizeMentions,
    merge: entities.mergeEntities,
    split: entities.splitEntity,
    relate: entities.relate,
  },
  event: {
    remove: events.removeEvents,
    retype: events.retypeEvents,
    resize: events.resizeTrigger,
    merge: events.mergeEvents,
    split: events.splitEvent,
    role: events.setRole,
    tell: events.tellEvents,
    source: events.setSource,
  },
  time: { ...OTHER, date: others.setDate },
  value: OTHER,
  quote: { ...OTHER, speaker: others.setSpeaker },
};

/**
 * An analysis as the reader corrected it. Corrections whose words are gone change nothing and are told as lost: the text may
 * get its words back.
 *
 * @param {string} text
 * @param {Analysis} analysis stays as it is; offsets in UTF-16 units
 * @param {Correction[]} corrections in the order in which they were made
 * @returns {Applied} ids that were there stay; references resolve; lists stand in text order
 */
export function apply(text, analysis, corrections) {
  // Most articles are not corrected, and a long one is long to copy.
  if (!corrections.length) return { analysis, outcomes: [], touched: new Map() };
  const draft = new Draft(text, analysis);
  const outcomes = corrections.map((correction) => {
    const changed = applyOne(draft, correction);
    const fate = /** @type {Fate} */ (changed === "lost" ? "lost" : changed ? "done" : "moot");
    return { correction, fate, places: changed === "lost" ? 0 : changed };
  });
  const corrected = outcomes.some(({ fate }) => fate === "done") ? finished(draft) : analysis;
  return { analysis: corrected, outcomes, touched: draft.touched };
}

/**
 * @param {Draft} draft
 * @param {Correction} correction
 * @returns {number | "lost"} how many places it changed
 */
function applyOne(draft, correction) {
  if (correction.op === "add") return add(draft, correction);
  const change = CHANGES[correction.target.layer]?.[correction.op];
  const mark = draft.find(correction.target);
  if (!change || !mark) return 0;
  if (mark === "lost") return "lost";
  const second = secondOf(draft, correction);
  if (second === "lost") return "lost";
  return second === null ? 0 : change(draft, correction, mark, second);
}

/**
 * The other place that a correction names: where a mark goes, what it is joined with or related to, which words play the role.
 *
 * @param {Draft} draft
 * @param {Exclude<Correction, { op: "add" }>} correction
 */
function secondOf(draft, correction) {
  if (correction.op === "resize") return place(draft.text, correction.to) ?? "lost";
  if (correction.op === "role") return place(draft.text, correction.quote) ?? "lost";
  if (correction.op === "merge") return draft.find(correction.into);
  if (correction.op === "relate") return draft.find(correction.to);
  return undefined;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Add} correction
 */
function add(draft, correction) {
  const span = place(draft.text, correction.quote);
  if (!span) return "lost";
  if (correction.layer === "entity") return entities.addMentions(draft, correction, span);
  return correction.layer === "event" ? events.addEvent(draft, correction, span) : others.addOther(draft, correction, span);
}
