import { h } from "./dom.js";
import { tellingOf } from "./kinds.js";
import { jump } from "./jump.js";
import { calendar } from "./lookup.js";
import { whyBox } from "./why.js";
import { sentenceOf, sourceOf, spaced } from "./sentence.js";
import { spoken } from "./spoken.js";
import { word } from "./strings.js";
import { toldBy } from "../together/told.js";

/**
 * @typedef {import("./types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Part} Part
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 */

/**
 * A happening as a card: the sentence, how it is told, how often, and on demand its arguments and codes.
 *
 * @param {LedeEvent} event the first telling
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {import("./why.js").Explain | null} explain
 */
export function card(event, lookup, strings, selection, explain) {
  const telling = tellingOf(event);
  const tellings = lookup.tellings.get(event.id) ?? [event];
  const source = sourceOf(event, lookup);
  const parts = sentenceOf(event, lookup);
  const sentence = h(
    "button",
    {
      class: "lede-sentence",
      type: "button",
      "aria-pressed": "false",
      on: { click: () => selection.select(event.id, "cards", event.trigger.start) },
    },
    h("span", { lang: "en" }, ...parts.flatMap((part, at) => [at > 0 && spaced(part) && " ", partOf(part, telling)])),
    source && [" ", h("span", { class: "lede-source" }, `– ${strings.says} `, h("b", null, source.text))],
  );

  /** @param {Part[]} lit */
  const light = (lit) =>
    selection.light(
      lit
        .filter(({ start }) => start !== undefined)
        .map(({ start, end, role, kind }) => ({
          start: /** @type {number} */ (start),
          end: /** @type {number} */ (end),
          role: role ?? kind,
        })),
    );
  const all = source ? [...parts, source] : parts;
  return h(
    "li",
    {
      class: "lede-card",
      part: "card",
      data: { id: event.id, telling, type: event.type, boilerplate: event.boilerplate ? "" : null },
      on: {
        pointerenter: () => light(all),
        pointerleave: () => selection.light([]),
        focusin: () => light(all),
        focusout: () => selection.light([]),
      },
    },
    h(
      "p",
      { class: "lede-kicker" },
      h("span", { class: "lede-type" }, word(strings.events, event.type)),
      telling !== "asserted" && tag(word(strings.tellingsOf, telling), telling),
      tellings.length > 1 && tag(strings.tellings(tellings.length)),
      event.euphemism && tag(strings.euphemism),
      event.generic && tag(strings.habit),
      event.boilerplate && tag(strings.teaser),
      event.score < 0.6 && tag(strings.unsure),
    ),
    sentence,
    toldBy(event, lookup, strings),
    details(event, tellings, lookup, strings, selection, explain),
  );
}

/**
 * @param {Part} part
 * @param {string} telling
 */
function partOf(part, telling) {
  if (part.kind === "glue") return h("span", { class: "lede-glue" }, part.text);
  if (part.kind === "quote") return h("q", { class: "lede-said" }, part.text);
  if (part.kind === "trigger") return h("span", { class: `lede-trigger is-${telling}` }, part.text);
  return h("b", { data: { role: part.role } }, part.text);
}

/**
 * @param {string} text
 * @param {string} [telling]
 */
function tag(text, telling) {
  return h("span", { class: telling ? `lede-tag is-${telling}` : "lede-tag" }, text);
}

/**
 * @param {LedeEvent} event
 * @param {LedeEvent[]} tellings
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {import("./why.js").Explain | null} explain
 */
function details(event, tellings, lookup, strings, selection, explain) {
  /** @param {string} term @param {...import("./dom.js").Child} value */
  const row = (term, ...value) => [h("dt", null, term), h("dd", null, ...value)];
  const box = h("details", { class: "lede-details" }, h("summary", null, strings.details));
  // Filled when first opened: most cards never are.
  box.addEventListener("toggle", () => {
    if (box.childElementCount > 1) return;
    const time = event.time ? lookup.times.get(event.time) : undefined;
    const { plover, cameo, ace } = event.codes ?? {};
    const codes = [plover && `PLOVER ${plover}`, cameo && `CAMEO ${cameo}`, ace && `ACE ${ace}`].filter(Boolean).join(" · ");
    box.append(
      h(
        "dl",
        null,
        ...row(
          strings.trigger,
          ...tellings.flatMap(({ trigger, id }, at) => [at > 0 && ", ", jump(trigger.text, id, trigger.start, selection)]),
        ),
        ...lookup
          .argumentsOf(event)
          .flatMap(({ role, text, ref, start }) => row(word(strings.roles, role), ref ? jump(text, ref, start, selection) : text)),
        ...(time ? row(calendar(time) ? spoken(calendar(time) ?? "", strings) : time.value, time.basis ?? time.text) : []),
        ...(codes ? row(strings.codes, codes) : []),
      ),
    );
    if (explain) box.append(whyBox(lookup.fullest(event).id, explain, strings, selection));
  });
  return box;
}
