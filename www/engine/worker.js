import { LedeError } from "./error.js";
import { compile } from "./load-wasm.js";
import { messages } from "./pieces.js";
import { Session } from "./session.js";

/**
 * The worker's side: `{ module }` once (null: compile it here), then requests with an id. Each is answered by
 * `{ id, json }`, before it the pieces of what is long, or `{ id, error: { code, message } }`; the start by `{ ready: true }` or
 * `{ ready: false, error }`. A worker that takes another's place gets its file of places with the module: `{ module, places }`.
 *
 * @type {Session | undefined}
 */
let session;

/** How long small texts are read before the first real one, in milliseconds; longer gains little. */
const WARM_UP = 1_000;

/** Whether a text has come. */
let asked = false;

self.onmessage = async ({ data }) => {
  if ("module" in data) {
    try {
      session = await Session.start(data.module ?? (await compile()));
      if (data.places) session.loadPlaces(data.places);
      self.postMessage({ ready: true });
      await warm(session);
    } catch (error) {
      self.postMessage({ ready: false, error: plain(error, "engine-failed") });
    }
    return;
  }
  asked ||= data.do === "analyze";
  try {
    if (!session) throw new LedeError("engine-failed", "The engine was asked before it had started.");
    for (const message of messages(data.id, session.answer(data))) self.postMessage(message);
  } catch (error) {
    self.postMessage({ id: data.id, error: plain(error, "engine-crashed") });
  }
};

/**
 * Browsers translate the parts of a module that run often a second time, and better: this makes it happen before the first text
 * comes. A text that does come is read between two steps, and ends it: it warms the engine itself.
 *
 * @param {Session} own
 */
async function warm(own) {
  const end = performance.now() + WARM_UP;
  for (let step = 0; !asked && performance.now() < end; step += 1) {
    own.warm(step);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

// Before this, an error event means that the script could not be loaded.
self.postMessage({ loaded: true });

/**
 * @param {unknown} error
 * @param {string} code
 */
function plain(error, code) {
  const known = LedeError.from(error, code);
  return { code: known.code, message: known.message };
}
