// Places that come after the engine, and the reader's own lexicon, on the built engine.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createAnalyzer } from "../../www/engine/client.js";

const TEXT = "Police in Izmir arrested two men on Friday. The mayor of Paris, Texas, thanked NATO.";

/** @param {any} analysis @param {string} name */
const linkOf = (analysis, name) =>
  analysis.entities.find((/** @type {any} */ e) => e.mentions.some((/** @type {any} */ m) => m.text === name))?.link;

test("links come with the file of places, and an analysis that was made before gets them in place", async () => {
  const lede = await createAnalyzer({ worker: false });
  const before = await lede.analyze(TEXT);
  assert.equal(linkOf(before, "Izmir")?.lat ?? null, null);
  const resources = await lede.loadPlaces();
  assert.notEqual(before.engine.resources, resources);

  const after = await lede.analyze(TEXT);
  assert.equal(after.engine.resources, resources);
  assert.equal(linkOf(after, "Izmir").geonames, 311046);
  assert.equal(linkOf(after, "Paris").country, "US");
  assert.equal(linkOf(after, "NATO").wikidata, "Q7184");
  assert.deepEqual(await lede.link(before), after, "the file changes links and nothing else");
  lede.close();
});

test("the links of an earlier text are asked for with its text and options", async () => {
  const lede = await createAnalyzer({ worker: false });
  const options = { published: "2024-05-10" };
  const first = await lede.analyze(TEXT, options);
  await lede.loadPlaces();
  await lede.analyze("Another text about Oslo.");
  await lede.link(first, { text: TEXT, ...options });
  assert.equal(linkOf(first, "Izmir").country, "TR");
  lede.close();
});

test("a damaged file is refused in a sentence, the engine reads on, and the right one may follow", async () => {
  const lede = await createAnalyzer({ worker: false });
  const file = await readFile(new URL("../../www/engine/pkg/places.bin", import.meta.url));
  const damaged = Uint8Array.from(file);
  damaged[5000] ^= 1;
  for (const bad of [damaged, file.subarray(0, 1000), new Uint8Array(0)]) {
    await assert.rejects(lede.loadPlaces(bad), { code: "bad-places", message: /resource file/ });
    assert.equal((await lede.analyze(TEXT)).document.length, TEXT.length);
  }
  await lede.loadPlaces(file);
  assert.equal(linkOf(await lede.analyze(TEXT), "Izmir").geonames, 311046);
  lede.close();
});

test("a lexicon is a list or the text of a file, and beats the engine", async () => {
  const lede = await createAnalyzer({ worker: false });
  const text = "The copper kettle met Unit 61398 in Izmir.";
  const list = [
    { term: "copper kettle", type: "ORG", subtype: "NETWORK", canonical: "Copper Kettle ring", link: { country: "TR" } },
    { term: "/Unit \\d+/", type: "org/military" },
    { term: "Izmir", type: "WEAPON" },
  ];
  const { entities, diagnostics } = await lede.analyze(text, { lexicon: list });
  assert.deepEqual(
    entities.map(({ type, subtype, name, link }) => [type, subtype, name, link?.country ?? null]),
    [
      ["ORG", "NETWORK", "Copper Kettle ring", "TR"],
      ["ORG", "MILITARY", "Unit 61398", null],
      ["WEAPON", null, "Izmir", null],
    ],
  );
  assert.deepEqual(
    diagnostics.filter(({ code }) => code === "lexicon-line"),
    [],
  );
  const table = "term\ttype\nIzmir\tWEAPON\n";
  assert.equal((await lede.analyze(text, { lexicon: table })).entities.find(({ name }) => name === "Izmir")?.type, "WEAPON");
  assert.equal((await lede.analyze(text)).entities.find(({ name }) => name === "Izmir")?.type, "GPE", "the last one is forgotten");
  lede.close();
});

test("bad rows are named with their number, good ones work", async () => {
  const lede = await createAnalyzer({ worker: false });
  const table = "Grey Heron,ORG\nBlue Heron,HERO\n/(/,ORG\n,ORG\n";
  const { entities, diagnostics } = await lede.analyze("Grey Heron met Blue Heron.", { lexicon: table });
  assert.ok(entities.some(({ name, type }) => name === "Grey Heron" && type === "ORG"));
  const lines = diagnostics.filter(({ code }) => code === "lexicon-line").map(({ message }) => message.split(" is not used")[0]);
  assert.deepEqual(lines, ["Line 2 of the lexicon", "Line 3 of the lexicon", "Line 4 of the lexicon"]);

  const { terms, problems } = await lede.readLexicon(table);
  assert.deepEqual(terms, [{ term: "Grey Heron", type: "ORG", subtype: null, canonical: null, link: null }]);
  assert.deepEqual(
    problems.map(({ line }) => line),
    [2, 3, 4],
  );
  await assert.rejects(lede.analyze("x", { lexicon: /** @type {any} */ (5) }), { code: "bad-options" });
  lede.close();
});

test("a pattern takes time that grows with the text, not with its square", async () => {
  const lede = await createAnalyzer({ worker: false });
  const lexicon = [{ term: "/(\\w+\\s?)+!/", type: "ORG" }];
  const started = performance.now();
  await lede.analyze("many words without an end ".repeat(4000), { lexicon });
  assert.ok(performance.now() - started < 20_000);
  lede.close();
});
