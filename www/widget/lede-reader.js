import { h } from "../view/dom.js";
import { looksLikeHtml, textOfHtml } from "../view/plain-text.js";
import { VIEWS } from "../view/reader.js";
import { EDITABLE, Session } from "../view/session.js";
import { list, loadStored, startEngine, types } from "./common.js";
import { LedeElement } from "./element.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 */

/**
 * `<lede-reader>`: paste and read, in any page.
 *
 * Attributes: `published` (YYYY-MM-DD), `types` (entity types to look for, comma or space between), `views` (of
 * text legend events entities timeline network map quotes), `theme` (light, dark, auto), `lang` (of the interface), `src` (a stored analysis,
 * shown without the engine; the article is the element's own text content).
 * Properties: `text`, `analysis`, `corrections`, `lexicon`. Events: `lede-analysis`, `lede-select`, `lede-correct`, `lede-error`, bubbling and composed.
 */
export class LedeReader extends LedeElement {
  static observedAttributes = ["published", "types", "views", "theme", "lang", "src"];

  /** @type {Session | null} */
  #session = null;
  /** @type {string | null} */
  #text = null;
  /** @type {Analysis | null} */
  #analysis = null;
  /** @type {import("../engine/client.js").Options["lexicon"]} */
  #lexicon = null;

  /** @protected */
  tearDown() {
    this.#session?.close();
    this.#session = null;
  }

  /** @protected @param {string} attribute */
  forget(attribute) {
    if (attribute === "src") this.#analysis = null;
  }

  /** The article. Setting it reads it. */
  get text() {
    return this.#text ?? "";
  }

  set text(value) {
    this.#text = String(value);
    this.#analysis = null;
    if (this.#session) void this.#read();
  }

  /** The analysis shown. Setting one shows it without the engine. */
  get analysis() {
    return (this.#analysis && this.#session?.editor?.analysis) ?? this.#analysis;
  }

  set analysis(value) {
    this.#analysis = value;
    if (this.#session) void this.#showStored(value);
  }

  /** The reader's corrections: plain data (`edit/types.d.ts`) that a host page may keep, and give back. */
  get corrections() {
    return this.#session?.editor?.corrections ?? [];
  }

  set corrections(value) {
    this.#session?.editor?.set(value);
    void this.#session?.redraw();
  }

  /** The host's own terms: a list, or the text of a CSV, TSV or JSON file. Setting them reads the text again. */
  get lexicon() {
    return this.#lexicon;
  }

  set lexicon(value) {
    this.#lexicon = value;
    if (this.#session && this.#text) void this.#read();
  }

  /** @protected */
  build() {
    const kept = this.corrections;
    this.#session?.close();
    const { strings, frame, body } = this.frame();
    const views = list(this.getAttribute("views")).filter((view) => VIEWS.includes(view));
    const own = this.#text ?? this.textContent?.trim() ?? "";
    const needsInput = !own && !this.#analysis && !this.hasAttribute("src");
    if (needsInput) frame.prepend(this.#input(strings));
    this.#session = new Session(body, {
      strings,
      views: views.length ? views : VIEWS,
      analyzer: startEngine,
      options: () => ({ published: this.getAttribute("published"), lexicon: this.#lexicon, ...types(this.getAttribute("types")) }),
    });
    this.#session.editor?.set(kept);
    body.addEventListener("lede-analysis", (event) => {
      // Uncorrected: what is built anew begins with it, and with the corrections.
      this.#analysis = this.#session?.base?.analysis ?? /** @type {CustomEvent} */ (event).detail.analysis;
    });
    if (this.#analysis && (own || this.hasAttribute("src"))) void this.#showStored(this.#analysis);
    else if (this.hasAttribute("src")) void this.#load();
    else if (own) {
      this.#text = own;
      void this.#read();
    }
  }

  /** @param {import("../view/types.d.ts").Strings} strings */
  #input(strings) {
    const area = h("textarea", {
      class: "lede-input",
      part: "input",
      rows: 7,
      "aria-label": strings.inputLabel,
      placeholder: strings.inputPlaceholder,
      spellcheck: "false",
      lang: "en",
    });
    area.addEventListener("paste", (event) => {
      const html = event.clipboardData?.getData("text/html");
      const plain = event.clipboardData?.getData("text/plain") ?? "";
      const source = html || (looksLikeHtml(plain) ? plain : "");
      const text = (source && textOfHtml(source)) || plain;
      event.preventDefault();
      if (text.length > EDITABLE) {
        area.placeholder = strings.held(text.length.toLocaleString(strings.code));
        this.text = text;
        return;
      }
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      this.text = area.value;
    });
    const go = () => {
      this.text = area.value;
    };
    return h(
      "div",
      { class: "lede-composer" },
      area,
      h(
        "p",
        { class: "lede-hint" },
        h("button", { type: "button", class: "lede-read", part: "button", on: { click: go } }, strings.read),
        " ",
        strings.inputHint,
      ),
    );
  }

  async #read() {
    this.#analysis = (await this.#session?.read(this.text)) ?? null;
  }

  /** @param {unknown} stored */
  async #showStored(stored) {
    const text = this.#text ?? (this.textContent?.trim() || null);
    await this.#session?.showStored(stored, text);
  }

  async #load() {
    const src = /** @type {string} */ (this.getAttribute("src"));
    try {
      const stored = await loadStored(src);
      if (this.getAttribute("src") === src) await this.#showStored(stored);
    } catch (error) {
      this.#session?.fail("src-not-loaded", /** @type {Error} */ (error).message);
    }
  }
}

// The script may be on a page twice, from two places: the first one stays.
if (!customElements.get("lede-reader")) customElements.define("lede-reader", LedeReader);
