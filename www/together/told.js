import { h } from "../view/dom.js";
import { spoken } from "../view/spoken.js";

/**
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("./types.d.ts").Together} Together
 * @typedef {import("./types.d.ts").TogetherEvent} TogetherEvent
 */

/** How many UTF-16 units of a title name an article. */
const LONG = 44;

/** @param {string} title */
export function shortTitle(title) {
  return title.length > LONG ? `${title.slice(0, LONG).replace(/\s+\S*$/, "")}…` : title;
}

/**
 * Which articles tell a happening, and in what they do not agree. Nothing where only one article is read.
 *
 * @param {LedeEvent} event the first telling
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @returns {HTMLElement[]}
 */
export function toldBy(event, lookup, strings) {
  const { documents } = /** @type {Partial<Together>} */ (lookup.analysis);
  if (!documents) return [];
  const { documents: own = [], disagreements = [] } = /** @type {TogetherEvent} */ (event);
  const { all } = strings.desk;
  /** @param {string} id */
  const title = (id) => shortTitle(documents.find((one) => one.id === id)?.title ?? id);
  return [
    ...(own.length ? [h("p", { class: "lede-told" }, `${all.toldBy}: ${own.map(title).join(" · ")}`)] : []),
    ...disagreements.map(({ about, sides }) =>
      h(
        "p",
        { class: "lede-told lede-disagree" },
        h("b", null, `${all.disagree[about]}: `),
        sides.map(({ document, says }) => `${inWords(about, says, strings)} (${title(document)})`).join("; "),
      ),
    ),
  ];
}

/**
 * @param {string} about
 * @param {string} says
 * @param {Strings} strings
 */
function inWords(about, says, strings) {
  if (about === "date") return spoken(says, strings);
  if (about === "telling") return strings.tellingsOf[/** @type {"planned"} */ (says)] ?? says;
  return says;
}
