import { SCRIPT, startFrom } from "./spawn.js";
import { renewAll } from "./thread.js";

/**
 * A worker that is loaded from an address has the policy of that address, and so an open network, whatever the page forbids itself.
 * One that is made of a blob has the page's own policy at that moment. This puts the engine into such a worker.
 */

/**
 * Fetches what the worker is made of, while the network is open.
 *
 * @returns {Promise<() => Promise<void>>} to be called when the page has closed its network: every engine goes on in a worker that has
 *   none either
 */
export async function prepareSeal() {
  const sources = await sourcesFrom(SCRIPT.href);
  return () => {
    startFrom(blobOf(SCRIPT.href, sources, new Map()));
    return renewAll();
  };
}

/** Of static imports: the words before the specifier, the specifier, its quote mark. */
const IMPORT = /(\b(?:from|import)\s*)(["'])(\.{1,2}\/[^"']+)\2/g;

/**
 * The module and all that it imports.
 *
 * @param {string} address
 * @param {Map<string, Promise<string>>} [found]
 * @returns {Promise<Map<string, string>>} source texts by address
 */
async function sourcesFrom(address, found = new Map()) {
  /** @param {string} one @returns {Promise<void>} */
  const gather = async (one) => {
    if (found.has(one)) return;
    const source = fetch(one).then((response) => {
      if (!response.ok) throw new Error(`${one} answered ${response.status} ${response.statusText}`);
      return response.text();
    });
    found.set(one, source);
    await Promise.all([...(await source).matchAll(IMPORT)].map(([, , , path]) => gather(new URL(path, one).href)));
  };
  await gather(address);
  const sources = await Promise.all([...found].map(async ([one, source]) => /** @type {const} */ ([one, await source])));
  return new Map(sources);
}

/**
 * The module as a blob that imports blobs.
 *
 * @param {string} address
 * @param {Map<string, string>} sources
 * @param {Map<string, string>} made blobs by address
 * @returns {string} its address
 */
function blobOf(address, sources, made) {
  const known = made.get(address);
  if (known) return known;
  const source = (sources.get(address) ?? "")
    .replace(IMPORT, (_, words, quote, path) => words + quote + blobOf(new URL(path, address).href, sources, made) + quote)
    .replaceAll("import.meta.url", JSON.stringify(address));
  // They live as long as the page: a worker that dies is replaced from them.
  const blob = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  made.set(address, blob);
  return blob;
}
