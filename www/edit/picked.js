/**
 * Words that are selected in the reading view, as offsets. Labels are no text there, so letters count as they stand.
 *
 * @param {HTMLElement} view
 * @returns {{ start: number, end: number } | null} without white space at the ends; null where nothing is selected
 */
export function pickedWords(view) {
  const root = /** @type {Document & { getSelection: () => globalThis.Selection | null }} */ (view.getRootNode());
  const selection = typeof root.getSelection === "function" ? root.getSelection() : document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const words = range.toString();
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/**
 * @param {Node} node
 * @param {number} offset
 */
function offsetOf(node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const block = /** @type {HTMLElement | null | undefined} */ (element?.closest("p[data-start], h2[data-start], h3[data-start]"));
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}
