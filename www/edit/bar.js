import { h } from "../view/dom.js";
import { letterActs, setLetter } from "./letter-key.js";
import { sentenceFor } from "./words.js";

/**
 * @typedef {import("./types.d.ts").Outcome} Outcome
 * @typedef {import("./history.js").History} History
 * @typedef {object} Acts
 * @property {() => unknown} undo
 * @property {() => unknown} redo
 * @property {() => unknown} add
 * @property {() => unknown} clear
 * @property {(id: string) => unknown} drop
 * @property {(what: "gold" | "json") => unknown} save
 */

/** The reader's corrections: how many, each as a sentence, each to be taken back; those that wait for their words say so. */
export class Bar {
  /**
   * @param {import("../view/types.d.ts").Strings} strings
   * @param {Acts} acts
   */
  constructor(strings, acts) {
    this.strings = strings;
    this.acts = acts;
    const { correct } = strings;
    /** @param {string} label @param {() => unknown} act */
    const button = (label, act) => h("button", { type: "button", on: { click: act } }, label);
    this.summary = h("summary", null, correct.bar);
    this.undo = button(correct.undo, acts.undo);
    this.redo = button(correct.redo, acts.redo);
    const letter = h("input", { type: "checkbox", checked: letterActs(), on: { change: () => setLetter(letter.checked) } });
    this.some = h("div", { hidden: true });
    this.element = h(
      "details",
      { class: "lede-marks lede-corrections", part: "corrections" },
      this.summary,
      h("div", { class: "lede-row" }, button(correct.add, acts.add), this.undo, this.redo),
      this.some,
      h("p", { class: "lede-hint" }, h("label", null, letter, " ", correct.keyC), " · ", correct.keys),
    );
    this.show({ past: [], present: [], future: [] }, []);
  }

  /**
   * @param {History} history
   * @param {Outcome[]} outcomes
   */
  show({ past, present, future }, outcomes) {
    const { correct } = this.strings;
    const lost = outcomes.filter(({ fate }) => fate === "lost").length;
    this.summary.textContent = present.length ? `${correct.bar}: ${present.length.toLocaleString(this.strings.code)}` : correct.bar;
    // A button that is disabled loses the focus to nowhere; these two tell when there is nothing to do.
    this.undo.setAttribute("aria-disabled", String(!past.length));
    this.redo.setAttribute("aria-disabled", String(!future.length));
    this.some.hidden = !present.length;
    this.some.replaceChildren(
      ...(lost ? [h("p", { class: "lede-note" }, correct.someLost(lost))] : []),
      h("ol", { class: "lede-made", role: "list" }, ...outcomes.map((outcome) => this.#entry(outcome))),
      h("div", { class: "lede-row" }, ...this.#saves()),
    );
  }

  /** @param {Outcome} outcome */
  #entry({ correction, fate, places }) {
    const { correct } = this.strings;
    const sentence = sentenceFor(correction, this.strings, places);
    return h(
      "li",
      { data: { fate } },
      h("span", null, sentence),
      " ",
      h(
        "button",
        { type: "button", "aria-label": correct.takeBackOf(sentence), on: { click: () => this.acts.drop(correction.id) } },
        correct.takeBack,
      ),
      fate !== "done" && h("p", { class: "lede-hint" }, correct[fate]),
    );
  }

  #saves() {
    const { correct } = this.strings;
    return [
      h("button", { type: "button", on: { click: () => this.acts.save("gold") } }, correct.gold),
      h("button", { type: "button", on: { click: () => this.acts.save("json") } }, correct.json),
      h("button", { type: "button", on: { click: this.acts.clear } }, correct.clear),
    ];
  }
}
