/**
 * Undo and redo over the list of corrections: each state is a list, and lists are never written to.
 *
 * @typedef {import("./types.d.ts").Correction} Correction
 * @typedef {import("./types.d.ts").Draw} Draw
 * @typedef {{ past: Correction[][], present: Correction[], future: Correction[][] }} History
 */

/** How many steps can be taken back. */
const STEPS = 200;

/**
 * @param {Correction[]} [present]
 * @returns {History}
 */
export function begin(present = []) {
  return { past: [], present, future: [] };
}

/**
 * @param {History} history
 * @param {Correction[]} next
 * @returns {History}
 */
export function step({ past, present }, next) {
  return { past: [...past.slice(1 - STEPS), present], present: next, future: [] };
}

/**
 * @param {History} history
 * @returns {History}
 */
export function undo(history) {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/**
 * @param {History} history
 * @returns {History}
 */
export function redo(history) {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future } : history;
}

/**
 * What two sides made of one list: what either added is there, what either took away is gone.
 *
 * @param {Correction[]} base what both began with
 * @param {Correction[]} mine
 * @param {Correction[]} theirs
 * @returns {Correction[]} by the time they were made
 */
export function joined(base, mine, theirs) {
  const had = ids(base);
  const [here, there] = [ids(mine), ids(theirs)];
  const kept = mine.filter(({ id }) => there.has(id) || !had.has(id));
  const theirsNew = theirs.filter(({ id }) => !here.has(id) && !had.has(id));
  if (!theirsNew.length) return kept.length === mine.length ? mine : kept;
  return [...kept, ...theirsNew].sort((a, b) => (a.made < b.made ? -1 : Number(a.made > b.made)));
}

/**
 * The same steps over what another side changed meanwhile: undo takes back one's own steps alone.
 *
 * @param {History} history
 * @param {Correction[]} base
 * @param {Correction[]} theirs
 * @returns {History}
 */
export function rebased({ past, present, future }, base, theirs) {
  /** @param {Correction[]} mine */
  const over = (mine) => joined(base, mine, theirs);
  return { past: past.map(over), present: over(present), future: future.map(over) };
}

/** @param {Correction[]} list */
function ids(list) {
  return new Set(list.map(({ id }) => id));
}

/**
 * A correction with its id and its time.
 *
 * @param {Draw} draw
 * @returns {Correction}
 */
export function made(draw) {
  return /** @type {Correction} */ ({ id: newId(), made: new Date().toISOString(), ...draw });
}

/** `crypto.randomUUID` is missing where a host page is not served over HTTPS. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
