// What is kept, what is written when two tabs write, which text is which article, and what a saved file is good for: data tables.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { alike, newArticle, titleOf, worked } from "../../www/desk/article.js";
import { planFor } from "../../www/desk/reopen.js";
import { anchorOf } from "../../www/edit/anchor.js";
import { made } from "../../www/edit/history.js";
import { merged } from "../../www/keep/merge.js";
import { isCorrection, recordOf } from "../../www/keep/record.js";
import en from "../../www/view/strings/en.js";

/** @typedef {import("../../www/keep/record.js").Kept} Kept */

const STORY =
  "Two held in Lisbon\n\nPolice in Lisbon arrested two men on Friday. The mayor said they had planned a robbery at the old station.";

/** @param {string} words */
const remove = (words) =>
  made({
    op: "remove",
    target: { layer: "entity", quote: anchorOf(STORY, STORY.indexOf(words), STORY.indexOf(words) + words.length) },
    scope: "one",
  });

/** @param {Partial<Kept>} own @returns {Kept} */
const kept = (own) => ({
  schemaVersion: 1,
  id: "a",
  title: null,
  text: STORY,
  published: null,
  corrections: [],
  unreadable: [],
  version: 1,
  changed: "",
  ...own,
});

test("a record that is whole comes out as it went in", () => {
  const record = kept({ corrections: [remove("Lisbon")], title: "Held" });
  assert.deepEqual(recordOf(JSON.parse(JSON.stringify(record))), record);
});

test("a damaged record keeps what can be read, and sets the rest aside", () => {
  const good = remove("Police");
  for (const broken of [
    null,
    7,
    "x",
    {},
    { ...good, op: "explode" },
    { ...good, target: null },
    { ...good, scope: "world" },
    { ...good, target: { layer: "entity", quote: { exact: 1 } } },
  ]) {
    assert.equal(isCorrection(broken), false, JSON.stringify(broken));
    const record = recordOf({ ...kept({}), corrections: [good, broken] });
    assert.deepEqual(record?.corrections, [good]);
    assert.deepEqual(record?.unreadable, [broken]);
  }
  assert.deepEqual(recordOf({ ...kept({}), corrections: "lost", version: "x", title: 3 }), kept({ unreadable: ["lost"], version: 0 }));
  for (const none of [null, 1, "text", [], {}, { ...kept({}), schemaVersion: 2 }, { ...kept({}), text: null }])
    assert.equal(recordOf(none), null);
});

test("two tabs: corrections are joined, texts are not", () => {
  const [a, b, c] = ["Police", "Lisbon", "Friday"].map(remove);
  const base = kept({ corrections: [a] });
  const cases = [
    { title: "alone", stored: base, mine: { corrections: [a, b] }, corrections: [a, b], fork: false, theirs: false },
    {
      title: "both add",
      stored: kept({ version: 2, corrections: [a, c] }),
      mine: { corrections: [a, b] },
      corrections: [a, b, c],
      fork: false,
      theirs: true,
    },
    {
      title: "the other takes back",
      stored: kept({ version: 2, corrections: [] }),
      mine: { corrections: [a, b] },
      corrections: [b],
      fork: false,
      theirs: true,
    },
    {
      title: "I change the text",
      stored: kept({ version: 2, corrections: [a, c] }),
      mine: { text: `${STORY} More.` },
      corrections: [a, c],
      fork: false,
      theirs: true,
    },
    {
      title: "both change the text",
      stored: kept({ version: 2, text: `${STORY} Else.` }),
      mine: { text: `${STORY} More.` },
      corrections: [],
      fork: true,
      theirs: true,
    },
    {
      title: "the other changes the text",
      stored: kept({ version: 2, text: `${STORY} Else.`, corrections: [a] }),
      mine: { corrections: [a, b] },
      corrections: [a],
      fork: true,
      theirs: true,
    },
  ];
  for (const { title, stored, mine, corrections, fork, theirs } of cases) {
    const result = merged(base, { ...base, ...mine }, stored);
    const ids = (/** @type {Kept["corrections"]} */ list) => list.map(({ id }) => id).sort();
    assert.deepEqual(
      [ids(/** @type {Kept} */ (result.write).corrections), result.fork, result.theirs],
      [ids(corrections), fork, theirs],
      title,
    );
    // Where texts are two, what the other wrote stays.
    if (fork) assert.equal(result.write, stored);
    else assert.ok(/** @type {Kept} */ (result.write).version > stored.version);
  }
  assert.equal(merged(null, kept({ title: "mine" }), null).write?.title, "mine");
});

