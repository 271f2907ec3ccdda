// Several articles as one: which names and which happenings are the same, and where the articles disagree. Invented articles as data.

import assert from "node:assert/strict";
import { test } from "node:test";
import { combine, documentAt } from "../../www/together/combine.js";
import { fold } from "../../www/together/names.js";

/** @typedef {import("../../www/view/types.d.ts").Analysis} Analysis */

/**
 * @typedef {object} Thing
 * @property {string} type `ORG/COMPANY`
 * @property {string[]} says its mentions; the first is its name
 * @property {string} [country]
 * @property {boolean} [nameless]
 *
 * @typedef {object} Deed
 * @property {string} type
 * @property {string} word the trigger
 * @property {Record<string, string>} [roles]
 * @property {string} [date]
 * @property {string} [telling]
 */

/**
 * An article and what was found in it, from its words alone.
 *
 * @param {string} text
 * @param {Thing[]} things
 * @param {Deed[]} deeds
 */
function article(text, things, deeds = []) {
  const span = (/** @type {string} */ words) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length, text: words };
  };
  const entities = things
    .map(({ type, says, country, nameless }, at) => ({
      id: `e${at + 1}`,
      type: type.split("/")[0],
      subtype: type.split("/")[1] ?? null,
      name: says[0],
      named: !nameless,
      aliases: nameless ? [] : says.slice(1),
      salience: 0.5,
      link: country ? { country, wikidata: null, geonames: null, lat: null, lon: null } : null,
      mentions: says
        .map((words) => ({ ...span(words), form: nameless ? "nominal" : "name", score: 0.9 }))
        .sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0].start - b.mentions[0].start);
  const values = [...text.matchAll(/(?:about )?\d+ (?:people|men|drums)/g)].map(({ 0: words, index }, at) => ({
    id: `q${at + 1}`,
    start: index,
    end: index + words.length,
    text: words,
    kind: "count",
    value: Number(words.match(/\d+/)?.[0]),
    upper: null,
    approximate: words.startsWith("about"),
    unit: null,
  }));
  /** @type {any[]} */
  const times = [];
  const events = deeds
    .map(({ type, word, roles = {}, date, telling = "asserted" }, at) => {
      if (date)
        times.push({ id: `t${times.length + 1}`, ...span(word), type: "DATE", value: date, resolved: date, relation: null, basis: null });
      const ref = (/** @type {string} */ words) =>
        entities.find(({ mentions }) => mentions.some(({ text: own }) => own === words))?.id ??
        values.find(({ text: own }) => own === words)?.id ??
        null;
      return {
        id: `v${at + 1}`,
        type,
        trigger: { ...span(word), lemma: word },
        arguments: Object.entries(roles).map(([role, words]) => ({ role, ...span(words), ref: ref(words) })),
        polarity: telling === "denied" ? "negative" : "positive",
        modality: telling === "denied" ? "asserted" : telling,
        tense: "past",
        generic: false,
        euphemism: false,
        disjunct: null,
        boilerplate: false,
        attribution: null,
        time: date ? `t${times.length}` : null,
        sameAs: null,
        codes: null,
        score: 0.8,
      };
    })
    .sort((a, b) => a.trigger.start - b.trigger.start);
  times.sort((a, b) => a.start - b.start);
  const analysis = {
    schemaVersion: 1,
    engine: { name: "lede", version: "0", resources: "" },
    offsets: "utf16",
    document: { source: null, length: text.length, language: "en", published: null, zones: [{ kind: "body", start: 0, end: text.length }] },
    sentences: [{ start: 0, end: text.length }],
    tokens: null,
    entities,
    times,
    values,
    events,
    quotes: [],
    relations: [],
    diagnostics: [],
  };
  return { title: text.slice(0, 12), text, analysis: /** @type {Analysis} */ (/** @type {unknown} */ (analysis)) };
}

/** @param {ReturnType<typeof combine>} whole */
function names({ analysis }) {
  return analysis.entities.map(({ type, name, aliases, documents }) => `${type} ${[name, ...aliases].join("|")} ${documents.join(",")}`);
}

