import { h } from "../view/dom.js";

/** How long the browser may take to begin reading a file, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Hands the reader a file.
 *
 * @param {string} name
 * @param {{ content: string, type: string }} file
 */
export function saveFile(name, { content, type }) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
