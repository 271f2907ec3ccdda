import { LedeError } from "./error.js";
import { compile } from "./load-wasm.js";

export const SCRIPT = new URL("./worker.js", import.meta.url);

/** Where workers are started from, where that has been set. @type {string | null} */
let place = null;

/**
 * From now on workers start from this address alone.
 *
 * @param {string} address
 */
export function startFrom(address) {
  place = address;
}

/** How long a worker may take to load its script and to instantiate the module, in milliseconds. */
const START_LIMIT = 20_000;

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiling;

/** The compiled module, one for all engines of the page: a replaced worker starts without a request. */
export function compiled() {
  compiling ??= compile().catch((error) => {
    compiling = undefined;
    throw error;
  });
  return compiling;
}

/**
 * A worker with its engine ready. Tried in turn: the script's own address, and a blob that imports it, which is the way from
 * another origin.
 *
 * @param {Uint8Array} [places] the file of places, where it was loaded before
 * @returns {Promise<Worker>}
 * @throws {LedeError} `engine-failed`
 */
export async function spawn(places) {
  // Both at once: the module streams in while the worker starts. Where the page's policy forbids compiling, the worker tries.
  const module = compiled().catch(() => null);
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(SCRIPT.href)};`], { type: "text/javascript" }));
  /** @type {unknown} */
  let reason;
  try {
    for (const address of place === null ? [SCRIPT.href, blob] : [place]) {
      try {
        return await start(new Worker(trusted(address), { type: "module", name: "lede" }), module, places);
      } catch (error) {
        reason ??= error;
      }
    }
  } finally {
    URL.revokeObjectURL(blob);
  }
  throw LedeError.from(reason, "engine-failed");
}

/**
 * @param {Worker} worker
 * @param {Promise<WebAssembly.Module | null>} module
 * @param {Uint8Array} [places]
 * @returns {Promise<Worker>}
 */
function start(worker, module, places) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(new Error("The worker did not start in time.")), START_LIMIT);
    /** @param {unknown} error */
    const fail = (error) => {
      clearTimeout(limit);
      worker.terminate();
      reject(LedeError.from(error, "engine-failed"));
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      fail(new Error(event.message || "The browser refused the worker."));
    };
    worker.onmessage = async ({ data }) => {
      if (data.loaded) {
        worker.postMessage({ module: await module, places });
      } else if (data.ready) {
        clearTimeout(limit);
        resolve(worker);
      } else {
        fail(data.error);
      }
    };
  });
}

/**
 * The address as a page with Trusted Types wants it. Where its policy names are closed to us, the plain string is refused later and
 * the engine runs on the page's own thread.
 *
 * @param {string} address
 * @returns {string}
 */
function trusted(address) {
  try {
    // @ts-expect-error Not in every browser, nor in the DOM types.
    policy ??= globalThis.trustedTypes?.createPolicy("lede", { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    // The policy's name is not on the page's list.
  }
  return policy?.createScriptURL(address) ?? address;
}

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;
