// Every spec of tests/articles and every example of the event rules on the built engine: the same bytes as the native one wrote, which its own tests have checked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { compile, fetchPlaces, instantiate } from "../../www/engine/load-wasm.js";

/** Lines of `specs dump`. */
const file = process.env.LEDE_SPECS;
const cases = file ? readFileSync(file, "utf8").trimEnd().split("\n") : [];

/** @type {import("../../www/engine/pkg/lede.js").LedeEngine} */
let engine;

before(async () => {
  engine = await instantiate(await compile());
  engine.loadPlaces(await fetchPlaces());
});

test("there are specs", { skip: !file && "LEDE_SPECS names no file; make test does" }, () => {
  assert.ok(cases.length >= 410, `${cases.length} specs and examples of rules`);
});

for (const line of cases) {
  const { id, text, options, json } = JSON.parse(line);
  test(id, () => {
    const own = engine.analyzeJson(text, JSON.stringify(options));
    assert.equal(own, json);
    assert.equal(JSON.stringify(JSON.parse(own)), json);
  });
}
