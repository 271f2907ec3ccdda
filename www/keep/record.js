/**
 * What is kept of an article: its text, and what the reader made of it. Checked whenever it is read, for a store outlives the code.
 *
 * @typedef {import("../edit/types.d.ts").Correction} Correction
 *
 * @typedef {object} Kept
 * @property {1} schemaVersion
 * @property {string} id
 * @property {string | null} title where the reader gave one
 * @property {string} text
 * @property {string | null} published as the reader set it
 * @property {Correction[]} corrections
 * @property {unknown[]} unreadable corrections that this version cannot read: kept as they are
 * @property {number} version one more with every writing
 * @property {string} changed ISO 8601
 */

const OPS = ["remove", "retype", "resize", "merge", "split", "add", "role", "tell", "date", "speaker", "source", "relate"];
const LAYERS = ["entity", "time", "value", "event", "quote"];
const SCOPES = ["one", "words", "thing"];

/**
 * A record as it came out of the store or a file.
 *
 * @param {unknown} value
 * @returns {Kept | null} null where there is not even a text to open
 */
export function recordOf(value) {
  const raw = /** @type {Record<string, unknown> | null} */ (typeof value === "object" ? value : null);
  if (!raw || raw.schemaVersion !== 1 || typeof raw.id !== "string" || typeof raw.text !== "string") return null;
  const all = Array.isArray(raw.corrections) ? raw.corrections : raw.corrections === undefined ? [] : [raw.corrections];
  const before = Array.isArray(raw.unreadable) ? raw.unreadable : [];
  return {
    schemaVersion: 1,
    id: raw.id,
    title: typeof raw.title === "string" ? raw.title : null,
    text: raw.text,
    published: typeof raw.published === "string" ? raw.published : null,
    corrections: all.filter(isCorrection),
    unreadable: [...before, ...all.filter((one) => !isCorrection(one))],
    version: Number.isSafeInteger(raw.version) ? /** @type {number} */ (raw.version) : 0,
    changed: typeof raw.changed === "string" ? raw.changed : "",
  };
}

/**
 * @param {unknown} value
 * @returns {value is Correction}
 */
export function isCorrection(value) {
  const one = /** @type {Record<string, any> | null} */ (typeof value === "object" ? value : null);
  if (!one || typeof one.id !== "string" || typeof one.made !== "string" || !OPS.includes(one.op)) return false;
  if (one.scope !== undefined && !SCOPES.includes(one.scope)) return false;
  const words = (/** @type {unknown} */ text) => typeof text === "string";
  switch (one.op) {
    case "add":
      return LAYERS.includes(one.layer) && isAnchor(one.quote) && words(one.type) && (one.of === null || isTarget(one.of));
    case "retype":
      return isTarget(one.target) && words(one.type);
    case "resize":
      return isTarget(one.target) && isAnchor(one.to);
    case "merge":
      return isTarget(one.target) && isTarget(one.into);
    case "role":
      return isTarget(one.target) && isAnchor(one.quote) && (one.role === null || words(one.role));
    case "tell":
      return isTarget(one.target) && words(one.modality) && words(one.polarity);
    case "date":
      return isTarget(one.target) && words(one.value);
    case "relate":
      return isTarget(one.target) && isTarget(one.to) && [one.was, one.type].every((type) => type === null || words(type));
    case "speaker":
    case "source":
      return isTarget(one.target) && (one.who === null || isTarget(one.who));
    default:
      return isTarget(one.target);
  }
}

/** @param {any} value */
function isTarget(value) {
  return typeof value === "object" && value !== null && LAYERS.includes(value.layer) && isAnchor(value.quote);
}

/** @param {any} value */
function isAnchor(value) {
  if (typeof value !== "object" || value === null) return false;
  return [value.exact, value.prefix, value.suffix].every((one) => typeof one === "string") && Number.isInteger(value.start);
}
