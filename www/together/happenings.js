import { Lookup } from "../view/lookup.js";
import { tellingOf } from "../view/kinds.js";

/**
 * Which happenings of different articles are one, and in what their tellings do not agree.
 *
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Disagreement} Disagreement
 *
 * @typedef {object} Happening
 * @property {string} document
 * @property {LedeEvent} first
 * @property {string | null} date
 * @property {Map<string, Set<string>>} named who takes part, by role: ids that mean the same in all articles
 * @property {Set<string>} places
 * @property {Set<string>} countries of those places
 * @property {Set<string>} words what takes part without a name, as it is called
 * @property {{ low: number, high: number, text: string }[]} counts
 * @property {Set<string>} lemmas
 * @property {string} telling
 */

/** Saying happens in every article; that two speak does not make it one utterance. */
const NEVER = ["STATEMENT"];

const PLACE = ["place", "origin", "destination"];

/** What two tellings must have in common. */
const ENOUGH = 1.5;

/** How far two dates of one happening may be apart, in days: reports are written on different days. */
const NEAR = 3;

const DAY = 86_400_000;

/**
 * @param {Analysis} analysis whose entities mean the same in all articles
 * @param {(offset: number) => string} documentAt
 * @returns {Happening[]}
 */
export function happeningsOf(analysis, documentAt) {
  const lookup = new Lookup(analysis);
  const values = new Map(analysis.values.map((value) => [value.id, value]));
  return lookup
    .happenings()
    .filter(({ generic, boilerplate }) => !generic && !boilerplate)
    .map((first) => {
      /** @type {Happening} */
      const one = {
        document: documentAt(first.trigger.start),
        first,
        date: lookup.dateOf(first)?.slice(0, 10) ?? null,
        named: new Map(),
        places: new Set(),
        countries: new Set(),
        words: new Set(),
        counts: [],
        lemmas: new Set((lookup.tellings.get(first.id) ?? [first]).map(({ trigger }) => trigger.lemma.toLowerCase())),
        telling: tellingOf(lookup.fullest(first)),
      };
      for (const { role, ref, text, start, end } of lookup.argumentsOf(first)) {
        const entity = ref ? lookup.entities.get(ref) : undefined;
        if (entity?.named && PLACE.includes(role)) {
          one.places.add(entity.id);
          if (entity.link?.country) one.countries.add(entity.link.country);
        } else if (entity?.named) one.named.set(role, new Set([...(one.named.get(role) ?? []), entity.id]));
        else if (role !== "time" && role !== "count") one.words.add(text.toLowerCase().replace(/^(?:the|an?|about|[\d.,]+)\s+/, ""));
        const count =
          (ref && values.get(ref)) ||
          (["count", "patient"].includes(role) ? analysis.values.find((value) => value.start >= start && value.end <= end) : undefined);
        if (count?.kind === "count" && role !== "time" && !one.counts.some(({ text: known }) => known === count.text)) {
          one.counts.push({ low: count.value, high: count.upper ?? (count.approximate ? Infinity : count.value), text: count.text });
        }
      }
      return one;
    });
}

/**
 * Groups happenings that are one. No article has two in a group: it would have told them as one itself.
 *
 * @param {Happening[]} all
 * @returns {Happening[][]}
 */
export function sameHappenings(all) {
  /** @type {Map<string, Happening[]>} */
  const byType = new Map();
  for (const one of all) byType.set(one.first.type, [...(byType.get(one.first.type) ?? []), one]);
  /** @type {{ a: Happening, b: Happening, score: number }[]} */
  const pairs = [];
  for (const [type, list] of byType) {
    if (NEVER.includes(type)) continue;
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        const score = a.document === b.document ? 0 : likeness(a, b);
        if (score >= ENOUGH) pairs.push({ a, b, score });
      }
    }
  }
  // Stable: of equal pairs the one that stands first in the text.
  pairs.sort((x, y) => y.score - x.score);
  /** @type {Map<Happening, Happening[]>} */
  const groups = new Map(all.map((one) => [one, [one]]));
  for (const { a, b } of pairs) {
    const [one, two] = [groups.get(a) ?? [], groups.get(b) ?? []];
    if (one === two || one.some((x) => two.some((y) => x.document === y.document || likeness(x, y) < 0))) continue;
    one.push(...two);
    for (const member of two) groups.set(member, one);
  }
  return [...new Set(groups.values())].map((group) => group.sort((x, y) => x.first.trigger.start - y.first.trigger.start));
}

