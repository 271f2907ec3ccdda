import { whyBox } from "../view/why.js";
import { h } from "../view/dom.js";
import { addForm } from "./add-form.js";
import { anchorOf } from "./anchor.js";
import { apply } from "./apply.js";
import { Bar } from "./bar.js";
import { CorrectionDialog } from "./dialog.js";
import { formsFor } from "./forms.js";
import * as history from "./history.js";
import { LAYER, spokenType } from "./ontology.js";
import { takeHands } from "./hands.js";
import { saveCorrections, savedForm } from "./save.js";
import { Toast } from "./toast.js";
import { sentenceFor, short } from "./words.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/session.js").Session} Session
 * @typedef {import("../view/why.js").Explain} Explain
 * @typedef {import("./types.d.ts").Correction} Correction
 * @typedef {import("./types.d.ts").Layer} Layer
 */

/** Corrects what one session shows: the corrections, their history, and the card, list and messages by which they are made. */
export class Editor {
  /** @type {history.History} */
  history = history.begin();
  /** @type {import("./types.d.ts").Applied | null} */
  applied = null;
  /** Told of every change that the reader makes. @type {(corrections: Correction[]) => unknown} */
  onChange = () => {};

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.strings = session.strings;
    this.reader = session.reader;
    this.toast = new Toast();
    this.dialog = new CorrectionDialog(this.reader.host, this.strings);
    this.bar = new Bar(this.strings, {
      undo: () => this.undo(),
      redo: () => this.redo(),
      add: () => this.add(null),
      clear: () => this.#make(history.step(this.history, []), this.strings.correct.undone),
      drop: (id) => this.#drop(id),
      save: (what) => saveCorrections(what, this),
    });
    this.reader.saved = () => savedForm(this);
    this.reader.folds.append(this.bar.element);
    this.reader.view.element.after(this.toast.element);
    takeHands(this);
  }

  /** @returns {Correction[]} */
  get corrections() {
    return this.history.present;
  }

  /**
   * An analysis as it is to be shown.
   *
   * @param {string} text
   * @param {Analysis} analysis as the engine made it
   */
  correct(text, analysis) {
    this.applied = apply(text, analysis, this.corrections);
    this.text = text;
    this.analysis = this.applied.analysis;
    this.bar.show(this.history, this.applied.outcomes);
    return this.analysis;
  }

  /**
   * "Why" with what the reader changed.
   *
   * @param {Explain | undefined} explain
   * @returns {Explain}
   */
  explain(explain) {
    return async (id) => {
      const touches = this.applied?.touched.get(id) ?? [];
      const found = (await explain?.(id)) ?? null;
      const own = touches.map(
        ({ correction, before }) =>
          `${sentenceFor(correction, this.strings)}${before ? ` (${this.strings.correct.before}: ${before})` : ""}`,
      );
      return found || own.length ? { id, label: found?.label ?? "", reasons: found?.reasons ?? [], corrected: own } : null;
    };
  }

  /**
   * Opens the card of a mark.
   *
   * @param {string} id
   * @param {number | null} at where the mark begins, of a thing with several
   */
  open(id, at) {
    const layer = LAYER[id[0]];
    const thing = /** @type {any} */ (this.reader.item(id));
    if (!thing || !this.analysis || this.text === undefined) return;
    const spans = thing.mentions ?? [thing.trigger ?? thing];
    const span = spans.find((/** @type {{ start: number }} */ { start }) => start === at) ?? spans[0];
    const { text, analysis, strings } = this;
    this.back = { id, at: span.start };
    const target = { layer, quote: anchorOf(text, span.start, span.end) };
    const why = whyBox(id, this.reader.explain ?? this.explain(undefined), strings, this.reader.selection);
    why.open = true;
    const type = spokenType(layer, thing.type ?? thing.kind, thing.subtype ?? null, strings);
    this.dialog.open(strings.correct.title(short(span.text)), [
      h("p", { class: "lede-hint" }, type),
      why,
      ...formsFor({ text, analysis, layer, thing, span, target, strings, commit: (draw) => this.commit(draw) }),
    ]);
  }

  /**
   * Opens the form for a new mark.
   *
   * @param {{ start: number, end: number } | null} picked
   */
  add(picked) {
    if (!this.analysis || this.text === undefined) return;
    this.back = { id: null, at: picked?.start ?? null };
    const form = addForm(this.text, this.analysis, picked, this.strings, (draw) => this.commit(draw));
    this.dialog.open(this.strings.correct.addTitle, [form]);
  }

  /**
   * Makes a correction; one that changes nothing is not kept.
   *
   * @param {import("./types.d.ts").Draw} draw
   */
  async commit(draw) {
    const correction = history.made(draw);
    const { base } = this.session;
    if (!base) return;
    this.dialog.close();
    const tried = apply(base.text, base.analysis, [...this.corrections, correction]).outcomes.at(-1);
    if (tried?.fate !== "done") return this.toast.say(this.strings.correct.unchanged);
    await this.#make(
      history.step(this.history, [...this.corrections, correction]),
      sentenceFor(correction, this.strings, tried.places),
      correction,
    );
  }

  async undo() {
    const { correct } = this.strings;
    if (!this.history.past.length) return this.toast.say(correct.nothingToUndo);
    await this.#make(history.undo(this.history), this.#told(correct.undone, this.corrections, this.history.past.at(-1) ?? []));
  }

  async redo() {
    const { correct } = this.strings;
    const [next] = this.history.future;
    if (!next) return this.toast.say(correct.nothingToRedo);
    await this.#make(history.redo(this.history), this.#told(correct.redone, next, this.corrections));
  }

  /**
   * Another article's corrections, or the same ones from another place. Shown with the next drawing.
   *
   * @param {history.History | Correction[]} next
   */
  set(next) {
    this.history = Array.isArray(next) ? history.begin(next) : next;
    this.toast.clear();
  }

  /** @param {string} id */
  #drop(id) {
    const gone = this.corrections.filter((one) => one.id === id);
    const rest = this.corrections.filter((one) => one.id !== id);
    return this.#make(history.step(this.history, rest), this.#told(this.strings.correct.undone, gone, []));
  }

  /**
   * @param {string} how
   * @param {Correction[]} longer
   * @param {Correction[]} shorter
   */
  #told(how, longer, shorter) {
    const [more] = longer.filter(({ id }) => !shorter.some((one) => one.id === id));
    return more ? `${how}: ${sentenceFor(more, this.strings)}` : how;
  }

  /** What the card was opened for, to come back to. @type {{ id: string | null, at: number | null }} */
  back = { id: null, at: null };

  /**
   * @param {history.History} next
   * @param {string} message
   * @param {Correction | null} [correction]
   */
  async #make(next, message, correction = null) {
    const inBar = this.bar.element.contains(this.#focused());
    const before = this.#focused();
    this.history = next;
    // Kept before it is drawn: another text may come while it is.
    this.onChange(this.corrections);
    const drawn = this.session.redraw();
    const detail = { correction, corrections: this.corrections, analysis: this.analysis, text: this.text };
    const resting = this.#focused();
    await drawn;
    // Another correction or article may have come meanwhile: then the page is its business, and the host hears of both.
    if (this.history === next) this.#tell(message, inBar, before, resting);
    this.reader.host.dispatchEvent(new CustomEvent("lede-correct", { bubbles: true, composed: true, detail }));
  }

  /**
   * Says what was done, and brings the focus back.
   *
   * @param {string} message
   * @param {boolean} inBar whether the correction was made in the list of corrections
   * @param {HTMLElement | null} before what had the focus when it was made
   * @param {HTMLElement | null} resting and what has had it while it was drawn
   */
  #tell(message, inBar, before, resting) {
    const { correct } = this.strings;
    const { past, future } = this.history;
    const now = this.#focused();
    // Who has gone on to something else meanwhile stays there.
    const gone = now !== null && now !== resting && now !== document.body;
    this.toast.say(message, [
      ...(past.length ? [{ label: correct.undo, act: () => this.undo() }] : []),
      ...(future.length ? [{ label: correct.redo, act: () => this.redo() }] : []),
    ]);
    if (!gone) {
      if (!inBar) this.#comeBack();
      else if (before?.isConnected) before.focus();
      else this.bar.summary.focus();
    }
  }

  /** The mark that was corrected has the focus again, or where it is gone, the way to take that back. */
  #comeBack() {
    const { id, at } = this.back;
    const { view, selection } = this.reader;
    const there = view.all.filter(({ dataset }) => Number(dataset.start) === at);
    const mark = there.find(({ dataset }) => dataset.id === id) ?? there[0];
    if (!mark) return this.toast.focus();
    selection.select(mark.dataset.id ?? null, "edit", at);
    mark.focus({ preventScroll: true });
  }

  #focused() {
    const root = /** @type {Document | ShadowRoot} */ (this.reader.host.getRootNode());
    return /** @type {HTMLElement | null} */ (root.activeElement);
  }
}
