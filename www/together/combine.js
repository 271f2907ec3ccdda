import { disagreements, happeningsOf, sameHappenings } from "./happenings.js";
import { sameThings } from "./names.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Part} Part
 * @typedef {import("./types.d.ts").Together} Together
 */

/** What stands between two articles. */
const BETWEEN = "\n\n";

/**
 * Several articles as one: their texts one after the other, one entity for each thing, one happening for what several tell.
 *
 * @param {Part[]} parts offsets in UTF-16 units
 * @returns {{ text: string, analysis: Together }} an analysis like any other, that keeps the contract
 */
export function combine(parts) {
  let text = "";
  const documents = parts.map((part, at) => {
    if (at > 0) text += BETWEEN;
    const start = text.length;
    text += part.text;
    return { id: `d${at + 1}`, title: part.title, start, end: text.length, published: part.analysis.document.published?.value ?? null };
  });
  const analyses = parts.map(({ analysis }) => analysis);
  /** New ids by article and old id. @type {Map<string, string>[]} */
  const ids = parts.map(() => new Map());
  const entities = entitiesOf(analyses, documents, ids);
  /** @template T @param {(analysis: Analysis) => T[]} list @param {string} letter @returns {T[]} */
  const moved = (list, letter) => {
    let number = 0;
    const own = analyses.map(list);
    own.forEach((things, at) => {
      for (const thing of things) {
        const { id } = /** @type {{ id?: string }} */ (thing);
        if (id) ids[at].set(id, `${letter}${(number += 1)}`);
      }
    });
    return own.flatMap((things, at) => things.map((thing) => shift(thing, documents[at].start, ids[at])));
  };
  const times = moved(({ times: own }) => own, "t");
  const values = moved(({ values: own }) => own, "q");
  // Events and quotations refer to each other's kinds: all ids must be known before they are moved.
  analyses.forEach((analysis, at) => {
    const before = analyses.slice(0, at).reduce((sum, { events }) => sum + events.length, 0);
    analysis.events.forEach(({ id }, own) => ids[at].set(id, `v${before + own + 1}`));
  });
  const events = moved(({ events: own }) => own, "v");
  const quotes = moved(({ quotes: own }) => own, "k");
  const relations = distinct(moved(({ relations: own }) => own, ""));
  /** @type {Together} */
  const analysis = {
    ...analyses[0],
    document: {
      source: null,
      length: text.length,
      language: "en",
      published: null,
      zones: moved(({ document }) => document.zones, ""),
    },
    sentences: moved(({ sentences }) => sentences, ""),
    tokens: null,
    entities,
    times,
    values,
    events,
    quotes,
    relations,
    diagnostics: [],
    documents,
  };
  joinHappenings(analysis);
  return { text, analysis };
}

/**
 * @param {Together} analysis
 * @param {number} offset
 */
export function documentAt({ documents }, offset) {
  return (documents.findLast(({ start }) => start <= offset) ?? documents[0]).id;
}

/**
 * @param {Analysis[]} analyses
 * @param {Together["documents"]} documents
 * @param {Map<string, string>[]} ids are filled
 */
function entitiesOf(analyses, documents, ids) {
  const groups = sameThings(analyses).map((group) => {
    const mentions = group
      .flatMap(({ document, entity }) => entity.mentions.map((own) => shift(own, documents[document].start, ids[document])))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const main = group.reduce((best, one) => (one.entity.mentions.length > best.entity.mentions.length ? one : best)).entity;
    const name = nameOf(group.map(({ entity }) => entity)) ?? main.name;
    const names = [...new Set(group.flatMap(({ entity }) => (entity.named ? [entity.name, ...entity.aliases] : [])))];
    return {
      group,
      entity: {
        ...main,
        name,
        subtype: main.subtype ?? group.find(({ entity }) => entity.subtype)?.entity.subtype ?? null,
        aliases: names.filter((one) => one !== name),
        link: main.link ?? group.find(({ entity }) => entity.link)?.entity.link ?? null,
        salience: Math.max(...group.map(({ entity }) => entity.salience)),
        mentions,
        documents: [...new Set(group.map(({ document }) => document))].sort((a, b) => a - b).map((at) => documents[at].id),
      },
    };
  });
  groups.sort((a, b) => a.entity.mentions[0].start - b.entity.mentions[0].start || b.entity.mentions[0].end - a.entity.mentions[0].end);
  return groups.map(({ group, entity }, at) => {
    for (const { document, entity: own } of group) ids[document].set(own.id, `e${at + 1}`);
    return { ...entity, id: `e${at + 1}` };
  });
}

/**
 * What most articles call it; a family name or a short form alone only where nothing fuller is told.
 *
 * @param {Analysis["entities"]} entities one of each article
 * @returns {string | null} null where it has no name
 */
function nameOf(entities) {
  const names = entities.filter(({ named }) => named).map(({ name }) => name);
  const full = names.filter((name) => name.includes(" ") || !/^\p{Lu}{2,}$/u.test(name));
  const fuller = entities[0].type === "PERSON" ? full.filter((name) => name.includes(" ")) : full;
  const pool = fuller.length ? fuller : full.length ? full : names;
  const times = (/** @type {string} */ name) => pool.filter((one) => one === name).length;
  return pool.reduce((best, name) => (best === null || times(name) > times(best) ? name : best), /** @type {string | null} */ (null));
}

/** Keys that hold an id. */
const REFERENCES = ["id", "ref", "entity", "time", "sameAs", "disjunct", "speaker", "head", "tail"];

/**
 * A copy with its offsets moved and its ids replaced, at any depth.
 *
 * @template T
 * @param {T} value
 * @param {number} by
 * @param {Map<string, string>} ids
 * @returns {T}
 */
function shift(value, by, ids) {
  if (Array.isArray(value)) return /** @type {T} */ (value.map((one) => shift(one, by, ids)));
  if (typeof value !== "object" || value === null) return value;
  const copy = /** @type {Record<string, unknown>} */ ({ ...value });
  for (const [key, own] of Object.entries(copy)) {
    if ((key === "start" || key === "end") && typeof own === "number") copy[key] = own + by;
    else if (typeof own === "object") copy[key] = shift(own, by, ids);
    else if (typeof own === "string" && REFERENCES.includes(key)) copy[key] = ids.get(own) ?? own;
  }
  return /** @type {T} */ (copy);
}

/** @param {Analysis["relations"]} relations each once, as first told */
function distinct(relations) {
  /** @type {Map<string, Analysis["relations"][number]>} */
  const found = new Map();
  for (const one of relations) {
    const key = [one.type, one.head, one.tail, one.modality, one.status].join(" ");
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** @param {Together} analysis */
function joinHappenings(analysis) {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const byId = new Map(analysis.events.map((event) => [event.id, event]));
  for (const group of sameHappenings(happeningsOf(analysis, (offset) => documentAt(analysis, offset)))) {
    const [{ first }] = group;
    const event = /** @type {Together["events"][number]} */ (byId.get(first.id));
    event.documents = [...new Set(group.map(({ document }) => document))];
    if (group.length < 2) continue;
    const others = new Set(group.slice(1).map((one) => one.first.id));
    for (const own of analysis.events) if (others.has(own.id) || (own.sameAs && others.has(own.sameAs))) own.sameAs = first.id;
    event.disagreements = disagreements(group).map(({ about, sides }) => ({
      about,
      sides: sides.map(({ document, says }) => ({
        document,
        says:
          about === "place"
            ? says
                .split(" ")
                .map((id) => names.get(id) ?? id)
                .join(", ")
            : says,
      })),
    }));
  }
}
