import { spoken } from "../view/spoken.js";
import { tellingOf } from "../view/kinds.js";
import { word } from "../view/strings.js";
import { spokenType } from "./ontology.js";

/**
 * @typedef {import("./types.d.ts").Correction} Correction
 * @typedef {import("../view/types.d.ts").Strings} Strings
 */

/** How many UTF-16 units of quoted words are told. */
const LONG = 48;

/**
 * A correction as a sentence.
 *
 * @param {Correction} correction
 * @param {Strings} strings
 * @param {number} [places]
 */
export function sentenceFor(correction, strings, places = 1) {
  const { said, newThing, nobody } = strings.correct;
  const { op } = correction;
  if (op === "add") {
    const type = spokenType(correction.layer, correction.type, correction.subtype, strings);
    return said.add(short(correction.quote.exact), type || newThing, places);
  }
  const words = short(correction.target.quote.exact);
  switch (op) {
    case "remove":
      return said.remove(words, places);
    case "retype":
      return said.retype(words, spokenType(correction.target.layer, correction.type, correction.subtype, strings), places);
    case "resize":
      return said.resize(words, short(correction.to.exact), places);
    case "merge":
      return said.merge(words, short(correction.into.quote.exact));
    case "split":
      return said.split(words, places);
    case "role": {
      const role = word(strings.roles, correction.role);
      const filler = short(correction.quote.exact);
      return role ? said.role(filler, role, words) : said.noRole(filler, words);
    }
    case "tell":
      return said.tell(words, strings.tellingsOf[/** @type {"planned"} */ (tellingOf(correction))], places);
    case "date":
      return said.date(words, spoken(correction.value, strings));
    case "source":
      return said.source(words, correction.who ? short(correction.who.quote.exact) : strings.sourceArticle, places);
    case "relate": {
      const relation = word(strings.relations, correction.type);
      const other = short(correction.to.quote.exact);
      return relation ? said.relate(words, relation, other) : said.noRelation(words, other);
    }
    case "speaker":
      return said.speaker(words, correction.who ? short(correction.who.quote.exact) : nobody);
  }
}

/** @param {string} words */
export function short(words) {
  const flat = words.replace(/\s+/g, " ");
  return flat.length > LONG ? `${flat.slice(0, LONG).replace(/[\uD800-\uDBFF]$/, "")}…` : flat;
}

/**
 * A mark that begins or ends a word earlier or later.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} span
 * @param {"earlierStart" | "laterStart" | "earlierEnd" | "laterEnd"} move
 * @returns {{ start: number, end: number }} the same where there is no such word
 */
export function moved(text, { start, end }, move) {
  const NEAR = 120;
  const inside = text.slice(start, end);
  if (move === "earlierStart") {
    const before = text.slice(Math.max(0, start - NEAR), start).match(/[\p{L}\p{N}]\S*\s*$/u);
    return { start: before ? start - before[0].length : start, end };
  }
  if (move === "laterEnd") {
    const after = text.slice(end, end + NEAR).match(/^[^\p{L}\p{N}]*\S*[\p{L}\p{N}]/u);
    return { start, end: after ? end + after[0].length : end };
  }
  if (move === "laterStart") {
    const first = inside.match(/^\S+\s+[^\p{L}\p{N}]*(?=[\p{L}\p{N}])/u);
    return { start: first ? start + first[0].length : start, end };
  }
  const last = inside.match(/[^\p{L}\p{N}]*\s+\S+$/u);
  return { start, end: last && last.index ? start + last.index : end };
}
