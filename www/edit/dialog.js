import { append, h } from "../view/dom.js";

/** The card in which marks are corrected: beside the article, on a narrow screen a sheet at the bottom. */
export class CorrectionDialog {
  /**
   * @param {HTMLElement} host
   * @param {import("../view/types.d.ts").Strings} strings
   */
  constructor(host, strings) {
    this.title = h("h2", { class: "lede-dialog-title", id: "lede-dialog-title", tabindex: -1 });
    this.body = h("div", { class: "lede-dialog-body" });
    this.element = h(
      "dialog",
      { class: "lede-dialog", part: "dialog", "aria-labelledby": "lede-dialog-title" },
      h(
        "header",
        null,
        this.title,
        h("button", { type: "button", class: "lede-close", "aria-label": strings.correct.close, on: { click: () => this.close() } }, "×"),
      ),
      this.body,
    );
    // A click on what is behind the card closes it; Escape does already.
    this.element.addEventListener("click", ({ target }) => {
      if (target === this.element) this.close();
    });
    host.append(this.element);
  }

  /**
   * @param {string} title
   * @param {import("../view/dom.js").Child[]} content
   */
  open(title, content) {
    this.title.textContent = title;
    this.body.replaceChildren();
    append(this.body, content);
    if (!this.element.open) this.element.showModal();
    // From the top: what it is about is read first, and no list opens a keyboard on a phone.
    this.title.focus();
    this.element.scrollTop = 0;
  }

  close() {
    this.element.close();
  }
}
