// A reader's corrections: data in, a corrected analysis out, the contract kept; and their way through an edit of the text.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { anchorOf, place } from "../../www/edit/anchor.js";
import { apply } from "../../www/edit/apply.js";
import { goldOf } from "../../www/edit/gold.js";
import { begin, joined, made, rebased, redo, step, undo } from "../../www/edit/history.js";

/**
 * @typedef {import("../../www/view/types.d.ts").Analysis} Analysis
 * @typedef {import("../../www/edit/types.d.ts").Correction} Correction
 * @typedef {import("../../www/edit/types.d.ts").Layer} Layer
 */

const folder = new URL("../../www/docs/", import.meta.url);
const TEXT = await readFile(new URL("article.txt", folder), "utf8");
/** @type {Analysis} */
const ANALYSIS = frozen(JSON.parse(await readFile(new URL("analysis.json", folder), "utf8")));

/** @param {any} value @returns {any} */
function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/**
 * The nth occurrence of words, as an anchor.
 *
 * @param {string} words @param {number} [nth]
 */
function at(words, nth = 1, text = TEXT) {
  let start = -1;
  for (let times = 0; times < nth; times += 1) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return anchorOf(text, start, start + words.length);
}
/** @param {Layer} layer @param {string} words @param {number} [nth] */
const on = (layer, words, nth) => ({ layer, quote: at(words, nth) });

/** Every thing as one line, so that a test reads as what a reader sees. @param {Analysis} analysis */
function seen(analysis) {
  const nameOf = (/** @type {string | null} */ id) => analysis.entities.find((one) => one.id === id)?.name ?? id;
  return [
    ...analysis.entities.map(
      ({ type, subtype, name, aliases, mentions }) =>
        `${type}/${subtype} ${name} [${aliases}]: ${mentions.map(({ text, start }) => `${text}@${start}`).join(" ")}`,
    ),
    ...analysis.times.map(({ text, type, resolved }) => `${type} ${text} = ${resolved}`),
    ...analysis.values.map(({ text, kind, value }) => `${kind} ${text} = ${value}`),
    ...analysis.events.map(
      (event) =>
        `${event.type} ${event.trigger.text} ${event.polarity} ${event.modality} same=${event.sameAs} time=${event.time}: ` +
        event.arguments.map((own) => `${own.role}=${own.text}(${nameOf(own.ref)})`).join(" "),
    ),
    ...analysis.events.map(
      ({ type, trigger, attribution }) => `${type} ${trigger.text} is told by ${attribution ? nameOf(attribution.entity) : "the article"}`,
    ),
    ...analysis.quotes.map(({ text, kind, speaker }) => `${kind} “${text.slice(0, 12)}” by ${nameOf(speaker)}`),
    ...analysis.relations.map(({ type, head, tail }) => `${type}: ${nameOf(head)} > ${nameOf(tail)}`),
  ];
}

/** What every analysis must keep, corrected or not. @param {string} text @param {Analysis} analysis */
function assertContract(text, analysis) {
  const things = [analysis.entities, analysis.times, analysis.values, analysis.events, analysis.quotes].flat();
  const ids = new Set(things.map(({ id }) => id));
  assert.equal(ids.size, things.length, "ids are unique");
  const spans = [
    ...analysis.entities.flatMap(({ mentions }) => mentions),
    ...analysis.times,
    ...analysis.values,
    ...analysis.quotes,
    ...analysis.events.flatMap(({ trigger, arguments: own }) => [trigger, ...own]),
  ];
  for (const { start, end, text: words } of spans) assert.equal(text.slice(start, end), words);
  const refs = [
    ...analysis.events.flatMap((event) => [
      event.sameAs,
      event.time,
      event.disjunct,
      event.attribution?.entity,
      ...event.arguments.map(({ ref }) => ref),
    ]),
    ...analysis.quotes.map(({ speaker }) => speaker),
    ...analysis.relations.flatMap(({ head, tail }) => [head, tail]),
  ];
  for (const ref of refs) assert.ok(ref === null || ref === undefined || ids.has(ref), `${ref} resolves`);
  for (const { sameAs } of analysis.events) {
    if (sameAs) assert.equal(analysis.events.find(({ id }) => id === sameAs)?.sameAs, null, "a first telling is no second one");
  }
  for (const list of [
    analysis.entities.map(({ mentions }) => mentions[0]),
    ...analysis.entities.map(({ mentions }) => mentions),
    analysis.times,
    analysis.events.map(({ trigger }) => trigger),
    analysis.quotes,
  ]) {
    list.reduce((before, one) => {
      assert.ok(before.start < one.start || (before.start === one.start && before.end >= one.end), "text order");
      return one;
    });
  }
}

