import { createAnalyzer } from "../engine/client.js";
import { readerSheets } from "../styles/reader.js";
import { widgetSheet } from "../styles/widget.js";
import { adopt, h } from "../view/dom.js";
import { looksLikeHtml, textOfHtml } from "../view/plain-text.js";
import { VIEWS } from "../view/reader.js";
import { EDITABLE, Session } from "../view/session.js";
import { stringsFor } from "../view/strings.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").Analyzer} Analyzer
 */

/** One engine for all readers of a page, started when the first text comes. @type {Promise<Analyzer> | null} */
let engine = null;

function startEngine() {
  if (engine) return engine;
  const started = createAnalyzer({ worker: "auto" });
  engine = started;
  // A start that failed may be tried again with the next text.
  started.catch(() => {
    engine = null;
  });
  return started;
}

/**
 * `<lede-reader>`: paste and read, in any page.
 *
 * Attributes: `published` (YYYY-MM-DD), `types` (entity types to look for, comma or space between), `views` (of
 * text legend events entities timeline quotes), `theme` (light, dark, auto), `lang` (of the interface), `src` (a stored analysis,
 * shown without the engine; the article is the element's own text content).
 * Properties: `text`, `analysis`, `corrections`. Events: `lede-analysis`, `lede-select`, `lede-correct`, `lede-error`, bubbling and composed.
 */
export class LedeReader extends HTMLElement {
  static observedAttributes = ["published", "types", "views", "theme", "lang", "src"];

  /** @type {Session | null} */
  #session = null;
  /** @type {string | null} */
  #text = null;
  /** @type {Analysis | null} */
  #analysis = null;
  #pending = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    this.#build();
  }

  disconnectedCallback() {
    this.#session?.close();
    this.#session = null;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#session || this.#pending) return;
    this.#pending = true;
    // Several attributes set in a row are one change.
    queueMicrotask(() => {
      this.#pending = false;
      if (!this.isConnected) return;
      if (name === "src") this.#analysis = null;
      this.#build();
    });
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

  #build() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    adopt(root, [...readerSheets, widgetSheet]);
    const kept = this.corrections;
    this.#session?.close();
    const strings = stringsFor(this.getAttribute("lang") ?? document.documentElement.lang);
    const body = h("div", { class: "lede-host" });
    const theme = this.getAttribute("theme");
    const frame = h("div", { class: "lede lede-widget", part: "base", lang: strings.code, data: { theme } });
    const views = list(this.getAttribute("views")).filter((view) => VIEWS.includes(view));
    const own = this.#text ?? this.textContent?.trim() ?? "";
    const needsInput = !own && !this.#analysis && !this.hasAttribute("src");
    root.replaceChildren(frame);
    frame.append(...(needsInput ? [this.#input(strings)] : []), body);
    this.#session = new Session(body, {
      strings,
      views: views.length ? views : VIEWS,
      analyzer: startEngine,
      options: () => ({ published: this.getAttribute("published"), ...types(this.getAttribute("types")) }),
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
      const response = await fetch(new URL(src, document.baseURI));
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const stored = await response.json();
      if (this.getAttribute("src") === src) await this.#showStored(stored);
    } catch (error) {
      this.#session?.fail("src-not-loaded", `${src}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** @param {string | null} words */
function list(words) {
  return (words ?? "").split(/[\s,]+/).filter(Boolean);
}

/**
 * What is no type of the ontology is refused by the engine, and so told to the host page.
 *
 * @param {string | null} words
 * @returns {import("../engine/client.js").Options}
 */
function types(words) {
  const chosen = /** @type {any[]} */ (list(words).map((type) => type.toUpperCase()));
  return chosen.length ? { types: chosen } : {};
}

// The script may be on a page twice, from two places: the first one stays.
if (!customElements.get("lede-reader")) customElements.define("lede-reader", LedeReader);
