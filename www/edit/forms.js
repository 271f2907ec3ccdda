import { h } from "../view/dom.js";
import { tellingOf } from "../view/kinds.js";
import { anchorOf } from "./anchor.js";
import { action, choice, extent, field, grouped, line, scopeChoice } from "./controls.js";
import { SUBTYPES, TELLINGS, typesOf } from "./ontology.js";
import { relationForm } from "./relation-form.js";
import { roleForm } from "./role-form.js";
import { short } from "./words.js";

/** @typedef {import("./controls.js").Context} Context */

/** How many things a list of choices holds at most. */
const MANY = 400;

/** A TIMEX3 date, as far as a reader would write one. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * What can be corrected of one mark.
 *
 * @param {Context} context
 * @returns {(HTMLElement | null)[]}
 */
export function formsFor(context) {
  const scope = scopeChoice(context);
  const own = { entity: entityForms, event: eventForms, time: timeForms, value: () => [], quote: quoteForms }[context.layer];
  return [scope.element, typeForm(context, scope.value), ...own(context, scope.value), extent(context, scope.value)].concat(
    action(
      context.strings.correct.remove,
      () => context.commit({ op: "remove", target: context.target, scope: scope.value() }),
      "lede-do lede-remove",
    ),
  );
}

/** @typedef {() => import("./types.d.ts").Scope} Scoped */

/**
 * @param {Context} context
 * @param {Scoped} scope
 */
function typeForm({ layer, thing, target, strings, commit }, scope) {
  const { correct } = strings;
  const type = choice(typesOf(layer, strings), thing.type ?? thing.kind);
  const subtype = h("select");
  const fillSubtypes = () => {
    const list = SUBTYPES[type.value] ?? [];
    const known = thing.type === type.value && thing.subtype && !list.includes(thing.subtype) ? [thing.subtype] : [];
    /** @type {[string, string][]} */
    const options = [
      ["", correct.none],
      ...[...list, ...known].map((one) => /** @type {[string, string]} */ ([one, spokenSubtype(one, strings)])),
    ];
    // Options of another select would choose anew while they are moved one by one.
    subtype.replaceChildren(...options.map(([value, words]) => h("option", { value }, words)));
    subtype.value = (thing.type === type.value && thing.subtype) || "";
  };
  fillSubtypes();
  type.addEventListener("change", fillSubtypes);
  const change = () => commit({ op: "retype", target, scope: scope(), type: type.value, subtype: subtype.value || null });
  const button = { does: correct.does, name: correct.change, act: change };
  if (layer !== "entity") return line(correct.type, type, button);
  return h("div", { class: "lede-group" }, field(correct.type, type), line(correct.subtype, subtype, button));
}

/**
 * @param {string} subtype
 * @param {import("../view/types.d.ts").Strings} strings
 */
function spokenSubtype(subtype, strings) {
  const table = /** @type {Record<string, string>} */ (strings.subtypes);
  return Object.hasOwn(table, subtype) ? table[subtype] : subtype.toLowerCase().replaceAll("_", " ");
}

/**
 * @param {Context} context
 * @param {Scoped} scope
 */
function entityForms(context, scope) {
  const { text, analysis, thing, target, strings, commit } = context;
  const { correct } = strings;
  const others = analysis.entities
    .filter(({ id }) => id !== thing.id)
    .sort((a, b) => Number(b.named) - Number(a.named) || a.name.localeCompare(b.name))
    .slice(0, MANY);
  /** @param {boolean} alike @returns {[string, string][]} */
  const list = (alike) => others.filter(({ type }) => (type === thing.type) === alike).map(({ id, name }) => [id, short(name)]);
  const same = grouped(
    [
      [typesOf("entity", strings).find(([type]) => type === thing.type)?.[1] ?? thing.type, list(true)],
      [correct.elsewhere, list(false)],
    ],
    ["", correct.choose],
  );
  const join = () => {
    const other = others.find(({ id }) => id === same.value);
    const { start, end } = other?.mentions[0] ?? {};
    if (start === undefined || end === undefined) return;
    commit({ op: "merge", target, into: { layer: "entity", quote: anchorOf(text, start, end) } });
  };
  const apart = () => commit({ op: "split", target, scope: scope() === "one" ? "one" : "words" });
  return [
    others.length > 0 && line(correct.same, same, { does: correct.join, name: correct.join, act: join }),
    thing.mentions.length > 1 && action(correct.apart, apart),
    relationForm(context),
  ].filter((one) => one !== false);
}

/**
 * @param {Context} context
 * @param {Scoped} scope
 */
