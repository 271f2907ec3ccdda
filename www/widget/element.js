import { readerSheets } from "../styles/reader.js";
import { widgetSheet } from "../styles/widget.js";
import { adopt, h } from "../view/dom.js";
import { stringsFor } from "../view/strings.js";

/** What the elements begin with: a shadow root of their own, which is built anew when an attribute changes. */
export class LedeElement extends HTMLElement {
  #built = false;
  #pending = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    this.#built = true;
    this.build();
  }

  disconnectedCallback() {
    this.#built = false;
    this.tearDown();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#built || this.#pending) return;
    this.#pending = true;
    // Several attributes set in a row are one change.
    queueMicrotask(() => {
      this.#pending = false;
      if (!this.isConnected) return;
      this.forget(name);
      this.build();
    });
  }

  /** @protected Fills the shadow root. */
  build() {}

  /** @protected Lets go of what was built. */
  tearDown() {}

  /**
   * @protected Lets go of what an attribute brought that has changed.
   * @param {string} attribute
   */
  forget(attribute) {
    void attribute;
  }

  /**
   * @protected The empty frame of the element, in its shadow root.
   * @param {CSSStyleSheet[]} [sheets] beside those of every element
   * @returns {{ strings: import("../view/types.d.ts").Strings, frame: HTMLElement, body: HTMLElement }}
   */
  frame(sheets = []) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    adopt(root, [...readerSheets, widgetSheet, ...sheets]);
    const strings = stringsFor(this.getAttribute("lang") ?? document.documentElement.lang);
    const body = h("div", { class: "lede-host" });
    const theme = this.getAttribute("theme");
    const frame = h("div", { class: "lede lede-widget", part: "base", lang: strings.code, data: { theme } }, body);
    root.replaceChildren(frame);
    return { strings, frame, body };
  }
}
