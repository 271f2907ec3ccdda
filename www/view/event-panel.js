import { card } from "./cards.js";
import { h } from "./dom.js";
import { fillList, markEntry } from "./list.js";
import { Panel } from "./panel.js";

/**
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/** The happenings as cards, each once, in the order of the text or of the calendar. */
export class EventPanel extends Panel {
  static part = "events";

  byDate = false;

  /** Builds the list as far as an event. @type {(wanted: (event: LedeEvent) => boolean) => void} */
  reach = () => {};

  /** @param {Lookup} lookup */
  countIn(lookup) {
    return lookup.happenings().length;
  }

  /** @param {Lookup} lookup */
  render(lookup) {
    const { strings } = this;
    const shown = lookup.happenings().filter((event) => this.legend.showsEvent(lookup.fullest(event)));
    // Teasers are about other articles: they come last. The sort is stable, so the text's order holds inside.
    shown.sort((a, b) => Number(a.boilerplate) - Number(b.boilerplate) || (this.byDate ? this.#compareDates(a, b) : 0));
    if (shown.length > 1) this.element.append(this.#order());
    this.reach = fillList(this.element, shown, (event) => card(event, lookup, strings, this.selection, this.explain), {
      empty: strings.noEvents,
      more: strings.more,
      tag: "ol",
    });
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  mark(id, scroll) {
    const { lookup } = this;
    const event = id ? lookup?.events.get(id) : undefined;
    const first = event && lookup?.first(event);
    if (first) this.reach(({ id: own }) => own === first.id);
    const entry = markEntry(this.element, first?.id ?? null, scroll);
    // An entity or time is selected: the cards that it takes part in.
    const parts = id && !entry ? (lookup?.partIn.get(id) ?? []) : [];
    this.markNear([...parts].map((part) => part.id));
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
              this.renew();
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
