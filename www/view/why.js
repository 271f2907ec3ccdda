import { jump } from "./jump.js";
import { h } from "./dom.js";
import { word } from "./strings.js";

/**
 * @typedef {import("../engine/types.js").Explanation} Explanation
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {(id: string) => Promise<(Explanation & { corrected?: string[] }) | null>} Explain
 */

/** A type, as runners-up have it; dates and roles are chosen elsewhere. */
const TYPE = /^[A-Z_]+(?:\/[A-Z_]+)?$/;

/**
 * "Why?": the rule or model behind each part of a thing, the words it rests on, and the second-best reading. Asked for when opened.
 *
 * @param {string} id
 * @param {Explain} explain
 * @param {Strings} strings
 * @param {Selection} selection
 */
export function whyBox(id, explain, strings, selection) {
  const box = h("details", { class: "lede-why" }, h("summary", null, strings.why));
  box.addEventListener("toggle", async () => {
    if (!box.open || box.childElementCount > 1) return;
    const list = h("ul", { role: "list" });
    box.append(list);
    try {
      const explanation = await explain(id);
      const reasons = explanation?.reasons ?? [];
      const corrected = explanation?.corrected ?? [];
      list.append(...corrected.map((line) => h("li", null, h("b", null, strings.correct.corrected), ` ${line}`)));
      list.append(...reasons.map((reason) => h("li", null, ...told(reason, id, strings, selection))));
      if (!reasons.length && !corrected.length) list.append(h("li", null, strings.noReason));
    } catch {
      list.append(h("li", null, strings.noReason));
    }
  });
  return box;
}

/**
 * @param {Explanation["reasons"][number]} reason
 * @param {string} id
 * @param {Strings} strings
 * @param {Selection} selection
 */
function told({ part, text, start, rule, evidence, score, runnerUp, path }, id, strings, selection) {
  const percent = (/** @type {number} */ share) => share.toLocaleString(strings.code, { style: "percent" });
  const role = Object.hasOwn(strings.roles, part) ? word(strings.roles, part) : word(strings.parts, part);
  return [
    h("span", { class: "lede-soft" }, `${role}: `),
    jump(text, id, start, selection),
    " ",
    h("code", null, rule),
    score !== null && ` ${percent(score)}`,
    evidence.length > 0 && ` ${strings.because} ${evidence.map((span) => `“${span.text}”`).join(", ")}`,
    path && h("span", { class: "lede-soft" }, ` ${path}`),
    runnerUp && ` (${strings.ratherThan} ${runnerUp.label} ${percent(runnerUp.score)})`,
    runnerUp &&
      selection.correctable &&
      TYPE.test(runnerUp.label) && [
        " ",
        h(
          "button",
          { type: "button", class: "lede-use", on: { click: () => selection.use({ id, start, label: runnerUp.label }) } },
          strings.correct.useRunnerUp,
        ),
      ],
  ];
}
