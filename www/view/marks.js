//# allFunctionsCalledOnLoad
import { groupOf, sourceKeyOf, tellingOf } from "./kinds.js";

/** @typedef {import("./types.d.ts").Analysis} Analysis */
/** @typedef {import("./types.d.ts").Mark} Mark */
/** @typedef {import("./types.d.ts").Strings} Strings */

// What lies outside where two marks have the same words: a quotation holds names, a name holds a trigger.
const DEPTH = { quote: 0, entity: 1, time: 1, value: 1, event: 2 };

/**
 * All marks of an analysis, outer before inner.
 *
 * @param {Analysis} analysis
 * @param {Strings} strings
 * @returns {Mark[]}
 */
export function marksOf(analysis, strings) {
  return [...eachMark(analysis, strings)].sort(outerFirst);
}

/**
 * The order of marks in a text.
 *
 * @param {Mark} a
 * @param {Mark} b
 */
export function outerFirst(a, b) {
  return a.start - b.start || b.end - a.end || DEPTH[a.layer] - DEPTH[b.layer];
}

/**
 * The marks of an analysis, layer after layer.
 *
 * @param {Analysis} analysis
 * @param {Strings} strings
 * @returns {Generator<Mark, void>}
 */
export function* eachMark(analysis, strings) {
  const { length } = analysis.document;
  for (const mark of everyMark(analysis, strings)) {
    if (mark.start < mark.end && mark.start >= 0 && mark.end <= length) yield mark;
  }
}

/**
 * @param {Analysis} analysis
 * @param {Strings} strings
 * @returns {Generator<Mark, void>}
 */
function* everyMark(analysis, strings) {
  for (const entity of analysis.entities) {
    const label = strings.short[/** @type {keyof Strings["short"]} */ (entity.type)] ?? entity.type.toLowerCase();
    for (const { start, end, form } of entity.mentions) {
      yield { start, end, id: entity.id, layer: "entity", kind: entity.type, group: groupOf(entity.type), label, detail: { form } };
    }
  }
  for (const { start, end, id, type } of analysis.times) {
    const label = strings.timeTypes[type] ?? type.toLowerCase();
    yield { start, end, id, layer: "time", kind: "DATE", group: "time", label, detail: {} };
  }
  for (const { start, end, id, kind } of analysis.values) {
    yield { start, end, id, layer: "value", kind: "VALUE", group: "value", label: strings.valueKinds[kind] ?? kind, detail: {} };
  }
  for (const event of analysis.events) {
    const label = strings.events[/** @type {keyof Strings["events"]} */ (event.type)] ?? event.type;
    const { start, end } = event.trigger;
    const telling = tellingOf(event);
    yield {
      start,
      end,
      id: event.id,
      layer: "event",
      kind: `is-${telling}`,
      group: "event",
      label: label.toLocaleLowerCase(strings.code),
      detail: { type: event.type, source: sourceKeyOf(event), telling, modality: event.modality, polarity: event.polarity },
    };
  }
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  for (const { start, end, id, kind, speaker } of analysis.quotes) {
    const name = speaker && names.get(speaker);
    yield {
      start,
      end,
      id,
      layer: "quote",
      kind: `quote-${kind}`,
      group: "quote",
      label: name ? `– ${name}` : "",
      detail: { quote: kind },
    };
  }
}
