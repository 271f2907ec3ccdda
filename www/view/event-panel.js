import { card } from "./cards.js";
import { h } from "./dom.js";
import { fillList, markEntry } from "./list.js";

/**
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/** The happenings as cards, each once, in the order of the text or of the calendar. */
export class EventPanel {
  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    this.strings = strings;
    this.selection = selection;
    this.legend = legend;
    this.byDate = false;
    this.count = 0;
    /** Set where an engine is there to ask. @type {import("./why.js").Explain | null} */
    this.explain = null;
    /** @type {(wanted: (event: LedeEvent) => boolean) => void} */
    this.reach = () => {};
    this.element = h("div", { class: "lede-events", part: "events" });
  }

  /** @param {Lookup} lookup */
  show(lookup) {
    this.lookup = lookup;
    this.render();
  }

  render() {
    const { lookup, strings } = this;
    if (!lookup) return;
    const events = lookup.happenings();
    this.count = events.length;
    const shown = events.filter((event) => this.legend.showsEvent(lookup.fullest(event)));
    // Teasers are about other articles: they come last. The sort is stable, so the text's order holds inside.
    shown.sort((a, b) => Number(a.boilerplate) - Number(b.boilerplate) || (this.byDate ? this.#compareDates(a, b) : 0));
    this.element.replaceChildren();
    if (shown.length > 1) this.element.append(this.#order());
    this.reach = fillList(this.element, shown, (event) => card(event, lookup, strings, this.selection, this.explain), {
      empty: strings.noEvents,
      more: strings.more,
      tag: "ol",
    });
    this.follow(this.selection.id, false);
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  follow(id, scroll) {
    const { lookup } = this;
    const event = id ? lookup?.events.get(id) : undefined;
    const first = event && lookup?.first(event);
    if (first) this.reach(({ id: own }) => own === first.id);
    const entry = markEntry(this.element, event && lookup ? lookup.first(event).id : null, scroll);
    for (const near of this.element.querySelectorAll("[data-near]")) near.removeAttribute("data-near");
    if (!id || !lookup || entry) return;
    // An entity or time is selected: the cards that it takes part in.
    for (const part of lookup.partIn.get(id) ?? []) {
      this.element.querySelector(`li[data-id="${CSS.escape(part.id)}"]`)?.setAttribute("data-near", "");
    }
  }

  #order() {
    const { strings } = this;
    /** @param {boolean} byDate @param {string} label */
    const choice = (byDate, label) =>
      h(
        "button",
        {
          type: "button",
          "aria-pressed": String(this.byDate === byDate),
          on: {
            click: () => {
              this.byDate = byDate;
              this.render();
              /** @type {HTMLElement | null} */ (this.element.querySelector(".lede-order [aria-pressed=true]"))?.focus();
            },
          },
        },
        label,
      );
    return h(
      "div",
      { class: "lede-order", role: "group", "aria-label": strings.order },
      choice(false, strings.textOrder),
      choice(true, strings.timeOrder),
    );
  }

  /**
   * @param {LedeEvent} a
   * @param {LedeEvent} b
   */
  #compareDates(a, b) {
    const from = this.lookup?.dateOf(a) ?? "9";
    const to = this.lookup?.dateOf(b) ?? "9";
    return from < to ? -1 : Number(from > to);
  }
}