/** Her name, as decomposed as the article has it. */
const ZOE = "Zoe\u0308 Aksu";

/** @type {Record<string, { make: any[], now?: string[], gone?: string[], places?: number }>} */
const CASES = {
  "a mention that is none": {
    make: [{ op: "remove", target: on("entity", "Baran", 2), scope: "one" }],
    now: [
      "PERSON/SUSPECT Şükrü Baran []: Şükrü Baran@91",
      "REJECT denied positive asserted same=null time=null: agent=Baran(null) patient=the claim(null)",
    ],
  },
  "a thing that is none, with all that refers to it": {
    make: [{ op: "remove", target: on("entity", "Interior Ministry"), scope: "thing" }],
    gone: ["Interior Ministry []", "acronym-of", "director-of", "(Interior Ministry)"],
    now: ["indirect “Baran, who d” by null"],
    places: 3,
  },
  "all marks with the same words": {
    make: [{ op: "remove", target: on("entity", "Police"), scope: "words" }],
    gone: ["Police@"],
    places: 2,
  },
  "another type for a thing": {
    make: [{ op: "retype", target: on("entity", "Karadeniz Shipping"), scope: "thing", type: "FACILITY", subtype: null }],
    now: ["FACILITY/null Karadeniz Shipping []: Karadeniz Shipping@355"],
  },
  "another type here alone: a thing of its own": {
    make: [{ op: "retype", target: on("entity", "Baran", 2), scope: "one", type: "ORG", subtype: "COMPANY" }],
    now: [
      "ORG/COMPANY Baran []: Baran@278",
      "PERSON/SUSPECT Şükrü Baran []: Şükrü Baran@91",
      "REJECT denied positive asserted same=null time=null: agent=Baran(Baran) patient=the claim(null)",
    ],
  },
  "more words": {
    make: [{ op: "resize", target: on("entity", ZOE), scope: "one", to: at(`minister ${ZOE}`) }],
    now: [`PERSON/OFFICIAL minister ${ZOE} []: minister ${ZOE}@215`],
  },
  "fewer words of a quotation": {
    make: [
      {
        op: "resize",
        target: on("quote", "They planned an attack on the ferry. We stopped it,"),
        scope: "one",
        to: at("They planned an attack on the ferry."),
      },
    ],
    now: [`direct “They planned” by ${ZOE}`],
  },
  "two names of one thing": {
    make: [{ op: "merge", target: on("entity", "Karadeniz Shipping"), into: on("entity", "Interior Ministry") }],
    now: ["ORG/GOV_BODY Interior Ministry [IM,Karadeniz Shipping]: Interior Ministry@132 IM@151 The ministry@260 Karadeniz Shipping@355"],
    places: 1,
  },
  "joining what is related leaves no relation to itself": {
    make: [{ op: "merge", target: on("entity", ZOE), into: on("entity", "Interior Ministry") }],
    gone: ["director-of"],
    now: ["acronym-of: Interior Ministry > Interior Ministry"],
  },
  "one name of two things": {
    make: [{ op: "split", target: on("entity", "IM"), scope: "words" }],
    now: ["ORG/GOV_BODY IM []: IM@151", "ORG/GOV_BODY Interior Ministry []: Interior Ministry@132 The ministry@260"],
  },
  "a name that was missed, everywhere": {
    make: [{ op: "add", layer: "entity", quote: at("ferry"), scope: "words", type: "WEAPON", subtype: null, of: null, value: null }],
    now: ["WEAPON/null ferry []: ferry@26 ferry@192"],
    places: 2,
  },
  "a word that means a known thing": {
    make: [
      {
        op: "add",
        layer: "entity",
        quote: at("who"),
        scope: "one",
        type: "PERSON",
        subtype: null,
        of: on("entity", "Şükrü Baran"),
        value: null,
      },
    ],
    now: ["PERSON/SUSPECT Şükrü Baran [Baran]: Şükrü Baran@91 Baran@278 who@285"],
  },
  "a date, a number, an event and a quotation that were missed": {
    make: [
      { op: "add", layer: "time", quote: at("fire"), scope: "one", type: "DATE", subtype: null, of: null, value: "2024-05-03" },
      { op: "add", layer: "value", quote: at("an aide"), scope: "one", type: "count", subtype: null, of: null, value: null },
      { op: "add", layer: "event", quote: at("stopped"), scope: "one", type: "THWART", subtype: null, of: null, value: null },
      {
        op: "add",
        layer: "quote",
        quote: at("had not injured anyone"),
        scope: "one",
        type: "indirect",
        subtype: null,
        of: null,
        value: null,
      },
    ],
    now: [
      "DATE fire = 2024-05-03",
      "count an aide = 0",
      "THWART stopped positive asserted same=null time=null: ",
      "indirect “had not inju” by null",
    ],
  },
  "another type of an event": {
    make: [{ op: "retype", target: on("event", "arrested"), scope: "one", type: "ABDUCT", subtype: null }],
    now: ["ABDUCT arrested positive asserted"],
  },
  "how an event is told, in all its tellings": {
    make: [{ op: "tell", target: on("event", "arrested"), scope: "thing", modality: "alleged", polarity: "positive" }],
    now: ["ARREST held positive alleged", "ARREST arrested positive alleged"],
    places: 2,
  },
  "the first telling is none: the next is the first": {
    make: [{ op: "remove", target: on("event", "held"), scope: "one" }],
    gone: ["ARREST held"],
    now: ["ARREST arrested positive asserted same=null"],
  },
  "an event is no part of another any more once it is gone": {
    make: [{ op: "remove", target: on("event", "plot"), scope: "one" }],
    now: ["THWART foil positive asserted same=null time=null: agent=Police(Police) patient=plot(null)"],
  },
  "two tellings of two happenings": {
    make: [{ op: "split", target: on("event", "arrested"), scope: "one" }],
    now: ["ARREST held positive asserted same=null", "ARREST arrested positive asserted same=null"],
  },
  "one happening told twice": {
    make: [{ op: "merge", target: on("event", "attack"), into: on("event", "plot") }],
    now: ["PLOT plot positive asserted same=null", "ATTACK attack positive planned same=v2"],
  },
  "another role": {
    make: [{ op: "role", target: on("event", "held"), quote: at("two"), was: "patient", role: "agent" }],
    now: ["ARREST held positive asserted same=null time=null: count=two(q1) agent=two(q1)"],
  },
  "no role": {
    make: [{ op: "role", target: on("event", "injured"), quote: at("Baran", 2), was: "agent", role: null }],
    gone: ["agent=Baran(Şükrü Baran) patient=anyone"],
  },
  "a role that was missed, and with it the time of the event": {
    make: [{ op: "role", target: on("event", "told"), quote: at("Thursday"), was: null, role: "time" }],
    now: ["STATEMENT told positive asserted same=null time=t2: time=Thursday(t2)"],
  },
  "another date": {
    make: [{ op: "date", target: on("time", "3 May"), scope: "one", value: "2023-05-03" }],
    now: ["DATE 3 May = 2023-05-03"],
  },
  "another speaker": {
    make: [
      {
        op: "speaker",
        target: { layer: "quote", quote: at("They planned an attack on the ferry. We stopped it,") },
        who: on("entity", "Şükrü Baran"),
      },
    ],
    now: ["direct “They planned” by Şükrü Baran"],
  },
  "another source, and none": {
    make: [
      { op: "source", target: on("event", "held"), scope: "one", who: on("entity", "Şükrü Baran") },
      { op: "source", target: on("event", "injured"), scope: "one", who: null },
    ],
    now: ["ARREST held is told by Şükrü Baran", "INJURE injured is told by the article"],
  },
  "another relation, a new one, and none": {
    make: [
      { op: "relate", target: on("entity", ZOE), to: on("entity", "Interior Ministry"), was: "director-of", type: "works-for" },
      { op: "relate", target: on("entity", "Police"), to: on("entity", "IM"), was: null, type: "part-of" },
      { op: "relate", target: on("entity", "IM"), to: on("entity", "Interior Ministry"), was: "acronym-of", type: null },
    ],
    now: ["works-for: Zoe\u0308 Aksu > Interior Ministry", "part-of: Police > Interior Ministry"],
    gone: ["director-of", "acronym-of"],
  },
  "another kind of number, and none": {
    make: [
      { op: "retype", target: on("value", "two"), scope: "one", type: "age", subtype: null },
      { op: "remove", target: on("time", "Thursday"), scope: "one" },
    ],
    now: ["age two = 2", "ARREST arrested positive asserted same=v3 time=null"],
  },
};

