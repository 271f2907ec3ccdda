//# allFunctionsCalledOnLoad
import { readerSheets } from "../styles/reader.js";
import { adopt, breathe, h, idle, inSlices, painted, styleRoot } from "./dom.js";
import { EntityPanel } from "./entity-panel.js";
import { EventPanel } from "./event-panel.js";
import { dateLineOf, headOf } from "./head.js";
import { Legend } from "./legend.js";
import { Lookup } from "./lookup.js";
import { QuotePanel } from "./quote-panel.js";
import { ReadingView } from "./reading-view.js";
import { Selection } from "./selection.js";
import { takeOut } from "./take-out.js";
import { tabbed } from "./tabs.js";
import { controlText } from "./text-control.js";
import { TimePanel } from "./time-panel.js";
import { MapPanel } from "../viz/map-panel.js";
import { NetworkPanel } from "../viz/network-panel.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {object} Run how an analysis is shown
 * @property {AbortSignal} signal
 * @property {(share: number) => void} [progress]
 * @property {import("./why.js").Explain} [explain] set where an engine is there to ask
 * @property {number} [upTo] how much of the text was read so far, where it is not all of it
 */

/** What a reader can show; the widget's `views` attribute picks from these. */
export const VIEWS = ["text", "legend", "events", "entities", "timeline", "network", "map", "quotes", "correct"];

/** From how much text on getting ready is done in steps, in UTF-16 units. */
const LONG = 100_000;

/** The article, its legend and its lists: the same on the page and in the widget. */
export class Reader {
  /**
   * @param {HTMLElement} host an empty element, in the document or in a shadow root
   * @param {{ strings: Strings, views?: string[], onPublished?: (day: string | null) => void }} options
   */
  constructor(host, { strings, views = VIEWS, onPublished = () => {} }) {
    this.host = host;
    this.strings = strings;
    this.views = views;
    this.selection = new Selection();
    this.legend = new Legend(strings);
    this.text = "";
    /** What is saved as a file. @type {() => object} */
    this.saved = () => ({ ...this.analysis, text: this.text });
    /** Set where an engine is there to ask. @type {import("./why.js").Explain | null} */
    this.explain = null;
    /** @type {Analysis | null} */
    this.analysis = null;
    this.stop = new AbortController();
    this.view = new ReadingView(strings);
    const { selection, legend } = this;
    this.events = new EventPanel(strings, selection, legend);
    this.entities = new EntityPanel(strings, selection, legend);
    this.times = new TimePanel(strings, selection, legend);
    this.quotes = new QuotePanel(strings, selection, legend);
    this.network = new NetworkPanel(strings, selection, legend);
    this.map = new MapPanel(strings, selection, legend);
    this.panels = [this.events, this.entities, this.times, this.network, this.map, this.quotes];
    this.tabs = tabbed(
      [
        { id: "events", title: strings.happenings, panel: this.events },
        { id: "entities", title: strings.entities, panel: this.entities },
        { id: "timeline", title: strings.timeline, panel: this.times },
        { id: "network", title: strings.picture.network, panel: this.network },
        { id: "map", title: strings.picture.places, panel: this.map },
        { id: "quotes", title: strings.quotations, panel: this.quotes },
      ].filter(({ id }) => views.includes(id)),
      strings.details,
      strings.code,
    );
    this.dateLine = dateLineOf(strings, onPublished);
    this.head = h("header", { class: "lede-head", part: "head" });
    // Beside an article the legend waits until it is wanted, so that the article stands on the first screen.
    this.marks = h("details", { class: "lede-marks", open: !views.includes("text") }, h("summary", null, strings.legend), legend.element);
    /** What is folded away above the article. */
    this.folds = h("div", { class: "lede-folds" }, views.includes("legend") && this.marks);
    this.#build();
    this.#connect();
  }

  #build() {
    const { views, host, strings } = this;
    adopt(styleRoot(host), readerSheets);
    host.classList.add("lede-root");
    const main = h(
      "div",
      { class: "lede-main" },
      this.head,
      this.folds,
      views.includes("text") && this.view.element,
      views.includes("text") && takeOut(() => this, strings),
      views.includes("text") && h("p", { class: "lede-keys" }, strings.keys),
    );
    const handle = h("button", {
      class: "lede-handle",
      type: "button",
      "aria-label": strings.details,
      "aria-expanded": "false",
      on: { click: () => this.#sheet() },
    });
    this.handle = handle;
    this.tabs.element.prepend(handle);
    const side = views.some((view) => ["events", "entities", "timeline", "network", "map", "quotes"].includes(view));
    this.body = h("div", { class: side ? "lede-body" : "lede-body lede-alone", hidden: true }, main, side && this.tabs.element);
    host.replaceChildren(this.body);
  }