function eventForms(context, scope) {
  const { text, analysis, thing, target, strings, commit } = context;
  const { correct } = strings;
  const told = choice(
    Object.keys(TELLINGS).map((one) => [one, strings.tellingsOf[/** @type {"planned"} */ (one)]]),
    tellingOf(thing),
  );
  const tell = () => commit({ op: "tell", target, scope: scope(), ...TELLINGS[/** @type {"planned"} */ (told.value)] });
  const root = thing.sameAs ?? thing.id;
  const others = analysis.events.filter(({ id, sameAs }) => (sameAs ?? id) !== root).slice(0, MANY);
  const kinds = /** @type {Record<string, string>} */ (strings.events);
  /** @param {boolean} alike @returns {[string, string][]} */
  const list = (alike) =>
    others
      .filter(({ type }) => (type === thing.type) === alike)
      .map(({ id, type, trigger }) => [id, `${kinds[type] ?? type}: ${short(text.slice(trigger.start, trigger.end + 40))}`]);
  const same = grouped(
    [
      [kinds[thing.type] ?? thing.type, list(true)],
      [correct.elsewhere, list(false)],
    ],
    ["", correct.choose],
  );
  const join = () => {
    const other = others.find(({ id }) => id === same.value);
    if (other) commit({ op: "merge", target, into: { layer: "event", quote: anchorOf(text, other.trigger.start, other.trigger.end) } });
  };
  const told2 = analysis.events.some(({ id, sameAs }) => id !== thing.id && (sameAs ?? id) === root);
  return [
    line(correct.told, told, { does: correct.does, name: correct.changeTold, act: tell }),
    sourceForm(context, scope),
    roleForm(context),
    others.length > 0 && line(correct.sameEvent, same, { does: correct.join, name: correct.join, act: join }),
    told2 && action(correct.apartEvent, () => commit({ op: "split", target, scope: "one" })),
  ].filter((one) => one !== false);
}

/**
 * @param {Context} context
 * @param {Scoped} scope
 */
function timeForms({ thing, target, strings, commit }, scope) {
  const { correct } = strings;
  const known = DATE.test(thing.resolved ?? "") ? thing.resolved : "";
  const value = h("input", { type: "text", value: known, inputmode: "numeric", autocomplete: "off", placeholder: correct.dateHint });
  const wrong = h("p", { class: "lede-wrong", role: "alert" });
  const set = () => {
    const date = value.value.trim();
    if (DATE.test(date)) return commit({ op: "date", target, scope: scope(), value: date });
    wrong.textContent = correct.badDate;
    value.setAttribute("aria-invalid", "true");
    value.focus();
  };
  return [h("div", { class: "lede-group" }, line(correct.date, value, { does: correct.does, name: correct.setDate, act: set }), wrong)];
}

/**
 * Who may say something, as a choice.
 *
 * @param {Context} context
 * @param {[string, string][]} others what may be chosen beside them
 * @param {string} chosen
 */
function tellers({ text, analysis, span }, others, chosen) {
  const people = analysis.entities
    .filter(({ type }) => type === "PERSON" || type === "ORG" || type === "GPE" || type === "DOCUMENT")
    .sort((a, b) => Number(b.named) - Number(a.named) || a.name.localeCompare(b.name))
    .slice(0, MANY);
  const who = choice([...others, ...people.map(({ id, name }) => /** @type {[string, string]} */ ([id, short(name)]))], chosen);
  const far = (/** @type {{ start: number }} */ { start }) => Math.abs(start - span.start);
  /** @returns {import("./types.d.ts").Target | null} the mention of theirs that stands nearest */
  const target = () => {
    const mention = people.find(({ id }) => id === who.value)?.mentions.reduce((best, own) => (far(own) < far(best) ? own : best));
    return mention ? { layer: "entity", quote: anchorOf(text, mention.start, mention.end) } : null;
  };
  return { who, target };
}

/**
 * @param {Context} context
 * @param {Scoped} scope
 */
function sourceForm(context, scope) {
  const { thing, strings, commit, target } = context;
  const { correct } = strings;
  const nameless = thing.attribution && !thing.attribution.entity;
  const source = tellers(
    context,
    [["", strings.sourceArticle], ...(nameless ? [/** @type {[string, string]} */ (["?", short(thing.attribution.text)])] : [])],
    nameless ? "?" : (thing.attribution?.entity ?? ""),
  );
  const set = () => source.who.value !== "?" && commit({ op: "source", target, scope: scope(), who: source.target() });
  return line(correct.source, source.who, { does: correct.does, name: correct.setSource, act: set });
}

/** @param {Context} context */
function quoteForms(context) {
  const { correct } = context.strings;
  const { thing, target, commit } = context;
  const speaker = tellers(context, [["", correct.nobody]], thing.speaker ?? "");
  const set = () => commit({ op: "speaker", target, who: speaker.target() });
  return [line(correct.speaker, speaker.who, { does: correct.does, name: correct.setSpeaker, act: set })];
}
