import "../widget/lede-reader.js";
import { h } from "../view/dom.js";

/**
 * @typedef {HTMLElement & { analysis: import("../view/types.d.ts").Analysis }} Reader
 * @typedef {{ title: string, attributes?: Record<string, string>, act?: (root: ShadowRoot) => unknown }} State
 */

/** @param {string} selector @returns {(root: ShadowRoot) => void} */
const press = (selector) => (root) => /** @type {HTMLElement | null} */ (root.querySelector(selector))?.click();

/**
 * A switch of the legend, which opens for it.
 *
 * @param {string} selector
 * @returns {(root: ShadowRoot) => void}
 */
const legend = (selector) => (root) => {
  /** @type {HTMLDetailsElement} */ (root.querySelector(".lede-marks")).open = true;
  press(selector)(root);
};

/**
 * Opens the card of a mark, where it stands: as a modal one it would cover the gallery.
 *
 * @param {string} selector
 * @returns {(root: ShadowRoot) => void}
 */
const correct = (selector) => (root) => {
  press(selector)(root);
  press(".lede-correct")(root);
  press("[role=tab]")(root);
  const dialog = /** @type {HTMLDialogElement} */ (root.querySelector("dialog"));
  dialog.close();
  dialog.show();
  /** @type {HTMLElement} */ (root.activeElement)?.blur();
};

/** @param {ShadowRoot} root */
async function take(root) {
  press("mark[data-id=e7]")(root);
  press(".lede-correct")(root);
  press(".lede-remove")(root);
  await new Promise((resolve) => root.addEventListener("lede-correct", resolve, { once: true }));
  press("[role=tab]")(root);
  /** @type {HTMLDetailsElement} */ (root.querySelector(".lede-corrections")).open = true;
}

/**
 * A picture with something selected in it.
 *
 * @param {string} tab
 * @param {string} id
 */
const picture = (tab, id) => async (/** @type {ShadowRoot} */ root) => {
  press(`[role=tab][id$=-${tab}]`)(root);
  const place = `.viz-svg [data-ids~="${id}"]`;
  while (!root.querySelector(place)) await new Promise((resolve) => setTimeout(resolve, 20));
  root.querySelector(place)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
};

/** The states of the parts, one by one. @type {State[]} */
const STATES = [
  { title: "At rest" },
  { title: "An event selected in the text", act: press("mark[data-id=v6]") },
  { title: "An entity selected, with what is known of it", act: press("mark[data-id=e2]") },
  { title: "A date selected: the timeline", act: press("mark[data-id=t3]") },
  { title: "A quotation selected", act: press(".lede-quote[data-id=k1] button") },
  { title: "A card opened", act: press(".lede-card[data-id=v3] summary") },
  { title: "People switched off", act: legend(".lede-switch[data-kind=PERSON]") },
  { title: "The clean view", act: legend(".lede-clean") },
  { title: "A name that is being corrected", attributes: { class: "still" }, act: correct("mark[data-id=e3]") },
  { title: "An event that is being corrected", attributes: { class: "still" }, act: correct("mark[data-id=v4]") },
  { title: "After a correction", act: take },
  { title: "The timeline, an event selected", act: picture("timeline", "v3") },
  { title: "Who acts on whom, an event selected", act: picture("network", "v3") },
  { title: "The map, a place selected", act: picture("map", "e1") },
  { title: "Pictures in the dark", attributes: { theme: "dark" }, act: picture("network", "e8") },
  { title: "A map in Turkish, narrow", attributes: { lang: "tr", class: "narrow" }, act: picture("map", "e5") },
  { title: "Dark", attributes: { theme: "dark" } },
  { title: "Turkish", attributes: { lang: "tr" } },
  { title: "The text alone", attributes: { views: "text" } },
  { title: "The lists alone", attributes: { views: "events entities timeline network map quotes" } },
  { title: "Narrow: the lists are a sheet", attributes: { class: "narrow" } },
  { title: "A host's own colours and type", attributes: { class: "newspaper", theme: "light" } },
];

const gallery = /** @type {HTMLElement} */ (document.getElementById("gallery"));
const [text, analysis] = await Promise.all([
  fetch(new URL("article.txt", import.meta.url)).then((response) => response.text()),
  fetch(new URL("analysis.json", import.meta.url)).then((response) => response.json()),
]);

for (const { title, attributes, act } of STATES) {
  const reader = /** @type {Reader} */ (document.createElement("lede-reader"));
  for (const [name, value] of Object.entries(attributes ?? {})) reader.setAttribute(name, value);
  reader.textContent = text;
  reader.analysis = analysis;
  const shown = new Promise((resolve) => reader.addEventListener("lede-analysis", resolve, { once: true }));
  gallery.append(h("section", null, h("h2", null, title), reader));
  await shown;
  await act?.(/** @type {ShadowRoot} */ (reader.shadowRoot));
}
document.body.dataset.ready = "";
