import { LedeError } from "./error.js";
import { fetchPlaces } from "./load-wasm.js";
import { PageThread, WorkerThread } from "./thread.js";

export { LedeError };

/**
 * @typedef {import("./types.js").Analysis} Analysis
 * @typedef {import("./types.js").Explanation} Explanation
 * @typedef {import("./types.js").AnalyzeOptions} AnalyzeOptions
 * @typedef {Omit<AnalyzeOptions, "types"> & { types?: string[] | null, signal?: AbortSignal | null }} Options
 * @typedef {{ term: string, type: string, subtype: string | null, canonical: string | null, link: string | null }} LexiconRow
 * @typedef {{ terms: LexiconRow[], problems: { line: number, message: string }[] }} LexiconReport
 */

/**
 * Starts an engine, in a worker where the browser and the page's policy allow one. All analyzers of a page share it.
 *
 * @param {{ worker?: "auto" | boolean }} [setup] `true`: a worker or an error; `false`: the page's own thread
 * @returns {Promise<Analyzer>}
 * @throws {LedeError} `engine-failed`
 */
export async function createAnalyzer({ worker = "auto" } = {}) {
  if (worker !== false && typeof Worker === "function") {
    const shared = hold("worker", () => new WorkerThread());
    try {
      await shared.thread.start();
      return new Analyzer(shared);
    } catch (error) {
      shared.release();
      if (worker === true) throw error;
    }
  } else if (worker === true) {
    throw new LedeError("engine-failed", 'There are no workers here: pass { worker: false } or "auto".');
  }
  const shared = hold("page", () => new PageThread());
  try {
    await shared.thread.start();
  } catch (error) {
    shared.release();
    throw error;
  }
  return new Analyzer(shared);
}

/**
 * @typedef {{ thread: WorkerThread | PageThread, holders: number, places?: Promise<string>, noPlaces?: LedeError }} Held a thread, who
 *   hold it, the resources with places once they are loaded, and why there are none
 * @typedef {{ thread: WorkerThread | PageThread, held: Held, release: () => void }} Shared
 */

/** @type {Map<string, Held>} */
const threads = new Map();

/**
 * The page's thread of this kind; the last to release it closes it.
 *
 * @param {string} kind
 * @param {() => WorkerThread | PageThread} make
 * @returns {Shared}
 */
function hold(kind, make) {
  const entry = threads.get(kind) ?? { thread: make(), holders: 0 };
  threads.set(kind, entry);
  entry.holders += 1;
  const release = () => {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    entry.thread.close();
    threads.delete(kind);
  };
  return { thread: entry.thread, held: entry, release };
}

let lastId = 0;

/** Reads texts. Made by {@link createAnalyzer}. */
export class Analyzer {
  /** @type {Shared | undefined} */
  #shared;

  /** @type {import("./session.js").Input | undefined} */
  #last;

  #closed = new AbortController();

  /** @param {Shared} shared */
  constructor(shared) {
    this.#shared = shared;
  }

  /**
   * Reads a text.
   *
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Analysis>} positions in UTF-16 units
   * @throws {LedeError}
   */
  async analyze(text, { signal, ...options } = {}) {
    if (typeof text !== "string") throw new LedeError("bad-text", `A text is a string, not ${text === null ? "null" : typeof text}.`);
    const input = { text, options: /** @type {AnalyzeOptions} */ (options) };
    const analysis = await this.#ask({ do: "analyze", input }, signal);
    this.#last = input;
    return analysis;
  }

  /**
   * Why something of the last analysis is marked as it is, or of an earlier one whose text and options are given again.
   *
   * @param {string} id of an entity, time, value, event or quotation
   * @param {{ text: string } & Options} [earlier]
   * @returns {Promise<Explanation | null>} null where nothing has the id
   * @throws {LedeError}
   */
  async explain(id, earlier) {
    return this.#ask({ do: "explain", input: this.#input(earlier), thing: String(id) }, earlier?.signal);
  }

  /**
   * @param {({ text: string } & Options) | undefined} earlier
   * @returns {import("./session.js").Input} that one, or else the last
   */
  #input(earlier) {
    if (earlier) {
      const { text, ...options } = earlier;
      delete options.signal;
      return { text, options: /** @type {AnalyzeOptions} */ (options) };
    }
    if (!this.#last) throw new LedeError("no-analysis", "There is no analysis yet.");
    return this.#last;
  }

  /**
   * Loads the file of places: analyses from then on link entities to cities, regions and well-known bodies, with coordinates. All
   * analyzers of the page share it; a second call costs nothing. Where it fails, texts are read as before.
   *
   * @param {Uint8Array} [bytes] the file; without it, `pkg/places.bin` beside the engine is fetched
   * @returns {Promise<string>} what `engine.resources` of an analysis is from then on
   * @throws {LedeError} `bad-places`
   */
  async loadPlaces(bytes) {
    const held = this.#shared?.held;
    if (!held) throw new LedeError("closed", "The analyzer was closed.");
    // What could not be fetched once is not asked for again: the page may have closed its network.
    if (!bytes && held.noPlaces) throw held.noPlaces;
    const loading = (held.places ??= this.#loadPlaces(bytes));
    try {
      return await loading;
    } catch (error) {
      if (held.places === loading) held.places = undefined;
      const known = LedeError.from(error, "bad-places");
      if (!bytes) held.noPlaces = known;
      throw known;
    }
  }

  /** @param {Uint8Array} [bytes] */
  async #loadPlaces(bytes) {
    const { resources } = await this.#ask({ do: "places", places: bytes ?? (await fetchPlaces()) });
    return resources;
  }

  /**
   * Gives an analysis the links that it would have now, in place: for one that was shown before {@link loadPlaces} was done.
   *
   * @param {Analysis} analysis the last, or that of an earlier text and options which are given again
   * @param {{ text: string } & Options} [earlier]
   * @returns {Promise<Analysis>} the same
   * @throws {LedeError}
   */
  async link(analysis, earlier) {
    const { resources, links } = await this.#ask({ do: "links", input: this.#input(earlier) }, earlier?.signal);
    const byId = new Map(links);
    for (const entity of analysis.entities) entity.link = byId.get(entity.id) ?? null;
    analysis.engine.resources = resources;
    return analysis;
  }

  /**
   * Reads a lexicon as `analyze` would, for an editor: which of its rows can be used, and what is wrong with the others.
   *
   * @param {string | unknown[]} lexicon the text of a CSV, TSV or JSON file, or a list of terms
   * @returns {Promise<LexiconReport>}
   * @throws {LedeError}
   */
  async readLexicon(lexicon) {
    return this.#ask({ do: "lexicon", lexicon });
  }

  /** Gives the engine back. What is still being read rejects with `closed`. */
  close() {
    this.#closed.abort();
    this.#shared?.release();
    this.#shared = undefined;
    this.#last = undefined;
  }

  /**
   * @param {any} request without its id
   * @param {AbortSignal | null} [signal]
   * @returns {Promise<any>}
   */
  async #ask(request, signal) {
    if (!this.#shared) throw new LedeError("closed", "The analyzer was closed.");
    if (signal?.aborted) throw new LedeError("aborted", "The analysis was aborted.", signal.reason);
    lastId += 1;
    const closed = this.#closed.signal;
    const either = signal ? AbortSignal.any([signal, closed]) : closed;
    try {
      return await this.#shared.thread.ask({ ...request, id: lastId }, either);
    } catch (error) {
      if (closed.aborted && !signal?.aborted) throw new LedeError("closed", "The analyzer was closed.");
      throw LedeError.from(error, "engine-crashed");
    }
  }
}
