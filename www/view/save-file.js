import { h } from "./dom.js";

/** How long the browser may take to begin reading a file, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Hands the reader a file.
 *
 * @param {string} name
 * @param {Blob} content
 */
export function saveFile(name, content) {
  const address = URL.createObjectURL(content);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}

/**
 * Hands the reader data as JSON.
 *
 * @param {string} name
 * @param {unknown} data
 */
export function saveJson(name, data) {
  saveFile(name, new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
}
