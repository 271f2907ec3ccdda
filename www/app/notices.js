import { h } from "../view/dom.js";

/**
 * Messages of the page itself, apart from those of the article: each stays until the reader has done with it.
 *
 * @typedef {{ label: string, act: () => unknown }} Choice
 */
export class Notices {
  element = h("div", { class: "page-notices", role: "status" });

  /**
   * @param {string} message
   * @param {{ close: string, choices?: Choice[], name?: string }} options `close`: the label of the button that takes it away; of one
   *   name there is one notice
   */
  add(message, { close, choices = [], name = message }) {
    const gone = () => notice.remove();
    /** @type {HTMLElement} */
    const notice = h(
      "div",
      { class: "page-notice", data: { name } },
      h("p", null, message),
      ...choices.map(({ label, act }) => button(label, () => act() !== false && gone())),
      button(close, gone),
    );
    for (const old of this.element.children) if (/** @type {HTMLElement} */ (old).dataset.name === name) old.remove();
    this.element.append(notice);
  }

  clear() {
    this.element.replaceChildren();
  }
}

/**
 * @param {string} label
 * @param {() => unknown} act
 */
function button(label, act) {
  return h("button", { type: "button", on: { click: act } }, label);
}
