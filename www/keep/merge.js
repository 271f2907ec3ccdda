import { joined } from "../edit/history.js";

/**
 * What to write where another tab may have written meanwhile.
 *
 * @typedef {import("./record.js").Kept} Kept
 * @typedef {{ write: Kept, fork: false, theirs: boolean } | { write: Kept | null, fork: true, theirs: true }} Merge
 */

/**
 * Corrections of both sides are joined. Two different texts are never joined: mine becomes an article of its own.
 *
 * @param {Kept | null} base what this tab last read or wrote
 * @param {Kept} mine
 * @param {Kept | null} stored what the store has now
 * @returns {Merge} `theirs`: whether something of another tab came in
 */
export function merged(base, mine, stored) {
  const next = { ...mine, version: Math.max(mine.version, stored?.version ?? 0) + 1 };
  if (!stored || stored.version === base?.version) return { write: next, fork: false, theirs: false };
  const before = base ?? { corrections: [], text: stored.text };
  if (stored.text !== mine.text && stored.text !== before.text) return { write: stored, fork: true, theirs: true };
  const corrections = joined(before.corrections, mine.corrections, stored.corrections);
  const title = mine.title === base?.title ? stored.title : mine.title;
  const published = mine.published === base?.published ? stored.published : mine.published;
  const theirs = corrections.length !== mine.corrections.length || corrections.some(({ id }, at) => id !== mine.corrections[at].id);
  return { write: { ...next, title, published, corrections, unreadable: stored.unreadable }, fork: false, theirs };
}
