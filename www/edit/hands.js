import { h } from "../view/dom.js";
import { anchorOf } from "./anchor.js";
import { letterActs } from "./letter-key.js";
import { LAYER, SUBTYPES } from "./ontology.js";
import { pickedWords } from "./picked.js";
import { short } from "./words.js";

/** @typedef {import("./editor.js").Editor} Editor */

/** Where in a list the entry of a layer is. @type {Record<string, string>} */
const ENTRY = { entity: ".lede-entity", event: ".lede-card", time: ".lede-stop", quote: ".lede-quote" };

/** How long a selection of words must rest before it is offered to be marked, in milliseconds. */
const REST = 250;

/**
 * Mouse, touch and keyboard for correcting: the buttons that lead to the card, words that are selected, and the keys.
 *
 * @param {Editor} editor
 */
export function takeHands(editor) {
  const { reader } = editor;
  const { selection } = reader;
  const { signal } = reader.stop;
  selection.correctable = true;
  selection.onSelect(({ id, at, origin }) => offer(editor, id, at, origin), signal);
  selection.addEventListener("use", (event) => useRunnerUp(editor, /** @type {CustomEvent} */ (event).detail), { signal });
  reader.tabs.element.addEventListener("lede-tab", () => offer(editor, selection.id, null, "tab"), { signal });
  const root = reader.host.getRootNode();
  // On a page of its own the whole page takes back; in a host's page only the reader does.
  const listener = root instanceof ShadowRoot ? reader.host : document;
  listener.addEventListener("keydown", (event) => onKey(editor, /** @type {KeyboardEvent} */ (event)), { signal });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => offerWords(editor), REST);
  };
  document.addEventListener("selectionchange", rest, { signal });
}

/** @param {Editor} editor */
function offerWords(editor) {
  const { text, reader, strings, toast } = editor;
  const words = text === undefined || reader.body?.hidden ? null : pickedWords(reader.view.element);
  if (!words || text === undefined) return;
  const { correct } = strings;
  toast.propose(correct.picked(short(text.slice(words.start, words.end))), [{ label: correct.markPicked, act: () => editor.add(words) }]);
}

/**
 * The way to the card of what is selected: in its entry beside the article, or below the article where it has none.
 *
 * @param {Editor} editor
 * @param {string | null} id
 * @param {number | null} at
 * @param {string} origin
 */
function offer(editor, id, at, origin) {
  const { reader, strings, toast } = editor;
  const { element } = reader.tabs;
  for (const old of element.querySelectorAll(".lede-correct")) old.remove();
  if (origin === "text" || origin === "show") toast.clear();
  const item = id ? /** @type {any} */ (reader.item(id)) : null;
  if (!id || !item) return;
  const layer = LAYER[id[0]];
  const place = at ?? item.mentions?.[0].start ?? null;
  const act = () => editor.open(id, place);
  const label = strings.correct.open;
  const entry = ENTRY[layer] && element.querySelector(`${ENTRY[layer]}[data-current]`);
  if (entry) entry.append(h("button", { type: "button", class: "lede-correct", on: { click: act } }, label));
  else if (origin === "text") toast.propose(strings.correct.title(short(item.text ?? "")), [{ label, act }]);
}

/**
 * @param {Editor} editor
 * @param {{ id: string, start: number, label: string }} use
 */
function useRunnerUp(editor, { id, start, label }) {
  const thing = /** @type {any} */ (editor.reader.item(id));
  if (!thing || editor.text === undefined) return;
  const span = thing.mentions?.find((/** @type {{ start: number }} */ own) => own.start === start) ?? thing.mentions?.[0] ?? thing.trigger;
  const [type, subtype = null] = label.split("/");
  const layer = Object.hasOwn(SUBTYPES, type) ? "entity" : "event";
  editor.back = { id, at: span.start };
  const target = { layer: /** @type {"entity" | "event"} */ (layer), quote: anchorOf(editor.text, span.start, span.end) };
  void editor.commit({ op: "retype", target, scope: "thing", type, subtype });
}

/**
 * @param {Editor} editor
 * @param {KeyboardEvent} event
 */
function onKey(editor, event) {
  const target = event.composedPath()[0];
  if (!editor.analysis || !(target instanceof Element) || target.closest("input, textarea, select, [contenteditable], dialog")) return;
  // What is not on the screen is not corrected.
  if (editor.reader.host.closest("[hidden]")) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && event.key.toLowerCase() === "z") {
    event.preventDefault();
    void (event.shiftKey ? editor.redo() : editor.undo());
    return;
  }
  // Only on a mark that has the focus: elsewhere a letter is a letter.
  const mark = /** @type {HTMLElement | null} */ (target.closest("mark"));
  if (event.key.toLowerCase() !== "c" || command || event.altKey || !mark?.dataset.id || !letterActs()) return;
  event.preventDefault();
  editor.open(mark.dataset.id, Number(mark.dataset.start));
}
