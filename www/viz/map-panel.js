import { h } from "../view/dom.js";
import { happening } from "../view/happening.js";
import { jump } from "../view/jump.js";
import { fillList } from "../view/list.js";
import { PicturePanel } from "./picture-panel.js";
import { placesOf } from "./places.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("./types.d.ts").Spot} Spot
 */

/** How many events of a place are named. */
const NAMED = 8;

/** Where it happens, as a map and as a list of places. */
export class MapPanel extends PicturePanel {
  static part = "map";

  /**
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   */
  constructor(strings, selection, legend) {
    super("map", strings.picture.places, strings, selection, legend);
  }

  /** @param {Lookup} lookup */
  countIn(lookup) {
    return placesOf(lookup, this.legend).spots.length;
  }

  /** @param {Lookup} lookup */
  render(lookup) {
    const { strings, selection } = this;
    const { spots, elsewhere } = placesOf(lookup, this.legend);
    this.picture(spots.length > 0 && ((kit, size) => kit.drawMap(spots, strings, selection, size)), strings.picture.noPlaces);
    if (spots.length) fillList(this.element, spots, (spot) => this.#entry(spot, lookup), { empty: "", more: strings.more });
    if (!elsewhere.length) return;
    const section = h("section", null, h("h3", null, strings.picture.noCoordinates));
    const entry = (/** @type {import("../view/types.d.ts").Entity} */ { id, name, mentions }) =>
      h("li", { data: { ids: id } }, jump(name, id, mentions[0].start, selection));
    fillList(section, elsewhere, entry, { empty: "", more: strings.more });
    this.element.append(section);
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
   * @param {Spot} spot
   * @param {Lookup} lookup
   */
  #entry({ id, name, lat, lon, at, events }, lookup) {
    const { strings, selection } = this;
    const told = events.slice(0, NAMED).flatMap((one) => lookup.events.get(one) ?? []);
    return h(
      "li",
      { class: "lede-spot", data: { ids: [id, ...events].join(" ") } },
      h("p", null, jump(name, id, at, selection), " ", h("span", { class: "lede-hint" }, position(lat, lon))),
      told.length > 0 && h("ul", { role: "list" }, ...told.map((event) => h("li", null, happening(event, lookup, strings, selection)))),
    );
  }
}

/**
 * @param {number} lat
 * @param {number} lon
 */
function position(lat, lon) {
  return `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`;
}
