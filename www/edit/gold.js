/**
 * An analysis, corrected, as an annotated document for measuring and training: the layout of the development data, with offsets
 * in Unicode code points.
 *
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {{ start: number, end: number, text?: string }} Span
 */

/**
 * @param {string} text
 * @param {Analysis} analysis offsets in UTF-16 units
 * @param {string} file the name of the text's own file
 */
export function goldOf(text, analysis, file) {
  const point = pointsOf(text);
  /** @param {Span} span */
  const span = ({ start, end }) => ({ start: point(start), end: point(end), text: text.slice(start, end) });
  /** @param {string | null} id */
  const thing = (id) => (id === null ? null : id.replace(/^e/, "E").replace(/^v/, "e"));
  const published = analysis.document.published?.value ?? null;
  return {
    file,
    chars: point(text.length),
    offsets: "Unicode code points, end exclusive",
    dct: { value: published, suggested: published },
    zones: analysis.document.zones.filter(({ kind }) => kind !== "body").map((zone) => ({ ...span(zone), type: zone.kind })),
    entities: analysis.entities.map(({ id, type, subtype, name, named, mentions }) => ({
      id: thing(id),
      type,
      subtype,
      canonical: name,
      named,
      mentions: mentions.filter(({ form }) => !described(form)).map(span),
      nominal_mentions: mentions.filter(({ form }) => described(form)).map((own) => ({ ...span(own), kind: own.form })),
    })),
    times: analysis.times.map((time) => ({
      ...span(time),
      id: time.id,
      type: time.type,
      value: time.value,
      value_dct: time.resolved ?? time.value,
    })),
    quantities: analysis.values.map(({ start, end, value, upper, unit, approximate }) => ({
      ...span({ start, end }),
      value: upper === null ? value : [value, upper],
      unit,
      approx: approximate,
    })),
    events: analysis.events.map((event) => ({
      id: thing(event.id),
      type: event.type,
      trigger: span(event.trigger),
      args: event.arguments.map((own) => ({
        role: own.role,
        ...span(own),
        entity: own.ref && !own.ref.startsWith("v") ? thing(own.ref) : null,
        ...(own.ref?.startsWith("v") ? { event: thing(own.ref) } : {}),
      })),
      polarity: event.polarity,
      modality: event.modality,
      tense: event.tense,
      attribution: event.attribution && { entity: thing(event.attribution.entity), ...span(event.attribution) },
      time: event.time,
      ...(event.sameAs ? { coref: thing(event.sameAs) } : {}),
      ...(event.generic ? { generic: true } : {}),
      ...(event.euphemism ? { euphemism: true } : {}),
      ...(event.boilerplate ? { boilerplate: true } : {}),
      ...(event.disjunct ? { disjunct: thing(event.disjunct) } : {}),
    })),
    quotes: analysis.quotes.map((quote) => ({
      ...span(quote),
      type: quote.kind,
      speaker: thing(quote.speaker),
      ...(quote.cue ? { cue: span(quote.cue) } : {}),
    })),
    relations: analysis.relations.map((relation) => ({
      type: relation.type,
      arg1: thing(relation.head),
      arg2: thing(relation.tail),
      ...(relation.evidence ? { evidence: span(relation.evidence) } : {}),
      modality: relation.modality,
      ...(relation.label ? { role: relation.label } : {}),
    })),
    roles: [],
  };
}

/** @param {string} form */
function described(form) {
  return form === "nominal" || form === "pronoun";
}

/**
 * From UTF-16 units to code points.
 *
 * @param {string} text
 * @returns {(unit: number) => number}
 */
function pointsOf(text) {
  /** Where the second halves of pairs stand, in order. @type {number[]} */
  const halves = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) halves.push(index + 1);
  if (!halves.length) return (unit) => unit;
  return (unit) => {
    let [low, high] = [0, halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (halves[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
