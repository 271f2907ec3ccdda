//# allFunctionsCalledOnLoad
import { h } from "./dom.js";
import { glyphOf } from "./kinds.js";

/**
 * @typedef {import("./blocks.js").Block} Block
 * @typedef {import("./blocks.js").Draft} Draft
 * @typedef {import("./types.d.ts").Piece} Piece
 */

/** @type {Record<string, "h2" | "h3">} */
const HEADING = { headline: "h2", subhead: "h3" };

/**
 * A paragraph with its marks as elements.
 *
 * @param {Draft} draft
 * @returns {Block}
 */
export function built(draft) {
  const { paragraph, words, pieces } = draft;
  const block = h(HEADING[paragraph.kind] ?? "p", {
    class: `zone-${paragraph.kind}`,
    dir: "auto",
    data: { start: paragraph.start, end: paragraph.end },
  });
  /** Ids that have their label in this paragraph already. @type {Set<string>} */
  const seen = new Set();
  /** @type {HTMLElement[]} */
  const marks = [];
  /** @type {{ end: number, element: HTMLElement }[]} */
  const open = [];
  let at = paragraph.start;
  /** @param {number} to */
  const write = (to) => {
    if (to > at) (open.at(-1)?.element ?? block).append(words.slice(at - paragraph.start, to - paragraph.start));
    at = Math.max(at, to);
  };
  /** @param {number} limit */
  const closeUpTo = (limit) => {
    for (let last = open.at(-1); last && last.end <= limit; last = open.at(-1)) {
      write(last.end);
      open.pop();
    }
  };
  for (const piece of pieces) {
    closeUpTo(piece.start);
    write(piece.start);
    const parent = open.at(-1)?.element ?? block;
    const { outer, inner } = markOf(piece, seen);
    parent.append(outer);
    marks.push(outer);
    open.push({ end: piece.end, element: inner });
  }
  closeUpTo(paragraph.end);
  write(paragraph.end);
  return { ...draft, element: block, marks };
}

/**
 * @param {Piece} piece
 * @param {Set<string>} seen
 */
function markOf({ mark, start, first, last }, seen) {
  const repeated = mark.layer === "entity" && (seen.has(mark.id) || mark.detail.form === "pronoun" || mark.detail.form === "nominal");
  if (!repeated) seen.add(mark.id);
  const glyph = mark.layer === "event" ? "" : `${glyphOf(mark.kind)} `;
  const label = mark.layer === "quote" ? mark.label || null : repeated ? glyph.trim() : `${glyph}${mark.label}`;
  const outer = h("mark", {
    class: `m-${mark.layer} g-${mark.group}`,
    part: `mark mark-${mark.layer}`,
    data: {
      id: mark.id,
      kind: mark.kind,
      start,
      label: last ? label : null,
      repeat: repeated ? "" : null,
      cut: first && last ? null : first ? "start" : last ? "end" : "middle",
      ...mark.detail,
    },
  });
  if (mark.layer !== "event") return { outer, inner: outer };
  // The line under a trigger must not run on under its label, so the words have an element of their own.
  const inner = h("span", { class: "m-words" });
  outer.append(inner);
  return { outer, inner };
}
