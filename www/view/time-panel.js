import { happening } from "./happening.js";
import { jump } from "./jump.js";
import { h } from "./dom.js";
import { fillList, markEntry } from "./list.js";
import { calendar } from "./lookup.js";
import { PicturePanel } from "../viz/picture-panel.js";
import { entriesOf, undatedOf } from "../viz/calendar.js";
import { spoken } from "./spoken.js";

/**
 * @typedef {import("./types.d.ts").Timex} Timex
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 * @typedef {{ date: string | null, times: Timex[] }} Stop
 */

/** The times on the calendar, in its order, each with how it was resolved and what happened then; the rest apart. */
export class TimePanel extends PicturePanel {
  static part = "timeline";

  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    super("timeline", strings.timeline, strings, selection, legend, { upDown: false });
    this.element.classList.add("lede-times");
  }

  /** @param {Lookup} lookup */
  countIn({ analysis }) {
    return analysis.times.length;
  }

  /** @param {Lookup} lookup */
  render(lookup) {
    const { strings, selection } = this;
    const { times } = lookup.analysis;
    const entries = entriesOf(lookup, this.legend, strings);
    this.picture(entries.length > 0 && ((kit, size) => kit.drawTimeline(entries, strings, selection, size)), strings.picture.noDates);
    /** @type {Map<string, Timex[]>} */
    const byDate = new Map();
    const undated = [];
    for (const time of times) {
      const date = calendar(time);
      if (date === null) undated.push(time);
      else byDate.set(date, [...(byDate.get(date) ?? []), time]);
    }
    const stops = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, list]) => ({ date, times: list }));
    if (!times.length) this.element.append(h("p", { class: "lede-hint" }, strings.noTimes));
    const line = h("div", { class: "lede-line" });
    if (stops.length) fillList(line, stops, (stop) => this.#stop(stop), { empty: "", more: strings.more, tag: "ol" });
    this.element.append(line);
    if (undated.length) {
      const section = h("section", null, h("h3", null, strings.undated));
      fillList(section, undated, (time) => this.#stop({ date: null, times: [time] }), { empty: "", more: strings.more });
      this.element.append(section);
    }
    const events = undatedOf(lookup, this.legend);
    if (!events.length) return;
    const section = h("section", { class: "lede-dateless" }, h("h3", null, strings.picture.noDateEvents));
    fillList(section, events, (event) => h("li", null, happening(event, lookup, strings, selection)), { empty: "", more: strings.more });
    this.element.append(section);
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  mark(id, scroll) {
    this.markPicture(id);
    const time = id ? this.lookup?.times.get(id) : undefined;
    const stop =
      time &&
      [...this.element.querySelectorAll("li[data-ids]")].find((one) =>
        /** @type {HTMLElement} */ (one).dataset.ids?.split(" ").includes(time.id),
      );
    markEntry(this.element, /** @type {HTMLElement | undefined} */ (stop)?.dataset.id ?? null, scroll);
  }

  /** @param {Stop} stop */
  #stop({ date, times }) {
    const { lookup, strings, selection } = this;
    const events = new Set(times.flatMap((time) => [...(lookup?.partIn.get(time.id) ?? [])]));
    return h(
      "li",
      { class: "lede-stop", data: { id: times[0].id, ids: times.map(({ id }) => id).join(" ") } },
      date &&
        h("p", { class: "lede-date" }, h("time", { datetime: /^\d{4}(-\d\d){0,2}$/.test(date) ? date : null }, spoken(date, strings))),
      ...alike(times).map(([time, ...more]) =>
        h(
          "p",
          { class: "lede-basis" },
          jump(`“${time.text}”`, time.id, time.start, selection),
          more.length > 0 && ` ×${more.length + 1}`,
          ...howResolved(time, date, strings).flatMap((part, at) => [at > 0 ? ", " : more.length > 0 ? " · " : " ", part]),
        ),
      ),
      lookup &&
        events.size > 0 &&
        h("ul", { role: "list" }, ...[...events].slice(0, 8).map((event) => h("li", null, happening(event, lookup, strings, selection)))),
    );
  }
}

/**
 * How a time was resolved: in the engine's own words where the reader's language has none for it.
 *
 * @param {Timex} time
 * @param {string | null} date
 * @param {Strings} strings
 */
function howResolved({ relation, basis, type, value }, date, strings) {
  const told = date ? basis && (strings.resolved(basis) ?? h("span", { lang: "en" }, basis)) : `${strings.timeTypes[type]} ${value}`;
  const side = relation && strings.timeRelations[relation];
  return [side, told].filter(Boolean);
}

/**
 * The same words that were resolved alike, together.
 *
 * @param {Timex[]} times
 */
function alike(times) {
  /** @type {Map<string, Timex[]>} */
  const groups = new Map();
  for (const time of times) {
    const key = JSON.stringify([time.text, time.relation, time.basis, time.value]);
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  return [...groups.values()];
}