  #connect() {
    const { signal } = this.stop;
    const { selection, legend } = this;
    controlText(this.view, selection, legend, (id) => this.lookup?.tellingsOf(id) ?? [id], signal);
    selection.onSelect(({ id, origin }) => {
      if (id && (origin === "text" || origin === "host")) this.#openFor(id);
      const event = id ? this.lookup?.events.get(id) : undefined;
      selection.kept = event ? event.arguments.map(({ start, end, role }) => ({ start, end, role })) : [];
      selection.light([]);
      // Lists that stand below a host's article must not scroll away the words that were picked in it.
      const moves = origin !== "host";
      this.events.follow(id, moves && origin !== "cards");
      this.entities.follow(id, moves && origin !== "entities");
      this.times.follow(id, moves && origin !== "timeline");
      this.network.follow(id, moves && origin !== "network");
      this.map.follow(id, moves && origin !== "map");
      this.quotes.follow(id, moves && origin !== "quotes");
      this.host.dispatchEvent(
        new CustomEvent("lede-select", { bubbles: true, composed: true, detail: { id, origin, item: id && this.item(id) } }),
      );
    }, signal);
    legend.addEventListener(
      "filter",
      () => {
        for (const panel of this.panels) panel.renew();
      },
      { signal },
    );
    this.tabs.element.addEventListener(
      "lede-tab",
      (event) => {
        const { id, before } = /** @type {CustomEvent} */ (event).detail;
        this.#sheet(before === id ? undefined : true);
      },
      { signal },
    );
  }

  /**
   * Shows the list that holds what was picked in the text.
   *
   * @param {string} id
   */
  #openFor(id) {
    const tab = { e: "entities", t: "timeline", v: "events", k: "quotes" }[id[0]];
    // A picture that shows it stays.
    const place = `[data-ids~="${CSS.escape(this.lookup?.tellingsOf(id)[0] ?? id)}"]`;
    if ([this.times, this.network, this.map].some((panel) => panel.seen && panel.element.querySelector(place))) this.#sheet(true);
    else if (tab && this.views.includes(tab)) this.tabs.open(tab);
  }

  /**
   * On a narrow screen the lists are a sheet at the bottom; elsewhere this changes nothing that is seen.
   *
   * @param {boolean} [open] toggles where not given
   */
  #sheet(open) {
    const { element } = this.tabs;
    element.toggleAttribute("data-open", open);
    this.handle?.setAttribute("aria-expanded", String(element.hasAttribute("data-open")));
  }

  /**
   * What an id means.
   *
   * @param {string} id
   */
  item(id) {
    const { lookup } = this;
    return (
      lookup?.entities.get(id) ??
      lookup?.events.get(id) ??
      lookup?.times.get(id) ??
      lookup?.quotes.get(id) ??
      this.analysis?.values.find((value) => value.id === id) ??
      null
    );
  }

  /**
   * Shows an analysis: the first marks stand when this first waits, the lists a frame later, and then the rest of a long text.
   *
   * @param {string} text
   * @param {Analysis} analysis offsets in UTF-16 units
   * @param {Run} run
   * @returns {Promise<boolean>} false where it was stopped
   */
  async show(text, analysis, run) {
    const long = text.length > LONG;
    const lookup = new Lookup(analysis, text, { now: !long });
    if (long && !(await inSlices(lookup.gather(), run.signal))) return false;
    this.text = text;
    // What is only the beginning is not for taking along.
    this.analysis = run.upTo === undefined ? analysis : null;
    this.lookup = lookup;
    this.selection.select(null, "show");
    this.selection.light([]);
    this.body?.removeAttribute("hidden");
    this.head.replaceChildren(...headOf(lookup, this.strings, this.selection, this.dateLine));
    this.explain = run.explain ?? null;
    if (long) await breathe();
    if (run.signal.aborted) return false;
    // Without the text among the views its marks are somebody else's business.
    const shown = this.views.includes("text");
    const drawn = shown ? this.view.show(text.slice(0, run.upTo), analysis, run) : Promise.resolve(true);
    // Awaited below; what goes wrong until then is told there.
    drawn.catch(() => {});
    await painted();
    for (const step of this.#beside(lookup)) {
      await idle();
      if (run.signal.aborted) return false;
      step();
    }
    const done = await drawn;
    if (done && shown && run.upTo === undefined) this.dateLine.count(this.strings.words(this.view.words));
    return done;
  }

  /**
   * What stands beside the article, in steps that each leave the page free to answer.
   *
   * @param {Lookup} lookup
   */
  #beside(lookup) {
    const bySight = this.panels.toSorted((a, b) => Number(b.seen) - Number(a.seen));
    return [
      ...bySight.map((panel) => () => {
        panel.explain = this.explain;
        panel.show(lookup);
      }),
      () => this.tabs.count(),
      () => this.legend.show(lookup.analysis),
    ];
  }

  /** Places have got their coordinates meanwhile. */
  linked() {
    if (this.lookup) this.map.show(this.lookup);
    this.tabs.count();
  }

  /** Takes the article away. */
  clear() {
    this.analysis = null;
    this.lookup = undefined;
    this.selection.select(null, "show");
    this.body?.setAttribute("hidden", "");
    this.view.clear();
  }

  /** Lets go of everything; the host is empty afterwards. */
  close() {
    this.stop.abort();
    this.host.replaceChildren();
  }
}
