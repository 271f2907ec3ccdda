/**
 * How an article itself joins the words of an event, so that its card reads as a sentence: "killed nine people at a bus depot in
 * Varenholt on Thursday". In the language of articles, whatever the page's own is.
 *
 * @typedef {{ start: number, end: number, text: string }} Span
 */

/** What stands before a role where the article's own word cannot be taken over. @type {Record<string, string>} */
export const USUAL = {
  coagent: "with",
  organizer: "organised by",
  recipient: "to",
  beneficiary: "for",
  instrument: "with",
  medium: "via",
  place: "in",
  origin: "from",
  destination: "to",
  purpose: "for",
  charge: "for",
  label: "as",
  penalty: "–",
  condition: "if",
  position: "as",
  org: "at",
  predecessor: "after",
  amount: "–",
  time: ",",
};

const PREPOSITIONS = new Set(
  (
    "about above across after against along among around as at before behind below beside between beyond by during for from in inside into " +
    "near of off on onto outside over since through throughout to toward towards under until upon via with within without"
  ).split(" "),
);
const ARTICLES = new Set(["a", "an", "the"]);
const POSSESSIVES = new Set("his her its their our my your".split(" "));
const BE = new Set("is are was were be been being".split(" "));
const AUXILIARIES = new Set([
  ..."will would may might can could shall should must have has had do does did not never cannot".split(" "),
  ...BE,
]);

/** How many of the article's words between two parts are taken over, and how long they are together. */
const FEW = 3;
const SHORT = 28;

/** How far back a word before another can begin, in UTF-16 units. */
const BACK = 60;

/**
 * The words right before an offset in its clause, the nearest last.
 *
 * @param {string} text
 * @param {number} at
 */
function wordsBefore(text, at) {
  const clause =
    text
      .slice(Math.max(0, at - BACK), at)
      .split(/[^\p{L}\p{M}'’\- \n]/u)
      .at(-1) ?? "";
  return clause.split(/\s+/).filter(Boolean);
}

/**
 * The article ("the") and the preposition before words, where there are any.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {{ preposition: string, article: string }}
 */
export function leadOf(text, span) {
  const none = { preposition: "", article: "" };
  if (text.slice(span.start, span.end) !== span.text || !/\s/.test(text[span.start - 1] ?? "") || text[span.end] === "-") return none;
  const words = wordsBefore(text, span.start).map((word) => word.toLowerCase());
  const article = ARTICLES.has(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
  const preposition = PREPOSITIONS.has(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
  return { preposition, article };
}

/**
 * The article's own words between two parts that follow each other in it; null where they are too many or end a clause.
 *
 * @param {string} text
 * @param {number} from end of the one
 * @param {number} to start of the other
 * @param {boolean} [free] whether they may end in any word, not in a preposition alone
 * @returns {string | null}
 */
export function between(text, from, to, free = true) {
  if (from > to || to - from > SHORT || to > text.length) return null;
  const said = text.slice(from, to).trim();
  const words = said.replace(/^,/, "").trim().split(/\s+/).filter(Boolean);
  if (words.length > FEW || !words.every((word) => /^[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}]+)*$/u.test(word))) return null;
  const last = words.findLast((word) => !ARTICLES.has(word.toLowerCase()) && !POSSESSIVES.has(word.toLowerCase())) ?? "and";
  return free || last === "and" || PREPOSITIONS.has(last.toLowerCase()) ? said : null;
}

const JOINING = new Set("and or but when while who which that as than if because so nor".split(" "));

/**
 * The noun that a date belongs to, where it is no phrase of its own: "in the 3 May fire", "on its 2023 activities".
 *
 * @param {string} text
 * @param {Span} span of the date
 * @returns {string} the next word, or nothing
 */
export function nounAfter(text, span) {
  const before = (wordsBefore(text, span.start).at(-1) ?? "").toLowerCase();
  if (!ARTICLES.has(before) && !POSSESSIVES.has(before)) return "";
  const [, word = ""] = /^ (\p{Ll}[\p{L}-]+)/u.exec(text.slice(span.end, span.end + BACK)) ?? [];
  return PREPOSITIONS.has(word) || AUXILIARIES.has(word) || JOINING.has(word) ? "" : word;
}

/** What an article writes large at the beginning of a sentence alone. */
const SMALL = new Set(
  (
    "a an the this that these those his her its their our some many several most all both other another one two three four five six seven " +
    "eight nine ten now then today yesterday tomorrow tonight last next earlier later early late recently currently"
  ).split(" "),
);

/**
 * Words that began a sentence, in the middle of another.
 *
 * @param {string} words
 */
export function lowered(words) {
  const [first = ""] = words.split(" ", 1);
  return SMALL.has(first.toLowerCase()) ? first.toLowerCase() + words.slice(first.length) : words;
}

/**
 * Whose deed a noun tells, in the article's own words: "Israel’s latest attack", "officers launched an investigation".
 *
 * @param {string} text
 * @param {number} from end of who
 * @param {number} to start of the noun
 * @returns {string | null} the words between
 */
export function ownerOf(text, from, to) {
  const words = between(text, from, to);
  const [first = ""] = words?.toLowerCase().split(" ") ?? [];
  return PREPOSITIONS.has(first) || first === "and" ? null : words;
}

/**
 * How a trigger stands in its clause.
 *
 * @param {string} text
 * @param {{ trigger: Span, tense: string, modality: string }} event
 * @returns {{ noun: boolean, helpers: string, passive: boolean }} the helpers are the verbs and the "not" before it, or "to"
 */
export function formOf(text, { trigger, tense, modality }) {
  const words = wordsBefore(text, trigger.start);
  const nearest = (words.at(-1) ?? "").toLowerCase();
  if (tense === "none" && nearest === "to") return { noun: false, helpers: modality === "asserted" ? "" : "to", passive: false };
  /** @type {string[]} */
  const helpers = [];
  let word = words.pop();
  for (; word !== undefined && isHelper(word); word = words.pop()) helpers.unshift(word.toLowerCase());
  // An adverb alone helps nothing: "allegedly bought".
  while (helpers[0]?.endsWith("ly")) helpers.shift();
  const verb = helpers.length > 0;
  // "Claimed to have met": whoever acts has met.
  if (verb && word === "to") helpers.splice(0, modality === "asserted" ? helpers.length : 0, ...(modality === "asserted" ? [] : ["to"]));
  const formOfVerb = /(?:ing|ed)$/.test(trigger.text) && !ARTICLES.has(nearest);
  const noun = tense === "none" && !verb && !formOfVerb && !trigger.text.includes(" ");
  const last = helpers.findLast((word) => !word.endsWith("ly") && word !== "not");
  return { noun, helpers: helpers.join(" "), passive: BE.has(last ?? "") && !trigger.text.endsWith("ing") };
}

/** @param {string} word */
function isHelper(word) {
  const plain = word.toLowerCase();
  return AUXILIARIES.has(plain) || /n['’]t$/.test(plain) || (plain.endsWith("ly") && plain.length > 4);
}
