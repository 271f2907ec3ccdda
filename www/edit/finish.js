import { rename } from "./entity-ops.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./draft.js").Draft} Draft
 */

/**
 * A corrected draft as an analysis that keeps the contract: every entity has a mention, every reference an end, every list its order.
 *
 * @param {Draft} draft
 * @returns {Analysis}
 */
export function finished(draft) {
  tidyMentions(draft);
  const ids = new Set([draft.entities, draft.times, draft.values, draft.events].flatMap((list) => list.map(({ id }) => id)));
  /** @template {string | null} R @param {R} ref */
  const kept = (ref) => (ref && ids.has(ref) ? ref : null);
  for (const event of draft.events) {
    for (const own of event.arguments) own.ref = kept(own.ref);
    if (event.attribution) event.attribution.entity = kept(event.attribution.entity);
    event.time = kept(event.time);
    event.disjunct = kept(event.disjunct);
  }
  for (const quote of draft.quotes) quote.speaker = kept(quote.speaker);
  const relations = draft.relations.filter(({ head, tail }) => ids.has(head) && ids.has(tail));
  tellOnce(draft.events);
  return {
    ...draft.analysis,
    entities: draft.entities.sort((a, b) => bySpan(a.mentions[0], b.mentions[0])),
    times: draft.times.sort(bySpan),
    values: draft.values.sort(bySpan),
    events: draft.events.sort((a, b) => bySpan(a.trigger, b.trigger)),
    quotes: draft.quotes.sort(bySpan),
    relations,
  };
}

/** @param {Draft} draft */
function tidyMentions(draft) {
  for (const entity of draft.entities) {
    if (!draft.renamed.has(entity.id)) continue;
    entity.mentions.sort(bySpan);
    entity.mentions = entity.mentions.filter((own, at, all) => at === 0 || bySpan(all[at - 1], own) !== 0);
  }
  // Pronouns that are left alone mean nothing any more: "he" is nobody's name.
  draft.entities = draft.entities.filter(
    ({ id, mentions }) => mentions.length > 0 && !(draft.renamed.has(id) && mentions.every(({ form }) => form === "pronoun")),
  );
  for (const entity of draft.entities) if (draft.renamed.has(entity.id)) rename(entity);
}

/**
 * The first telling of a happening is the first in the text.
 *
 * @param {LedeEvent[]} events
 */
function tellOnce(events) {
  const ids = new Set(events.map(({ id }) => id));
  /** @type {Map<string, LedeEvent[]>} */
  const happenings = new Map();
  for (const event of events) {
    const root = event.sameAs && ids.has(event.sameAs) ? event.sameAs : event.id;
    happenings.set(root, [...(happenings.get(root) ?? []), event]);
  }
  for (const tellings of happenings.values()) {
    tellings.sort((a, b) => bySpan(a.trigger, b.trigger));
    for (const [at, event] of tellings.entries()) event.sameAs = at === 0 ? null : tellings[0].id;
  }
}

/**
 * Text order, outer before inner.
 *
 * @param {{ start: number, end: number }} a
 * @param {{ start: number, end: number }} b
 */
function bySpan(a, b) {
  return a.start - b.start || b.end - a.end;
}
