import { h } from "../view/dom.js";
import { groupOf } from "../view/kinds.js";
import { fillList } from "../view/list.js";
import { Lookup } from "../view/lookup.js";
import { VIEWS } from "../view/reader.js";
import { sentenceOf, spaced } from "../view/sentence.js";
import { Session } from "../view/session.js";
import { word } from "../view/strings.js";
import { combine, documentAt } from "./combine.js";
import { shortTitle, toldBy } from "./told.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("./types.d.ts").Together} Together
 * @typedef {import("./types.d.ts").TogetherEvent} TogetherEvent
 */

/** Roles of those to whom something is done. */
const DONE_TO = ["patient", "recipient", "coagent", "beneficiary", "org"];

/**
 * All articles as one: what several of them tell, who acts on whom, and the reader over all texts.
 *
 * @param {import("./types.d.ts").Part[]} parts
 * @param {object} page
 * @param {Strings} page.strings
 * @param {() => Promise<import("../view/types.d.ts").Analyzer>} page.analyzer
 * @param {(at: number, start: number) => unknown} page.open opens an article at an offset of its own
 */
export async function togetherView(parts, { strings, analyzer, open }) {
  const { text, analysis } = combine(parts);
  const { all } = strings.desk;
  const host = h("div");
  const head = h("div", { class: "desk-all-head lede" });
  const element = h("section", { class: "desk-all", "aria-label": all.label, tabindex: -1 }, head, host);
  const session = new Session(host, { strings, views: VIEWS.filter((view) => view !== "correct"), analyzer });
  const lookup = new Lookup(analysis, text);
  const jump = (/** @type {string} */ id, /** @type {number} */ at) => session.reader.selection.select(id, "jump", at);

  const shared = /** @type {TogetherEvent[]} */ (lookup.happenings()).filter(({ documents = [] }) => documents.length > 1);
  const actions = actionsOf(analysis, lookup);
  const names = analysis.entities.filter(({ named, documents }) => named && documents.length > 1);
  names.sort((a, b) => b.documents.length - a.documents.length || b.mentions.length - a.mentions.length);

  /** @param {string[]} ids @param {(id: string) => number} startIn an offset of the whole */
  const articles = (ids, startIn) =>
    ids.flatMap((id, at) => {
      const index = analysis.documents.findIndex((one) => one.id === id);
      const document = analysis.documents[index];
      const title = shortTitle(document.title);
      return [
        at > 0 && " · ",
        h(
          "button",
          {
            type: "button",
            class: "lede-jump",
            title: all.openAt(document.title),
            on: { click: () => open(index, startIn(id) - document.start) },
          },
          title,
        ),
      ];
    });
  /** @param {TogetherEvent} event */
  const tellingIn = (event) => (/** @type {string} */ id) =>
    (lookup.tellings.get(event.id) ?? [event]).find(({ trigger }) => documentAt(analysis, trigger.start) === id)?.trigger.start ??
    event.trigger.start;

  /** @param {string} title @param {boolean} opened @param {(box: HTMLElement) => void} fill */
  const part = (title, opened, fill) => {
    const box = h("details", { open: opened }, h("summary", null, title));
    fill(box);
    return box;
  };
  const more = { empty: all.noneShared, more: strings.more };
  head.append(
    h("h2", null, all.title(parts.length)),
    h("p", { class: "lede-hint" }, all.hint),
    part(all.several(shared.length), true, (box) =>
      fillList(
        box,
        shared,
        (event) =>
          h(
            "li",
            null,
            fact(event, lookup, strings, () => jump(event.id, event.trigger.start)),
            h("p", { class: "lede-told" }, `${all.toldBy}: `, ...articles(event.documents ?? [], tellingIn(event))),
            ...toldBy(event, lookup, strings).slice(1),
          ),
        more,
      ),
    ),
    part(all.actions(actions.length), false, (box) =>
      fillList(
        box,
        actions,
        ({ from, to, event }) =>
          h(
            "li",
            null,
            h(
              "button",
              { type: "button", class: "desk-fact", on: { click: () => jump(event.id, event.trigger.start) } },
              h("b", null, from),
              ` → ${word(strings.events, event.type)} → `,
              h("b", null, to),
            ),
            h("p", { class: "lede-told" }, `${all.toldBy}: `, ...articles(event.documents ?? [], tellingIn(event))),
          ),
        { ...more, empty: strings.noEvents },
      ),
    ),
    part(all.names(names.length), false, (box) =>
      fillList(
        box,
        names,
        (entity) =>
          h(
            "li",
            { class: `g-${groupOf(entity.type)}` },
            h(
              "button",
              { type: "button", class: "desk-fact", on: { click: () => jump(entity.id, entity.mentions[0].start) } },
              h("b", null, entity.name),
              entity.aliases.length ? ` ${entity.aliases.join(" · ")}` : "",
            ),
            h(
              "p",
              { class: "lede-told" },
              `${all.in}: `,
              ...articles(entity.documents, (id) => entity.mentions.find(({ start }) => documentAt(analysis, start) === id)?.start ?? 0),
            ),
          ),
        { ...more, empty: strings.noEntities },
      ),
    ),
  );
  await session.restore({ text, analysis });
  return { element, session };
}

/**
 * @param {LedeEvent} event
 * @param {Lookup} lookup
 * @param {Strings} strings
 * @param {() => void} act
 */
function fact(event, lookup, strings, act) {
  const parts = sentenceOf(event, lookup);
  return h(
    "button",
    { type: "button", class: "desk-fact", on: { click: act } },
    h("b", null, word(strings.events, event.type)),
    ": ",
    h("span", { lang: "en" }, ...parts.flatMap((part, at) => [at > 0 && spaced(part) && " ", part.text])),
  );
}

/**
 * Who does what to whom: each happening for every pair of named things in it.
 *
 * @param {Together} analysis
 * @param {Lookup} lookup
 */
function actionsOf(analysis, lookup) {
  /** @type {{ from: string, to: string, event: TogetherEvent }[]} */
  const found = [];
  for (const event of /** @type {TogetherEvent[]} */ (lookup.happenings())) {
    const own = lookup.argumentsOf(event).map(({ role, ref }) => ({ role, entity: ref ? lookup.entities.get(ref) : undefined }));
    for (const from of own.filter(({ role, entity }) => role === "agent" && entity?.named)) {
      for (const to of own.filter(({ role, entity }) => DONE_TO.includes(role) && entity?.named)) {
        if (from.entity && to.entity && from.entity !== to.entity) found.push({ from: from.entity.name, to: to.entity.name, event });
      }
    }
  }
  return found.sort((a, b) => (b.event.documents?.length ?? 0) - (a.event.documents?.length ?? 0));
}
