import { h } from "../view/dom.js";
import { anchorOf, occurrences } from "./anchor.js";
import { action, field, grouped } from "./controls.js";
import { typesOf } from "./ontology.js";
import { short } from "./words.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("./types.d.ts").Layer} Layer
 */

const LAYERS = /** @type {Layer[]} */ (["entity", "time", "value", "event", "quote"]);

/** How many known things are offered as what the words mean. */
const MANY = 400;

/**
 * Marks words that have no mark. Without a mouse the words are typed, not picked.
 *
 * @param {string} text
 * @param {Analysis} analysis
 * @param {{ start: number, end: number } | null} picked what is selected in the article
 * @param {Strings} strings
 * @param {(draw: import("./types.d.ts").Draw) => unknown} commit
 */
export function addForm(text, analysis, picked, strings, commit) {
  const { correct } = strings;
  const chosen = picked ? text.slice(picked.start, picked.end) : "";
  const words = h("input", { type: "text", value: chosen, autocomplete: "off", spellcheck: "false" });
  const found = h("p", { class: "lede-hint", role: "status" });
  const as = grouped(
    LAYERS.map((layer) => [correct.layers[layer], typesOf(layer, strings).map(([type, spoken]) => [`${layer} ${type}`, spoken])]),
  );
  const known = [...analysis.entities].sort((a, b) => Number(b.named) - Number(a.named) || a.name.localeCompare(b.name)).slice(0, MANY);
  const of = grouped([[correct.layers.entity, known.map(({ id, name }) => [id, short(name)])]], ["", correct.newThing]);
  const everywhere = h("input", { type: "checkbox", checked: !picked });
  const meaning = field(correct.addOf, of);
  const all = h("label", { class: "lede-radio" }, everywhere, " ", correct.addEverywhere);
  const places = () => {
    const here = picked && words.value === chosen ? [picked] : [];
    const spans = occurrences(text, words.value);
    return spans.length ? spans : here;
  };
  const show = () => {
    const count = words.value ? places().length : 0;
    found.textContent = words.value ? correct.places(count) : "";
    add.disabled = !count;
    const entity = as.value.startsWith("entity ");
    meaning.hidden = !entity;
    all.hidden = !entity || count < 2;
  };
  const add = action(correct.doAdd, () => {
    const [layer, type] = /** @type {[Layer, string]} */ (as.value.split(" "));
    const span = picked && words.value === chosen ? picked : places()[0];
    const thing = layer === "entity" ? known.find(({ id }) => id === of.value) : undefined;
    const mention = thing?.mentions[0];
    commit({
      op: "add",
      layer,
      quote: anchorOf(text, span.start, span.end),
      scope: !all.hidden && everywhere.checked ? "words" : "one",
      type: thing?.type ?? type,
      subtype: thing?.subtype ?? null,
      of: mention ? { layer: "entity", quote: anchorOf(text, mention.start, mention.end) } : null,
      value: null,
    });
  });
  words.addEventListener("input", show);
  as.addEventListener("change", show);
  show();
  return h("div", { class: "lede-group" }, field(correct.addWords, words), found, field(correct.addAs, as), meaning, all, add);
}
