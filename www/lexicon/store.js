/**
 * The reader's own terms, kept in this browser and nowhere else. A key of their own: corrections, the language and whatever else is
 * kept have theirs.
 *
 * @typedef {import("../engine/client.js").LexiconRow} LexiconRow
 */
const KEY = "lede-lexicon";

/** @returns {LexiconRow[]} */
export function loadTerms() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((term) => typeof term?.term === "string" && typeof term?.type === "string") : [];
  } catch {
    // Storage is closed to the page, or somebody else wrote there.
    return [];
  }
}

/**
 * @param {LexiconRow[]} terms
 * @returns {boolean} whether they will be there after a reload
 */
export function keepTerms(terms) {
  try {
    if (terms.length) localStorage.setItem(KEY, JSON.stringify(terms));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
