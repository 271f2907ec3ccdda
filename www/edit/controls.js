import { h } from "../view/dom.js";
import { Draft } from "./draft.js";
import { moved } from "./words.js";
import { anchorOf } from "./anchor.js";

/**
 * What a form is about, and where its answer goes.
 *
 * @typedef {object} Context
 * @property {string} text
 * @property {import("../view/types.d.ts").Analysis} analysis
 * @property {import("./types.d.ts").Layer} layer
 * @property {any} thing the entity, time, value, event or quotation
 * @property {{ start: number, end: number, text: string }} span the words that are marked
 * @property {import("./types.d.ts").Target} target
 * @property {import("../view/types.d.ts").Strings} strings
 * @property {(draw: import("./types.d.ts").Draw) => unknown} commit
 */

let made = 0;

/**
 * @param {string} label
 * @param {HTMLElement} control
 */
export function field(label, control) {
  made += 1;
  control.id = `lede-field-${made}`;
  return h("div", { class: "lede-field" }, h("label", { for: control.id }, label), control);
}

/**
 * @param {[string, string][]} options value and words
 * @param {string} [chosen]
 */
export function choice(options, chosen) {
  return h("select", null, ...options.map(([value, words]) => h("option", { value, selected: value === chosen }, words)));
}

/**
 * A control with its name before it and what it does behind it.
 *
 * @param {string} label
 * @param {HTMLElement} control
 * @param {{ does: string, name: string, act: () => unknown }} button its words, and its whole name for who hears it alone
 */
export function line(label, control, { does, name, act }) {
  const row = field(label, control);
  row.classList.add("lede-line-field");
  row.append(h("button", { type: "button", class: "lede-do", "aria-label": name, on: { click: act } }, does));
  return row;
}

/**
 * Options in groups; a group without options is left out.
 *
 * @param {[string, [string, string][]][]} groups
 * @param {[string, string] | null} [first] an option before all groups
 */
export function grouped(groups, first = null) {
  return h(
    "select",
    null,
    first && h("option", { value: first[0] }, first[1]),
    ...groups
      .filter(([, options]) => options.length)
      .map(([label, options]) => h("optgroup", { label }, ...options.map(([value, words]) => h("option", { value }, words)))),
  );
}

/**
 * @param {string} label
 * @param {() => unknown} act
 * @param {string} [kind] a class
 */
export function action(label, act, kind = "lede-do") {
  return h("button", { type: "button", class: kind, on: { click: act } }, label);
}

/**
 * A group of controls under one heading.
 *
 * @param {string} title
 * @param {...import("../view/dom.js").Child} controls
 */
export function group(title, ...controls) {
  return h("fieldset", { class: "lede-group" }, h("legend", null, title), ...controls);
}

/**
 * How far a change goes: asked only where there is more than this place.
 *
 * @param {Context} context
 * @returns {{ element: HTMLElement | null, value: () => import("./types.d.ts").Scope }}
 */
export function scopeChoice({ text, analysis, layer, thing, span, strings }) {
  const { correct } = strings;
  const draft = new Draft(text, analysis);
  const mark = draft.marks(layer).find((one) => one.thing.id === thing.id && one.start === span.start);
  const count = (/** @type {"words" | "thing"} */ scope) => (mark ? draft.reach(layer, mark, scope).length : 1);
  const [words, things] = [count("words"), count("thing")];
  /** @type {[import("./types.d.ts").Scope, string][]} */
  const options = [["one", correct.here]];
  if (things > 1) options.push(["thing", layer === "event" ? correct.tellings(things) : correct.thing(thing.name, things)]);
  if (words > 1) options.push(["words", correct.words(span.text, words)]);
  if (options.length === 1) return { element: null, value: () => "one" };
  made += 1;
  const name = `lede-scope-${made}`;
  const chosen = things > 1 ? "thing" : "one";
  const radios = options.map(([value]) => h("input", { type: "radio", name, value, checked: value === chosen }));
  return {
    element: group(correct.scope, ...options.map(([, label], at) => h("label", { class: "lede-radio" }, radios[at], " ", label))),
    value: () => /** @type {import("./types.d.ts").Scope} */ (radios.find(({ checked }) => checked)?.value ?? "one"),
  };
}

/**
 * Moves the ends of a mark by words, and shows what it would be on.
 *
 * @param {Context} context
 * @param {() => import("./types.d.ts").Scope} scope
 */
export function extent({ text, span, target, strings, commit }, scope) {
  const { correct } = strings;
  let now = { start: span.start, end: span.end };
  const shown = h("output", { class: "lede-extent" }, span.text);
  /** @param {"earlierStart" | "laterStart" | "earlierEnd" | "laterEnd"} move @param {string} sign */
  const mover = (move, sign) =>
    h(
      "button",
      {
        type: "button",
        "aria-label": correct[move],
        title: correct[move],
        on: {
          click: () => {
            now = moved(text, now, move);
            shown.textContent = text.slice(now.start, now.end);
            use.disabled = now.start === span.start && now.end === span.end;
          },
        },
      },
      sign,
    );
  const use = action(correct.useWords, () => commit({ op: "resize", target, scope: scope(), to: anchorOf(text, now.start, now.end) }));
  use.disabled = true;
  return group(
    correct.extent,
    shown,
    h(
      "div",
      { class: "lede-movers" },
      mover("earlierStart", "⇤ +"),
      mover("laterStart", "− ⇥"),
      mover("earlierEnd", "⇤ −"),
      mover("laterEnd", "+ ⇥"),
      use,
    ),
  );
}
