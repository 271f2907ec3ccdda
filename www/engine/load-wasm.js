import init, { LedeEngine, __wbg_reset_state as reset } from "./pkg/lede.js";

const WASM = new URL("./pkg/lede_bg.wasm", import.meta.url);

/**
 * Fetches and compiles the module, while it streams in where the server names its type.
 *
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile() {
  if (WASM.protocol === "file:") {
    // Node: its fetch reads no files.
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(WASM));
  }
  const response = await fetch(WASM);
  if (!response.ok) throw new Error(`${WASM} answered ${response.status} ${response.statusText}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
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
