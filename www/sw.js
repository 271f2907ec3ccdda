/**
 * The page on the device. A release is one cache, named by the hash of all its files: it is filled whole or not at all, answers for
 * the page alone, and goes when the next one takes over.
 */

/** Written by tools/site.mjs: the hash of the release, and of each file the SHA-256. @type {{ version: string, files: Record<string, string> }} */
const RELEASE = { version: "", files: {} };

const worker = /** @type {any} */ (self);
const SCOPE = new URL("./", worker.location.href).href;

/** Other copies of the page on this origin have theirs. */
const OURS = `lede ${SCOPE} `;
const CACHE = OURS + RELEASE.version;

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));

worker.addEventListener("activate", (/** @type {any} */ event) => {
  const old = caches.keys().then((names) => names.filter((name) => name.startsWith(OURS) && name !== CACHE));
  event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  // What stands behind the question mark is for the page's own scripts.
  const path = url.slice(SCOPE.length).replace(/[?#].*$/s, "") || "index.html";
  if (Object.hasOwn(RELEASE.files, path)) event.respondWith(answer(path, event.request));
});

worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
  if (data?.type === "lede:use") worker.skipWaiting();
});

/** Every file of the release, from an older cache where it has not changed. */
async function fill() {
  // Fetched while a release was being put in place, or from the source: it holds nothing that could be kept.
  if (!RELEASE.version) throw new Error("This is no release of the page.");
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      Object.entries(RELEASE.files).map(async ([path, hash]) => {
        const old = await caches.match(SCOPE + path);
        const kept = old && (await hashOf(old)) === hash ? old : await load(path, hash);
        await cache.put(SCOPE + path, kept);
      }),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * @param {string} path
 * @param {string} hash
 */
async function load(path, hash) {
  const response = await fetch(SCOPE + path, { cache: "no-cache" });
  // A file of another release, or half of one, must not come in: the browser tries again later.
  if (!response.ok || (await hashOf(response)) !== hash) throw new Error(`${path} is not the file of this release`);
  // A redirected response may not answer a navigation.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** @param {Response} response */
async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} path
 * @param {Request} request
 */
async function answer(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(SCOPE + path)) ?? fetch(request);
}
