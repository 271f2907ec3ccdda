//# allFunctionsCalledOnLoad
import { eachMark, outerFirst } from "./marks.js";
import { nester } from "./nest.js";
import { paragraphsOf } from "./paragraphs.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Mark} Mark
 * @typedef {import("./types.d.ts").Paragraph} Paragraph
 * @typedef {import("./types.d.ts").Piece} Piece
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {{ paragraph: Paragraph, words: string, pieces: Piece[] }} Draft a paragraph to be shown, with its marks
 * @typedef {Draft & { element: HTMLElement, marks: HTMLElement[], count?: number }} Block one that stands in the view, with the number
 *   of its words once they were counted
 */

/** Marks are put in order by stretches of the text, so many UTF-16 units each, when the view comes to them. */
const STRETCH = 4_096;

/** How many marks are made in one step. */
const STEP = 500;

/**
 * The marks of an analysis, outer before inner, made in steps: those of a long text are some ten thousands.
 *
 * @param {Analysis} analysis
 * @param {Strings} strings
 * @returns {Generator<void, Iterator<Mark, void>>}
 */
export function* arranged(analysis, strings) {
  /** @type {(Mark[] | undefined)[]} */
  const stretches = [];
  let made = 0;
  for (const mark of eachMark(analysis, strings)) {
    (stretches[Math.floor(mark.start / STRETCH)] ??= []).push(mark);
    made += 1;
    if (made % STEP === 0) yield;
  }
  return inOrder(stretches);
}

/**
 * @param {(Mark[] | undefined)[]} stretches
 * @returns {Generator<Mark, void>}
 */
function* inOrder(stretches) {
  for (const stretch of stretches) if (stretch) yield* stretch.sort(outerFirst);
}

/**
 * The paragraphs of a text with their marks, one after the other.
 *
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Iterator<Mark, void>} marks of that analysis
 * @returns {Generator<Draft, void>}
 */
export function* drafts(text, analysis, marks) {
  const piecesIn = nester(marks);
  for (const paragraph of paragraphsOf(text, analysis)) {
    const { start, end } = paragraph;
    yield { paragraph, words: text.slice(start, end), pieces: piecesIn(start, end) };
  }
}

/**
 * Whether a paragraph would look the same: its words, its marks and which of them belong together. Where it begins in the text and
 * what its things are called there does not matter: both move when something before it changes.
 *
 * @param {Draft} before
 * @param {Draft} after
 */
export function alike(before, after) {
  if (before.words !== after.words || before.paragraph.kind !== after.paragraph.kind) return false;
  if (before.pieces.length !== after.pieces.length) return false;
  const moved = after.paragraph.start - before.paragraph.start;
  /** @type {Map<string, string>} */
  const ids = new Map();
  /** @type {Map<string, string>} */
  const back = new Map();
  return before.pieces.every((piece, at) => {
    const other = after.pieces[at];
    const [a, b] = [piece.mark, other.mark];
    const id = ids.get(a.id) ?? b.id;
    const own = back.get(b.id) ?? a.id;
    ids.set(a.id, id);
    back.set(b.id, own);
    return (
      id === b.id &&
      own === a.id &&
      piece.start + moved === other.start &&
      piece.end + moved === other.end &&
      piece.first === other.first &&
      piece.last === other.last &&
      a.layer === b.layer &&
      a.kind === b.kind &&
      a.label === b.label &&
      sameDetail(a.detail, b.detail)
    );
  });
}

/**
 * @param {Record<string, string>} a
 * @param {Record<string, string>} b
 */
function sameDetail(a, b) {
  // A source is called by its id.
  return Object.keys({ ...a, ...b }).every((key) => key === "source" || a[key] === b[key]);
}

/**
 * Gives a paragraph that stays its new place and names. What the elements have is known from its pieces: to ask them is slow.
 *
 * @param {Block} block
 * @param {Draft} draft
 * @returns {Block}
 */
export function moved({ element, marks, count, paragraph, pieces }, draft) {
  if (paragraph.start !== draft.paragraph.start) {
    element.setAttribute("data-start", String(draft.paragraph.start));
    element.setAttribute("data-end", String(draft.paragraph.end));
  }
  draft.pieces.forEach(({ mark, start }, at) => {
    const before = pieces[at];
    if (before.mark.id !== mark.id) marks[at].setAttribute("data-id", mark.id);
    if (before.start !== start) marks[at].setAttribute("data-start", String(start));
    const { source } = mark.detail;
    if (source && before.mark.detail.source !== source) marks[at].setAttribute("data-source", source);
  });
  return { ...draft, element, marks, count };
}
