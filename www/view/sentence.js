import { USUAL, between, formOf, leadOf, lowered, nounAfter, ownerOf } from "./wording.js";

/**
 * An event as a sentence: who – did what – to whom – with what – where – when – says who. Only words of the article, and between
 * them its own small words or usual ones; nothing is made up.
 *
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Argument} Argument
 * @typedef {import("./types.d.ts").Part} Part
 * @typedef {import("./lookup.js").Lookup} Lookup
 */

/** In what order roles are told that the article tells elsewhere. */
const AFTER = [
  "coagent",
  "patient",
  "recipient",
  "beneficiary",
  "label",
  "position",
  "org",
  "content",
  "charge",
  "penalty",
  "amount",
  "instrument",
  "medium",
  "purpose",
  "condition",
  "organizer",
  "predecessor",
  "origin",
  "destination",
  "place",
  "time",
];
/** Who takes part, in contrast to circumstances. */
const PARTIES = new Set(["agent", "coagent", "patient", "recipient", "beneficiary"]);
const LONGEST_QUOTE = 160;

/**
 * @param {LedeEvent} first the first telling
 * @param {Lookup} lookup
 * @returns {Part[]}
 */
export function sentenceOf(first, lookup) {
  const event = lookup.fullest(first);
  const all = lookup.argumentsOf(first).filter((argument) => !isQuoted(argument, event, lookup) && !isLoose(argument, lookup));
  const own = new Set(event.arguments);
  const form = formOf(lookup.text, event);
  const { text, start, end } = event.trigger;
  /** @type {Part[]} */
  const parts = [];
  /** Where in the article the last part ends, as long as the parts follow each other as they do there. @type {number | null} */
  let reached = null;

  /** @param {Argument} argument @param {string} [usual] what joins it where the article's own words do not */
  const say = (argument, usual) => {
    const lead = leadOf(lookup.text, argument);
    const follows = own.has(argument) && (reached === null || reached <= argument.start);
    const free = argument.role !== "time" && argument.role !== "place";
    const since = reached;
    const skips = since !== null && all.some((one) => one !== argument && one.start >= since && one.end <= argument.start);
    const words = follows && reached !== null && !skips ? between(lookup.text, reached, argument.start, free) : null;
    // Before the trigger a preposition belongs to something else: "a critic of Israel’s war".
    const brought = argument.start >= end || !PARTIES.has(argument.role) ? lead.preposition : "";
    const joined = words === null ? brought || usual || "" : words.replace(/(?:^|\s+)(?:an?|the)$/i, "");
    // "arrested Thursday", but "arrested two men, Thursday".
    if (parts.length && joined && !(joined === "," && parts.at(-1)?.kind === "trigger")) parts.push({ kind: "glue", text: joined });
    parts.push({ kind: "role", role: argument.role, ...shown(argument, lookup, lead.article, parts.length === 0) });
    const noun = argument.role === "time" && own.has(argument) ? nounAfter(lookup.text, argument) : "";
    if (noun) parts.push({ kind: "glue", text: noun });
    // A name in the place of a description: what follows goes on with the description ("of the company").
    reached = follows && !isRenamed(argument, lookup) ? argument.end + (noun ? noun.length + 1 : 0) : null;
  };
  /** @type {Set<Argument>} */
  const told = new Set();
  /** @param {string} role @param {string} [usual] @param {(one: Argument) => boolean} [fits] */
  const sayAll = (role, usual, fits = () => true) => {
    const ours = distinct(all.filter((argument) => argument.role === role));
    // Where none fits, the role is told all the same.
    const fitting = ours.some(fits) ? ours.filter(fits) : ours;
    for (const [at, argument] of fitting.entries()) {
      say(argument, at > 0 ? "," : usual);
      told.add(argument);
    }
  };

  const agent = all.find(({ role }) => role === "agent");
  const stands = (/** @type {string} */ role) => all.some((one) => one.role === role && own.has(one) && one.start < start);
  // Without an agent the thing done to comes first: "two men were arrested".
  const done = all.some(({ role }) => role === "patient") ? "patient" : form.passive && stands("recipient") ? "recipient" : "";
  const passive = !agent && !form.noun && event.tense !== "none" && done !== "";
  // "Israel's attack", "police operation", but "attack by Israel".
  const owner =
    form.noun && agent && own.has(agent) && nameFor(agent.ref, agent.text, lookup) === agent.text
      ? ownerOf(lookup.text, agent.end, start)
      : null;
  const before = new Set(form.noun ? (owner === null ? [] : ["agent"]) : passive ? [done] : ["agent"]);
  // "A and B met", but "A met with B".
  if (agent && !form.noun && stands("coagent")) before.add("coagent");
  for (const role of before) sayAll(role, USUAL[role], (one) => own.has(one) && one.start < start);
  const fits = agent ? own.has(agent) && agent.start < start && !form.passive : parts.length > 0;
  const helpers = owner ?? (form.helpers && fits ? form.helpers : "");
  if (helpers) parts.push({ kind: "glue", text: helpers });
  else if (parts.length && event.tense === "none" && /^\w+ing\b/.test(text)) parts.push({ kind: "glue", text: "," });
  parts.push({ kind: "trigger", text: parts.length ? inside(text) : text, start, end, ref: event.id });
  reached = end;
  if (form.noun && owner === null) sayAll("agent", "by");
  for (const argument of inOrder(distinct(all.filter((argument) => AFTER.includes(argument.role) && !told.has(argument))), own, end)) {
    const again = parts.at(-1)?.role === argument.role;
    say(argument, again ? "," : usualOf(argument, event, form.noun, lookup));
  }
  parts.push(...said(event, lookup, reached));
  return begun(parts, lookup);
}

