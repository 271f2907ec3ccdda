import { LedeError } from "./error.js";
import { instantiate, reinstantiate } from "./load-wasm.js";
import { wellFormed } from "./well-formed.js";

/**
 * @typedef {import("./types.js").AnalyzeOptions} AnalyzeOptions
 * @typedef {{ text: string, options: AnalyzeOptions }} Input
 * @typedef {{ id: number, do: "analyze", input: Input }
 *   | { id: number, do: "explain", input: Input, thing: string }
 *   | { id: number, do: "links", input: Input }
 *   | { id: number, do: "lexicon", lexicon: string | unknown[] }
 *   | { id: number, do: "places", places: Uint8Array }} Request
 */

/**
 * A small text with something for every stage of the engine. No sentence is as in the one before: the engine would remember it.
 *
 * @param {number} step
 */
const warmUp = (step) =>
  `Lisbon, ${(step % 28) + 1} May – Police said on Friday that they had arrested ${step} people. "We will not rest for ${step} days," ` +
  `Maria Costa, the minister, said. Officers of the National Guard seized ${step} weapons near the border with Spain, where two men ` +
  `were charged with spying for a foreign agency in ${1960 + (step % 60)}. He denied all ${step} charges.\n\nThe European Union, which ` +
  `has ${step} envoys there, condemned the attack and plans to send $${step} million in aid. Its president, Anna Berg, will meet Prime ` +
  `Minister Omar Haddad (${step % 90}) in Cairo next week, the Foreign Ministry told reporters, according to a bulletin of ${step} lines.`;

/** The engine of one thread, in a worker or on the page: requests in, JSON out. */
export class Session {
  #engine;

  /** What the engine read last, as JSON: it explains that alone. */
  #last = "";

  /** The file of places, for a fresh engine. @type {Uint8Array | undefined} */
  #places;

  /** @param {import("./pkg/lede.js").LedeEngine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** @param {WebAssembly.Module} module */
  static async start(module) {
    return new Session(await instantiate(module));
  }

  /**
   * Answers one request. A trap costs the engine, not the session.
   *
   * @param {Request} request
   * @returns {string} JSON
   * @throws {LedeError}
   */
  answer(request) {
    try {
      if (request.do === "analyze") return this.#analyze(request.input);
      if (request.do === "lexicon") return this.#engine.lexiconJson(written(request.lexicon));
      if (request.do === "places") return JSON.stringify({ resources: this.loadPlaces(request.places) });
      if (this.#last !== key(request.input.text, written(request.input.options))) this.#analyze(request.input);
      if (request.do === "links") return this.#engine.linksJson();
      return this.#engine.explainJson(request.thing);
    } catch (error) {
      const known = LedeError.from(error, "engine-crashed");
      if (known.code !== "engine-crashed") throw known;
      this.#engine = reinstantiate();
      this.#last = "";
      if (this.#places) this.#engine.loadPlaces(this.#places);
      throw new LedeError(known.code, `The engine stopped on this text (${known.message}). A fresh one is ready.`, error);
    }
  }

  /**
   * Takes the file of places.
   *
   * @param {Uint8Array} places
   * @returns {string} what `engine.resources` of an analysis is from now on
   * @throws {LedeError} `bad-places`
   */
  loadPlaces(places) {
    const resources = this.#engine.loadPlaces(places);
    this.#places = places;
    return resources;
  }

  /**
   * Reads a small text, so that the first real one finds tables that are read and code that is compiled.
   *
   * @param {number} step of several
   */
  warm(step) {
    try {
      this.answer({ id: 0, do: "analyze", input: { text: warmUp(step), options: {} } });
    } catch {
      // Nobody waits for it; a reader's own text will say what is wrong.
    }
  }

  /** @param {Input} input */
  #analyze({ text, options }) {
    this.#last = "";
    const own = written(options);
    const json = this.#engine.analyzeJson(text, own);
    this.#last = key(text, own);
    return json;
  }
}

/**
 * @param {string} text
 * @param {string} options as JSON
 */
function key(text, options) {
  return options + text;
}

/**
 * What a caller gave, as JSON. Half a surrogate pair becomes U+FFFD, as it does in texts.
 *
 * @param {unknown} value
 * @returns {string}
 * @throws {LedeError} `bad-options`
 */
function written(value) {
  try {
    return JSON.stringify(value ?? null, (_, one) => {
      if (typeof one === "function") throw new TypeError("a function is no option");
      return typeof one === "string" ? wellFormed(one) : one;
    });
  } catch (error) {
    throw new LedeError("bad-options", `The options cannot be read (${error instanceof Error ? error.message : error}).`, error);
  }
}
