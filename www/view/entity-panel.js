import { happening } from "./happening.js";
import { jump } from "./jump.js";
import { h } from "./dom.js";
import { glyphOf, groupOf, inOrder } from "./kinds.js";
import { fillList, markEntry } from "./list.js";
import { Panel } from "./panel.js";
import { whyBox } from "./why.js";
import { word } from "./strings.js";

/**
 * @typedef {import("./types.d.ts").Entity} Entity
 * @typedef {import("./types.d.ts").Strings} Strings
 * @typedef {import("./lookup.js").Lookup} Lookup
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./legend.js").Legend} Legend
 */

/** One line for each thing, by kind: all its names, how often it is mentioned, and when selected what is known of it. */
export class EntityPanel extends Panel {
  static part = "entities";

  /** Build the list of a kind as far as an entity. @type {((wanted: (entity: Entity) => boolean) => void)[]} */
  reach = [];

  /** @param {Lookup} lookup */
  countIn({ analysis }) {
    return analysis.entities.filter(({ named }) => named).length;
  }

  /** @param {Lookup} lookup */
  render({ analysis: { entities } }) {
    const { strings } = this;
    this.reach = [];
    const kinds = inOrder([...new Set(entities.map(({ type }) => type))]).filter((kind) => this.legend.shows(kind));
    if (!kinds.length) this.element.append(h("p", { class: "lede-hint" }, strings.noEntities));
    for (const kind of kinds) {
      const own = entities.filter(({ type }) => type === kind).sort(byWeight);
      const id = `${kind.toLowerCase()}-title`;
      const section = h(
        "section",
        { "aria-labelledby": id },
        h(
          "h3",
          { id, class: `g-${groupOf(kind)}` },
          h("span", { class: "lede-glyph", "aria-hidden": "true" }, glyphOf(kind)),
          word(strings.kinds, kind),
        ),
      );
      this.reach.push(fillList(section, own, (entity) => this.#entry(entity), { empty: "", more: strings.more }));
      this.element.append(section);
    }
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  mark(id, scroll) {
    const opened = this.element.querySelector(".lede-more-about");
    if (opened && opened.closest("li")?.dataset.id !== id) opened.remove();
    const entity = id ? this.lookup?.entities.get(id) : undefined;
    if (entity) for (const reach of this.reach) reach(({ id: own }) => own === id);
    const entry = markEntry(this.element, entity ? entity.id : null, false);
    if (entry && entity && !entry.querySelector(".lede-more-about")) entry.append(this.#about(entity));
    if (entry && scroll) markEntry(this.element, id, true);
    const event = id ? this.lookup?.events.get(id) : undefined;
    const parts = event ? (this.lookup?.argumentsOf(event) ?? []) : [];
    this.markNear(parts.flatMap(({ ref }) => ref ?? []));
  }

  /** @param {Entity} entity */
  #entry(entity) {
    const { strings } = this;
    const known = entity.subtype && entity.subtype !== "OTHER" ? word(strings.subtypes, entity.subtype) : "";
    return h(
      "li",
      { class: `lede-entity g-${groupOf(entity.type)}`, part: "entity", data: { id: entity.id } },
      h(
        "button",
        {
          class: "lede-entity-name",
          type: "button",
          "aria-pressed": "false",
          on: { click: () => this.#toggle(entity) },
        },
        h(
          "span",
          null,
          h("span", { class: entity.named ? "lede-name" : "lede-name lede-unnamed" }, entity.name),
          entity.aliases.length > 0 && [" ", h("span", { class: "lede-aliases" }, entity.aliases.join(" · "))],
          known && [" ", h("span", { class: "lede-subtype" }, known)],
        ),
        " ",
        h("span", { class: "lede-count", title: strings.mentions(entity.mentions.length) }, entity.mentions.length),
      ),
    );
  }

  /** @param {Entity} entity */
  #toggle(entity) {
    const same = this.selection.id === entity.id;
    this.selection.select(same ? null : entity.id, "entities", entity.mentions[0].start);
  }

  /** @param {Entity} entity */
  #about(entity) {
    const { lookup, strings, selection } = this;
    let at = 0;
    const place = h("span", { "aria-live": "polite" });
    /** @param {number} by */
    const walk = (by) => {
      at = (at + by + entity.mentions.length) % entity.mentions.length;
      place.textContent = `${at + 1} / ${entity.mentions.length}`;
      selection.select(entity.id, "walk", entity.mentions[at].start);
    };
    place.textContent = `1 / ${entity.mentions.length}`;
    const box = h("div", { class: "lede-more-about" });
    if (entity.mentions.length > 1) {
      box.append(
        h(
          "div",
          { class: "lede-walk" },
          h("button", { type: "button", "aria-label": strings.previous, on: { click: () => walk(-1) } }, "‹"),
          place,
          h("button", { type: "button", "aria-label": strings.next, on: { click: () => walk(1) } }, "›"),
        ),
      );
    }
    const relations = (lookup?.relations.get(entity.id) ?? []).map((relation) => {
      const [head, tail] = [relation.head, relation.tail].map((id) => lookup?.entities.get(id)?.name ?? id);
      // A short form is a mention of what it is short for.
      const form =
        relation.head === relation.tail ? entity.mentions.find(({ text }) => text !== tail && entity.aliases.includes(text)) : undefined;
      const label = relation.label && relation.type !== "acronym-of" ? `${relation.label} ·` : "";
      return h(
        "li",
        null,
        jump(
          `${form?.text ?? head} – ${label} ${word(strings.relations, relation.type)} ${tail}`,
          entity.id,
          relation.evidence?.start ?? entity.mentions[0].start,
          selection,
        ),
      );
    });
    const events = [...(lookup?.partIn.get(entity.id) ?? [])]
      .slice(0, 12)
      .map((event) => h("li", null, lookup && happening(event, lookup, strings, selection)));
    const quotes = (lookup?.saidBy.get(entity.id) ?? [])
      .slice(0, 6)
      .map((quote) =>
        h("li", null, jump(`“${quote.text.length > 90 ? `${quote.text.slice(0, 90)}…` : quote.text}”`, quote.id, quote.start, selection)),
      );
    for (const [title, list] of /** @type {[string, HTMLElement[]][]} */ ([
      [strings.links, relations],
      [strings.takesPart, events],
      [strings.saidBy, quotes],
    ])) {
      if (list.length) box.append(h("h4", null, title), h("ul", { role: "list" }, ...list));
    }
    if (this.explain) box.append(whyBox(entity.id, this.explain, strings, selection));
    return box;
  }
}

/**
 * Names before nameless things, then what the article is about, then what is mentioned more.
 *
 * @param {Entity} a
 * @param {Entity} b
 */
function byWeight(a, b) {
  return Number(b.named) - Number(a.named) || b.mentions.length - a.mentions.length || b.salience - a.salience;
}