test("names are compared without case, marks and articles", () => {
  for (const [a, b] of [
    ["Türkiye", "TURKIYE"],
    ["IĞDIR", "Iğdır"],
    ["The Northern Ports Authority", "Northern Ports Authority"],
    ["Dağlık-Varan", "Daglik Varan"],
    ["Republic of Norland", "Norland"],
  ])
    assert.equal(fold(a), fold(b));
  assert.notEqual(fold("Norland"), fold("Nordland"));
});

/** @type {Record<string, { things: Thing[][], names: string[] }>} */
const THINGS = {
  "a name and the same name": {
    things: [[{ type: "PERSON", says: ["Ida Vestrup"] }], [{ type: "PERSON", says: ["Ida Vestrup"] }]],
    names: ["PERSON Ida Vestrup d1,d2"],
  },
  "a family name finds the one person who has it": {
    things: [[{ type: "PERSON", says: ["Ida Vestrup"] }], [{ type: "PERSON", says: ["Vestrup"] }]],
    names: ["PERSON Ida Vestrup|Vestrup d1,d2"],
  },
  "but not where two persons have it": {
    things: [
      [
        { type: "PERSON", says: ["Ida Vestrup"] },
        { type: "PERSON", says: ["Olaf Vestrup"] },
      ],
      [{ type: "PERSON", says: ["Vestrup"] }],
    ],
    names: ["PERSON Ida Vestrup d1", "PERSON Olaf Vestrup d1", "PERSON Vestrup d2"],
  },
  "two persons with one family name are two": {
    things: [[{ type: "PERSON", says: ["Ida Vestrup", "Vestrup"] }], [{ type: "PERSON", says: ["Olaf Vestrup", "Vestrup"] }]],
    names: ["PERSON Ida Vestrup|Vestrup d1", "PERSON Olaf Vestrup|Vestrup d2"],
  },
  "a short form finds its long form": {
    things: [[{ type: "ORG/GOV_BODY", says: ["Norland Ports Authority", "NPA"] }], [{ type: "ORG/GOV_BODY", says: ["NPA"] }]],
    names: ["ORG Norland Ports Authority|NPA d1,d2"],
  },
  "two bodies that share only a short form are two": {
    things: [
      [{ type: "ORG/COMPANY", says: ["Norland Ports Authority", "NPA"] }],
      [{ type: "ORG/COMPANY", says: ["National Poets Academy", "NPA"] }],
    ],
    names: ["ORG Norland Ports Authority|NPA d1", "ORG National Poets Academy|NPA d2"],
  },
  "one country under two names": {
    things: [[{ type: "GPE/COUNTRY", says: ["Türkiye"], country: "TR" }], [{ type: "GPE/COUNTRY", says: ["Turkey"], country: "TR" }]],
    names: ["GPE Türkiye|Turkey d1,d2"],
  },
  "a ministry of one country is not that of another": {
    things: [
      [
        { type: "ORG/GOV_BODY", says: ["Interior Ministry"] },
        { type: "GPE/CITY", says: ["Bergen"], country: "NO" },
      ],
      [
        { type: "ORG/GOV_BODY", says: ["Interior Ministry"] },
        { type: "GPE/CITY", says: ["Turku"], country: "FI" },
      ],
      [
        { type: "ORG/GOV_BODY", says: ["the Interior Ministry"] },
        { type: "GPE/CITY", says: ["Oslo"], country: "NO" },
      ],
    ],
    names: [
      "ORG the Interior Ministry|Interior Ministry d1,d3",
      "GPE Bergen d1",
      "ORG Interior Ministry d2",
      "GPE Turku d2",
      "GPE Oslo d3",
    ],
  },
  "what has no name is nobody else": {
    things: [[{ type: "PERSON", says: ["two men"], nameless: true }], [{ type: "PERSON", says: ["two men"], nameless: true }]],
    names: ["PERSON two men d1", "PERSON two men d2"],
  },
  "a person is no place of the same name": {
    things: [[{ type: "PERSON", says: ["Bergen"] }], [{ type: "GPE/CITY", says: ["Bergen"] }]],
    names: ["PERSON Bergen d1", "GPE Bergen d2"],
  },
};

