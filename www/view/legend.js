import { adopt, h, sheet, styleRoot } from "./dom.js";
import { glyphOf, groupOf, inOrder, MODALITIES, sourceKeyOf, SPOKEN, tellingOf } from "./kinds.js";
import { numeral } from "./numbers.js";
import { word } from "./strings.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {{ kind: string, label: string, glyph: string, count: number, group: string }} Item
 */

/** How many sources have a switch: those with the most events. */
const SOURCES = 6;

/** What is marked, with counts; each entry is a switch. Switched-off kinds lose their marks and leave the lists. */
export class Legend extends EventTarget {
  /** @type {Set<string>} */
  off = new Set();

  /** @param {Strings} strings */
  constructor(strings) {
    super();
    this.strings = strings;
    this.element = h("div", { class: "lede-legend", part: "legend", role: "group", "aria-label": strings.legend });
    this.rules = sheet("");
    /** What the rules switch off. */
    this.ruled = "";
  }

  /** @param {Analysis} analysis */
  show(analysis) {
    adopt(styleRoot(this.element), [this.rules]);
    const switches = this.#items(analysis).map((item) => this.#switch(item));
    const sources = this.#sources(analysis).map((item) => this.#switch(item));
    const clean = h(
      "button",
      { class: "lede-switch lede-clean", type: "button", "aria-pressed": "false", on: { click: () => this.#toggleAll(clean) } },
      this.strings.clean,
    );
    this.element.replaceChildren(...switches, ...(switches.length ? [clean] : []));
    if (sources.length) {
      this.element.append(
        h("details", { class: "lede-sources" }, h("summary", null, this.strings.bySource), h("div", { class: "lede-legend" }, ...sources)),
      );
    }
    this.#rule();
  }

  /**
   * Whether marks and entries of this kind are shown.
   *
   * @param {string} kind
   */
  shows(kind) {
    return !this.off.has(kind);
  }

  /**
   * Whether an event is shown: neither its way of telling nor its source is switched off.
   *
   * @param {import("./types.d.ts").LedeEvent} event
   */
  showsEvent(event) {
    return this.shows(`is-${tellingOf(event)}`) && this.shows(sourceKeyOf(event));
  }

  /**
   * @param {Analysis} analysis
   * @returns {Item[]}
   */
  #items(analysis) {
    const { strings } = this;
    /** @type {Map<string, number>} */
    const counts = new Map();
    /** @param {string} kind @param {number} [by] */
    const add = (kind, by = 1) => counts.set(kind, (counts.get(kind) ?? 0) + by);
    for (const { type, mentions } of analysis.entities) add(type, mentions.length);
    if (analysis.times.length) add("DATE", analysis.times.length);
    if (analysis.values.length) add("VALUE", analysis.values.length);
    const items = inOrder([...counts.keys()]).map((kind) => ({
      kind,
      label: word(strings.kinds, kind),
      glyph: glyphOf(kind),
      count: counts.get(kind) ?? 0,
      group: groupOf(kind),
    }));
    counts.clear();
    for (const event of analysis.events) add(`is-${tellingOf(event)}`);
    for (const quote of analysis.quotes) add(`quote-${quote.kind}`);
    for (const telling of MODALITIES) {
      const kind = `is-${telling}`;
      const count = counts.get(kind);
      if (count) items.push({ kind, label: word(strings.tellingsOf, telling), glyph: "", count, group: "event" });
    }
    for (const spoken of [...SPOKEN, "scare", "name", "term"]) {
      const kind = `quote-${spoken}`;
      const count = counts.get(kind);
      if (count) items.push({ kind, label: word(strings.quoteKinds, spoken), glyph: "", count, group: "quote" });
    }
    return items;
  }

  /**
   * Whose words the events stand in, where there is a choice.
   *
   * @param {Analysis} analysis
   * @returns {Item[]}
   */
  #sources(analysis) {
    const { strings } = this;
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const event of analysis.events) counts.set(sourceKeyOf(event), (counts.get(sourceKeyOf(event)) ?? 0) + 1);
    if (counts.size < 2) return [];
    const names = new Map(analysis.entities.map(({ id, name }) => [`source-${id}`, name]));
    const label = (/** @type {string} */ kind) =>
      names.get(kind) ?? (kind === "source-article" ? strings.sourceArticle : strings.sourceUnnamed);
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SOURCES)
      .map(([kind, count]) => ({ kind, label: label(kind), glyph: "–", count, group: "quote" }));
  }

  /** @param {Item} item */
  #switch({ kind, label, glyph, count, group }) {
    const button = h(
      "button",
      {
        class: `lede-switch g-${group}`,
        type: "button",
        "aria-pressed": String(this.shows(kind)),
        data: { kind },
        on: {
          click: () => {
            if (!this.off.delete(kind)) this.off.add(kind);
            button.setAttribute("aria-pressed", String(this.shows(kind)));
            this.#apply();
          },
        },
      },
      h("span", { class: `lede-swatch ${kind}`, "aria-hidden": "true" }, glyph || (group === "event" ? "abc" : "❝")),
      h("span", { class: "lede-name" }, label),
      h("span", { class: "lede-count" }, numeral(count, this.strings.code)),
    );
    return button;
  }

  /** @param {HTMLButtonElement} clean */
  #toggleAll(clean) {
    const on = clean.getAttribute("aria-pressed") !== "true";
    clean.setAttribute("aria-pressed", String(on));
    for (const button of this.element.querySelectorAll("button")) {
      const { kind } = button.dataset;
      if (!kind) continue;
      if (on) this.off.add(kind);
      else this.off.delete(kind);
      button.setAttribute("aria-pressed", String(!on));
    }
    this.#apply();
  }

  #apply() {
    this.#rule();
    this.dispatchEvent(new Event("filter"));
  }

  // One rule for each kind instead of a change to each mark: as quick for 12,000 marks as for twelve.
  #rule() {
    // Any change to a sheet, even none at all, makes a browser look at every element again.
    if (this.ruled === [...this.off].join(" ")) return;
    this.ruled = [...this.off].join(" ");
    const kinds = [...this.off].map((kind) => `mark[data-${kind.startsWith("source-") ? "source" : "kind"}="${CSS.escape(kind)}"]`);
    this.rules.replaceSync(
      kinds.length
        ? `.lede-text :is(${kinds.join(",")}) { all: unset; }
         .lede-text :is(${kinds.join(",")})::after, .lede-text :is(${kinds.join(",")})::before { content: none; }
         .lede-text :is(${kinds.join(",")}) > .m-words { text-decoration: none !important; background: none; }`
        : "",
    );
  }
}
