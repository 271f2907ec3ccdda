import { h } from "./dom.js";

/** @typedef {import("./selection.js").Selection} Selection */

/**
 * Words that lead to their place in the article.
 *
 * @param {string} text
 * @param {string} id
 * @param {number} at
 * @param {Selection} selection
 */
export function jump(text, id, at, selection) {
  return h("button", { class: "lede-jump", type: "button", on: { click: () => selection.select(id, "jump", at) } }, text);
}
