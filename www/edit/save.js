import { h } from "../view/dom.js";
import { goldOf } from "./gold.js";

/**
 * Corrections as a file: the corrected article as gold data with its text, or the operations themselves.
 *
 * @param {"gold" | "json"} what
 * @param {import("./editor.js").Editor} editor
 */
export function saveCorrections(what, { text, analysis, corrections }) {
  if (text === undefined || !analysis) return;
  const source = analysis.document.source ?? "article.txt";
  if (what === "json") return download("lede-corrections.json", { schemaVersion: 1, corrections });
  download(`${source}.gold.json`, { ...goldOf(text, analysis, source), content: text });
}

/**
 * @param {string} name
 * @param {unknown} data
 */
export function download(name, data) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
