import { h } from "../view/dom.js";
import { marksOf } from "../view/marks.js";
import { word } from "../view/strings.js";
import { HostText } from "./host-text.js";
import { markOver, offsetAt } from "./hit.js";
import { canPaint, Painter } from "./painter.js";

/**
 * The marks over a host's article: painted, hit by the pointer, followed by the lists.
 *
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").Mark} Mark
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/reader.js").Reader} Reader
 */

/** What a click is meant for that falls on one of these. */
const CONTROLS = "a[href], button, input, select, textarea, summary, label, [contenteditable]";

export class HostMarks {
  /** @type {Mark[]} */
  #all = [];

  /**
   * @param {Element} article
   * @param {Strings} strings
   * @param {Reader} reader the lists
   * @param {HTMLElement} frame where the note of a picked word goes
   * @param {AbortSignal} signal
   */
  constructor(article, strings, reader, frame, signal) {
    this.article = article;
    this.strings = strings;
    this.reader = reader;
    this.host = new HostText(article);
    this.painter = canPaint() ? new Painter(article) : null;
    this.note = h("div", { class: "lede-note", part: "note", role: "status", hidden: true });
    frame.append(this.note);
    const { selection, legend } = reader;
    article.addEventListener("click", (event) => this.#click(/** @type {MouseEvent} */ (event)), { signal });
    legend.addEventListener("filter", () => this.repaint(), { signal });
    selection.onSelect(({ id, origin, at }) => this.#select(id, origin, at), signal);
    selection.onLight((spans) => this.#paint("lit", spans), signal);
    const away = () => {
      this.note.hidden = true;
    };
    addEventListener("scroll", away, { signal, passive: true });
    addEventListener("resize", away, { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && away(), { signal });
  }

  /** Reads the host's article again, which has changed. */
  take() {
    this.host = new HostText(this.article);
  }

  /** @param {Analysis} analysis */
  show(analysis) {
    this.#all = marksOf(analysis, this.strings);
    this.repaint();
  }

  /** Takes the marks away until the next analysis. */
  forget() {
    this.#all = [];
    this.clear();
  }

  clear() {
    this.painter?.clear();
    this.note.hidden = true;
  }

  /** What the legend lets through. */
  #shown() {
    const { legend } = this.reader;
    return this.#all.filter((mark) => legend.shows(mark.kind) && legend.shows(mark.detail.source ?? ""));
  }

  repaint() {
    /** @type {Map<string, Mark[]>} */
    const byName = new Map();
    for (const mark of this.#all) byName.set(nameOf(mark), []);
    for (const mark of this.#shown()) byName.get(nameOf(mark))?.push(mark);
    for (const [name, marks] of byName) this.#paint(name, marks);
  }

  /**
   * @param {string} name
   * @param {{ start: number, end: number }[]} spans
   */
  #paint(name, spans) {
    this.painter?.paint(
      name,
      spans.map(({ start, end }) => this.host.range(start, end)).filter((range) => range !== null),
    );
  }

  /**
   * @param {string | null} id
   * @param {string} origin
   * @param {number | null} at
   */
  #select(id, origin, at) {
    const ids = id ? (this.reader.lookup?.tellingsOf(id) ?? [id]) : [];
    const chosen = this.#all.filter((mark) => ids.includes(mark.id));
    this.#paint("selected", chosen);
    this.note.hidden = true;
    const target = chosen.find(({ start }) => start === at) ?? chosen[0];
    if (!target || origin === "host") return;
    const range = this.host.range(target.start, target.end);
    if (range) reveal(range);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const chosen = getSelection();
    if (event.defaultPrevented || (chosen && !chosen.isCollapsed)) return;
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest(CONTROLS)) return;
    const offset = offsetAt(this.host, this.article, event.clientX, event.clientY);
    const mark = offset === null ? null : markOver(this.#shown(), offset);
    const { selection } = this.reader;
    if (!mark) return selection.select(null, "host");
    selection.select(mark.id, "host", mark.start);
    this.#tell(mark, event.clientX, event.clientY);
  }

  /**
   * Says what was picked, beside it: the lists may stand elsewhere.
   *
   * @param {Mark} mark
   * @param {number} x
   * @param {number} y
   */
  #tell(mark, x, y) {
    const { lookup } = this.reader;
    const entity = lookup?.entities.get(mark.id);
    const event = lookup?.events.get(mark.id);
    const time = lookup?.times.get(mark.id);
    const telling = mark.detail.telling && mark.detail.telling !== "asserted" ? word(this.strings.tellingsOf, mark.detail.telling) : "";
    const words = [
      entity?.name ?? event?.trigger.text ?? time?.text ?? "",
      [mark.label, telling].filter(Boolean).join(", "),
      entity ? this.strings.mentions(entity.mentions.length) : "",
      time?.resolved ?? "",
      event?.attribution
        ? `${this.strings.says} ${lookup?.entities.get(event.attribution.entity ?? "")?.name ?? event.attribution.text}`
        : "",
    ].filter(Boolean);
    this.note.replaceChildren(h("b", null, words[0]), ...words.slice(1).map((one) => h("span", null, one)));
    this.note.hidden = false;
    const { offsetWidth, offsetHeight } = this.note;
    const { clientWidth, clientHeight } = document.documentElement;
    this.note.style.left = `${Math.max(8, Math.min(x, clientWidth - offsetWidth - 8))}px`;
    this.note.style.top = `${y + 18 + offsetHeight > clientHeight ? Math.max(8, y - offsetHeight - 14) : y + 18}px`;
  }
}

/** @param {Mark} mark */
function nameOf({ layer, group, kind }) {
  if (layer === "event") return kind;
  return layer === "quote" ? "quote" : group;
}

/**
 * Scrolls words of the host into view. A range cannot scroll: the element that holds it goes there, unless it is there already.
 *
 * @param {AbstractRange} range
 */
function reveal({ startContainer, startOffset, endContainer, endOffset }) {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const { top, bottom } = live.getBoundingClientRect();
  if (top >= 0 && bottom <= document.documentElement.clientHeight) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - document.documentElement.clientHeight / 3, behavior: calm ? "auto" : "smooth" });
}
