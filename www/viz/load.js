/** @typedef {typeof import("./pictures.js")} Pictures */

/** @type {Promise<Pictures> | undefined} */
let loading;

/**
 * The code and the outlines that pictures are drawn with, loaded once: on the page before it closes its network, in a widget when
 * the first picture is looked at.
 *
 * @returns {Promise<Pictures>}
 */
export function pictures() {
  loading ??= import("./pictures.js").catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
