import { textOf } from "../view/stored.js";
import { isCorrection } from "../keep/record.js";

/**
 * What a .json file holds, and what can be done with it. Pure: nothing is shown or changed here.
 *
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../edit/types.d.ts").Correction} Correction
 * @typedef {import("../view/types.d.ts").Strings["desk"]["stored"]} Words
 *
 * @typedef {{ do: "show", text: string, analysis: Analysis, corrections: Correction[], say: string }
 *   | { do: "read", text: string, published: string | null, corrections: Correction[], say: string }
 *   | { do: "correct", corrections: Correction[], say: string }
 *   | { do: "nothing", say: string }} Plan
 */

/**
 * @param {string} json
 * @param {string | null} engine the engine that reads here, `version resources`; null where it is not known
 * @param {Words} words
 * @returns {Plan}
 */
export function planFor(json, engine, words) {
  let stored;
  try {
    stored = JSON.parse(json);
  } catch {
    return { do: "nothing", say: words.notJson };
  }
  if (typeof stored !== "object" || stored === null) return { do: "nothing", say: words.none };
  const listed = Array.isArray(stored.corrections) ? stored.corrections.filter(isCorrection) : [];
  const text = [stored.document?.text, stored.text].find((one) => typeof one === "string") ?? null;
  const published = typeof stored.document?.published?.value === "string" ? stored.document.published.value : null;
  if (stored.document === undefined && stored.entities === undefined) {
    return listed.length ? { do: "correct", corrections: listed, say: words.applied(listed.length) } : { do: "nothing", say: words.none };
  }
  /** @param {string} say @returns {Plan} */
  const anew = (say) => ({ do: "read", text: text ?? "", published, corrections: listed, say: also(say, listed, words) });
  if (stored.schemaVersion !== 1) {
    const version = String(stored.schemaVersion);
    return text === null ? { do: "nothing", say: words.schemaNoText(version) } : anew(words.schema(version));
  }
  // Saved with corrections, it holds what the engine found, too: that is corrected again, and can be taken back.
  const { corrections, uncorrected, text: own, ...analysis } = stored;
  void corrections;
  void own;
  const source = uncorrected ? { ...uncorrected, text } : { ...analysis, text: text ?? undefined };
  const found = safely(() => textOf(source, null));
  if (!found) return text === null ? { do: "nothing", say: words.none } : anew(words.otherText);
  if (text !== null && !fits(text, found.analysis)) return anew(words.otherText);
  const made = `${found.analysis.engine?.version} ${found.analysis.engine?.resources}`;
  const say = engine !== null && made !== engine ? words.otherEngine : "";
  return { do: "show", ...found, corrections: uncorrected ? listed : [], say: also(say, uncorrected ? listed : [], words) };
}

/**
 * @param {string} say
 * @param {Correction[]} corrections
 * @param {Words} words
 */
function also(say, corrections, words) {
  return [say, corrections.length ? words.corrections(corrections.length) : ""].filter(Boolean).join(" ");
}

/**
 * Whether every mark is on the words that it cites, in the offsets that it counts in.
 *
 * @param {string} text
 * @param {Analysis} analysis
 */
function fits(text, analysis) {
  if (analysis.offsets !== "utf16") return true;
  const spans = [
    ...analysis.entities.flatMap(({ mentions }) => mentions),
    ...analysis.times,
    ...analysis.events.map(({ trigger }) => trigger),
  ];
  return analysis.document.length === text.length && spans.every((span) => text.slice(span.start, span.end) === span.text);
}

/**
 * @template T
 * @param {() => T} act
 * @returns {T | null}
 */
function safely(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