/**
 * A trigger that began a sentence or stood in a headline, in the middle of a sentence.
 *
 * @param {string} text
 */
function inside(text) {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}

/**
 * As the article tells them after the trigger; before that whom it is about, and last what stands elsewhere.
 *
 * @param {Argument[]} list
 * @param {Set<Argument>} own those of this telling
 * @param {number} end of the trigger
 */
function inOrder(list, own, end) {
  const rank = (/** @type {Argument} */ { role }) => AFTER.indexOf(role);
  const follows = (/** @type {Argument} */ one) => own.has(one) && one.start >= end;
  const place = (/** @type {Argument} */ one) => (follows(one) ? 1 : rank(one) < AFTER.indexOf("charge") ? 0 : 2);
  return list.sort((a, b) => place(a) - place(b) || (follows(a) ? a.start - b.start : rank(a) - rank(b)));
}

/**
 * What stands before a filler that does not bring its own word along.
 *
 * @param {Argument} argument
 * @param {LedeEvent} event
 * @param {boolean} noun whether the trigger is one
 * @param {Lookup} lookup
 */
function usualOf({ role, ref }, { type }, noun, lookup) {
  if (role === "time") return (ref ? lookup.times.get(ref)?.relation : null) ?? USUAL.time;
  if (role === "patient") return noun ? "of" : "";
  if (role === "charge") return { CHARGE: "with", ACCUSE: "of" }[/** @type {string} */ (type)] ?? USUAL.charge;
  return USUAL[role] ?? "";
}

/**
 * Begins with a capital letter, but for names that do not.
 *
 * @param {Part[]} parts
 * @param {Lookup} lookup
 */
function begun(parts, lookup) {
  const [first] = parts;
  const entity = first?.ref ? lookup.entities.get(first.ref) : undefined;
  if (!first || (entity?.named && (entity.name === first.text || lookup.mentionOf(entity.id, first.text)))) return parts;
  const [letter = ""] = first.text;
  return [{ ...first, text: letter.toLocaleUpperCase("en") + first.text.slice(letter.length) }, ...parts.slice(1)];
}

/**
 * Whether a space stands before a part that is not the first.
 *
 * @param {Part} part
 */