for (const [title, { things, names: expected }] of Object.entries(THINGS)) {
  test(`things: ${title}`, () => {
    const parts = things.map((own) => article(own.flatMap(({ says }) => says).join(" and "), own));
    assert.deepEqual(
      names(combine(parts))
        .map((line) => line.replace("the Interior Ministry|Interior", "Interior").replace("Interior Ministry|the Interior", "Interior"))
        .sort(),
      expected.map((line) => line.replace("the Interior Ministry|Interior", "Interior")).sort(),
    );
  });
}

const NPA = { type: "ORG/GOV_BODY", says: ["Ports Authority"] };
const VARD = { type: "PERSON", says: ["Anna Vard"] };
const HOLM = { type: "GPE/CITY", says: ["Holmvik"] };
const LUND = { type: "GPE/CITY", says: ["Lundby"] };

/** @type {Record<string, { parts: ReturnType<typeof article>[], groups: string[], disagree?: string[] }>} */
const DEEDS = {
  "same who, whom, where and day": {
    parts: [
      article(
        "Ports Authority seized 40 drums in Holmvik",
        [NPA, HOLM],
        [
          {
            type: "OPERATION",
            word: "seized",
            roles: { agent: "Ports Authority", patient: "40 drums", place: "Holmvik" },
            date: "2024-03-01",
          },
        ],
      ),
      article(
        "In Holmvik the Ports Authority took 40 drums",
        [NPA, HOLM],
        [
          {
            type: "OPERATION",
            word: "took",
            roles: { agent: "Ports Authority", patient: "40 drums", place: "Holmvik" },
            date: "2024-03-01",
          },
        ],
      ),
    ],
    groups: ["seized+took"],
    disagree: [],
  },
  "they disagree how many, and when": {
    parts: [
      article(
        "Ports Authority seized 40 drums in Holmvik",
        [NPA, HOLM],
        [
          {
            type: "OPERATION",
            word: "seized",
            roles: { agent: "Ports Authority", patient: "40 drums", place: "Holmvik" },
            date: "2024-03-01",
          },
        ],
      ),
      article(
        "In Holmvik the Ports Authority took 55 drums",
        [NPA, HOLM],
        [
          {
            type: "OPERATION",
            word: "took",
            roles: { agent: "Ports Authority", patient: "55 drums", place: "Holmvik" },
            date: "2024-03-02",
          },
        ],
      ),
    ],
    groups: ["seized+took"],
    disagree: ["count d1:40 drums d2:55 drums", "date d1:2024-03-01 d2:2024-03-02"],
  },
  "an approximate number agrees with what lies above it": {
    parts: [
      article(
        "Anna Vard freed about 40 people in Holmvik",
        [VARD, HOLM],
        [{ type: "RELEASE", word: "freed", roles: { agent: "Anna Vard", patient: "about 40 people", place: "Holmvik" } }],
      ),
      article(
        "Anna Vard released 43 people in Holmvik",
        [VARD, HOLM],
        [{ type: "RELEASE", word: "released", roles: { agent: "Anna Vard", patient: "43 people", place: "Holmvik" } }],
      ),
    ],
    groups: ["freed+released"],
    disagree: [],
  },
  "one says it, one only alleges it": {
    parts: [
      article(
        "Anna Vard met the Ports Authority in Holmvik",
        [NPA, VARD, HOLM],
        [{ type: "MEET", word: "met", roles: { agent: "Anna Vard", coagent: "Ports Authority", place: "Holmvik" }, telling: "alleged" }],
      ),
      article(
        "Anna Vard met Ports Authority men in Holmvik",
        [NPA, VARD, HOLM],
        [{ type: "MEET", word: "met", roles: { agent: "Anna Vard", coagent: "Ports Authority", place: "Holmvik" } }],
      ),
    ],
    groups: ["met+met"],
    disagree: ["telling d1:alleged d2:asserted"],
  },
  "the same in another month is another": {
    parts: [
      article(
        "Ports Authority searched Anna Vard",
        [NPA, VARD],
        [{ type: "OPERATION", word: "searched", roles: { agent: "Ports Authority", patient: "Anna Vard" }, date: "2024-03-01" }],
      ),
      article(
        "Ports Authority searched Anna Vard",
        [NPA, VARD],
        [{ type: "OPERATION", word: "searched", roles: { agent: "Ports Authority", patient: "Anna Vard" }, date: "2024-06-01" }],
      ),
    ],
    groups: ["searched", "searched"],
  },
  "done to another is another": {
    parts: [
      article(
        "Ports Authority arrested Anna Vard in Holmvik",
        [NPA, VARD, HOLM],
        [
          {
            type: "ARREST",
            word: "arrested",
            roles: { agent: "Ports Authority", patient: "Anna Vard", place: "Holmvik" },
            date: "2024-03-01",
          },
        ],
      ),
      article(
        "Ports Authority arrested Olaf Brun in Holmvik",
        [NPA, { type: "PERSON", says: ["Olaf Brun"] }, HOLM],
        [
          {
            type: "ARREST",
            word: "arrested",
            roles: { agent: "Ports Authority", patient: "Olaf Brun", place: "Holmvik" },
            date: "2024-03-01",
          },
        ],
      ),
    ],
    groups: ["arrested", "arrested"],
  },
  "in another town, with nobody else in common, is another": {
    parts: [
      article(
        "A fire killed 4 people in Holmvik",
        [HOLM],
        [{ type: "KILL", word: "killed", roles: { patient: "4 people", place: "Holmvik" }, date: "2024-03-01" }],
      ),
      article(
        "A fire killed 4 people in Lundby",
        [LUND],
        [{ type: "KILL", word: "killed", roles: { patient: "4 people", place: "Lundby" }, date: "2024-03-01" }],
      ),
    ],
    groups: ["killed", "killed"],
  },
  "two statements by one person are two": {
    parts: [
      article("Anna Vard said no", [VARD], [{ type: "STATEMENT", word: "said", roles: { agent: "Anna Vard" }, date: "2024-03-01" }]),
      article("Anna Vard said yes", [VARD], [{ type: "STATEMENT", word: "said", roles: { agent: "Anna Vard" }, date: "2024-03-01" }]),
    ],
    groups: ["said", "said"],
  },
  "no article has a happening twice": {
    parts: [
      article(
        "Ports Authority searched Anna Vard and then inspected Anna Vard",
        [NPA, VARD],
        [
          { type: "OPERATION", word: "searched", roles: { agent: "Ports Authority", patient: "Anna Vard" }, date: "2024-03-01" },
          { type: "OPERATION", word: "inspected", roles: { agent: "Ports Authority", patient: "Anna Vard" }, date: "2024-03-01" },
        ],
      ),
      article(
        "Ports Authority searched Anna Vard",
        [NPA, VARD],
        [{ type: "OPERATION", word: "searched", roles: { agent: "Ports Authority", patient: "Anna Vard" }, date: "2024-03-01" }],
      ),
    ],
    groups: ["inspected", "searched+searched"],
  },
};

