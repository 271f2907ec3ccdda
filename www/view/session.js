//# allFunctionsCalledOnLoad
import { h } from "./dom.js";
import { Editor } from "../edit/editor.js";
import { wellFormed } from "../engine/well-formed.js";
import { Reader, VIEWS } from "./reader.js";
import { textOf, toUtf16 } from "./stored.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Analyzer} Analyzer
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("../engine/client.js").Options} Options
 */

/** The longest text that is read here, in UTF-16 units. */
export const LIMIT = 6_000_000;

/** The longest text that is put into a text area, in UTF-16 units: a browser lays one out whole, and freezes on a long one. */
export const EDITABLE = 300_000;

/** From how much text on its beginning is read and shown first, and how much that is, in UTF-16 units. */
const LONG = 40_000;
const BEGINNING = 6_000;

/** What takes longer than this is announced and can be cancelled, in milliseconds. */
const PATIENCE = 300;

/** One reader with its engine: reads texts, one at a time, says what goes on, and stops when asked. */
export class Session {
  #run = new AbortController();

  /**
   * @param {HTMLElement} host
   * @param {{ strings: Strings, views?: string[], analyzer: () => Promise<Analyzer>, options?: () => Options }} setup
   */
  constructor(host, { strings, views, analyzer, options = () => ({}) }) {
    this.host = host;
    this.strings = strings;
    this.analyzer = analyzer;
    this.options = options;
    /** @type {string | null} */
    this.published = null;
    this.status = h("div", { class: "lede-status", part: "status", role: "status" });
    const body = h("div");
    host.replaceChildren(this.status, body);
    this.reader = new Reader(body, { strings, views, onPublished: (day) => this.setPublished(day) });
    /** What is shown, as it was before the reader corrected it. @type {{ text: string, analysis: Analysis, explain?: import("./why.js").Explain } | null} */
    this.base = null;
    this.editor = (views ?? VIEWS).includes("correct") ? new Editor(this) : null;
  }

  /**
   * Reads a text: whatever was being read is given up.
   *
   * @param {string} input
   * @returns {Promise<Analysis | null>} null where it was cancelled, refused or failed
   */
  async read(input) {
    const text = wellFormed(input);
    const signal = this.#begin();
    if (text.length > LIMIT) {
      const { code } = this.strings;
      return this.fail("text-too-long", this.strings.tooLong(text.length.toLocaleString(code), LIMIT.toLocaleString(code)));
    }
    const patience = setTimeout(() => this.say(this.strings.reading, true), PATIENCE);
    try {
      const engine = await this.analyzer();
      if (signal.aborted) return null;
      const options = this.options();
      const asked = { ...options, published: this.published ?? options.published };
      if (text.length > LONG) {
        const upTo = beginning(text);
        const part = text.slice(0, upTo);
        const analysis = await engine.analyze(part, { ...asked, signal });
        const explain = (/** @type {string} */ id) => engine.explain(id, { text: part, ...asked });
        if (!(await this.reader.show(text, analysis, { signal, explain, upTo }))) return null;
      }
      const analysis = await engine.analyze(text, { ...asked, signal });
      clearTimeout(patience);
      const shown = signal.aborted ? null : await this.#show(text, analysis, signal, (id) => engine.explain(id, { text, ...asked }));
      if (shown) void this.#link(engine, { text, ...asked }, signal);
      return shown;
    } catch (error) {
      if (signal.aborted) return null;
      const { code = "failed", message = String(error) } = /** @type {{ code?: string, message?: string }} */ (error);
      return this.fail(code, code === "engine-failed" ? this.strings.engineFailed : `${this.strings.failed} ${message}`);
    } finally {
      clearTimeout(patience);
    }
  }

