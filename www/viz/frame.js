import { h } from "../view/dom.js";
import { saveFile } from "../view/save-file.js";
import { pixels, standalone } from "./save.js";
import { s } from "./svg.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("./types.d.ts").Look} Look
 * @typedef {import("./types.d.ts").Drawn} Drawn
 */

/** How much one press of a button changes. */
const ZOOM = 1.5;
const STEP = 0.25;
const CLOSEST = 12;

/** The frame of a picture: its buttons and keys, its title for those who do not see it, and its way into a file. Nothing is dragged. */
export class Frame {
  /** @type {Look} */
  look = { k: 1, x: 0, y: 0 };

  /** How wide the picture was drawn last, in pixels. */
  width = 0;

  /** @type {((size: { width: number, look: Look }) => Drawn) | null} */
  #draw = null;

  /**
   * @param {string} name of the files and of the class
   * @param {string} title
   * @param {Strings} strings
   * @param {{ upDown?: boolean }} [options] whether it can be moved up and down
   */
  constructor(name, title, strings, { upDown = true } = {}) {
    this.name = name;
    this.strings = strings;
    const { picture } = strings;
    this.stage = h("div", {
      class: "viz-stage",
      tabindex: 0,
      role: "group",
      "aria-label": `${title}. ${picture.keys}`,
      on: { keydown: (/** @type {Event} */ event) => this.#key(/** @type {KeyboardEvent} */ (event)) },
    });
    /** @param {string} sign @param {string} label @param {() => unknown} act */
    const button = (sign, label, act) => h("button", { type: "button", title: label, "aria-label": label, on: { click: act } }, sign);
    this.said = h("span", { class: "lede-hint", role: "status" });
    this.bar = h(
      "div",
      { class: "viz-bar", role: "group", "aria-label": picture.tools },
      button("+", picture.closer, () => this.zoom(ZOOM)),
      button("−", picture.farther, () => this.zoom(1 / ZOOM)),
      button("←", picture.left, () => this.move(-1, 0)),
      button("→", picture.right, () => this.move(1, 0)),
      upDown && button("↑", picture.up, () => this.move(0, -1)),
      upDown && button("↓", picture.down, () => this.move(0, 1)),
      button("⟲", picture.whole, () => this.reset()),
      button("⤢", picture.larger, () => this.#enlarge()),
      h(
        "span",
        { class: "viz-save" },
        button("SVG", picture.saveSvg, () => this.#save("svg")),
        button("PNG", picture.savePng, () => this.#save("png")),
      ),
      this.said,
    );
    this.upDown = upDown;
    this.figure = h("figure", { class: `viz viz-${name}`, part: `picture-${name}` }, this.bar, this.stage);
    this.dialog = h("dialog", { class: "viz-dialog", "aria-label": title });
    this.element = h("div", { class: "viz-place" }, this.figure, this.dialog);
    this.dialog.addEventListener("close", () => this.#shrink());
    // A hidden stage has no width, and one that is shown may get another.
    new ResizeObserver(() => {
      if (this.stage.clientWidth && Math.abs(this.stage.clientWidth - this.width) > 8) this.redraw();
    }).observe(this.stage);
  }

  /** @param {(size: { width: number, look: Look }) => Drawn} draw what draws the picture at a width, near or far */
  show(draw) {
    this.#draw = draw;
    this.look = { k: 1, x: 0, y: 0 };
    this.redraw();
  }

  redraw() {
    if (!this.#draw) return;
    const width = Math.max(280, Math.round(this.stage.clientWidth || 360));
    this.width = width;
    const { content, height, summary } = this.#draw({ width, look: this.look });
    const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": summary, class: "viz-svg" }, ...content);
    this.stage.replaceChildren(svg);
    this.svg = svg;
    this.mark(this.marked);
  }

  /** @type {string[]} */
  marked = [];

  /**
   * Marks what is selected.
   *
   * @param {string[]} ids
   */
  mark(ids) {
    this.marked = ids;
    const wanted = new Set(ids);
    for (const one of /** @type {NodeListOf<SVGElement>} */ (this.stage.querySelectorAll("[data-ids]"))) {
      one.toggleAttribute("data-selected", Boolean(one.dataset.ids?.split(" ").some((id) => wanted.has(id))));
    }
  }

  /** @param {number} by */
  zoom(by) {
    const k = Math.min(CLOSEST, Math.max(1, this.look.k * by));
    this.look = k === 1 ? { k: 1, x: 0, y: 0 } : { ...this.look, k };
    this.redraw();
  }

  /**
   * @param {number} x in steps, to the right
   * @param {number} y in steps, down
   */
  move(x, y) {
    const { k } = this.look;
    // As far as something is hidden, and not further.
    const far = (1 - 1 / k) / 2;
    const kept = (/** @type {number} */ at) => Math.min(far, Math.max(-far, at));
    this.look = { k, x: kept(this.look.x + (x * STEP) / k), y: kept(this.look.y + (y * STEP) / k) };
    this.redraw();
  }

  reset() {
    this.look = { k: 1, x: 0, y: 0 };
    this.redraw();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== this.stage) return;
    /** @type {Record<string, (() => unknown) | false>} */
    const keys = {
      "+": () => this.zoom(ZOOM),
      "=": () => this.zoom(ZOOM),
      "-": () => this.zoom(1 / ZOOM),
      0: () => this.reset(),
      ArrowLeft: () => this.move(-1, 0),
      ArrowRight: () => this.move(1, 0),
      ArrowUp: this.upDown && (() => this.move(0, -1)),
      ArrowDown: this.upDown && (() => this.move(0, 1)),
    };
    const act = Object.hasOwn(keys, event.key) && keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #enlarge() {
    if (this.dialog.open) return this.dialog.close();
    const close = h("button", { type: "button", class: "viz-close", on: { click: () => this.dialog.close() } }, this.strings.picture.close);
    this.dialog.replaceChildren(close, this.figure);
    this.dialog.showModal();
    this.redraw();
  }

  #shrink() {
    this.element.prepend(this.figure);
    this.redraw();
  }

  /** @param {"svg" | "png"} kind */
  async #save(kind) {
    const { svg } = this;
    if (!svg) return;
    this.said.textContent = "";
    try {
      const file = kind === "svg" ? new Blob([standalone(svg)], { type: "image/svg+xml" }) : await pixels(svg);
      saveFile(`lede-${this.name}.${kind}`, file);
    } catch {
      this.said.textContent = this.strings.notCopied;
    }
  }
}
