import { breathe, h } from "../view/dom.js";
import { EDITABLE } from "../view/session.js";
import { textOfPaste } from "./intake.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("./samples.js").Sample} Sample
 */

/** Up to how long a paste goes in as if typed, in UTF-16 units: the browser takes time for each line of it. */
const TYPED = 10_000;

/**
 * How long the typing must rest before the text is read, in milliseconds: twice as long as the last reading took, within these. A
 * short article follows the fingers, a long one waits for a pause.
 */
const REST = { least: 90, most: 450 };

/**
 * Where an article comes in: the text area, the file button and the samples. A paste is read at once, typing when it rests.
 *
 * @param {Strings} strings
 * @param {(text: string, published?: string | null) => Promise<unknown>} read
 */
export function composer(strings, read) {
  let folded = false;
  let pasted = false;
  /** How long the last reading took, in milliseconds. */
  let took = REST.most;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {(files: File[]) => void} */
  let onFiles = () => {};

  const area = h("textarea", {
    id: "article",
    rows: 9,
    placeholder: strings.inputPlaceholder,
    spellcheck: "false",
    autocomplete: "off",
    lang: "en",
    dir: "auto",
  });
  const file = h("input", {
    type: "file",
    multiple: true,
    accept: ".txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/html,text/markdown",
    hidden: true,
    tabindex: -1,
  });
  const offered = h("div", { class: "page-samples" });
  const element = h(
    "div",
    { class: "page-composer" },
    h("label", { for: "article" }, strings.tagline),
    area,
    h(
      "div",
      { class: "page-row" },
      h("button", { class: "page-primary", type: "button", on: { click: () => go() } }, strings.read),
      h("button", { class: "page-secondary", type: "button", on: { click: () => file.click() } }, strings.openFile),
      file,
      h("span", { class: "lede-hint" }, strings.inputHint),
    ),
  );

  /** A text that is too long for the text area. @type {string | null} */
  let held = null;
  /** @param {string} text */
  const put = (text) => {
    held = text.length > EDITABLE ? text : null;
    area.value = held === null ? text : "";
    area.placeholder = held === null ? strings.inputPlaceholder : strings.held(held.length.toLocaleString(strings.code));
    pasted = true;
  };

  const go = async (text = held ?? area.value) => {
    clearTimeout(resting);
    const began = performance.now();
    await read(text);
    took = performance.now() - began;
  };

  area.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data || ![...data.types].some((type) => type.startsWith("text/"))) return;
    event.preventDefault();
    const pasting = textOfPaste(data);
    // It is sent off before the text area has laid it out.
    void go(spliced(area, pasting));
    void breathe().then(() => {
      // As if typed, where that is quick: then the browser can undo it.
      const typed = pasting.length < TYPED && area.checkVisibility() && document.execCommand?.("insertText", false, pasting);
      if (!typed) put(spliced(area, pasting));
      pasted = true;
      clearTimeout(resting);
    });
  });
  area.addEventListener("input", () => {
    clearTimeout(resting);
    held = null;
    pasted = false;
    resting = setTimeout(go, Math.min(REST.most, Math.max(REST.least, 2 * took)));
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      pasted = true;
      void go();
    }
  });
  file.addEventListener("change", () => {
    const chosen = [...(file.files ?? [])];
    if (chosen.length) onFiles(chosen);
    file.value = "";
  });

  return {
    element,
    offered,
    /** @param {string} text */
    set(text) {
      put(text);
    },
    /**
     * Makes room for the article, except while the reader is typing.
     *
     * @param {boolean} read
     */
    fold(read) {
      offered.hidden = read;
      folded = read && (pasted || document.activeElement !== area);
      element.hidden = folded;
    },
    open() {
      element.hidden = false;
      pasted = false;
      area.focus();
    },
    /** @param {(files: File[]) => void} listener */
    onFiles(listener) {
      onFiles = listener;
    },
    /** @param {Sample[]} samples */
    offer(samples) {
      if (!samples.length) return;
      offered.replaceChildren(
        h("h2", null, strings.samples),
        h(
          "ul",
          { role: "list" },
          ...samples.map((sample) =>
            h(
              "li",
              null,
              h(
                "button",
                {
                  type: "button",
                  on: {
                    click: () => {
                      put(sample.text);
                      void read(sample.text, sample.published);
                    },
                  },
                },
                sample.title,
                " ",
                h("span", null, sample.topic),
              ),
            ),
          ),
        ),
        h("p", null, strings.sampleNote),
      );
    },
  };
}

/**
 * What a text area would hold with these words where its cursor is.
 *
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
function spliced({ value, selectionStart, selectionEnd }, text) {
  return value.slice(0, selectionStart) + text + value.slice(selectionEnd);
}