export function spaced({ text }) {
  return !/^(?:[,:]|['’]s\b)/.test(text);
}

/**
 * Who says so, where it is not the article itself and not already the one who acts.
 *
 * @param {LedeEvent} first the first telling
 * @param {Lookup} lookup
 * @returns {Part | null}
 */
export function sourceOf(first, lookup) {
  const source = lookup.fullest(first).attribution ?? first.attribution;
  if (!source) return null;
  return {
    kind: "role",
    role: "source",
    start: source.start,
    end: source.end,
    ref: source.entity,
    text: lowered(nameFor(source.entity, source.text, lookup)),
  };
}

/**
 * The words for a filler: a pronoun or a short form is replaced with the name of what it means.
 *
 * @param {string | null} ref
 * @param {string} text
 * @param {Lookup} lookup
 */
function nameFor(ref, text, lookup) {
  const entity = ref ? lookup.entities.get(ref) : undefined;
  if (!entity?.named) return text;
  const mention = lookup.mentionOf(ref, text);
  return mention?.form === "pronoun" || mention?.form === "nominal" ? entity.name : text;
}

/**
 * @param {Argument} argument
 * @param {Lookup} lookup
 * @param {string} article that stands before it
 * @param {boolean} first whether it begins the sentence
 */
function shown({ text, start, end, ref }, lookup, article, first) {
  const name = nameFor(ref, text, lookup);
  const known = name === text ? undefined : lookup.mentionOf(ref, name);
  const own = name === text ? article : known && leadOf(lookup.text, known).article;
  const words = first || lookup.mentionOf(ref, text)?.form === "name" ? name : lowered(name);
  return { text: own ? `${own} ${words}` : words, start, end, ref };
}

/**
 * Whether a name is shown instead of a description. One instead of a pronoun changes nothing of what follows.
 *
 * @param {Argument} argument
 * @param {Lookup} lookup
 */
function isRenamed({ ref, text }, lookup) {
  return lookup.mentionOf(ref, text)?.form !== "pronoun" && nameFor(ref, text, lookup) !== text;
}

/**
 * "Which" and the like without what they mean.
 *
 * @param {Argument} argument
 * @param {Lookup} lookup
 */
function isLoose({ ref, text }, lookup) {
  return /^(?:who|whom|which|that)$/i.test(text) && nameFor(ref, text, lookup) === text;
}

/** @param {Argument[]} list */
function distinct(list) {
  const seen = new Set();
  return list.filter(({ ref, text }) => {
    const key = ref ?? text;
    return seen.has(key) ? false : seen.add(key);
  });
}

/**
 * The reported words stand at the end of the sentence, not as an argument too.
 *
 * @param {Argument} argument
 * @param {LedeEvent} event
 * @param {Lookup} lookup
 */
function isQuoted({ role, start, end }, { type }, lookup) {
  const loose = role === "content" || (type === "STATEMENT" && role !== "agent");
  return loose && lookup.isQuoted({ start, end });
}

/**
 * What a statement states: the quotation whose cue is the trigger.
 *
 * @param {LedeEvent} event
 * @param {Lookup} lookup
 * @param {number | null} reached where in the article the sentence is
 * @returns {Part[]}
 */
function said(event, lookup, reached) {
  if (event.type !== "STATEMENT") return [];
  const quote = lookup.quoteBy(event.trigger);
  if (!quote) return [];
  const text = quote.text.replace(/[,\s]+$/, "");
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, text.lastIndexOf(" ", LONGEST_QUOTE))}…` : text;
  const words = quote.kind === "indirect" ? short : `“${short}”`;
  const joined = reached === event.trigger.end ? "" : ":";
  const own = reached !== null && quote.kind === "indirect" ? between(lookup.text, reached, quote.start) : null;
  const glue = own ?? joined;
  return [
    ...(glue ? [{ kind: /** @type {const} */ ("glue"), text: glue }] : []),
    { kind: "quote", text: words, start: quote.start, end: quote.end, ref: quote.id },
  ];
}
