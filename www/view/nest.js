//# allFunctionsCalledOnLoad
/** @typedef {import("./types.d.ts").Mark} Mark */
/** @typedef {import("./types.d.ts").Piece} Piece */

/**
 * Hands out, paragraph by paragraph, marks as pieces that nest and never cross: elements can only nest. Where two marks cross,
 * the later one is cut at the end of the earlier; where a paragraph ends, all are.
 *
 * @param {Iterator<Mark, void>} marks outer before inner, by start
 */
export function nester(marks) {
  let next = marks.next();
  /** @type {Piece[]} */
  let carried = [];

  /**
   * @param {number} start
   * @param {number} end
   * @returns {Piece[]} in the order in which they open
   */
  return function piecesIn(start, end) {
    /** @type {Piece[]} */
    const queue = [];
    /** @type {Piece[]} */
    const later = [];
    for (const piece of carried) {
      if (piece.end > start) place(queue, { ...piece, start: Math.max(piece.start, start) });
    }
    while (!next.done && next.value.start < end) {
      const mark = next.value;
      next = marks.next();
      if (mark.end > start) place(queue, { mark, start: Math.max(mark.start, start), end: mark.end, first: true, last: true });
    }
    /** @type {Piece[]} */
    const pieces = [];
    /** @type {Piece[]} */
    const open = [];
    while (queue.length) {
      const piece = /** @type {Piece} */ (queue.shift());
      while (open.length && open[open.length - 1].end <= piece.start) open.pop();
      const limit = open.length ? open[open.length - 1].end : end;
      if (piece.end > limit) {
        const rest = { ...piece, start: limit, first: false };
        piece.end = limit;
        piece.last = false;
        if (limit >= end) later.push(rest);
        else place(queue, rest);
      }
      pieces.push(piece);
      open.push(piece);
    }
    carried = later;
    return pieces;
  };
}

/**
 * Keeps the queue in order. What is placed comes late in it, so the search runs from its end.
 *
 * @param {Piece[]} queue
 * @param {Piece} piece
 */
function place(queue, piece) {
  let at = queue.length;
  while (at > 0 && (queue[at - 1].start > piece.start || (queue[at - 1].start === piece.start && queue[at - 1].end < piece.end))) at -= 1;
  queue.splice(at, 0, piece);
}
