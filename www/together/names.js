/**
 * Which entities of different articles are one: by what they are linked to, and by their names.
 *
 * @typedef {import("../view/types.d.ts").Entity} Entity
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {{ document: number, entity: Entity, names: string[], country: string | null }} Known
 */

const PLACES = ["GPE", "LOC", "FACILITY"];

/** Bodies that every country has one of: a name says which only together with the country. */
const OF_A_COUNTRY = ["GOV_BODY", "LAW_ENFORCEMENT", "MILITARY", "SECURITY_FORCES"];

/**
 * A name as it is compared: without case, marks, dots and article.
 *
 * @param {string} name
 */
export function fold(name) {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|republic of) /, "");
}

/**
 * @param {Analysis[]} analyses
 * @returns {Known[][]} each group is one thing in the world; nameless things stand alone
 */
export function sameThings(analyses) {
  const all = analyses.flatMap((analysis, document) => {
    const home = homeOf(analysis);
    return analysis.entities.map((entity) => {
      const names = entity.named ? [...new Set([entity.name, ...entity.aliases].map(fold))].filter(Boolean) : [];
      return { document, entity, names, country: entity.link?.country ?? home };
    });
  });
  /** @type {Known[][]} */
  const groups = [];
  // Whoever has the fuller name comes first, so that a bare "Kalın" finds all that it may mean.
  const order = [...all].sort((a, b) => words(b) - words(a) || a.document - b.document);
  /** @type {Map<string, Known[][]>} */
  const byName = new Map();
  for (const known of order) {
    const near = new Set(keysOf(known).flatMap((key) => byName.get(key) ?? []));
    const fitting = [...near].filter((group) => fits(known, group));
    // A name that may mean two things means neither.
    const chosen = fitting.length === 1 ? fitting[0] : fitting.find((group) => group.some((other) => other.names[0] === known.names[0]));
    const group = chosen ?? [];
    if (!chosen) groups.push(group);
    group.push(known);
    for (const key of keysOf(known)) {
      const list = byName.get(key) ?? [];
      if (!list.includes(group)) list.push(group);
      byName.set(key, list);
    }
  }
  return groups;
}

/** @param {Known} known */
function words({ names }) {
  return names.length ? names[0].split(" ").length : 0;
}

/** @param {Known} known */
function keysOf({ names, entity }) {
  const { type, subtype, link } = entity;
  const last = type === "PERSON" && names.length ? [names[0].split(" ").at(-1) ?? ""] : [];
  const country = subtype === "COUNTRY" && link?.country ? [`country:${link.country}`] : [];
  const ids = [link?.wikidata && `wikidata:${link.wikidata}`, link?.geonames && `geonames:${link.geonames}`].filter(
    (one) => typeof one === "string",
  );
  return [...new Set([...names, ...last, ...country, ...ids])];
}

/** @param {Known} known @param {Known[]} group */
function fits(known, group) {
  // Two things of one article were told apart by the engine, or by the reader.
  if (group.some(({ document }) => document === known.document)) return false;
  return group.every((other) => alike(known.entity.type, other.entity.type)) && group.some((other) => same(known, other));
}

/** @param {string} a @param {string} b */
function alike(a, b) {
  return a === b || (PLACES.includes(a) && PLACES.includes(b));
}

/**
 * @param {Known} a the one with the shorter name
 * @param {Known} b
 */
function same(a, b) {
  const [one, two] = [a.entity, b.entity];
  if (one.link?.wikidata && one.link.wikidata === two.link?.wikidata) return true;
  if (one.link?.geonames && two.link?.geonames) return one.link.geonames === two.link.geonames;
  const countries = [one, two].every(({ subtype }) => subtype === "COUNTRY");
  if (countries && one.link?.country && two.link?.country) return one.link.country === two.link.country;
  if (one.link?.country && two.link?.country && one.link.country !== two.link.country) return false;
  const local = one.type === "ORG" && [one, two].some(({ subtype }) => OF_A_COUNTRY.includes(subtype ?? ""));
  if (local && a.country && b.country && a.country !== b.country) return false;
  const [nameA, nameB] = [a.names[0], b.names[0]];
  if (nameA === nameB) return true;
  // A short form that the other has, too; two full names that share only a short form are two things, but for bodies of one country.
  if (b.names.includes(nameA) || a.names.includes(nameB)) return true;
  if (one.type === "PERSON") return !nameA.includes(" ") && nameB.split(" ").at(-1) === nameA;
  const short = a.names.slice(1).some((name) => b.names.slice(1).includes(name));
  return (
    short && one.type === "ORG" && one.subtype === two.subtype && Boolean(one.link?.country) && one.link?.country === two.link?.country
  );
}

/**
 * The country that an article is about: the one that most of its named things belong to.
 *
 * @param {Analysis} analysis
 */
function homeOf(analysis) {
  /** @type {Map<string, number>} */
  const weight = new Map();
  for (const { link, mentions, type } of analysis.entities) {
    if (link?.country && type !== "NORP") weight.set(link.country, (weight.get(link.country) ?? 0) + mentions.length);
  }
  return [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