for (const [title, { make, now = [], gone = [], places }] of Object.entries(CASES)) {
  test(title, () => {
    const corrections = make.map((draw) => made(draw));
    const { analysis, outcomes } = apply(TEXT, ANALYSIS, JSON.parse(JSON.stringify(corrections)));
    assert.deepEqual(
      outcomes.map(({ fate }) => fate),
      make.map(() => "done"),
    );
    const lines = seen(analysis);
    for (const line of now)
      assert.ok(
        lines.some((own) => own.startsWith(line) || own === line),
        `${line}\n  is none of\n${lines.join("\n")}`,
      );
    for (const line of gone) assert.ok(!lines.some((own) => own.includes(line)), `${line} is still in\n${lines.join("\n")}`);
    if (places !== undefined) assert.equal(outcomes[0].places, places);
    assertContract(TEXT, analysis);
    // Done once is done: the same again changes nothing.
    const again = apply(TEXT, analysis, corrections);
    assert.deepEqual(seen(again.analysis), lines);
  });
}

test("all of them together keep the contract, in either order", () => {
  const all = Object.values(CASES).flatMap(({ make }) => make.map((draw) => made(draw)));
  for (const corrections of [all, [...all].reverse()]) assertContract(TEXT, apply(TEXT, ANALYSIS, corrections).analysis);
});

