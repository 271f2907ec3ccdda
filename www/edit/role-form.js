import { h } from "../view/dom.js";
import { anchorOf } from "./anchor.js";
import { action, choice, field, group, grouped } from "./controls.js";
import { short } from "./words.js";

/**
 * @typedef {import("./controls.js").Context} Context
 * @typedef {{ start: number, end: number, text: string }} Span
 */

/** How many words far from the event are offered for a role. */
const FAR = 300;

/**
 * The roles of one telling: each can be changed or taken away, and words of the article can be given one.
 *
 * @param {Context} context
 */
export function roleForm(context) {
  const { text, thing, target, strings, commit } = context;
  const { correct } = strings;
  /** @type {[string, string][]} */
  const roles = Object.entries(strings.roles);
  const rows = thing.arguments.map((/** @type {Span & { role: string }} */ own) => {
    const select = choice([["", correct.noRole], ...roles], own.role);
    select.setAttribute("aria-label", correct.roleOf(short(own.text)));
    select.addEventListener("change", () =>
      commit({ op: "role", target, quote: anchorOf(text, own.start, own.end), was: own.role, role: select.value || null }),
    );
    return h("li", null, h("span", { class: "lede-filler" }, short(own.text)), " ", select);
  });
  const { near, far } = fillers(context);
  /** @param {Span[]} list @param {string} letter @returns {[string, string][]} */
  const options = (list, letter) => list.map((span, at) => [`${letter}${at}`, short(span.text)]);
  const words = grouped([
    [correct.nearby, options(near, "n")],
    [correct.elsewhere, options(far, "f")],
  ]);
  const role = choice(roles);
  const add = () => {
    const span = (words.value[0] === "n" ? near : far)[Number(words.value.slice(1))];
    if (span) commit({ op: "role", target, quote: anchorOf(text, span.start, span.end), was: null, role: role.value });
  };
  return group(
    correct.roles,
    rows.length > 0 && h("ul", { class: "lede-roles", role: "list" }, ...rows),
    near.length + far.length > 0 &&
      h(
        "details",
        { class: "lede-add-role" },
        h("summary", null, correct.addRole),
        field(correct.roleWords, words),
        field(correct.newRole, role),
        action(correct.setRole, add),
      ),
  );
}

/**
 * What is marked and might play a role: in the event's sentence, and each thing once elsewhere.
 *
 * @param {Context} context
 */
function fillers({ analysis, span, thing }) {
  const sentence = analysis.sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? {
    start: span.start,
    end: span.end,
  };
  const all = [
    ...analysis.entities.flatMap(({ mentions }) => mentions),
    ...analysis.times,
    ...analysis.values,
    ...analysis.events.filter(({ id }) => id !== thing.id).map(({ trigger }) => trigger),
  ];
  const near = all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).sort((a, b) => a.start - b.start);
  const far = analysis.entities
    .map(({ mentions }) => mentions[0])
    .filter((mention) => !near.includes(mention))
    .slice(0, FAR);
  return { near, far };
}
