/**
 * The sample articles, loaded once before the page closes its network.
 *
 * @typedef {{ file: string, title: string, topic: string, published: string | null }} Entry
 * @typedef {Entry & { text: string }} Sample
 */

const BASE = new URL("../samples/", import.meta.url);

/** @returns {Promise<Sample[]>} empty where they cannot be loaded: they are a courtesy, not a need */
export async function loadSamples() {
  try {
    /** @type {Entry[]} */
    const index = await (await fetch(new URL("index.json", BASE))).json();
    return await Promise.all(index.map(async (entry) => ({ ...entry, text: await (await fetch(new URL(entry.file, BASE))).text() })));
  } catch {
    return [];
  }
}
