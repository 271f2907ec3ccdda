import { breathe, h } from "./dom.js";
import { glyphOf } from "./kinds.js";
import { marksOf } from "./marks.js";
import { nester } from "./nest.js";
import { paragraphsOf } from "./paragraphs.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Paragraph} Paragraph
 * @typedef {import("./types.d.ts").Piece} Piece
 * @typedef {import("./types.d.ts").Strings} Strings
 */

/** How long one slice of building may hold the main thread, in milliseconds. */
const SLICE = 12;

/** How much text is laid out together, in UTF-16 units. A browser's cost for what is off screen is one step a chunk. */
const CHUNK = 8_000;

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** @type {Record<string, "h2" | "h3">} */
const HEADING = { headline: "h2", subhead: "h3" };

/** The article with its marks. Text first, in paragraphs that the browser lays out only when they come into view. */
export class ReadingView {
  /** @param {Strings} strings */
  constructor(strings) {
    this.strings = strings;
    this.element = h("div", { class: "lede-text", part: "text", role: "group", "aria-label": strings.inputLabel, lang: "en" });
    /** The elements of each id, in text order. @type {Map<string, HTMLElement[]>} */
    this.byId = new Map();
    /** All mark elements, in text order. @type {HTMLElement[]} */
    this.all = [];
    /** How many words the text has, once it is built. */
    this.words = 0;
  }

  /**
   * Builds the view in slices; marks of the first screen are there when the first slice ends.
   *
   * @param {string} text
   * @param {Analysis} analysis
   * @param {{ signal: AbortSignal, progress?: (share: number) => void }} run
   * @returns {Promise<boolean>} false where it was stopped
   */
  async show(text, analysis, { signal, progress }) {
    this.element.replaceChildren();
    this.byId.clear();
    this.all = [];
    this.words = 0;
    const piecesIn = nester(marksOf(analysis, this.strings));
    const paragraphs = paragraphsOf(text, analysis);
    /** @type {Set<string>} */
    const seen = new Set();
    let chunk = h("div", { class: "lede-chunk" });
    let full = 0;
    let until = performance.now() + SLICE;
    for (const paragraph of paragraphs) {
      if (paragraph.start >= full) {
        this.element.append(chunk);
        chunk = h("div", { class: "lede-chunk" });
        full = paragraph.start + CHUNK;
        if (performance.now() > until) {
          progress?.(paragraph.start / text.length);
          await breathe();
          if (signal.aborted) return false;
          until = performance.now() + SLICE;
        }
      }
      seen.clear();
      chunk.append(this.#paragraph(text, paragraph, piecesIn(paragraph.start, paragraph.end), seen));
      this.words += text.slice(paragraph.start, paragraph.end).match(WORD)?.length ?? 0;
    }
    this.element.append(chunk);
    return true;
  }

  /**
   * @param {string} text
   * @param {Paragraph} paragraph
   * @param {Piece[]} pieces
   * @param {Set<string>} seen ids that already have their label in this paragraph
   */
  #paragraph(text, paragraph, pieces, seen) {
    const block = h(HEADING[paragraph.kind] ?? "p", {
      class: `zone-${paragraph.kind}`,
      dir: "auto",
      data: { start: paragraph.start, end: paragraph.end },
    });
    /** @type {{ end: number, element: HTMLElement }[]} */
    const open = [];
    let at = paragraph.start;
    /** @param {number} to */
    const write = (to) => {
      if (to > at) (open.at(-1)?.element ?? block).append(text.slice(at, to));
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
      const { outer, inner } = this.#mark(piece, seen);
      parent.append(outer);
      open.push({ end: piece.end, element: inner });
    }
    closeUpTo(paragraph.end);
    write(paragraph.end);
    return block;
  }

  /**
   * @param {Piece} piece
   * @param {Set<string>} seen
   */
  #mark({ mark, start, first, last }, seen) {
    const repeated = mark.layer === "entity" && (seen.has(mark.id) || mark.detail.form === "pronoun" || mark.detail.form === "nominal");
    if (!repeated) seen.add(mark.id);
    const glyph = mark.layer === "event" ? "" : `${glyphOf(mark.kind)} `;
    const label = mark.layer === "quote" ? mark.label || null : repeated ? glyph.trim() : `${glyph}${mark.label}`;
    const outer = h("mark", {
      class: `m-${mark.layer} g-${mark.group}`,
      part: `mark mark-${mark.layer}`,
      tabindex: this.all.length ? null : 0,
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
    this.all.push(outer);
    const list = this.byId.get(mark.id);
    if (list) list.push(outer);
    else this.byId.set(mark.id, [outer]);
    if (mark.layer !== "event") return { outer, inner: outer };
    // The line under a trigger must not run on under its label, so the words have an element of their own.
    const inner = h("span", { class: "m-words" });
    outer.append(inner);
    return { outer, inner };
  }
}
