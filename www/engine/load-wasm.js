import init, { LedeEngine, __wbg_reset_state as reset } from "./pkg/lede.js";

const WASM = new URL("./pkg/lede_bg.wasm", import.meta.url);
const PLACES = new URL("./pkg/places.bin", import.meta.url);

/** How long the file of places may take, in milliseconds: the page keeps its network open for it. */
const PLACES_LIMIT = 60_000;

/**
 * Fetches and compiles a module, while it streams in where the server names its type.
 *
 * @param {URL} [address] the engine's, where not given
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(address = WASM) {
  if (address.protocol === "file:") {
    // Node: its fetch reads no files.
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(address));
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status} ${response.statusText}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Fetches the file of places: some 330 kB after compression, wanted once the first text is read.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function fetchPlaces() {
  if (PLACES.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return readFile(PLACES);
  }
  const response = await fetch(PLACES, { signal: AbortSignal.timeout(PLACES_LIMIT), priority: "low" });
  if (!response.ok) throw new Error(`${PLACES} answered ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The first engine of this thread.
 *
 * @param {WebAssembly.Module} module
 */
export async function instantiate(module) {
  await init({ module_or_path: module });
  return new LedeEngine();
}

/** Another engine of the same module, with fresh memory, after a trap has left the old one in an unknown state. */
export function reinstantiate() {
  reset();
  return new LedeEngine();
}
