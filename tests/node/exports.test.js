// The exporters' module writes the same bytes as the command line (tests/exports, kept by the tests of crates/export), and readers of
// each format read them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import graphology from "graphology";
import graphml from "graphology-graphml";
import ICAL from "ical.js";
// @ts-expect-error It has no types.
import jsonld from "jsonld";
import { loadExporters } from "../../www/export/client.js";

/** @param {string} name */
const kept = (name) => readFileSync(new URL(`../exports/${name}`, import.meta.url), "utf8");

const TEXT = kept("article.txt");
/** @type {import("../../www/engine/types.js").Analysis} */
const ANALYSIS = JSON.parse(kept("article.json"));
const HAPPENINGS = ANALYSIS.events.filter(({ sameAs }) => !sameAs);

/** @type {import("../../www/export/client.js").Exporters} */
let exporters;
before(async () => {
  exporters = await loadExporters();
});

/** @param {string} format */
const write = (format) => exporters.write(format, ANALYSIS, TEXT);

test("page and command line write the same bytes", () => {
  assert.ok(exporters.formats.length >= 11);
  for (const { name, ending } of exporters.formats) assert.equal(write(name), kept(`${name}.${ending}`), name);
});

test("what cannot be written is an error with a code", () => {
  assert.throws(() => exporters.write("pdf", ANALYSIS, TEXT), { code: "bad-format" });
  assert.throws(() => exporters.write("csv", /** @type {any} */ ({}), TEXT), { code: "bad-analysis" });
  assert.throws(() => exporters.write("csv", ANALYSIS, "Another text."), { code: "not-exported" });
  assert.throws(() => exporters.write("conll", { ...ANALYSIS, tokens: null }, TEXT), { code: "not-exported", message: /tokens/ });
});

test("tables: a row for each happening, with its codes, place and sentence", () => {
  /** @type {Record<string, string>[]} */
  const rows = parseCsv(write("csv"), { columns: true });
  assert.equal(rows.length, HAPPENINGS.length);
  const arrest = rows.find((row) => row.type === "ARREST") ?? {};
  assert.deepEqual(
    [arrest.document, arrest.date, arrest.source_actor, arrest.target_actor, arrest.plover, arrest.cameo, arrest.modality],
    ['article, "first".txt', "2024-05-09", "Police", "Şükrü Baran; an aide", "COERCE:arrest", "173", "asserted"],
  );
  assert.deepEqual([arrest.place, arrest.lat, arrest.lon, arrest.tellings], ["İZMİR", "38.42", "27.14", "2"]);
  assert.ok(TEXT.includes(arrest.sentence));

  /** @type {Record<string, string>[]} */
  const timeline = parseCsv(write("timeline-csv"), { columns: true });
  assert.equal(timeline.length, HAPPENINGS.length);
  const days = timeline.map((row) => row.from).filter(Boolean);
  assert.deepEqual(days, days.toSorted());
  assert.equal(parseCsv(write("entities-csv"), { columns: true }).length, ANALYSIS.entities.length);
});