test("one article after an edit, or another one", () => {
  const cases = /** @type {[string, string, boolean][]} */ ([
    [STORY, STORY, true],
    [STORY, STORY.replace("two men", "three men"), true],
    [STORY, `${STORY}\n\n${"The trial goes on in spring before another judge. ".repeat(5)}`, true],
    [STORY, STORY.slice(20), true],
    [STORY, "A dam broke in the north on Monday and nine villages were flooded before noon.", false],
    [STORY, "", false],
    ["", STORY, false],
    ["Police", "Police in", false],
  ]);
  for (const [before, after, same] of cases) assert.equal(alike(before, after), same, after.slice(0, 40));
});

test("titles: the reader's, the headline, the first words", () => {
  assert.equal(titleOf(newArticle({ title: "Mine", text: STORY }), "?"), "Mine");
  assert.equal(titleOf(newArticle({ text: STORY }), "?"), "Two held in Lisbon");
  assert.equal(titleOf(newArticle({ text: `\n\n ${"word ".repeat(40)}` }), "?").length <= 71, true);
  assert.equal(titleOf(newArticle({ text: " \n" }), "?"), "?");
  assert.equal(worked(newArticle({ text: STORY })), false);
  assert.equal(worked(newArticle({ history: { past: [[remove("Police")]], present: [], future: [] } })), true);
});

test("a saved file: what is done with it, and what is said", async () => {
  const folder = new URL("../../www/docs/", import.meta.url);
  const text = await readFile(new URL("article.txt", folder), "utf8");
  const analysis = JSON.parse(await readFile(new URL("analysis.json", folder), "utf8"));
  const engine = `${analysis.engine.version} ${analysis.engine.resources}`;
  const correction = remove("Police");
  const words = en.desk.stored;
  const saved = { ...analysis, text };
  /** @type {[string, unknown, { do: string, say?: string, corrections?: number }][]} */
  const cases = [
    ["as it was saved", saved, { do: "show", say: "" }],
    ["without its text", analysis, { do: "show", say: "" }],
    ["by another engine", { ...saved, engine: { ...analysis.engine, resources: "other" } }, { do: "show", say: words.otherEngine }],
    [
      "with corrections",
      { ...saved, corrections: [correction], uncorrected: analysis },
      { do: "show", say: words.corrections(1), corrections: 1 },
    ],
    ["in a form to come", { ...saved, schemaVersion: 2 }, { do: "read", say: words.schema("2") }],
    ["in a form to come, with corrections", { ...saved, schemaVersion: 2, corrections: [correction] }, { do: "read", corrections: 1 }],
    ["in a form to come, without text", { ...analysis, schemaVersion: 2 }, { do: "nothing", say: words.schemaNoText("2") }],
    ["of another text", { ...saved, text: `The ${text}` }, { do: "read", say: words.otherText }],
    ["of a text that was cut", { ...saved, text: text.slice(0, 300) }, { do: "read", say: words.otherText }],
    ["with lists missing", { ...saved, events: undefined }, { do: "read", say: words.otherText }],
    ["with lists that hold something else", { ...saved, entities: [1] }, { do: "read", say: words.otherText }],
    ["corrections alone", { schemaVersion: 1, corrections: [correction] }, { do: "correct", say: words.applied(1), corrections: 1 }],
    ["something else", { name: "x" }, { do: "nothing", say: words.none }],
    ["a list", [], { do: "nothing", say: words.none }],
    ["null", null, { do: "nothing", say: words.none }],
  ];
  for (const [title, file, expected] of cases) {
    const plan = /** @type {any} */ (planFor(JSON.stringify(file), engine, words));
    assert.equal(plan.do, expected.do, title);
    if (expected.say !== undefined) assert.equal(plan.say, expected.say, title);
    if (expected.corrections !== undefined) assert.equal(plan.corrections.length, expected.corrections, title);
    if (plan.do === "read") assert.equal(typeof plan.text, "string");
  }
  assert.equal(planFor("{", engine, words).do, "nothing");
});
