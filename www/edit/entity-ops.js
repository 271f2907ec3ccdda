import { labelOf } from "./draft.js";
import { occurrences } from "./anchor.js";

/**
 * Corrections of names and of what they mean. Each returns how many places it changed, or "lost" where its words are gone.
 *
 * @typedef {import("./draft.js").Draft} Draft
 * @typedef {import("../view/types.d.ts").Entity} Entity
 * @typedef {import("../view/types.d.ts").Mention} Mention
 * @typedef {import("./draft.js").MarkOf<Entity>} EntityMark
 * @typedef {number | "lost"} Changed
 */

const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose|which|that|we|us|our|i|me|my|you|your)$/i;

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Remove} correction
 * @param {EntityMark} mark
 */
export function removeMentions(draft, correction, mark) {
  const marks = draft.reach("entity", mark, correction.scope);
  const gone = new Set(marks.map(({ span }) => span));
  for (const { thing, span } of marks) {
    thing.mentions = thing.mentions.filter((/** @type {Mention} */ own) => !gone.has(own));
    draft.renamed.add(thing.id);
    draft.touch(thing.id, correction, span.text);
    unlink(draft, thing.id, span, null);
  }
  return marks.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Retype} correction
 * @param {EntityMark} mark
 */
export function retypeEntity(draft, correction, mark) {
  const { scope, type, subtype } = correction;
  const alone = scope === "one" && mark.thing.mentions.length > 1;
  const things = alone
    ? [takeOff(draft, mark.thing, [/** @type {Mention} */ (mark.span)])]
    : new Set(draft.reach("entity", mark, scope).map(({ thing }) => thing));
  let places = 0;
  for (const thing of things) {
    if (thing.type === type && thing.subtype === subtype && !alone) continue;
    draft.touch(thing.id, correction, labelOf(thing));
    Object.assign(thing, { type, subtype });
    places += thing.mentions.length;
  }
  return places;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Resize} correction
 * @param {EntityMark} mark
 * @param {{ start: number, end: number }} to
 */
export function resizeMentions(draft, correction, mark, to) {
  // As far to both sides from each place, where the same words stand there.
  const [left, right] = [to.start - mark.start, to.end - mark.end];
  let places = 0;
  for (const { thing, span } of draft.reach("entity", mark, correction.scope === "thing" ? "words" : correction.scope)) {
    const [start, end] = [span.start + left, span.end + right];
    const text = draft.text.slice(start, end);
    if (text !== correction.to.exact || (start === span.start && end === span.end)) continue;
    for (const own of draft.events.flatMap((event) => event.arguments)) {
      if (own.ref === thing.id && own.start === span.start && own.end === span.end) Object.assign(own, { start, end, text });
    }
    draft.touch(thing.id, correction, span.text);
    Object.assign(span, { start, end, text });
    draft.renamed.add(thing.id);
    places += 1;
  }
  return places;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Merge} correction
 * @param {EntityMark} mark
 * @param {EntityMark} other
 */
export function mergeEntities(draft, correction, mark, other) {
  const [from, into] = [mark.thing, other.thing];
  if (from === into) return 0;
  into.mentions.push(...from.mentions);
  into.aliases = [...new Set([...into.aliases, ...(from.named ? [from.name] : []), ...from.aliases])].filter((name) => name !== into.name);
  into.link ??= from.link;
  into.salience = Math.max(into.salience, from.salience);
  into.named ||= from.named;
  // What the text says of the two is said of one now.
  draft.relations = draft.relations.filter(
    ({ head, tail }) => head === tail || ![head, tail].every((id) => id === from.id || id === into.id),
  );
  for (const { holder, key } of references(draft)) if (holder[key] === from.id) holder[key] = into.id;
  draft.entities = draft.entities.filter((one) => one !== from);
  draft.renamed.add(into.id);
  draft.touch(into.id, correction, from.name);
  return from.mentions.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Split} correction
 * @param {EntityMark} mark
 */
export function splitEntity(draft, correction, mark) {
  const own = correction.scope === "one" ? [mark.span] : mark.thing.mentions.filter(({ text }) => text === mark.text);
  if (own.length === mark.thing.mentions.length) return 0;
  const made = takeOff(draft, mark.thing, /** @type {Mention[]} */ (own));
  draft.touch(made.id, correction, mark.thing.name);
  return own.length;
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Add} correction
 * @param {{ start: number, end: number }} first
 * @returns {Changed}
 */
