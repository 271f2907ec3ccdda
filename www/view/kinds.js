//# allFunctionsCalledOnLoad
/**
 * The colour group of a type and its glyph: the second channel, for those who do not see the colour.
 * A group holds the types that a reader asks for together.
 */

/** @type {Record<string, string>} */
const GROUP = {
  PERSON: "person",
  ORG: "org",
  GPE: "place",
  LOC: "place",
  FACILITY: "place",
  NORP: "norp",
  DATE: "time",
  VALUE: "value",
};

/** @type {Record<string, string>} */
const GLYPH = {
  PERSON: "●",
  ORG: "■",
  GPE: "◆",
  LOC: "◇",
  FACILITY: "⌂",
  NORP: "▲",
  DATE: "◷",
  VALUE: "#",
  EVENT: "⚑",
  QUOTE: "❝",
};

/** The order in which types are listed. */
export const KIND_ORDER = [
  "PERSON",
  "ORG",
  "GPE",
  "LOC",
  "FACILITY",
  "NORP",
  "EVENT_NAME",
  "DOCUMENT",
  "PLATFORM",
  "TECH",
  "WEAPON",
  "LANGUAGE",
  "DATE",
  "VALUE",
];

/** The order in which ways of telling are listed. */
export const MODALITIES = ["asserted", "planned", "alleged", "hypothetical", "denied"];

/** Quotation kinds that hold what somebody said. */
export const SPOKEN = ["direct", "mixed", "indirect"];

/** @param {string} kind */
export function groupOf(kind) {
  return GROUP[kind] ?? "thing";
}

/** @param {string} kind */
export function glyphOf(kind) {
  return GLYPH[kind] ?? "◈";
}

/**
 * How an event is told: its modality, or `denied` where the clause says that it did not happen.
 *
 * @param {{ polarity: string, modality: string }} event
 */
export function tellingOf(event) {
  return event.polarity === "negative" ? "denied" : event.modality;
}

/**
 * Who tells an event: the key of its source in the legend. What nobody else is named for, the article tells.
 *
 * @param {{ attribution: { entity: string | null } | null }} event
 */
export function sourceKeyOf({ attribution }) {
  if (!attribution) return "source-article";
  return `source-${attribution.entity ?? "unnamed"}`;
}

/**
 * @param {string[]} kinds
 * @returns {string[]} in the order in which they are listed
 */
export function inOrder(kinds) {
  /** @param {string} kind */
  const rank = (kind) => {
    const at = KIND_ORDER.indexOf(kind);
    return at < 0 ? KIND_ORDER.length : at;
  };
  return [...kinds].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