test("without corrections the analysis is the very same", () => {
  assert.equal(apply(TEXT, ANALYSIS, []).analysis, ANALYSIS);
});

test("words are found again after an edit around them, and told as lost when they are gone", () => {
  const anchor = at("Baran", 2);
  assert.deepEqual(place(`Update: two were held.\n\n${TEXT}`, anchor), { start: 302, end: 307 });
  assert.deepEqual(place(TEXT.replaceAll("\n", "  \n").replace("The ministry said", "The ministry\nsaid"), anchor)?.start, 286);
  assert.equal(place(TEXT.replace("Baran, who denied", "The man, who denied"), anchor), null);
  assert.equal(place("Baran.", anchor), null);
  assert.equal(place("", anchor), null);
  assert.deepEqual(place("Nothing but the Interior Ministry again", at("Interior Ministry")), { start: 16, end: 33 });
});

test("of many places the one with the same context is found, not the nearest", () => {
  const text = "The unit met. ".repeat(200) + "At noon the unit left by sea. " + "The unit met. ".repeat(200);
  const start = text.indexOf("unit left");
  const anchor = { ...anchorOf(text, start, start + 4), start: 5 };
  assert.equal(place(text, anchor)?.start, start);
});

test("a lost correction waits: it is kept, and done again when its words are back", () => {
  const [correction] = [made({ op: "remove", target: on("entity", ZOE), scope: "thing" })];
  const without = TEXT.replace(`${ZOE} told reporters in Ankara`, "she said");
  const empty = { ...ANALYSIS, entities: [], events: [], quotes: [], relations: [], times: [], values: [] };
  assert.equal(apply(without, empty, [correction]).outcomes[0].fate, "lost");
  assert.equal(apply(TEXT, empty, [correction]).outcomes[0].fate, "moot");
  assert.equal(apply(TEXT, ANALYSIS, [correction]).outcomes[0].fate, "done");
});

test("undo, redo, and a step that forgets what was undone", () => {
  const [a, b, c] = [ZOE, "Ankara", "IM"].map((words) => made({ op: "remove", target: on("entity", words), scope: "one" }));
  let history = step(step(begin(), [a]), [a, b]);
  history = undo(history);
  assert.deepEqual(history.present, [a]);
  assert.deepEqual(redo(history).present, [a, b]);
  assert.equal(undo(undo(undo(history))).past.length, 0);
  history = step(history, [a, c]);
  assert.equal(redo(history), history);
  assert.deepEqual(undo(history).present, [a]);
});

test("two sides: what either added is there, what either took away is gone", () => {
  const [a, b, c, d] = ["1", "2", "3", "4"].map((id) => /** @type {Correction} */ (/** @type {unknown} */ ({ id, made: id })));
  const cases = [
    { base: [a], mine: [a, b], theirs: [a, c], both: [a, b, c] },
    { base: [a, b], mine: [b], theirs: [a, b, d], both: [b, d] },
    { base: [a, b], mine: [a, b], theirs: [a], both: [a] },
    { base: [], mine: [d], theirs: [a], both: [a, d] },
    { base: [a], mine: [a], theirs: [a], both: [a] },
  ];
  for (const { base, mine, theirs, both } of cases) assert.deepEqual(joined(base, mine, theirs), both);
  // One's own steps are taken back alone.
  const history = step(begin([a]), [a, b]);
  assert.deepEqual(undo(rebased(history, [a], [a, c])).present, [a, c]);
});

test("gold data: code points, the layout of the development data", () => {
  const gold = goldOf(TEXT, ANALYSIS, "ferry.txt");
  const points = Array.from(TEXT);
  assert.equal(gold.chars, points.length);
  assert.ok(points.length < TEXT.length);
  const spans = [
    ...gold.entities.flatMap(({ mentions, nominal_mentions: more }) => [...mentions, ...more]),
    ...gold.times,
    ...gold.quotes,
    ...gold.events.flatMap(({ args }) => args),
  ];
  assert.ok(spans.length > 30);
  for (const { start, end, text } of spans) assert.equal(points.slice(start, end).join(""), text);
  assert.deepEqual(gold.events[0].args[1], { role: "patient", start: 12, end: 16, text: "plot", entity: null, event: "e2" });
  assert.equal(gold.events[3].coref, "e3");
});
