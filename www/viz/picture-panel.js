import { h } from "../view/dom.js";
import { Panel } from "../view/panel.js";
import { Frame } from "./frame.js";
import { pictures } from "./load.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("./load.js").Pictures} Pictures
 * @typedef {import("./types.d.ts").Drawn} Drawn
 * @typedef {import("./types.d.ts").Size} Size
 */

/** A panel with a picture above its list. The list has all that the picture has, and stands without it. */
export class PicturePanel extends Panel {
  #turn = 0;

  /**
   * @param {string} name of the picture
   * @param {string} title
   * @param {Strings} strings
   * @param {Selection} selection
   * @param {Legend} legend
   * @param {{ upDown?: boolean }} [options]
   */
  constructor(name, title, strings, selection, legend, options) {
    super(strings, selection, legend);
    // What a picture has is seen in it.
    this.counted = false;
    this.frame = new Frame(name, title, strings, options);
  }

  /**
   * Puts the picture into the panel, as soon as what draws it is loaded.
   *
   * @param {((kit: Pictures, size: Size) => Drawn) | false} draw false where there is nothing to draw
   * @param {string} nothing what to say then
   */
  picture(draw, nothing) {
    this.#turn += 1;
    const mine = this.#turn;
    if (!draw) {
      this.element.append(h("p", { class: "lede-hint" }, nothing));
      return;
    }
    const { frame } = this;
    this.element.append(frame.element);
    pictures()
      .then((kit) => {
        if (mine === this.#turn) frame.show((size) => draw(kit, size));
      })
      .catch(() => {
        frame.element.replaceWith(h("p", { class: "lede-hint" }, this.strings.picture.failed));
      });
  }

  /**
   * Marks in the picture what is selected: all tellings of a happening are one.
   *
   * @param {string | null} id
   */
  markPicture(id) {
    const event = id ? this.lookup?.events.get(id) : undefined;
    const first = event && this.lookup?.first(event).id;
    this.frame.mark(id ? [first ?? id] : []);
  }

  /**
   * Marks the entries of the list that hold what is selected.
   *
   * @param {string | null} id
   * @param {boolean} scroll
   */
  markListed(id, scroll) {
    const event = id ? this.lookup?.events.get(id) : undefined;
    const wanted = (event && this.lookup?.first(event).id) ?? id;
    for (const entry of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("li[data-ids]"))) {
      const on = Boolean(wanted && entry.dataset.ids?.split(" ").includes(wanted));
      entry.toggleAttribute("data-current", on);
      const scroller = /** @type {HTMLElement | null} */ (on && scroll && entry.closest("[data-scroller]"));
      if (scroller)
        scroller.scrollTop += entry.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
    }
  }
}
