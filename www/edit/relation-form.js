import { h } from "../view/dom.js";
import { anchorOf } from "./anchor.js";
import { action, choice, field, group } from "./controls.js";
import { short } from "./words.js";

/**
 * @typedef {import("./controls.js").Context} Context
 * @typedef {import("../view/types.d.ts").Entity} Entity
 */

/** How many things a list of choices holds at most. */
const MANY = 400;

/**
 * How an entity stands to others: each relation can be changed or taken away, and one can be added.
 *
 * @param {Context} context
 */
export function relationForm({ text, analysis, thing, strings, commit }) {
  const { correct } = strings;
  /** @type {[string, string][]} */
  const types = Object.entries(strings.relations);
  const byId = new Map(analysis.entities.map((one) => [one.id, one]));
  /** @param {Entity} entity @returns {import("./types.d.ts").Target} by its name, where it has one */
  const targetOf = ({ name, mentions }) => {
    const { start, end } = mentions.find((own) => own.text === name) ?? mentions[0];
    return { layer: "entity", quote: anchorOf(text, start, end) };
  };
  const rows = analysis.relations.flatMap((relation) => {
    const [head, tail] = [byId.get(relation.head), byId.get(relation.tail)];
    // A short form stands to nothing else than what it is short for.
    if (!head || !tail || head === tail || (head.id !== thing.id && tail.id !== thing.id)) return [];
    const select = choice([["", correct.noRelation], ...types], relation.type);
    select.setAttribute("aria-label", correct.relationOf(short(head.name), short(tail.name)));
    select.addEventListener("change", () =>
      commit({ op: "relate", target: targetOf(head), to: targetOf(tail), was: relation.type, type: select.value || null }),
    );
    return h("li", null, h("span", { class: "lede-filler" }, `${short(head.name)} → ${short(tail.name)}`), " ", select);
  });
  const others = analysis.entities
    .filter(({ id }) => id !== thing.id)
    .sort((a, b) => Number(b.named) - Number(a.named) || a.name.localeCompare(b.name))
    .slice(0, MANY);
  const other = choice(others.map(({ id, name }) => [id, short(name)]));
  const type = choice(types);
  const way = choice([
    ["to", `${short(thing.name)} → …`],
    ["from", `… → ${short(thing.name)}`],
  ]);
  const add = () => {
    const chosen = byId.get(other.value);
    if (!chosen) return;
    const [head, tail] = way.value === "to" ? [thing, chosen] : [chosen, thing];
    commit({ op: "relate", target: targetOf(head), to: targetOf(tail), was: null, type: type.value });
  };
  return group(
    correct.relations,
    rows.length > 0 && h("ul", { class: "lede-roles", role: "list" }, ...rows),
    others.length > 0 &&
      h(
        "details",
        { class: "lede-add-role" },
        h("summary", null, correct.addRelation),
        field(correct.relationWith, other),
        field(correct.newRelation, type),
        field(correct.direction, way),
        action(correct.setRelation, add),
      ),
  );
}
