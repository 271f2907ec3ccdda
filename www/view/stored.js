/**
 * Analyses from a file: checked, with the text that they belong to, in the offsets that a browser counts in.
 *
 * @typedef {import("./types.d.ts").Analysis} Analysis
 */

const LISTS = /** @type {const} */ (["sentences", "entities", "times", "values", "events", "quotes", "relations", "diagnostics"]);

/**
 * @param {unknown} stored
 * @param {string | null} given the text, where the caller has it
 * @returns {{ text: string, analysis: Analysis } | null} null where this is no analysis of schema 1, or not of this text
 */
export function textOf(stored, given) {
  const analysis = /** @type {Analysis & { text?: unknown, document: { text?: unknown } }} */ (stored);
  if (analysis?.schemaVersion !== 1 || !analysis.document || LISTS.some((list) => !Array.isArray(analysis[list]))) return null;
  const own = analysis.document.text ?? analysis.text;
  const text = given ?? (typeof own === "string" ? own : null);
  if (text === null) return { text: extracts(analysis), analysis };
  const fits = analysis.offsets !== "utf16" || [...marked(analysis)].every((span) => text.slice(span.start, span.end) === span.text);
  return fits ? { text, analysis } : null;
}

/**
 * What will be marked, with its words.
 *
 * @param {Analysis} analysis
 */
function* marked({ entities, times, events, quotes }) {
  for (const { mentions } of entities) yield* mentions;
  yield* times;
  for (const { trigger } of events) yield trigger;
  yield* quotes;
}

/**
 * Every span and its words, wherever they stand in the analysis.
 *
 * @param {Analysis} analysis
 * @returns {{ start: number, end: number, text?: string }[]}
 */
function spansIn(analysis) {
  /** @type {{ start: number, end: number, text?: string }[]} */
  const spans = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (typeof node !== "object" || node === null) return;
    const span = /** @type {{ start?: unknown }} */ (node);
    if (typeof span.start === "number") spans.push(/** @type {{ start: number, end: number, text?: string }} */ (node));
    for (const value of Object.values(node)) visit(value);
  };
  visit(analysis);
  return spans;
}

/**
 * Where the text itself is not at hand: the words that the analysis cites, an ellipsis for each gap, a line for each sentence.
 * As long as the text was, so that every offset holds.
 *
 * @param {Analysis} analysis
 */
function extracts(analysis) {
  const units = new Array(analysis.document.length).fill("");
  for (const { start, text } of spansIn(analysis)) {
    if (text) for (let at = 0; at < text.length && start + at < units.length; at += 1) units[start + at] = text[at];
  }
  for (const { end } of analysis.sentences) if (end < units.length && !units[end]) units[end] = "\n";
  return units.map((unit, at) => unit || (at === 0 || units[at - 1] ? "…" : "\u200B")).join("");
}

/**
 * The same analysis with UTF-16 offsets.
 *
 * @param {Analysis} analysis
 * @param {string} text
 * @returns {Analysis}
 */
export function toUtf16(analysis, text) {
  if (analysis.offsets === "utf16") return analysis;
  const units = new Map([[0, 0]]);
  let from = 0;
  let to = 0;
  const encoder = new TextEncoder();
  for (const character of text) {
    from += analysis.offsets === "chars" ? 1 : encoder.encode(character).length;
    to += character.length;
    units.set(from, to);
  }
  const copy = structuredClone(analysis);
  copy.offsets = "utf16";
  copy.document.length = text.length;
  for (const span of spansIn(copy)) {
    span.start = units.get(span.start) ?? 0;
    span.end = units.get(span.end) ?? span.start;
  }
  return copy;
}
