import { overlaySheet } from "../styles/overlay.js";
import { VIEWS } from "../view/reader.js";
import { Session } from "../view/session.js";
import { list, loadStored, startEngine, types } from "./common.js";
import { LedeElement } from "./element.js";
import { HostMarks } from "./host-marks.js";

/** @typedef {import("../view/types.d.ts").Analysis} Analysis */

/** How long the host's article must rest before it is read again, in milliseconds. */
const REST = 400;

/** What it shows of itself: the article stands in the host's page. */
const OWN_VIEWS = VIEWS.filter((view) => view !== "text");

/**
 * `<lede-overlay for="#article">`: marks the host's own article in place, by the CSS Custom Highlight API, and lists what was found.
 * The host's document is not changed.
 *
 * Attributes: `for` (a selector: the article), and `published`, `types`, `views` (of legend events entities timeline quotes; `none` for
 * the marks alone), `theme`, `lang`, `src` (a stored analysis of this article, shown without the engine) as in `<lede-reader>`.
 * Properties: `text` (read only), `analysis`. Events: `lede-analysis`, `lede-select`, `lede-error`, bubbling and composed.
 */
export class LedeOverlay extends LedeElement {
  static observedAttributes = ["for", "published", "types", "views", "theme", "lang", "src"];

  /** @type {Session | null} */
  #session = null;
  /** @type {HostMarks | null} */
  #marks = null;
  /** @type {Analysis | null} */
  #given = null;
  #watcher = new MutationObserver(() => this.#wait());
  #stop = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;

  /** @protected @param {string} attribute */
  forget(attribute) {
    if (attribute === "src" || attribute === "for") this.#given = null;
  }

  /** The words of the host's article, as they were read. */
  get text() {
    return this.#marks?.host.text ?? "";
  }

  /** The analysis shown. Setting one shows it without the engine. */
  get analysis() {
    return this.#session?.reader.analysis ?? this.#given;
  }

  set analysis(value) {
    this.#given = value;
    if (this.#session) void this.#read();
  }

  /** @protected */
  tearDown() {
    clearTimeout(this.#resting);
    this.#watcher.disconnect();
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#marks?.clear();
    this.#marks = null;
    this.#session?.close();
    this.#session = null;
  }

  /** @protected */
  build() {
    this.tearDown();
    const { strings, frame, body } = this.frame([overlaySheet]);
    const chosen = list(this.getAttribute("views"));
    const views = chosen.length ? OWN_VIEWS.filter((view) => chosen.includes(view)) : OWN_VIEWS;
    frame.classList.add(views.length ? "lede-overlay" : "lede-bare");
    const session = new Session(body, {
      strings,
      views,
      analyzer: startEngine,
      options: () => ({ published: this.getAttribute("published"), ...types(this.getAttribute("types")) }),
    });
    this.#session = session;

    const article = this.#article();
    if (!article) {
      session.fail("no-target", strings.noTarget(this.getAttribute("for") ?? ""));
      return;
    }
    const { signal } = this.#stop;
    const marks = new HostMarks(article, strings, session.reader, frame, signal);
    this.#marks = marks;
    if (!marks.painter) session.fail("no-highlights", strings.noHighlights);
    body.addEventListener(
      "lede-analysis",
      (event) => {
        marks.show(/** @type {CustomEvent} */ (event).detail.analysis);
        if (!marks.painter) session.say(strings.noHighlights);
      },
      { signal },
    );
    this.#watcher.observe(article, { childList: true, characterData: true, subtree: true });
    void this.#read();
  }

  /** The element that `for` names, looked for near the overlay first: both may stand in one shadow root. */
  #article() {
    const selector = this.getAttribute("for");
    if (!selector) return null;
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    try {
      return root.querySelector(selector) ?? document.querySelector(selector);
    } catch {
      return null;
    }
  }

  /** The host changes its article: its marks are stale at once, and it is read again when it rests. */
  #wait() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      const marks = this.#marks;
      if (!marks) return;
      const before = marks.host.text;
      marks.take();
      if (marks.host.text === before) marks.repaint();
      else void this.#read();
    }, REST);
  }

  async #read() {
    const [session, marks, src] = [this.#session, this.#marks, this.getAttribute("src")];
    if (!session || !marks) return;
    const { text } = marks.host;
    marks.forget();
    if (this.#given) {
      await session.showStored(this.#given, text);
    } else if (src !== null) {
      try {
        const stored = await loadStored(src);
        if (session === this.#session) await session.showStored(stored, text);
      } catch (error) {
        session.fail("src-not-loaded", /** @type {Error} */ (error).message);
      }
    } else if (/\S/.test(text)) await session.read(text);
    else session.fail("no-text", session.strings.empty);
  }
}

// The script may be on a page twice, from two places: the first one stays.
if (!customElements.get("lede-overlay")) customElements.define("lede-overlay", LedeOverlay);
