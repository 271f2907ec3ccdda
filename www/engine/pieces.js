/**
 * How an analysis crosses the worker's border: a short one as one JSON string, a long one list by list in pieces, because parsing
 * megabytes at once would hold up the page. Each piece is a message, and so a task of its own.
 *
 * @typedef {{ id: number, list: string, json: string }} Piece a stretch of one of the lists
 * @typedef {{ id: number, json: string }} Last what ends the answer: the rest, with those lists empty
 */

/** The longest JSON that is sent whole, in UTF-16 units: of an article of 50 kB, parsed in some milliseconds. */
const WHOLE = 1_000_000;

/** About how long a piece is, in UTF-16 units. */
const PIECE = 60_000;

/**
 * @param {number} id of the request
 * @param {string} json the answer
 * @returns {Generator<Piece | Last, void>}
 */
export function* messages(id, json) {
  if (json.length <= WHOLE) return yield { id, json };
  /** @type {Record<string, unknown>} */
  const rest = JSON.parse(json);
  for (const [list, items] of Object.entries(rest)) {
    if (!Array.isArray(items)) continue;
    rest[list] = [];
    /** @type {string[]} */
    let written = [];
    let length = 0;
    for (const item of items) {
      const one = JSON.stringify(item);
      written.push(one);
      length += one.length;
      if (length < PIECE) continue;
      yield { id, list, json: `[${written.join()}]` };
      written = [];
      length = 0;
    }
    if (written.length) yield { id, list, json: `[${written.join()}]` };
  }
  yield { id, json: JSON.stringify(rest) };
}

/** The other side: takes the pieces of one answer as they come. */
export class Assembly {
  /** @type {Record<string, unknown[]>} */
  #lists = {};

  /** @param {Piece} piece */
  add({ list, json }) {
    (this.#lists[list] ??= []).push(...JSON.parse(json));
  }

  /**
   * @param {Last} last
   * @returns {any} the whole answer
   */
  finish({ json }) {
    const rest = JSON.parse(json);
    // "Why" of what is not there is null.
    return rest === null ? null : Object.assign(rest, this.#lists);
  }
}
