// A long answer crosses the worker's border in pieces and is the same on the other side.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Assembly, messages } from "../../www/engine/pieces.js";

/** @param {string} json */
function across(json) {
  const sent = [...messages(7, json)];
  const assembly = new Assembly();
  for (const message of sent.slice(0, -1)) assembly.add(/** @type {any} */ (message));
  return { sent, answer: assembly.finish(/** @type {any} */ (sent.at(-1))) };
}

test("what is short is one message", () => {
  const { sent, answer } = across('{"entities":[{"name":"İzmir"}],"tokens":null}');
  assert.equal(sent.length, 1);
  assert.deepEqual(answer, { entities: [{ name: "İzmir" }], tokens: null });
});

test("what is long comes list by list, no piece of it long, and is the same to the order of its keys", () => {
  const entities = Array.from({ length: 15_000 }, (_, at) => ({ id: `e${at}`, name: `Name ${at}, 🚢`, mentions: [at, at + 1] }));
  const json = JSON.stringify({ schemaVersion: 1, document: { length: 9 }, entities, tokens: null, quotes: [], events: entities });
  const { sent, answer } = across(json);
  assert.equal(JSON.stringify(answer), json);
  assert.ok(sent.length > 6);
  for (const message of sent) assert.ok(message.id === 7 && message.json.length < 80_000);
});