for (const [title, { parts, groups, disagree }] of Object.entries(DEEDS)) {
  test(`happenings: ${title}`, () => {
    const { text, analysis } = combine(parts);
    const firsts = analysis.events.filter(({ sameAs }) => !sameAs);
    const told = firsts.map(({ id }) =>
      analysis.events
        .filter((one) => one.id === id || one.sameAs === id)
        .map(({ trigger }) => trigger.text)
        .join("+"),
    );
    assert.deepEqual(told.sort(), groups);
    if (disagree) {
      const lines = firsts.flatMap(({ disagreements = [] }) =>
        disagreements.map(({ about, sides }) => [about, ...sides.map(({ document, says }) => `${document}:${says}`)].join(" ")),
      );
      assert.deepEqual(lines, disagree);
    }
    // It is an analysis like any other: words, ids and order.
    const spans = [
      ...analysis.entities.flatMap(({ mentions }) => mentions),
      ...analysis.times,
      ...analysis.values,
      ...analysis.events.flatMap((event) => [event.trigger, ...event.arguments]),
    ];
    for (const { start, end, text: words } of spans) assert.equal(text.slice(start, end), words);
    const ids = [analysis.entities, analysis.times, analysis.values, analysis.events].flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { arguments: own, time } of analysis.events)
      for (const ref of [time, ...own.map((one) => one.ref)]) assert.ok(ref === null || ids.includes(ref));
    assert.deepEqual(
      analysis.documents.map(({ start, end }) => text.slice(start, end)),
      parts.map((part) => part.text),
    );
    assert.equal(documentAt(analysis, text.length - 1), `d${parts.length}`);
  });
}