  /**
   * Once the file of places has come, an analysis that was shown without it gets its links in place; views that draw them hear of it
   * by `lede-links`.
   *
   * @param {Analyzer} engine
   * @param {{ text: string } & Options} asked
   * @param {AbortSignal} signal
   */
  async #link(engine, asked, signal) {
    const found = this.base?.analysis;
    try {
      const resources = await engine.loadPlaces();
      if (signal.aborted || !found || found.engine.resources === resources) return;
      await engine.link(found, asked);
    } catch {
      // Without the file, or with a damaged one, the article is read all the same.
      return;
    }
    const analysis = this.reader.analysis;
    if (signal.aborted || !analysis) return;
    // What is shown may be a corrected copy.
    const links = new Map(found.entities.map(({ id, name, link }) => [`${id} ${name}`, link]));
    for (const entity of analysis.entities) entity.link = links.get(`${entity.id} ${entity.name}`) ?? entity.link;
    analysis.engine.resources = found.engine.resources;
    this.reader.linked();
    this.host.dispatchEvent(new CustomEvent("lede-links", { bubbles: true, composed: true, detail: { analysis } }));
  }

  /**
   * Shows an analysis that was made before; no engine is needed.
   *
   * @param {unknown} stored
   * @param {string | null} text where null, what the analysis itself says of the text is shown
   */
  async showStored(stored, text = null) {
    const signal = this.#begin();
    try {
      const found = textOf(stored, text);
      if (!found) return this.fail("bad-analysis", this.strings.badAnalysis);
      return await this.#show(found.text, toUtf16(found.analysis, found.text), signal);
    } catch {
      // It has the lists of an analysis, but not what belongs into them.
      this.reader.clear();
      return this.fail("bad-analysis", this.strings.badAnalysis);
    }
  }

  /**
   * Shows again what was read before, in no time.
   *
   * @param {NonNullable<Session["base"]>} base
   */
  async restore({ text, analysis, explain }) {
    return this.#show(text, analysis, this.#begin(), explain);
  }

  /** @param {string | null} day `YYYY-MM-DD`, or null for what the text says */
  async setPublished(day) {
    this.published = day;
    if (this.reader.text) await this.read(this.reader.text);
  }

  /** Gives up what is being read. */
  cancel() {
    this.#run.abort();
    this.say(this.strings.cancelled);
  }

  /** Gives up what is being read, without a word. */
  stop() {
    this.#begin();
  }

  /** Takes the article away. */
  clear() {
    this.stop();
    this.published = null;
    this.base = null;
    this.editor?.set([]);
    this.reader.clear();
  }

  /** Shows the same text again, as the reader corrected it meanwhile. */
  async redraw() {
    if (!this.base) return;
    const signal = this.#begin();
    const { element } = this.reader.view;
    // The article keeps its height while its marks are built anew, and so the page its place.
    element.style.minHeight = `${element.offsetHeight}px`;
    await this.#draw(this.base, signal);
    element.style.minHeight = "";
  }

  /** Lets go of everything. */
  close() {
    this.#run.abort();
    this.reader.close();
  }

  /** What goes on: another one with each text that is read or shown. */
  get run() {
    return this.#run.signal;
  }

  #begin() {
    this.#run.abort();
    this.#run = new AbortController();
    this.status.replaceChildren();
    return this.#run.signal;
  }

  /**
   * @param {string} text
   * @param {Analysis} found
   * @param {AbortSignal} signal
   * @param {import("./why.js").Explain} [explain]
   */
  async #show(text, found, signal, explain) {
    this.base = { text, analysis: found, explain };
    const analysis = await this.#draw(this.base, signal);
    if (!analysis) return null;
    const marks =
      analysis.entities.length + analysis.events.length + analysis.times.length + analysis.quotes.length + analysis.values.length;
    if (!/[\p{L}\p{N}]/u.test(text)) this.say(this.strings.empty);
    else if (!marks) this.say(this.strings.nothing);
    else this.#announce(analysis);
    this.host.dispatchEvent(new CustomEvent("lede-analysis", { bubbles: true, composed: true, detail: { analysis, text } }));
    return analysis;
  }

  /**
   * @param {NonNullable<Session["base"]>} base
   * @param {AbortSignal} signal
   * @returns {Promise<Analysis | null>} what is shown; null where it was stopped
   */
  async #draw({ text, analysis: found, explain }, signal) {
    const started = performance.now();
    const analysis = this.editor?.correct(text, found) ?? found;
    const done = await this.reader.show(text, analysis, {
      signal,
      explain: this.editor?.explain(explain) ?? explain,
      progress: (share) => {
        if (performance.now() - started > PATIENCE) this.say(this.strings.marking(Math.round(share * 100)), true);
      },
    });
    return done ? analysis : null;
  }

  /**
   * Tells screen readers that the article is there; others see it.
   *
   * @param {Analysis} analysis
   */
  #announce({ entities, events }) {
    const names = entities.filter(({ named }) => named).length;
    this.status.replaceChildren(h("p", { class: "lede-unseen" }, this.strings.found(names, events.length)));
  }

  /**
   * Says how things stand; nothing where all is well.
   *
   * @param {string} message
   * @param {boolean} [busy] with a way to cancel
   */
  say(message, busy = false) {
    const line = this.status.querySelector("p");
    if (line && busy && this.status.querySelector("button")) {
      line.textContent = message;
      return;
    }
    this.status.replaceChildren(
      ...(message ? [h("p", null, message)] : []),
      ...(busy ? [h("button", { type: "button", on: { click: () => this.cancel() } }, this.strings.cancel)] : []),
    );
  }

  /**
   * Says what went wrong, to the reader and to the host page.
   *
   * @param {string} code
   * @param {string} message
   */
  fail(code, message) {
    this.say(message);
    this.host.dispatchEvent(new CustomEvent("lede-error", { bubbles: true, composed: true, detail: { code, message } }));
    return null;
  }
}

/**
 * Where the beginning of a long text ends: with a paragraph, where one ends near.
 *
 * @param {string} text
 */
function beginning(text) {
  const end = text.indexOf("\n", BEGINNING);
  return end > 0 && end < 2 * BEGINNING ? end : BEGINNING;
}