export function addMentions(draft, correction, first) {
  const { type, subtype, of, scope, quote } = correction;
  const meant = of ? draft.find(of) : null;
  if (meant === "lost") return "lost";
  const taken = new Set(draft.marks("entity").map(({ start, end }) => `${start}-${end}`));
  const spans = (scope === "one" ? [first] : occurrences(draft.text, quote.exact)).filter(
    ({ start, end }) => !taken.has(`${start}-${end}`),
  );
  if (!spans.length) return 0;
  const known = draft.entities.find(({ named, name, type: own }) => named && name === quote.exact && own === type);
  const form = PRONOUN.test(quote.exact) ? "pronoun" : /^[\p{Lu}\p{Lt}\p{N}]/u.test(quote.exact) || !of ? "name" : "nominal";
  const mentions = spans.map(({ start, end }) => ({
    start,
    end,
    text: quote.exact,
    form: /** @type {Mention["form"]} */ (form),
    score: 1,
  }));
  const thing = meant?.thing ?? known ?? newEntity(draft, quote.exact, type, subtype);
  thing.mentions.push(...mentions);
  draft.renamed.add(thing.id);
  draft.touch(thing.id, correction);
  return mentions.length;
}

/**
 * @param {Draft} draft
 * @param {string} name
 * @param {string} type
 * @param {string | null} subtype
 */
function newEntity(draft, name, type, subtype) {
  const made = /** @type {Entity} */ ({
    id: draft.fresh("e"),
    type,
    subtype,
    name,
    named: true,
    aliases: [],
    salience: 0,
    link: null,
    mentions: [],
  });
  draft.entities.push(made);
  return made;
}

/**
 * Mentions become an entity of their own, and what referred to them there refers to it.
 *
 * @param {Draft} draft
 * @param {Entity} from
 * @param {Mention[]} mentions
 */
function takeOff(draft, from, mentions) {
  const made = { ...newEntity(draft, mentions[0].text, from.type, from.subtype), salience: from.salience, link: null, mentions };
  draft.entities[draft.entities.length - 1] = made;
  from.mentions = from.mentions.filter((own) => !mentions.includes(own));
  for (const span of mentions) unlink(draft, from.id, span, made.id);
  draft.renamed.add(from.id).add(made.id);
  return made;
}

/**
 * What referred to an entity by these words refers to another, or to none.
 *
 * @param {Draft} draft
 * @param {string} id
 * @param {{ start: number, end: number }} span
 * @param {string | null} to
 */
function unlink(draft, id, { start, end }, to) {
  for (const { holder, key, at } of references(draft)) {
    if (holder[key] === id && at && at.start <= start && at.end >= end) holder[key] = to;
  }
}

/**
 * Everything that can refer to an entity, with the words that do.
 *
 * @param {Draft} draft
 * @returns {{ holder: any, key: string, at: { start: number, end: number } | null }[]}
 */
function references(draft) {
  return [
    ...draft.events.flatMap((event) => [
      ...event.arguments.map((own) => ({ holder: own, key: "ref", at: own })),
      ...(event.attribution ? [{ holder: event.attribution, key: "entity", at: event.attribution }] : []),
    ]),
    ...draft.quotes.map((quote) => ({ holder: quote, key: "speaker", at: null })),
    ...draft.relations.flatMap((relation) => [
      { holder: relation, key: "head", at: null },
      { holder: relation, key: "tail", at: null },
    ]),
  ];
}

/**
 * @param {Draft} draft
 * @param {import("./types.d.ts").Relate} correction
 * @param {import("./draft.js").MarkOf<Entity>} mark
 * @param {import("./draft.js").MarkOf<Entity>} other
 */
export function relate(draft, correction, { thing: head }, { thing: tail }) {
  const { type, was } = correction;
  const here = draft.relations.filter((own) => own.head === head.id && own.tail === tail.id);
  const before = here.filter((own) => own.type === was);
  const there = type !== null && here.some((own) => own.type === type);
  if ((head === tail && was === null) || type === was || there || (was !== null && !before.length)) return 0;
  for (const { id } of [head, tail]) draft.touch(id, correction, was);
  draft.relations = draft.relations.filter((own) => !before.includes(own));
  if (type === null) return 1;
  const stated = before[0] ?? { label: null, modality: "asserted", status: null, evidence: null };
  draft.relations.push(/** @type {Draft["relations"][number]} */ ({ ...stated, type, head: head.id, tail: tail.id }));
  return 1;
}

/**
 * The names of an entity whose mentions changed: its name stays as long as the text has it.
 *
 * @param {Entity} entity
 */
export function rename(entity) {
  const names = entity.mentions.filter(({ form }) => form === "name" || form === "acronym" || form === "alias");
  entity.named = names.length > 0;
  const texts = [...new Set((names.length ? names : entity.mentions).map(({ text }) => text))];
  if (!texts.includes(entity.name)) {
    const proper = names.filter(({ form }) => form === "name").map(({ text }) => text);
    entity.name = (proper.length ? proper : texts).reduce((best, one) => (one.length > best.length ? one : best));
  }
  entity.aliases = entity.named ? texts.filter((one) => one !== entity.name) : [];
}
