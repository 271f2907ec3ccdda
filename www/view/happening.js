import { jump } from "./jump.js";
import { sentenceOf, spaced } from "./sentence.js";
import { word } from "./strings.js";

/** How much of a sentence stands in a list that is about something else, in UTF-16 units. */
const LONGEST = 140;

/**
 * A happening in a list of a date, a place or a name: its type and its sentence, which lead to it.
 *
 * @param {import("./types.d.ts").LedeEvent} event the first telling
 * @param {import("./lookup.js").Lookup} lookup
 * @param {import("./types.d.ts").Strings} strings
 * @param {import("./selection.js").Selection} selection
 */
export function happening(event, lookup, strings, selection) {
  const words = sentenceOf(event, lookup)
    .map((part, at) => (at > 0 && spaced(part) ? ` ${part.text}` : part.text))
    .join("");
  const short = words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(" ", LONGEST))}…` : words;
  return jump(`${word(strings.events, event.type)}: ${short}`, event.id, event.trigger.start, selection);
}
