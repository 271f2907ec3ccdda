import { h } from "./dom.js";

/**
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/**
 * What all views beside the article have in common: each is built when it is seen, says how many things it holds, and follows the
 * selection. What a view is like, its own class says: `countIn`, `render` and `mark`.
 */
export class Panel {
  /** Its name as a part and in its class. */
  static part = "";

  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    const { part } = /** @type {typeof Panel} */ (new.target);
    this.strings = strings;
    this.selection = selection;
    this.legend = legend;
    /** How many things there are, whatever is switched off. */
    this.count = 0;
    /** Whether that number stands in its tab. */
    this.counted = true;
    /** Set where an engine is there to ask. @type {import("./why.js").Explain | null} */
    this.explain = null;
    /** @type {Lookup | undefined} */
    this.lookup = undefined;
    this.seen = false;
    this.stale = false;
    this.element = h("div", { class: `lede-${part}`, part });
  }

  /**
   * @param {Lookup} lookup
   * @returns {number}
   */
  countIn(lookup) {
    return lookup.analysis.entities.length;
  }

  /**
   * Fills the empty element.
   *
   * @param {Lookup} lookup
   */
  render(lookup) {
    void lookup;
  }

  /**
   * Shows what is selected.
   *
   * @param {string | null} id
   * @param {boolean} scroll whether to bring it into view
   */
  mark(id, scroll) {
    void [id, scroll];
  }

  /** @param {Lookup} lookup */
  show(lookup) {
    this.lookup = lookup;
    this.count = this.countIn(lookup);
    this.renew();
  }

  /** Builds it anew: now where it is seen, else when it is. */
  renew() {
    this.stale = !this.seen;
    if (this.stale || !this.lookup) return;
    this.element.replaceChildren();
    this.render(this.lookup);
    this.mark(this.selection.id, false);
  }

  /** @param {boolean} seen whether its tab is the open one */
  see(seen) {
    this.seen = seen;
    if (seen && this.stale) this.renew();
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  follow(id, scroll) {
    if (!this.stale && this.lookup) this.mark(id, scroll);
  }

  /**
   * Marks the entries that have to do with what is selected without being it.
   *
   * @param {Iterable<string>} ids
   */
  markNear(ids) {
    for (const near of this.element.querySelectorAll("[data-near]")) near.removeAttribute("data-near");
    for (const id of ids) this.element.querySelector(`li[data-id="${CSS.escape(id)}"]`)?.setAttribute("data-near", "");
  }
}
