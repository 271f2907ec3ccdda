/** The words of the reader's own lexicon, in English. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

export default {
  title: "Your own terms",
  what: "Names and patterns that you want marked, in every text that you read here. They stay in this browser.",
  form: "A term",
  term: "Term or /pattern/",
  type: "Type",
  subtype: "Finer type",
  canonical: "Known as (if you like)",
  link: "Link (if you like)",
  hint: "A term with a capital is matched as it is written, one without in any case. A pattern: /unit \\d+/i. A link: Q43, TR, geonames:745044 or 41.01,28.97.",
  add: "Add",
  change: "Change",
  edit: "Edit",
  remove: "Remove",
  /** @param {string} term */
  editOne: (term) => `Edit ${term}`,
  /** @param {string} term */
  removeOne: (term) => `Remove ${term}`,
  bring: "Bring a file (CSV, TSV, JSON)",
  save: "Save as a file",
  /** @param {string} term */
  kept: (term) => `“${term}” is kept.`,
  /** @param {string} term */
  removed: (term) => `“${term}” is removed.`,
  /** @param {number} good @param {number} bad */
  brought: (good, bad) => `${plural(good, "term", "terms")} added.${bad ? ` ${plural(bad, "line", "lines")} cannot be used:` : ""}`,
  /** @param {number} line */
  line: (line) => `Line ${line}:`,
  /** @param {number} n */
  more: (n) => `… and ${plural(n, "more line", "more lines")}.`,
  notKept: "This browser keeps nothing for the page: after a reload the terms are gone. Save them as a file.",
};
