import { BLOCK, SILENT } from "../view/plain-text.js";

/**
 * The text of somebody else's article as the engine wants it – one line a block, single spaces – and the way back from its offsets to
 * the host's own text nodes. Nothing in the host's document is touched.
 */
export class HostText {
  /** Where each run of the text begins: an offset, and the place in a text node that it comes from. @type {number[]} */
  #starts = [];
  /** @type {Text[]} */
  #nodes = [];
  /** @type {number[]} */
  #offsets = [];
  /** The first run of each node. @type {Map<Node, number>} */
  #first = new Map();

  /** @param {Element} root */
  constructor(root) {
    /** @type {string[]} */
    this.parts = [];
    this.length = 0;
    this.last = "\n";
    // A stack instead of recursion: markup may be nested deeper than calls may.
    /** @type {(Node | null)[]} */
    const todo = [root];
    while (todo.length) {
      const node = /** @type {Node | null} */ (todo.pop());
      if (node === null) this.#break();
      else if (node.nodeType === Node.TEXT_NODE) this.#take(/** @type {Text} */ (node));
      else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (node);
        const name = element.tagName.toUpperCase();
        if (SILENT.has(name) || element.hasAttribute("hidden") || element.localName.startsWith("lede-")) continue;
        if (name === "BR") this.#break();
        if (BLOCK.has(name)) {
          this.#break();
          todo.push(null);
        }
        for (let child = element.lastChild; child; child = child.previousSibling) todo.push(child);
      }
    }
    this.text = this.parts.join("").replace(/\s+$/, "");
    this.parts = [];
  }

  #break() {
    if (this.last === "\n") return;
    this.#write("\n");
  }

  /** @param {string} words */
  #write(words) {
    this.parts.push(words);
    this.length += words.length;
    this.last = words[words.length - 1];
  }

  /** @param {Text} node */
  #take(node) {
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) {
      const space = /^\s/.test(run);
      if (space && /\s/.test(this.last)) continue;
      if (!this.#first.has(node)) this.#first.set(node, this.#starts.length);
      this.#starts.push(this.length);
      this.#nodes.push(node);
      this.#offsets.push(index);
      this.#write(space ? " " : run);
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {StaticRange | null} the words in the host's document; null where there are none
   */
  range(start, end) {
    const [from, to] = [this.#runAt(start), this.#runAt(end - 1)];
    if (from < 0 || to < 0 || end <= start) return null;
    return new StaticRange({
      startContainer: this.#nodes[from],
      startOffset: this.#offsets[from] + start - this.#starts[from],
      endContainer: this.#nodes[to],
      endOffset: Math.min(this.#offsets[to] + end - this.#starts[to], this.#nodes[to].length),
    });
  }

  /**
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null} the place in the text; null where the node is no part of it
   */
  offsetOf(node, offset) {
    let run = this.#first.get(node);
    if (run === undefined) return null;
    while (this.#nodes[run + 1] === node && this.#offsets[run + 1] <= offset) run += 1;
    return this.#starts[run] + Math.max(offset - this.#offsets[run], 0);
  }

  /** @param {number} at */
  #runAt(at) {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