test("calendar: what has a day, and how sure it is", () => {
  const calendar = new ICAL.Component(ICAL.parse(write("icalendar")));
  const entries = calendar.getAllSubcomponents("vevent").map((one) => ({ one, event: new ICAL.Event(one) }));
  assert.deepEqual(
    entries.map(({ one, event }) => [event.startDate.toString(), event.startDate.isDate, one.getFirstPropertyValue("status")]),
    [
      ["2024-05-09", true, "CONFIRMED"],
      ["2024-05-14", true, "TENTATIVE"],
      ["2024-05-14T14:30:00", false, "TENTATIVE"],
    ],
  );
  assert.equal(entries[0].event.summary, "Police arrested Şükrü Baran, an aide");
  assert.match(entries[0].event.description, /Şükrü Baran & an aide on Thursday, the Interior Ministry .*\n– Interior Ministry$/s);
  assert.equal(entries[0].event.location, "İZMİR");
  assert.equal(new Set(entries.map(({ event }) => event.uid)).size, entries.length);
  for (const line of write("icalendar").split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test("graph: who acts on whom, typed, directed, weighted", () => {
  const graph = graphml.parse(/** @type {any} */ (graphology).MultiDirectedGraph, write("graphml"));
  const name = (/** @type {string} */ node) => graph.getNodeAttribute(node, "label");
  const edges = graph.mapEdges((_, facts, from, to) => [name(from), facts.type, name(to), facts.modality, facts.polarity, facts.weight]);
  assert.deepEqual(edges, [
    ["Police", "ARREST", "Şükrü Baran", "asserted", "positive", 1],
    ["Şükrü Baran", "MEET", "Karadeniz Shipping", "asserted", "negative", 1],
    ["Luc Amiel", "MEET", "Zoë Aksu", "hypothetical", "positive", 1],
    ["Luc Amiel", "role-at", "France", "asserted", undefined, 1],
  ]);
  assert.equal(graph.getNodeAttribute("e1", "lat"), 38.42);
});

test("standoff and CoNLL: the words are those of the text", () => {
  const characters = [...TEXT];
  for (const line of write("brat")
    .split("\n")
    .filter((one) => one.startsWith("T"))) {
    const [, place, words] = line.split("\t");
    const [, start, end] = /** @type {RegExpExecArray} */ (/ (\d+) (\d+)$/.exec(place));
    assert.equal(characters.slice(Number(start), Number(end)).join(""), words);
  }
  const tokens = write("conll")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
  assert.deepEqual(
    tokens.map(([word]) => word),
    ANALYSIS.tokens?.map(({ text }) => text),
  );
  assert.ok(tokens.every(([, tag]) => /^(O|[BI]-[A-Z_]+)$/.test(tag)));
});

/** What the two vocabularies make of our keys, as far as we use them: a test asks no network. @type {Record<string, object>} */
const CONTEXTS = {
  "http://www.w3.org/ns/anno.jsonld": {
    "@context": {
      "@vocab": "http://www.w3.org/ns/oa#",
      oa: "http://www.w3.org/ns/oa#",
      id: "@id",
      type: "@type",
      AnnotationPage: "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
      items: { "@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list", "@type": "@id" },
      body: { "@id": "oa:hasBody", "@type": "@id" },
      target: { "@id": "oa:hasTarget", "@type": "@id" },
      source: { "@id": "oa:hasSource", "@type": "@id" },
      selector: { "@id": "oa:hasSelector", "@type": "@id" },
      purpose: { "@id": "oa:motivatedBy", "@type": "@vocab" },
      value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
      start: { "@id": "oa:start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
      end: { "@id": "oa:end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
    },
  },
  "https://schema.org": { "@context": { "@vocab": "https://schema.org/" } },
};
/** @param {string} format */
const triples = (format) =>
  jsonld.toRDF(JSON.parse(write(format)), {
    documentLoader: async (/** @type {string} */ url) => ({ contextUrl: null, documentUrl: url, document: CONTEXTS[url] }),
  });

test("web annotations: each selects its words", async () => {
  const rdf = await triples("webannotation");
  /** @param {string} end */
  const objects = (end) =>
    rdf.filter((/** @type {any} */ one) => one.predicate.value.endsWith(end)).map((/** @type {any} */ one) => one.object.value);
  const spans =
    ANALYSIS.entities.flatMap(({ mentions }) => mentions).length + ANALYSIS.times.length + ANALYSIS.events.length + ANALYSIS.quotes.length;
  assert.equal(objects("oa#hasTarget").length, spans);
  assert.equal(objects("oa#start").length, spans);
  assert.ok(objects("oa#exact").includes("Şükrü Baran"));
  assert.ok(objects("oa#hasSource").every((/** @type {string} */ source) => source.includes("article")));
});

test("schema.org: the article and what it mentions", async () => {
  const rdf = await triples("jsonld");
  /** @param {string} property */
  const objects = (property) =>
    rdf
      .filter((/** @type {any} */ one) => one.predicate.value === `https://schema.org/${property}`)
      .map((/** @type {any} */ one) => one.object.value);
  assert.ok(objects("name").includes("Şükrü Baran") && objects("alternateName").includes("Baran"));
  assert.deepEqual(objects("datePublished"), ["2024-05-09"]);
  // What is planned, alleged or denied did not happen.
  assert.ok(objects("additionalType").includes("ARREST") && !objects("additionalType").includes("ATTACK"));
});
