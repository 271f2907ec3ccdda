//# allFunctionsCalledOnLoad
import { alike, arranged, drafts, moved } from "./blocks.js";
import { SLICE, breathe, h } from "./dom.js";
import { built } from "./paragraph.js";

/**
 * @typedef {import("./blocks.js").Block} Block
 * @typedef {import("./blocks.js").Draft} Draft
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Strings} Strings
 */

/** The first slice is longer, so that an article of common length stands whole when it is first painted. */
const FIRST = 24;

/** How much text is laid out together, in UTF-16 units: less than a screen. A browser takes a step for each chunk that is off screen. */
const CHUNK = 800;

/** How many chunks there are at most, so that a very long text has longer ones. */
const CHUNKS = 1_000;

/** How much may be put between what stays, in chunks; more is built anew to the end. */
const PATCH = 4;

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** The article with its marks. Text first, in paragraphs that the browser lays out only when they come into view. */
export class ReadingView {
  /** The paragraphs that stand, in text order. @type {Block[]} */
  #blocks = [];

  /** Whether the last text was shown to its end. */
  #whole = true;

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
   * Builds the view in slices; marks of the first screen are there when the first slice ends. Paragraphs that look the same as before
   * stay, so that a change in the text touches only what it changed.
   *
   * @param {string} text
   * @param {Analysis} analysis
   * @param {{ signal: AbortSignal, progress?: (share: number) => void }} run
   * @returns {Promise<boolean>} false where it was stopped
   */
  async show(text, analysis, { signal, progress }) {
    let until = performance.now() + FIRST;
    /** @param {number} start how far it has come */
    const pause = async (start) => {
      if (performance.now() < until) return true;
      progress?.(start / text.length);
      await breathe();
      until = performance.now() + SLICE;
      return !signal.aborted;
    };
    const marks = arranged(analysis, this.strings);
    let step = marks.next();
    for (; !step.done; step = marks.next()) if (!(await pause(0))) return false;
    const source = drafts(text, analysis, step.value);
    const before = this.#whole ? this.#blocks : [];
    if (!before.length) this.element.replaceChildren();
    this.#whole = false;
    this.#blocks = [];
    this.byId.clear();
    this.all = [];
    this.words = 0;
    let next = source.next();
    let kept = 0;
    while (!next.done && kept < before.length && alike(before[kept], next.value)) {
      this.#place(moved(before[kept], next.value));
      kept += 1;
      if (!(await pause(next.value.paragraph.start))) return false;
      next = source.next();
    }
    const size = Math.max(CHUNK, text.length / CHUNKS);
    /** The paragraphs at the end that stay, where there may be some. @type {Draft[]} */
    let tail = [];
    const last = before.at(-1);
    if (last && kept < before.length && text.endsWith(last.words)) {
      /** @type {Draft[]} */
      const rest = [];
      for (; !next.done; next = source.next()) {
        rest.push(next.value);
        if (!(await pause(next.value.paragraph.start))) return false;
      }
      let same = 0;
      while (same < Math.min(rest.length, before.length - kept) && alike(before[before.length - 1 - same], rest[rest.length - 1 - same])) {
        same += 1;
      }
      const between = rest.slice(0, rest.length - same);
      const length = between.reduce((sum, { words }) => sum + words.length, 0);
      if (length <= PATCH * size) tail = rest.splice(rest.length - same);
      take(before.slice(kept, before.length - tail.length));
      const from = before[before.length - tail.length]?.element;
      const patch = tail.length ? (/** @type {Block} */ block) => from.before(block.element) : this.#appender(size);
      for (const draft of rest) {
        patch(this.#place(built(draft)));
        if (!(await pause(draft.paragraph.start))) return false;
      }
      for (const [at, draft] of tail.entries()) {
        this.#place(moved(before[before.length - tail.length + at], draft));
        if (!(await pause(draft.paragraph.start))) return false;
      }
    } else {
      take(before.slice(kept));
      const append = this.#appender(size);
      for (; !next.done; next = source.next()) {
        append(this.#place(built(next.value)));
        if (!(await pause(next.value.paragraph.start))) return false;
      }
    }
    this.#whole = true;
    this.#keepStop();
    return true;
  }

  /** Takes the article away. */
  clear() {
    this.element.replaceChildren();
    this.#blocks = [];
    this.byId.clear();
    this.all = [];
  }

  /**
   * Takes a paragraph and its marks into the lists.
   *
   * @param {Block} block
   */
  #place(block) {
    this.#blocks.push(block);
    block.count ??= block.words.match(WORD)?.length ?? 0;
    this.words += block.count;
    block.pieces.forEach(({ mark: { id } }, at) => {
      const list = this.byId.get(id);
      if (list) list.push(block.marks[at]);
      else this.byId.set(id, [block.marks[at]]);
      this.all.push(block.marks[at]);
    });
    if (this.#blocks.length === 1) this.#keepStop();
    return block;
  }

  /** The Tab key reaches one mark of the article: the first, where there is no other. */
  #keepStop() {
    if (this.all.length && !this.element.querySelector("mark[tabindex]")) this.all[0].tabIndex = 0;
  }

  /**
   * Appends paragraphs, in chunks.
   *
   * @param {number} size of a chunk, in UTF-16 units
   */
  #appender(size) {
    /** @type {HTMLElement | undefined} */
    let chunk;
    let full = 0;
    return (/** @type {Block} */ { paragraph, element }) => {
      if (!chunk || paragraph.start >= full) {
        chunk = h("div", { class: "lede-chunk" });
        this.element.append(chunk);
        full = paragraph.start + size;
      }
      chunk.append(element);
    };
  }
}

/**
 * Takes paragraphs out of the view, and chunks that they leave empty.
 *
 * @param {Block[]} blocks
 */
function take(blocks) {
  for (const { element } of blocks) {
    const chunk = element.parentElement;
    element.remove();
    if (!chunk?.childElementCount) chunk?.remove();
  }
}
