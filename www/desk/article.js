import { begin, newId } from "../edit/history.js";

/**
 * One article on the desk.
 *
 * @typedef {import("../keep/record.js").Kept} Kept
 * @typedef {object} Article
 * @property {string} id
 * @property {string | null} title where the reader gave one
 * @property {string} text
 * @property {string | null} published as the reader set it
 * @property {import("../edit/history.js").History} history
 * @property {unknown[]} unreadable
 * @property {number} version
 * @property {import("../view/session.js").Session["base"]} base what the engine found; null until it was read
 * @property {number} scroll
 */

/** How much two texts must share to be one article before and after an edit. */
const ALIKE = 0.4;
/** In a text of so many UTF-16 units the same beginning and end tell it as surely, where they are this share of it. */
const LONG = 1_000;
const NEARLY = 0.8;

/**
 * @param {Partial<Article>} [known]
 * @returns {Article}
 */
export function newArticle(known = {}) {
  return {
    id: newId(),
    title: null,
    text: "",
    published: null,
    history: begin(),
    unreadable: [],
    version: 0,
    base: null,
    scroll: 0,
    ...known,
  };
}

/**
 * @param {Kept} kept
 * @returns {Article}
 */
export function articleOf({ id, title, text, published, corrections, unreadable, version }) {
  return newArticle({ id, title, text, published, history: begin(corrections), unreadable, version });
}

/**
 * @param {Article} article
 * @returns {Kept}
 */
export function keptOf({ id, title, text, published, history, unreadable, version }) {
  const changed = new Date().toISOString();
  return { schemaVersion: 1, id, title, text, published, corrections: history.present, unreadable, version, changed };
}

/**
 * What an article is called: as the reader says, else by its headline, else by its first words.
 *
 * @param {Article} article
 * @param {string} nameless
 */
export function titleOf({ title, text, base }, nameless) {
  if (title) return title;
  const headline = base?.analysis.document.zones.find(({ kind }) => kind === "headline");
  const words = (headline ? text.slice(headline.start, headline.end) : (text.match(/\S[^\n]*/)?.[0] ?? "")).trim();
  return words.length > 70 ? `${words.slice(0, 70).replace(/\s+\S*$/, "")}…` : words || nameless;
}

/**
 * Whether one text is the other after an edit: by the runs of three words that they share.
 *
 * @param {string} before
 * @param {string} after
 */
export function alike(before, after) {
  if (before === after) return true;
  const shorter = Math.min(before.length, after.length);
  if (shorter >= LONG && kept(before, after) >= shorter * NEARLY) return true;
  const [a, b] = [runs(before), runs(after)];
  if (!a.size || !b.size) return false;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  // Of the shorter one: a paragraph taken out or put in makes no other article.
  return shared / Math.min(a.size, b.size) >= ALIKE;
}

/**
 * How much of the beginning and of the end two texts share, in UTF-16 units: what a key changes in a long one is found in no time.
 *
 * @param {string} before
 * @param {string} after
 */
function kept(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return start + end;
}

/** @param {string} text */
function runs(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  /** @type {Set<string>} */
  const found = new Set();
  for (let at = 0; at + 2 < words.length; at += 1) found.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return found;
}

/**
 * Whether the reader made something of it that a closed page would lose.
 *
 * @param {Article} article
 */
export function worked({ title, history, unreadable }) {
  return title !== null || unreadable.length > 0 || [...history.past, history.present, ...history.future].some((list) => list.length > 0);
}
