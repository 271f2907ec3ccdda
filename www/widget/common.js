import { createAnalyzer } from "../engine/client.js";

/**
 * What the elements share.
 *
 * @typedef {import("../view/types.d.ts").Analyzer} Analyzer
 */

/** One engine for all elements of a page, started when the first text comes. @type {Promise<Analyzer> | null} */
let engine = null;

/** @returns {Promise<Analyzer>} */
export function startEngine() {
  if (engine) return engine;
  const started = createAnalyzer({ worker: "auto" });
  engine = started;
  // A start that failed may be tried again with the next text.
  started.catch(() => {
    engine = null;
  });
  return started;
}

/**
 * The words of an attribute.
 *
 * @param {string | null} words
 */
export function list(words) {
  return (words ?? "").split(/[\s,]+/).filter(Boolean);
}

/**
 * What is no type of the ontology is refused by the engine, and so told to the host page.
 *
 * @param {string | null} words
 * @returns {import("../engine/client.js").Options}
 */
export function types(words) {
  const chosen = /** @type {any[]} */ (list(words).map((type) => type.toUpperCase()));
  return chosen.length ? { types: chosen } : {};
}

/**
 * A stored analysis.
 *
 * @param {string} src
 * @returns {Promise<unknown>}
 * @throws {Error} that names it
 */
export async function loadStored(src) {
  try {
    const response = await fetch(new URL(src, document.baseURI));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.json();
  } catch (error) {
    throw new Error(`${src}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
