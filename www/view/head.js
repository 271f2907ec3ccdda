//# allFunctionsCalledOnLoad
import { h } from "./dom.js";
import { groupOf } from "./kinds.js";
import { word } from "./strings.js";

/**
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 */

/** How many entities are named as what the article is about. */
const ABOUT = 5;

/** What stands beside the date field already. */
const BESIDE = new Set(["no-publication-date", "publication-date-inferred"]);

/**
 * What stands above the article: what it is about, the day that its dates are counted from, and what the reader should know.
 *
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {DateLine} dateLine
 */
export function headOf(lookup, strings, selection, dateLine) {
  const { analysis } = lookup;
  const main = analysis.entities
    .filter(({ named, type }) => named && type !== "NORP" && type !== "LANGUAGE")
    .sort((a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length)
    .slice(0, ABOUT);
  const about =
    main.length > 0 &&
    h(
      "p",
      { class: "lede-about" },
      h("span", { class: "lede-caption" }, strings.about),
      " ",
      ...main.flatMap((entity) => [
        h(
          "button",
          {
            class: `lede-chip g-${groupOf(entity.type)}`,
            type: "button",
            on: { click: () => selection.select(entity.id, "about", entity.mentions[0].start) },
          },
          entity.name,
        ),
        " ",
      ]),
    );
  dateLine.show(analysis.document.published);
  return [about, dateLine.element, ...notes(lookup, strings)].filter((one) => one !== false);
}

/** @typedef {ReturnType<typeof dateLineOf>} DateLine */

/**
 * The day of publication, to be read and set. Made once, before there is an article: a date field is slow to make.
 *
 * @param {Strings} strings
 * @param {(day: string | null) => void} onPublished
 */
export function dateLineOf(strings, onPublished) {
  const input = h("input", { type: "date" });
  const hint = h("span", { class: "lede-hint" });
  const words = h("span", { class: "lede-words-count" });
  let known = "";
  // Typed digit by digit a date is valid long before it is meant: wait until the field is left or the picker closed.
  input.addEventListener("change", () => {
    if (input.value !== known) onPublished(input.value || null);
  });
  const label = h("label", null, h("span", { class: "lede-caption" }, strings.published), " ", input);
  return {
    element: h("p", { class: "lede-published" }, label, " ", hint, words),
    /** @param {import("./types.d.ts").Published | null} published */
    show(published) {
      known = day(published?.value);
      input.value = known;
      hint.textContent = published ? (strings.basis[published.basis] ?? published.basis) : strings.noDate;
      words.textContent = "";
    },
    /** @param {string} count */
    count(count) {
      words.textContent = count;
    },
  };
}

/**
 * @param {string | undefined} value
 */
function day(value) {
  return value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : "";
}

/**
 * @param {Lookup} lookup
 * @param {Strings} strings
 */
function notes(lookup, strings) {
  const told = lookup.analysis.diagnostics.filter(({ code }) => !BESIDE.has(code));
  const codes = [...new Set(told.map(({ code }) => code))].slice(0, 4);
  return codes.map((code) => {
    const own = Object.hasOwn(strings.diagnostics, code);
    const message = own ? word(strings.diagnostics, code) : (told.find((one) => one.code === code)?.message ?? code);
    return h("p", { class: "lede-note", role: "note", data: { code } }, message);
  });
}
