/** What a reader may choose from: types, finer types, kinds and roles, in the order of the guidelines. */

/** @type {Record<string, string[]>} */
export const SUBTYPES = {
  PERSON: ["OFFICIAL", "SUSPECT", "COVER_NAME", "GROUP", "TARGET", "OTHER"],
  // prettier-ignore
  ORG: [
    "INTEL_AGENCY", "ARMED_GROUP", "GOV_BODY", "MILITARY", "LAW_ENFORCEMENT", "SECURITY_FORCES", "MEDIA", "IGO", "PARTY", "COMPANY",
    "NETWORK", "NGO", "OTHER",
  ],
  GPE: ["COUNTRY", "PROVINCE", "CITY", "REGION"],
  LOC: ["REGION", "CONTINENT", "BORDER"],
  NORP: ["NATIONALITY", "RELIGION", "REGION", "POLITICAL"],
  FACILITY: ["HEADQUARTERS", "EMBASSY", "PRISON", "BASE", "CAMP", "DAM", "OFFICE", "RESIDENCE", "TEST_SITE"],
  DOCUMENT: ["REPORT", "FOREWORD", "WANTED_LIST", "LAW", "MEDIA_REPORT", "TREATY", "DATA", "STATEMENT"],
  PLATFORM: ["MESSENGER", "WEBSITE", "CHANNEL", "QUERY_PANEL", "SOCIAL"],
  TECH: ["TECHNOLOGY", "INT_DISCIPLINE", "METHOD", "DISCIPLINE"],
  WEAPON: ["MISSILE", "ROCKET", "AIRCRAFT"],
  EVENT_NAME: ["WAR", "SUMMIT", "OPERATION", "HOLIDAY"],
  LANGUAGE: [],
};

/** How an event may be told: the words of the reading view, and what they are in the data. */
export const TELLINGS = /** @type {const} */ ({
  asserted: { modality: "asserted", polarity: "positive" },
  planned: { modality: "planned", polarity: "positive" },
  alleged: { modality: "alleged", polarity: "positive" },
  hypothetical: { modality: "hypothetical", polarity: "positive" },
  denied: { modality: "asserted", polarity: "negative" },
});

/** The layer of an id, by its letter. @type {Record<string, import("./types.d.ts").Layer>} */
export const LAYER = { e: "entity", t: "time", q: "value", v: "event", k: "quote" };

/**
 * The types of a layer with their words.
 *
 * @param {import("./types.d.ts").Layer} layer
 * @param {import("../view/types.d.ts").Strings} strings
 * @returns {[string, string][]}
 */
export function typesOf(layer, strings) {
  if (layer === "entity") return Object.keys(SUBTYPES).map((type) => [type, strings.kinds[/** @type {"ORG"} */ (type)]]);
  const table = { time: strings.timeTypes, value: strings.valueKinds, event: strings.events, quote: strings.quoteKinds }[layer];
  const entries = Object.entries(table);
  return layer === "event" ? entries.sort(([, a], [, b]) => a.localeCompare(b, strings.code)) : entries;
}

/**
 * A type in words: `person`, `Arrest`.
 *
 * @param {import("./types.d.ts").Layer} layer
 * @param {string} type
 * @param {string | null} subtype
 * @param {import("../view/types.d.ts").Strings} strings
 */
export function spokenType(layer, type, subtype, strings) {
  const table = /** @type {Record<string, string>} */ (layer === "entity" ? strings.short : Object.fromEntries(typesOf(layer, strings)));
  const subtypes = /** @type {Record<string, string>} */ (strings.subtypes);
  const finer = subtype && Object.hasOwn(subtypes, subtype) ? ` (${subtypes[subtype]})` : "";
  return `${table[type] ?? type}${finer}`;
}
