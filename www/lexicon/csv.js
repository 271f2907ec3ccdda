/** @typedef {import("../engine/client.js").LexiconRow} LexiconRow */

const COLUMNS = /** @type {const} */ (["term", "type", "subtype", "canonical", "link"]);

/**
 * Terms as a table that spreadsheets, `lede --lexicon` and this page open.
 *
 * @param {LexiconRow[]} terms
 */
export function csvOf(terms) {
  const rows = terms.map((term) => COLUMNS.map((column) => quoted(term[column] ?? "")).join(","));
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

/** A cell in quotation marks where it needs them; a term that begins with # would be a remark. @param {string} cell */
function quoted(cell) {
  return /[",;\t\r\n]|^[#\s]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
