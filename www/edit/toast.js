import { h } from "../view/dom.js";

/** What was done, said at the bottom of the article, and what can be done with chosen words. One thing at a time. */
export class Toast {
  constructor() {
    this.line = h("p", { role: "status" });
    this.offer = h("div", { class: "lede-offer" });
    this.element = h("div", { class: "lede-toast", part: "toast", data: { empty: "" } }, this.line, this.offer);
  }

  /**
   * @param {string} message read out, too
   * @param {{ label: string, act: () => unknown }[]} [actions]
   */
  say(message, actions = []) {
    this.line.textContent = message;
    this.#fill(actions);
  }

  /**
   * Offers something without a word to screen readers: choosing words is announced by the browser.
   *
   * @param {string} words
   * @param {{ label: string, act: () => unknown }[]} actions
   */
  propose(words, actions) {
    this.line.textContent = "";
    this.#fill(actions, words);
  }

  clear() {
    this.line.textContent = "";
    this.#fill([]);
  }

  /**
   * @param {{ label: string, act: () => unknown }[]} actions
   * @param {string} [words]
   */
  #fill(actions, words = "") {
    this.offer.replaceChildren(
      ...(words ? [h("span", null, words)] : []),
      ...actions.map(({ label, act }) => h("button", { type: "button", on: { click: act } }, label)),
    );
    this.element.toggleAttribute("data-empty", !this.line.textContent && !this.offer.childElementCount);
  }

  /** Where the focus goes when what had it is gone. */
  focus() {
    this.offer.querySelector("button")?.focus({ preventScroll: true });
  }
}
