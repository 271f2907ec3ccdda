/**
 * Where words stand, told so that they are found again after the text was edited around them.
 *
 * @typedef {import("./types.d.ts").Anchor} Anchor
 */

/** How much context is kept on each side, in UTF-16 units. */
const CONTEXT = 32;

/** How much of the context must be there again, on both sides together, in UTF-16 units. */
const ENOUGH = 16;

/** Words of this length, in UTF-16 units, that stand once need no context: they mean nothing else. */
const DISTINCT = 12;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Anchor}
 */
export function anchorOf(text, start, end) {
  return {
    exact: text.slice(start, end),
    // No half of a character at the cut: it would not survive a file.
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ""),
    start,
  };
}

/**
 * Where the words stand now: the place whose context fits best, of equal ones the nearest to where they stood.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {{ start: number, end: number } | null} null where the words, or enough of what stood around them, are gone
 */
export function place(text, { exact, prefix, suffix, start }) {
  if (!exact) return null;
  const whole = prefix.length + suffix.length;
  let best = -1;
  let bestFit = -1;
  let times = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    times += 1;
    const fit = alike(text, at - 1, prefix, -1) + alike(text, at + exact.length, suffix, 1);
    if (fit === whole && at === start) return { start: at, end: at + exact.length };
    if (fit > bestFit || (fit === bestFit && Math.abs(at - start) < Math.abs(best - start))) [best, bestFit] = [at, fit];
  }
  const sure = bestFit >= Math.min(whole, ENOUGH) || (times === 1 && exact.length >= DISTINCT);
  return best >= 0 && sure ? { start: best, end: best + exact.length } : null;
}

/**
 * How much of a context is there, from the words outwards. A line break is as good as a space: texts are wrapped anew.
 *
 * @param {string} text
 * @param {number} from
 * @param {string} context
 * @param {1 | -1} step
 */
function alike(text, from, context, step) {
  let same = 0;
  for (; same < context.length; same += 1) {
    const a = text[from + step * same];
    const b = context[step > 0 ? same : context.length - 1 - same];
    if (a !== b && !(/\s/.test(a ?? "") && /\s/.test(b))) break;
  }
  return same;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Every place where the words stand as whole words.
 *
 * @param {string} text
 * @param {string} words
 */
export function occurrences(text, words) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  if (!words) return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const cut =
      (WORD.test(words[0]) && WORD.test(text[at - 1] ?? "")) || (WORD.test(words[words.length - 1]) && WORD.test(text[end] ?? ""));
    if (!cut) found.push({ start: at, end });
  }
  return found;
}
