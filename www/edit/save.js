import { saveJson } from "../view/save-file.js";
import { goldOf } from "./gold.js";

/**
 * Corrections as a file: the corrected article as gold data with its text, or the operations themselves.
 *
 * @param {"gold" | "json" | "all"} what
 * @param {import("./editor.js").Editor} editor
 */
export function saveCorrections(what, editor) {
  const { text, analysis, corrections } = editor;
  if (text === undefined || !analysis) return;
  const source = analysis.document.source ?? "article.txt";
  if (what === "json") return saveJson("lede-corrections.json", { schemaVersion: 1, corrections });
  if (what === "all") return saveJson("lede.json", savedForm(editor));
  saveJson(`${source}.gold.json`, { ...goldOf(text, analysis, source), content: text });
}

/**
 * An analysis as a file that the page opens again. With corrections it holds what the engine found, too, so that they can be
 * taken back.
 *
 * @param {import("./editor.js").Editor} editor
 */
export function savedForm({ text, analysis, corrections, session }) {
  return { ...analysis, text, ...(corrections.length ? { corrections, uncorrected: session.base?.analysis } : {}) };
}
