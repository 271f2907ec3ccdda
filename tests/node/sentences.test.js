// Cards read as sentences, in the article's own small words. Invented sentences, with what is found in them as data.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Lookup } from "../../www/view/lookup.js";
import { sentenceOf, spaced } from "../../www/view/sentence.js";

/** @typedef {import("../../www/view/types.d.ts").Analysis} Analysis */

/**
 * The sentence of the card of an event.
 *
 * @param {string} text
 * @param {string} trigger
 * @param {[role: string, words: string, name?: string][]} roles with the name of whoever the words mean, where they do not name him
 * @param {{ type?: string, tense?: string, modality?: string, quote?: string }} [told] `quote` is what is said
 */
function card(text, trigger, roles, { type = "ATTACK", tense = "past", modality = "asserted", quote = "" } = {}) {
  const span = (/** @type {string} */ words) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length, text: words };
  };
  const named = roles.flatMap(([, words, name], at) => (name ? [{ at, words, name }] : []));
  const analysis = {
    sentences: [{ start: 0, end: text.length }],
    times: [],
    values: [],
    relations: [],
    quotes: quote ? [{ id: "k1", kind: "direct", ...span(quote), cue: span(trigger), speaker: null }] : [],
    entities: named.map(({ at, words, name }) => ({
      id: `e${at}`,
      name,
      named: true,
      mentions: [
        { ...span(words), form: /^(he|him|she|her|it|they|them)$/i.test(words) ? "pronoun" : "nominal" },
        { start: -1, end: -1, text: name, form: "name" },
      ],
    })),
    events: [
      {
        id: "v1",
        type,
        tense,
        modality,
        polarity: "positive",
        trigger: { ...span(trigger), lemma: trigger },
        attribution: null,
        sameAs: null,
        time: null,
        arguments: roles.map(([role, words], at) => ({ role, ...span(words), ref: named.some((one) => one.at === at) ? `e${at}` : null })),
      },
    ],
  };
  const lookup = new Lookup(/** @type {Analysis} */ (/** @type {unknown} */ (analysis)), text);
  const parts = sentenceOf(lookup.happenings()[0], lookup);
  return parts.map((part, at) => (at > 0 && spaced(part) ? " " : "") + part.text).join("");
}

test("roles keep the prepositions and articles that the text gives them", () => {
  const text = "A mine killed nine sailors at a quay in Tolvik on Thursday evening.";
  const roles = /** @type {[string, string][]} */ ([
    ["instrument", "mine"],
    ["patient", "nine sailors"],
    ["place", "a quay"],
    ["place", "Tolvik"],
    ["time", "Thursday evening"],
  ]);
  assert.equal(card(text, "killed", roles), "Nine sailors killed at a quay in Tolvik on Thursday evening with a mine");
});

test("few words between two roles are taken over as they are", () => {
  const roles = /** @type {[string, string][]} */ ([
    ["agent", "Harbour League"],
    ["patient", "the mayor"],
    ["charge", "vote"],
  ]);
  assert.equal(
    card("The Harbour League accused the mayor of rigging the vote.", "accused", roles),
    "The Harbour League accused the mayor of rigging the vote",
  );
});

test("what is planned is told as planned, with a pronoun's name and nothing of the main clause", () => {
  const text = "Prosecutors plan to charge him with arson on Monday.";
  const roles = /** @type {[string, string, string?][]} */ ([
    ["agent", "Prosecutors"],
    ["patient", "him", "Olaf Brunvoll"],
    ["charge", "arson"],
    ["time", "Monday"],
  ]);
  const told = { type: "CHARGE", tense: "none", modality: "planned" };
  assert.equal(card(text, "charge", roles, told), "Prosecutors to charge Olaf Brunvoll with arson on Monday");
});

test("auxiliaries and negations stand where the doer stands before them", () => {
  const met = /** @type {[string, string][]} */ ([
    ["agent", "Lise Haugen"],
    ["coagent", "the envoy"],
    ["place", "Tolvik"],
  ]);
  assert.equal(
    card("Lise Haugen will meet the envoy in Tolvik.", "meet", met, { tense: "future" }),
    "Lise Haugen will meet the envoy in Tolvik",
  );
  assert.equal(card("The guards didn't shoot.", "shoot", [["agent", "guards"]]), "The guards didn't shoot");
  const taken = /** @type {[string, string][]} */ ([
    ["patient", "Two men"],
    ["agent", "police"],
  ]);
  assert.equal(card("Two men were arrested by police.", "arrested", taken), "Police arrested two men");
  assert.equal(card("Two men were arrested.", "arrested", [["patient", "Two men"]]), "Two men were arrested");
});

test("a noun has its doer behind it, or before it as the text has", () => {
  assert.equal(card("Norland’s latest raid failed.", "raid", [["agent", "Norland"]], { tense: "none" }), "Norland’s latest raid");
  const text = "They said a raid in Tolvik on 3 May was led by the guards.";
  const roles = /** @type {[string, string][]} */ ([
    ["agent", "the guards"],
    ["place", "Tolvik"],
    ["time", "3 May"],
  ]);
  assert.equal(card(text, "raid", roles, { tense: "none" }), "Raid by the guards in Tolvik on 3 May");
  assert.equal(card("She is a critic of Norland. A raid began.", "raid", [["agent", "Norland"]], { tense: "none" }), "Raid by Norland");
});

test("a name for a description does not go on as the description does", () => {
  const text = "Norland names former clerk of the mint as envoy.";
  const roles = /** @type {[string, string, string?][]} */ ([
    ["agent", "Norland"],
    ["patient", "former clerk", "Anna Vardsen"],
    ["position", "envoy"],
  ]);
  assert.equal(card(text, "names", roles, { tense: "present" }), "Norland names Anna Vardsen as envoy");
});

test("a date before a noun keeps the noun", () => {
  const text = "Norland hurt nobody in the 3 May fire.";
  const roles = /** @type {[string, string][]} */ ([
    ["agent", "Norland"],
    ["patient", "nobody"],
    ["time", "3 May"],
  ]);
  assert.equal(card(text, "hurt", roles), "Norland hurt nobody in the 3 May fire");
});

test("what is said stands last, without the comma of its sentence", () => {
  const told = { type: "STATEMENT", quote: "We acted at once," };
  const roles = /** @type {[string, string][]} */ ([
    ["agent", "Vardsen"],
    ["recipient", "reporters"],
  ]);
  assert.equal(card("“We acted at once,” Vardsen told reporters.", "told", roles, told), "Vardsen told reporters: “We acted at once”");
});

test("without the text of the article usual words join the roles", () => {
  const analysis = /** @type {any} */ ({ sentences: [], entities: [], times: [], quotes: [], relations: [], events: [] });
  const trigger = { start: 7, end: 13, text: "raided", lemma: "raid" };
  const argument = (/** @type {string} */ role, /** @type {number} */ start, /** @type {string} */ text) => ({
    role,
    start,
    end: start + text.length,
    text,
    ref: null,
  });
  const [agent, place] = [argument("agent", 0, "guards"), argument("place", 40, "Tolvik")];
  const event = { id: "v1", type: "ATTACK", tense: "past", modality: "asserted", trigger, sameAs: null, arguments: [agent, place] };
  const lookup = new Lookup({ ...analysis, events: [event] });
  assert.deepEqual(
    sentenceOf(lookup.happenings()[0], lookup).map(({ text }) => text),
    ["Guards", "raided", "in", "Tolvik"],
  );
});
