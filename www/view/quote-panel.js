import { h } from "./dom.js";
import { SPOKEN } from "./kinds.js";
import { fillList, markEntry } from "./list.js";
import { Panel } from "./panel.js";
import { word } from "./strings.js";

/**
 * @typedef {import("./types.d.ts").Quote} Quote
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/** Who says what: the quotations with their speakers. */
export class QuotePanel extends Panel {
  static part = "quotes";

  /** Builds the list as far as a quotation. @type {(wanted: (quote: Quote) => boolean) => void} */
  reach = () => {};

  /** @param {Lookup} lookup */
  countIn({ analysis }) {
    return analysis.quotes.filter(({ kind }) => SPOKEN.includes(kind)).length;
  }

  /** @param {Lookup} lookup */
  render({ analysis }) {
    const { strings } = this;
    const shown = analysis.quotes.filter(({ kind }) => SPOKEN.includes(kind) && this.legend.shows(`quote-${kind}`));
    this.reach = fillList(this.element, shown, (quote) => this.#entry(quote), { empty: strings.noQuotes, more: strings.more });
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  mark(id, scroll) {
    const own = id && this.lookup?.quotes.has(id) ? id : null;
    if (own) this.reach((quote) => quote.id === own);
    markEntry(this.element, own, scroll);
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
