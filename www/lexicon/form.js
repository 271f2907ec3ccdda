import { h } from "../view/dom.js";
import { SUBTYPES } from "../edit/ontology.js";

/**
 * @typedef {import("../engine/client.js").LexiconRow} LexiconRow
 * @typedef {import("../view/types.d.ts").Strings} Strings
 */

let made = 0;

/** The form for one term: new, or one that is changed. */
export class TermForm {
  /**
   * @param {Strings} strings
   * @param {(term: LexiconRow) => Promise<string | null>} submit null, or what is wrong with the term
   * @param {() => void} cancel
   */
  constructor(strings, submit, cancel) {
    this.strings = strings;
    made += 1;
    const id = `lede-term-${made}`;
    const words = strings.lexicon;
    const text = (/** @type {string} */ name) =>
      h("input", { id: `${id}-${name}`, type: "text", autocomplete: "off", spellcheck: "false", maxlength: 300 });
    this.term = text("term");
    this.canonical = text("canonical");
    this.link = text("link");
    this.type = h(
      "select",
      { id: `${id}-type`, on: { change: () => this.#subtypes("") } },
      ...Object.keys(SUBTYPES).map((type) => h("option", { value: type }, strings.short[/** @type {"ORG"} */ (type)])),
    );
    this.subtype = h("select", { id: `${id}-subtype` });
    this.error = h("p", { class: "lexicon-error", id: `${id}-error`, role: "alert" });
    this.term.setAttribute("aria-describedby", `${id}-error ${id}-hint`);
    this.save = h("button", { type: "submit", class: "page-primary" }, words.add);
    this.give = h("button", { type: "button", class: "page-secondary", hidden: true, on: { click: cancel } }, strings.cancel);
    const field = (/** @type {HTMLElement} */ control, /** @type {string} */ label) =>
      h("div", { class: "lexicon-field" }, h("label", { for: control.id }, label), control);
    this.element = h(
      "form",
      {
        class: "lexicon-form",
        novalidate: true,
        "aria-label": words.form,
        on: {
          submit: async (/** @type {Event} */ event) => {
            event.preventDefault();
            const wrong = await submit(this.value());
            this.error.textContent = wrong ?? "";
            this.term.setAttribute("aria-invalid", String(wrong !== null));
            if (wrong !== null) this.term.focus();
          },
        },
      },
      field(this.term, words.term),
      field(this.type, words.type),
      field(this.subtype, words.subtype),
      field(this.canonical, words.canonical),
      field(this.link, words.link),
      h("p", { class: "lede-hint", id: `${id}-hint` }, words.hint),
      this.error,
      h("div", { class: "page-row" }, this.save, this.give),
    );
    this.#subtypes("");
  }

  /** @param {string} chosen */
  #subtypes(chosen) {
    const spoken = /** @type {Record<string, string>} */ (this.strings.subtypes);
    const own = SUBTYPES[this.type.value] ?? [];
    const all = chosen && !own.includes(chosen) ? [...own, chosen] : own;
    this.subtype.replaceChildren(
      h("option", { value: "" }, "–"),
      ...all.map((name) => h("option", { value: name }, Object.hasOwn(spoken, name) ? spoken[name] : name)),
    );
    this.subtype.value = chosen;
    this.subtype.disabled = !all.length;
  }

  /** @returns {LexiconRow} */
  value() {
    const text = (/** @type {HTMLInputElement | HTMLSelectElement} */ control) => control.value.trim() || null;
    return {
      term: text(this.term) ?? "",
      type: this.type.value,
      subtype: text(this.subtype),
      canonical: text(this.canonical),
      link: text(this.link),
    };
  }

  /** @param {LexiconRow | null} term the one that is changed, or null for a new one */
  show(term) {
    this.error.textContent = "";
    this.term.removeAttribute("aria-invalid");
    this.term.value = term?.term ?? "";
    // "ORG/NETWORK" in a file is a type with its subtype.
    const [type, inner] = (term?.type ?? this.type.value).toUpperCase().split("/");
    this.type.value = Object.hasOwn(SUBTYPES, type) ? type : "ORG";
    this.#subtypes((term?.subtype ?? inner ?? "").toUpperCase());
    this.canonical.value = term?.canonical ?? "";
    this.link.value = term?.link ?? "";
    this.save.textContent = term ? this.strings.lexicon.change : this.strings.lexicon.add;
    this.give.hidden = !term;
  }
}
