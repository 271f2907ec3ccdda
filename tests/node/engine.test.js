// The built engine on the page's own thread, as it runs where there are no workers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../../www/engine/client.js";
import { compile } from "../../www/engine/load-wasm.js";
import { Session } from "../../www/engine/session.js";

test("positions are UTF-16 units, and a lone surrogate is one", async () => {
  const lede = await createAnalyzer({ worker: false });
  const text = "👩‍🚀 İpek spoke. \ud800 She left e\u0301t\r\nş.";
  const { document, sentences } = await lede.analyze(text);
  assert.equal(document.length, text.length);
  for (const { start, end } of sentences) assert.equal(text.slice(start, end).trim(), text.slice(start, end));
  lede.close();
});

test("absent is null, and everything is a plain object", async () => {
  const lede = await createAnalyzer({ worker: false });
  const analysis = await lede.analyze("");
  assert.equal(analysis.tokens, null);
  assert.equal(analysis.document.source, null);
  assert.equal(Object.getPrototypeOf(analysis.document), Object.prototype);
  lede.close();
});

test("wrong options are refused in a sentence", async () => {
  const lede = await createAnalyzer({ worker: false });
  await assert.rejects(lede.analyze("x", { published: "10 May" }), { code: "bad-published", message: /YYYY-MM-DD/ });
  await assert.rejects(lede.analyze("x", /** @type {any} */ ({ types: ["HERO"] })), { code: "bad-type", message: /HERO/ });
  await assert.rejects(lede.analyze("x", /** @type {any} */ ({ tokens: "yes" })), { code: "bad-options" });
  lede.close();
});

test("a trap costs the engine, not the session", async () => {
  // A module of one function whose body is `unreachable`: what is left of a panic.
  const trapping = await WebAssembly.instantiate(
    new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]),
  );
  await Session.start(await compile());
  const session = new Session(/** @type {any} */ ({ analyzeJson: trapping.instance.exports.t }));
  /** @type {import("../../www/engine/session.js").Request} */
  const request = { id: 1, do: "analyze", input: { text: "Police spoke.", options: {} } };
  assert.throws(() => session.answer(request), { code: "engine-crashed", message: /unreachable/ });
  assert.equal(JSON.parse(session.answer(request)).document.length, 13);
});
