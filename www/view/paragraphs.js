//# allFunctionsCalledOnLoad
/** @typedef {import("./types.d.ts").Analysis} Analysis */
/** @typedef {import("./types.d.ts").Paragraph} Paragraph */

/** The longest block that is laid out as one, in UTF-16 units: a browser's time for one block grows faster than its length. */
const LONGEST = 20_000;

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The paragraphs of a text: its lines. A line break inside a sentence is a wrapped line, not a new paragraph.
 *
 * @param {string} text
 * @param {Pick<Analysis, "sentences" | "document">} analysis
 * @returns {Generator<Paragraph, void>}
 */
export function* paragraphsOf(text, analysis) {
  const zones = analysis.document.zones;
  let sentence = 0;
  let zone = 0;
  let start = 0;

  /**
   * @param {number} end
   * @returns {Generator<Paragraph, void>}
   */
  function* close(end) {
    for (let from = start; from < end;) {
      const to = cut(text, from, end);
      if (/\S/.test(text.slice(from, to))) {
        while (zone < zones.length && zones[zone].end <= from) zone += 1;
        const inside = zone < zones.length && zones[zone].start < to;
        yield { start: from, end: to, kind: inside ? zones[zone].kind : "body" };
      }
      from = to;
    }
  }

  for (const match of text.matchAll(BREAK)) {
    const at = match.index;
    const after = at + match[0].length;
    while (sentence < analysis.sentences.length && analysis.sentences[sentence].end <= at) sentence += 1;
    const running = analysis.sentences[sentence];
    if (running && running.start < at && running.end > after && !text.slice(start, at).endsWith("\n")) continue;
    yield* close(at);
    start = after;
  }
  yield* close(text.length);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} end
 */
function cut(text, from, end) {
  if (end - from <= LONGEST) return end;
  const space = text.lastIndexOf(" ", from + LONGEST);
  const to = space > from ? space + 1 : from + LONGEST;
  const splitsPair = /[\uD800-\uDBFF]/.test(text[to - 1]) && /[\uDC00-\uDFFF]/.test(text[to] ?? "");
  return splitsPair ? to - 1 : to;
}
