import en from "./strings/en.js";
import tr from "./strings/tr.js";

/** @typedef {import("./types.d.ts").Strings} Strings */

/** The languages of the interface. @type {Strings[]} */
export const LANGUAGES = [en, tr];

/**
 * The words for a language tag: `tr-TR` is Turkish, an unknown one English.
 *
 * @param {string | null | undefined} tag
 * @returns {Strings}
 */
export function stringsFor(tag) {
  const code = (tag ?? "").toLowerCase().split("-")[0];
  return LANGUAGES.find((strings) => strings.code === code) ?? en;
}

/**
 * A word by its key, where the analysis may hold one that this table does not know yet.
 *
 * @param {Record<string, string>} table
 * @param {string | null} key
 */
export function word(table, key) {
  if (key === null) return "";
  return Object.hasOwn(table, key) ? table[key] : key.toLowerCase().replaceAll(/[_-]/g, " ");
}