/**
 * How much speaks for two tellings of one happening; below zero where something speaks against it outright.
 *
 * @param {Happening} a
 * @param {Happening} b
 */
export function likeness(a, b) {
  const apart = daysApart(a.date, b.date);
  if (apart !== null && apart > NEAR) return -1;
  for (const role of ["patient", "recipient"]) {
    const [one, two] = [a.named.get(role), b.named.get(role)];
    if (one && two && !meet(one, two)) return -1;
  }
  let score = apart === 0 ? 0.8 : apart === null ? 0 : -0.3;
  let anchors = 0;
  for (const [role, ids] of a.named) {
    const other = b.named.get(role);
    if (other && meet(ids, other)) {
      score += 1;
      anchors += 1;
    } else if (other && role === "agent") score -= 0.8;
    else if (!other && [...b.named.values()].some((set) => meet(ids, set))) score += 0.3;
  }
  if (meet(a.places, b.places)) {
    score += 0.7;
    anchors += 1;
  } else if (a.places.size && b.places.size) score -= meet(a.countries, b.countries) ? 0.2 : 1;
  if (meet(a.lemmas, b.lemmas)) score += 0.3;
  if (meet(a.words, b.words)) score += 0.4;
  if (a.counts.length && b.counts.length && agree(a, b)) score += 0.5;
  // Without two days to compare, one name in common is what every other event of an article has.
  if (apart === null && anchors < 2) score -= 0.5;
  // Somebody or some place must be the same: a word and a day are not enough.
  return anchors ? score : 0;
}

/**
 * @param {Happening[]} group
 * @returns {Disagreement[]}
 */
export function disagreements(group) {
  /** @param {Disagreement["about"]} about @param {(one: Happening) => string} says @param {(a: Happening, b: Happening) => boolean} differ */
  const found = (about, says, differ) => {
    const told = group.filter((one) => says(one));
    return told.some((a) => told.some((b) => differ(a, b)))
      ? [{ about, sides: told.map((one) => ({ document: one.document, says: says(one) })) }]
      : [];
  };
  return [
    ...found(
      "count",
      ({ counts }) => counts.map(({ text }) => text).join(", "),
      (a, b) => !agree(a, b),
    ),
    ...found(
      "date",
      ({ date }) => date ?? "",
      (a, b) => (daysApart(a.date, b.date) ?? 0) > 0,
    ),
    ...found(
      "place",
      ({ places }) => [...places].join(" "),
      (a, b) => !meet(a.places, b.places) && !meet(a.countries, b.countries),
    ),
    ...found(
      "telling",
      ({ telling }) => telling,
      (a, b) => a.telling !== b.telling,
    ),
  ];
}

/** @param {Happening} a @param {Happening} b */
function agree(a, b) {
  return a.counts.some((one) => b.counts.some((two) => one.low <= two.high && two.low <= one.high));
}

/**
 * @param {Set<string>} a
 * @param {Set<string>} b
 */
function meet(a, b) {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/**
 * @param {string | null} a
 * @param {string | null} b
 * @returns {number | null} 0 where one is the other or lies in it; null where one is not known
 */
function daysApart(a, b) {
  if (!a || !b) return null;
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  const [x, y] = [Date.parse(a), Date.parse(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Infinity;
  return Math.abs(x - y) / DAY;
}
