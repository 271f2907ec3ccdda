import { LedeError } from "../engine/error.js";
import { compile } from "../engine/load-wasm.js";
import init, { formats, write } from "./pkg/export.js";

const WASM = new URL("./pkg/export_bg.wasm", import.meta.url);

/**
 * @typedef {import("../engine/types.js").Analysis} Analysis
 * @typedef {{ name: string, ending: string, mediaType: string, needsTokens: boolean }} Format
 */

/**
 * The exporters of the command line, for the page: the same bytes. A module of its own beside the engine, loaded when this is called.
 *
 * @returns {Promise<Exporters>}
 */
export async function loadExporters() {
  await init({ module_or_path: await compile(WASM) });
  return new Exporters(formats());
}

/** Writes analyses in the formats of other tools. */
export class Exporters {
  /** @param {Format[]} list */
  constructor(list) {
    /** What can be written. @type {Format[]} */
    this.formats = list;
  }

  /**
   * @param {string} format its name
   * @param {Analysis} analysis
   * @param {string} text the text that it is of
   * @returns {string}
   * @throws {LedeError} `bad-format`, `bad-analysis`, `not-exported`
   */
  write(format, analysis, text) {
    try {
      return write(format, JSON.stringify(analysis), text);
    } catch (error) {
      throw LedeError.from(error, "not-exported");
    }
  }
}
