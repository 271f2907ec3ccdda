/**
 * What is selected and what is lit, for all views of one analysis. Selecting anywhere selects everywhere.
 *
 * @typedef {object} Selected
 * @property {string | null} id an entity, time, value, event or quotation
 * @property {string} origin the view that it was selected in
 * @property {number | null} at the offset of the words that were picked, where words were picked
 *
 * @typedef {{ start: number, end: number, role: string }} Lit
 */

export class Selection extends EventTarget {
  /** @type {string | null} */
  id = null;

  /** Whether a reader can correct what is shown. */
  correctable = false;

  /**
   * Selects, or lets go with `null`. Picking what is selected already lets it go, except by words: those move to the next place.
   *
   * @param {string | null} id
   * @param {string} origin
   * @param {number | null} [at]
   */
  select(id, origin, at = null) {
    if (id === null && this.id === null) return;
    this.id = id;
    this.dispatchEvent(new CustomEvent("select", { detail: /** @type {Selected} */ ({ id, origin, at }) }));
  }

  /** The words of the selected event: lit as long as nothing else is. @type {Lit[]} */
  kept = [];

  /**
   * Lights words while a card is pointed at or has the focus; with none, those of the selected event.
   *
   * @param {Lit[]} spans
   */
  light(spans) {
    this.dispatchEvent(new CustomEvent("light", { detail: spans.length ? spans : this.kept }));
  }

  /**
   * Asks that the second-best reading be taken.
   *
   * @param {{ id: string, start: number, label: string }} use
   */
  use(use) {
    this.dispatchEvent(new CustomEvent("use", { detail: use }));
  }

  /**
   * @param {(selected: Selected) => void} listener
   * @param {AbortSignal} signal
   */
  onSelect(listener, signal) {
    this.addEventListener("select", (event) => listener(/** @type {CustomEvent<Selected>} */ (event).detail), { signal });
  }

  /**
   * @param {(spans: Lit[]) => void} listener
   * @param {AbortSignal} signal
   */
  onLight(listener, signal) {
    this.addEventListener("light", (event) => listener(/** @type {CustomEvent<Lit[]>} */ (event).detail), { signal });
  }
}
