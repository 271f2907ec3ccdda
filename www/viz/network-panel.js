import { h } from "../view/dom.js";
import { jump } from "../view/jump.js";
import { fillList } from "../view/list.js";
import { word } from "../view/strings.js";
import { networkOf } from "./network.js";
import { PicturePanel } from "./picture-panel.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("./types.d.ts").Edge} Edge
 */

/** Who acts on whom, as a graph and as a list of sentences. */
export class NetworkPanel extends PicturePanel {
  static part = "network";

  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    super("network", strings.picture.networkTitle, strings, selection, legend);
  }

  /** @param {Lookup} lookup */
  countIn(lookup) {
    return networkOf(lookup, this.legend).edges.length;
  }

  /** @param {Lookup} lookup */
  render(lookup) {
    const { strings, selection } = this;
    const { edges, vertices } = networkOf(lookup, this.legend);
    this.picture(edges.length > 0 && ((kit, size) => kit.drawGraph(edges, vertices, strings, selection, size)), strings.picture.noNetwork);
    const names = new Map(vertices.map(({ id, name }) => [id, name]));
    if (edges.length) fillList(this.element, edges, (edge) => this.#entry(edge, names), { empty: "", more: strings.more });
  }

  /**
   * @param {string | null} id
   * @param {boolean} scroll
   */
  mark(id, scroll) {
    this.markPicture(id);
    this.markListed(id, scroll);
  }

  /**
   * @param {Edge} edge
   * @param {Map<string, string>} names
   */
  #entry({ source, target, type, telling, events, at }, names) {
    const { strings, selection } = this;
    return h(
      "li",
      { class: "lede-action", data: { ids: events.join(" ") } },
      this.#who(source, names),
      " → ",
      h("span", { class: `lede-trigger is-${telling}` }, jump(word(strings.events, type), events[0], at, selection)),
      telling !== "asserted" && ` (${word(strings.tellingsOf, telling)})`,
      events.length > 1 && ` ×${events.length}`,
      " → ",
      this.#who(target, names),
    );
  }

  /**
   * @param {string} id
   * @param {Map<string, string>} names
   */
  #who(id, names) {
    const entity = this.lookup?.entities.get(id);
    return h("b", null, entity ? jump(entity.name, id, entity.mentions[0].start, this.selection) : (names.get(id) ?? id));
  }
}
