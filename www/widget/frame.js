import { LedeError } from "../engine/error.js";
import { prepareSeal } from "../engine/sealed.js";
import { closeNetwork } from "../view/close-network.js";
import { sheet } from "../view/dom.js";
import { startEngine } from "./common.js";
import "./lede-reader.js";

/**
 * The reader in a frame of its own, which the host may put into a sandbox (`sandbox="allow-scripts"`). It answers
 * `{ type: "lede:analyze", id, text, options }` with `{ type: "lede:analysis", id, analysis }` or
 * `{ type: "lede:error", id, code, message }`, shows what it has read, and tells `{ type: "lede:ready" }` when it can be asked and
 * `{ type: "lede:select", id }` when the reader picks something.
 *
 * In the address: `parent` (the origin of the page that may ask; without it none may), and `published types views theme lang`.
 *
 * @typedef {import("./lede-reader.js").LedeReader} LedeReader
 */

const asked = new URLSearchParams(location.search);
const host = originOf(asked.get("parent"));

const reader = /** @type {LedeReader} */ (document.createElement("lede-reader"));
for (const name of ["published", "types", "views", "theme", "lang"]) {
  const value = asked.get(name);
  if (value !== null) reader.setAttribute(name, value);
}
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet("body { margin: 0; }")];
document.body.append(reader);

addEventListener("message", ({ data, origin, source }) => {
  if (host === null || origin !== host || source !== parent || data?.type !== "lede:analyze") return;
  void answer(data);
});
reader.addEventListener("lede-select", (event) => tell({ type: "lede:select", id: /** @type {CustomEvent} */ (event).detail.id }));

const engine = startEngine();
engine.then(() => tell({ type: "lede:ready" })).catch(() => {});
// As on the page itself: when all is there, nothing more is asked of any network.
engine.then(prepareSeal).then(
  (seal) => {
    closeNetwork();
    return seal();
  },
  () => closeNetwork(),
);

/** What was asked last: only that is shown. */
let turn = 0;

/** @param {{ id?: unknown, text?: unknown, options?: unknown }} request */
async function answer({ id = null, text, options }) {
  turn += 1;
  const mine = turn;
  try {
    const lede = await engine;
    const analysis = await lede.analyze(/** @type {string} */ (text), chosen(options));
    tell({ type: "lede:analysis", id, analysis });
    if (mine === turn) reader.analysis = /** @type {any} */ ({ ...analysis, text });
  } catch (error) {
    const { code, message } = LedeError.from(error, "engine-failed");
    tell({ type: "lede:error", id, code, message });
  }
}

/**
 * Of a stranger's options those that a frame can have; the address's stand in where they are silent.
 *
 * @param {unknown} options
 * @returns {import("../engine/client.js").Options}
 */
function chosen(options) {
  const { published, types, tokens, lexicon } = /** @type {Record<string, any>} */ (options ?? {});
  const all = { published: published ?? asked.get("published"), types, tokens, lexicon };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}

/** @param {object} message */
function tell(message) {
  if (host !== null && parent !== window) parent.postMessage(message, host);
}

/**
 * @param {string | null} address
 * @returns {string | null} its origin; null where it is none that can be told from others
 */
function originOf(address) {
  try {
    const { origin } = new URL(address ?? "");
    return origin === "null" ? null : origin;
  } catch {
    return null;
  }
}
