import { h } from "./dom.js";
import { marksOf } from "./marks.js";
import { saveJson } from "./save-file.js";

/**
 * @typedef {import("./types.d.ts").Analysis} Analysis
 * @typedef {import("./types.d.ts").Strings} Strings
 */

/**
 * The article with its labels written into it: `Marek Dolewski [person]`. Quotations keep their marks and need none.
 *
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function labelled(text, analysis, strings) {
  /** @type {Map<number, string[]>} */
  const labels = new Map();
  for (const mark of marksOf(analysis, strings)) {
    if (mark.layer === "quote") continue;
    // Inner marks come later in the list and stand nearer to the words.
    const telling =
      mark.detail.telling && mark.detail.telling !== "asserted"
        ? `, ${strings.tellingsOf[/** @type {"planned"} */ (mark.detail.telling)]}`
        : "";
    labels.set(mark.end, [`[${mark.label}${telling}]`, ...(labels.get(mark.end) ?? [])]);
  }
  let out = "";
  let at = 0;
  for (const end of [...labels.keys()].sort((a, b) => a - b)) {
    out += `${text.slice(at, end)} ${labels.get(end)?.join(" ")}`;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * What the reader can take along: the article with labels for the clipboard, and the analysis with its text as a file that the
 * page opens again.
 *
 * @param {() => { text: string, analysis: Analysis | null, saved: () => object }} current
 * @param {Strings} strings
 */
export function takeOut(current, strings) {
  const said = h("span", { class: "lede-hint", role: "status" });
  const copy = async () => {
    const { text, analysis } = current();
    if (!analysis) return;
    try {
      await navigator.clipboard.writeText(labelled(text, analysis, strings));
      said.textContent = strings.copied;
    } catch {
      said.textContent = strings.notCopied;
    }
  };
  const save = () => {
    const { analysis, saved } = current();
    if (!analysis) return;
    saveJson("lede.json", saved());
  };
  return h(
    "p",
    { class: "lede-take", part: "take-out" },
    h("button", { type: "button", on: { click: copy } }, strings.copyLabels),
    h("button", { type: "button", on: { click: save } }, strings.save),
    said,
  );
}
