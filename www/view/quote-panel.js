import { h } from "./dom.js";
import { SPOKEN } from "./kinds.js";
import { fillList, markEntry } from "./list.js";
import { word } from "./strings.js";

/**
 * @typedef {import("./types.d.ts").Quote} Quote
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/** Who says what: the quotations with their speakers. */
export class QuotePanel {
  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    this.strings = strings;
    this.selection = selection;
    this.legend = legend;
    this.count = 0;
    /** @type {(wanted: (quote: Quote) => boolean) => void} */
    this.reach = () => {};
    this.element = h("div", { class: "lede-quotes", part: "quotes" });
  }

  /** @param {Lookup} lookup */
  show(lookup) {
    this.lookup = lookup;
    this.render();
  }

  render() {
    const { lookup, strings } = this;
    if (!lookup) return;
    const spoken = lookup.analysis.quotes.filter(({ kind }) => SPOKEN.includes(kind));
    this.count = spoken.length;
    this.element.replaceChildren();
    const shown = spoken.filter(({ kind }) => this.legend.shows(`quote-${kind}`));
    this.reach = fillList(this.element, shown, (quote) => this.#entry(quote), { empty: strings.noQuotes, more: strings.more });
    this.follow(this.selection.id, false);
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  follow(id, scroll) {
    if (id && this.lookup?.quotes.has(id)) this.reach((quote) => quote.id === id);
    markEntry(this.element, id && this.lookup?.quotes.has(id) ? id : null, scroll);
  }

  /** @param {Quote} quote */
  #entry(quote) {
    const { lookup, strings, selection } = this;
    const speaker = quote.speaker ? lookup?.entities.get(quote.speaker) : undefined;
    return h(
      "li",
      { class: "lede-quote", data: { id: quote.id, kind: quote.kind } },
      h(
        "button",
        {
          class: "lede-sentence",
          type: "button",
          "aria-pressed": "false",
          on: { click: () => selection.select(quote.id, "quotes", quote.start) },
        },
        h("span", { class: "lede-words" }, quote.kind === "indirect" ? quote.text : `“${quote.text}”`),
        " ",
        h(
          "span",
          { class: "lede-source" },
          speaker ? "– " : null,
          speaker ? h("b", null, speaker.name) : null,
          " ",
          h("span", { class: "lede-tag" }, word(strings.quoteKinds, quote.kind)),
        ),
      ),
    );
  }
}
