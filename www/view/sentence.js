/**
 * An event as a sentence: who – did what – to whom – with what – where – when – says who. Only words of the article and the
 * glue between them; nothing is made up.
 *
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Argument} Argument
 * @typedef {import("./types.d.ts").Part} Part
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 */

const BEFORE = ["agent", "coagent"];
const AFTER = [
  "patient",
  "recipient",
  "beneficiary",
  "label",
  "position",
  "org",
  "charge",
  "content",
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
const LONGEST_QUOTE = 160;

/**
 * @param {LedeEvent} first the first telling
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @returns {Part[]}
 */
export function sentenceOf(first, lookup, strings) {
  const event = lookup.fullest(first);
  const all = lookup.argumentsOf(first);
  /** @type {Part[]} */
  const parts = [];

  /** @param {string} role */
  const say = (role) => {
    const fillers = distinct(all.filter((argument) => argument.role === role && !isQuoted(argument, lookup)));
    fillers.forEach((argument, at) => {
      const glue = at > 0 ? "," : glueBefore(argument, role, lookup, strings);
      // "arrested Thursday", but "arrested two men, Thursday".
      if (glue && !(glue === "," && parts.at(-1)?.kind === "trigger")) parts.push({ kind: "glue", text: glue });
      parts.push({ kind: "role", role, ...shown(argument, lookup) });
    });
  };

  BEFORE.forEach(say);
  const { text, start, end } = event.trigger;
  const trigger = { kind: /** @type {const} */ ("trigger"), text, start, end, ref: event.id };
  // Without an agent the thing done to comes first: "two men – arrested".
  const passive = parts.length === 0 && event.tense !== "none" && all.some(({ role }) => role === "patient");
  if (passive) say("patient");
  parts.push(trigger);
  for (const role of AFTER) if (!(passive && role === "patient")) say(role);
  parts.push(...said(event, lookup));
  return parts;
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
    text: nameFor(source.entity, source.text, lookup),
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
  const mention = entity.mentions.find((one) => one.text === text);
  return mention?.form === "pronoun" || mention?.form === "nominal" ? entity.name : text;
}

/**
 * @param {Argument} argument
 * @param {Lookup} lookup
 */
function shown(argument, lookup) {
  return { text: nameFor(argument.ref, argument.text, lookup), start: argument.start, end: argument.end, ref: argument.ref };
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
 * @param {Lookup} lookup
 */
function isQuoted(argument, lookup) {
  return argument.role === "content" && lookup.analysis.quotes.some((quote) => quote.start <= argument.start && argument.end <= quote.end);
}

/**
 * @param {Argument} argument
 * @param {string} role
 * @param {Lookup} lookup
 * @param {Strings} strings
 */
function glueBefore(argument, role, lookup, strings) {
  if (role === "time") {
    const time = argument.ref ? lookup.times.get(argument.ref) : undefined;
    return time?.relation ?? ",";
  }
  return strings.glue[/** @type {keyof Strings["glue"]} */ (role)] ?? "";
}

/**
 * What a statement states: the quotation whose cue is the trigger.
 *
 * @param {LedeEvent} event
 * @param {Lookup} lookup
 * @returns {Part[]}
 */
function said(event, lookup) {
  if (event.type !== "STATEMENT") return [];
  const quote = lookup.analysis.quotes.find(({ cue }) => cue && cue.start < event.trigger.end && event.trigger.start < cue.end);
  if (!quote) return [];
  const { text } = quote;
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, text.lastIndexOf(" ", LONGEST_QUOTE))}…` : text;
  const words = quote.kind === "indirect" ? short : `“${short}”`;
  return [{ kind: "quote", text: words, start: quote.start, end: quote.end, ref: quote.id }];
}
