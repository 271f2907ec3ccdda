import { adopt, sheet, styleRoot } from "../view/dom.js";

/**
 * Marks over a document that is not ours, by the CSS Custom Highlight API. The registry belongs to the whole page: names begin with
 * `lede-`, only ranges that were added here are taken out again, and `CSS.highlights.clear()` is never called.
 *
 * @typedef {{ size: number, priority: number, add(range: AbstractRange): void, delete(range: AbstractRange): boolean }} Highlight
 */

/** Half-transparent: they lie on any paper that the host may have. */
const TINTS = {
  person: "rgb(222 158 16 / 0.3)",
  org: "rgb(66 140 224 / 0.28)",
  place: "rgb(38 166 108 / 0.28)",
  norp: "rgb(156 98 214 / 0.26)",
  time: "rgb(224 86 118 / 0.24)",
  value: "rgb(140 132 116 / 0.26)",
  thing: "rgb(186 178 0 / 0.3)",
};

const LINES = {
  asserted: "underline solid",
  planned: "underline dashed",
  alleged: "underline dotted",
  hypothetical: "underline double",
  denied: "line-through solid",
};

/** What lies above what. */
const PRIORITY = { quote: 0, tint: 1, line: 2, lit: 3, selected: 4 };

const RULES = sheet(
  [
    "::highlight(lede-quote) { background-color: var(--lede-wash, rgb(128 140 160 / 0.13)); }",
    ...Object.entries(TINTS).map(([group, tint]) => `::highlight(lede-${group}) { background-color: var(--lede-${group}, ${tint}); }`),
    ...Object.entries(LINES).map(
      ([telling, line]) => `::highlight(lede-is-${telling}) { text-decoration: ${line} 2px var(--lede-event, #d2502e); }`,
    ),
    "::highlight(lede-lit) { background-color: rgb(66 140 224 / 0.45); }",
    "::highlight(lede-selected) { background-color: rgb(255 196 0 / 0.65); color: #1f1d1a; }",
    `@media (forced-colors: active) {
      ::highlight(lede-selected), ::highlight(lede-lit) { background-color: Highlight; color: HighlightText; }
      ${Object.keys(TINTS)
        .map((group) => `::highlight(lede-${group})`)
        .join(",")} { background-color: Mark; color: MarkText; }
    }`,
  ].join("\n"),
);

/** @returns {boolean} whether the browser can mark text without touching it */
export function canPaint() {
  return typeof (/** @type {any} */ (globalThis).Highlight) === "function" && Boolean(/** @type {any} */ (CSS).highlights);
}

/** The ranges of one overlay. */
export class Painter {
  /** @type {Map<string, { highlight: Highlight, ranges: AbstractRange[] }>} */
  #painted = new Map();

  /** @param {Element} article */
  constructor(article) {
    adopt(styleRoot(article), [RULES]);
  }

  /**
   * Puts these ranges in the place of those that this overlay has under the name.
   *
   * @param {string} name without `lede-`
   * @param {AbstractRange[]} ranges
   */
  paint(name, ranges) {
    this.#take(name);
    if (!ranges.length) return;
    const { highlights } = /** @type {any} */ (CSS);
    /** @type {Highlight} */
    const highlight = highlights.get(`lede-${name}`) ?? new /** @type {any} */ (globalThis).Highlight();
    highlight.priority = priorityOf(name);
    for (const range of ranges) highlight.add(range);
    highlights.set(`lede-${name}`, highlight);
    this.#painted.set(name, { highlight, ranges });
  }

  /** Takes out everything that this overlay has put in. */
  clear() {
    for (const name of [...this.#painted.keys()]) this.#take(name);
  }

  /** @param {string} name */
  #take(name) {
    const entry = this.#painted.get(name);
    if (!entry) return;
    const { highlights } = /** @type {any} */ (CSS);
    for (const range of entry.ranges) entry.highlight.delete(range);
    if (!entry.highlight.size && highlights.get(`lede-${name}`) === entry.highlight) highlights.delete(`lede-${name}`);
    this.#painted.delete(name);
  }
}

/** @param {string} name */
function priorityOf(name) {
  if (name.startsWith("is-")) return PRIORITY.line;
  return PRIORITY[/** @type {keyof typeof PRIORITY} */ (name)] ?? PRIORITY.tint;
}
