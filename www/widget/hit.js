/**
 * Which mark of a host's article lies under the pointer. The registry cannot be asked everywhere (`highlightsFromPoint` is missing in
 * Safari), so the point becomes a caret, the caret an offset, and the offset is looked up.
 *
 * @typedef {import("./host-text.js").HostText} HostText
 * @typedef {import("../view/types.d.ts").Mark} Mark
 */

/** How far beside its letters a word can still be hit, in pixels. */
const SLACK = 2;

/**
 * @param {HostText} host
 * @param {Node} article
 * @param {number} x
 * @param {number} y
 * @returns {number | null} the offset of the letter at this point of the window
 */
export function offsetAt(host, article, x, y) {
  const caret = caretAt(article, x, y);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return null;
  const text = /** @type {Text} */ (caret.node);
  // A caret stands between two letters, and the nearest one is given even far beside the words.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= text.length) continue;
    const letter = document.createRange();
    letter.setStart(text, at);
    letter.setEnd(text, at + 1);
    const hit = [...letter.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
    );
    if (hit) return host.offsetOf(text, at);
  }
  return null;
}

/**
 * @param {Node} article
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(article, x, y) {
  const page = /** @type {any} */ (document);
  const root = article.getRootNode();
  if (page.caretPositionFromPoint) {
    const place = page.caretPositionFromPoint(x, y, root instanceof ShadowRoot ? { shadowRoots: [root] } : {});
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * The innermost mark over an offset: the shortest, and of two alike the later layer.
 *
 * @param {Mark[]} marks
 * @param {number} offset
 * @returns {Mark | null}
 */
export function markOver(marks, offset) {
  let best = null;
  for (const mark of marks) {
    if (mark.start > offset) break;
    if (mark.end <= offset) continue;
    if (!best || mark.end - mark.start <= best.end - best.start) best = mark;
  }
  return best;
}
