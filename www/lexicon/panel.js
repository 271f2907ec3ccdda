import { h } from "../view/dom.js";
import { saveFile } from "../view/save-file.js";
import { csvOf } from "./csv.js";
import { TermForm } from "./form.js";
import { keepTerms, loadTerms } from "./store.js";

/**
 * @typedef {import("../engine/client.js").LexiconRow} LexiconRow
 * @typedef {import("../engine/client.js").LexiconReport} LexiconReport
 * @typedef {import("../view/types.d.ts").Strings} Strings
 */

/** Problems that are listed one by one. */
const SHOWN = 20;

/** The reader's own terms: add, change, remove, bring a file, save a file. They stay in this browser. */
export class LexiconPanel {
  /**
   * @param {Strings} strings
   * @param {{ check: (lexicon: string | LexiconRow[]) => Promise<LexiconReport>, changed: () => void }} host
   */
  constructor(strings, { check, changed }) {
    this.strings = strings;
    this.check = check;
    this.changed = changed;
    this.terms = loadTerms();
    /** The term that is changed, by its place. @type {number | null} */
    this.at = null;
    const words = strings.lexicon;
    this.count = h("span", { class: "lede-count" });
    this.list = h("ul", { class: "lexicon-list" });
    this.status = h("p", { class: "lexicon-status", role: "status" });
    this.problems = h("ul", { class: "lexicon-problems" });
    this.form = new TermForm(
      strings,
      (term) => this.#put(term),
      () => this.#edit(null),
    );
    const file = h("input", {
      type: "file",
      accept: ".csv,.tsv,.json,.jsonl,.txt,text/csv,text/tab-separated-values,application/json",
      hidden: true,
      tabindex: -1,
      "aria-label": words.bring,
    });
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.bring(chosen);
      file.value = "";
    });
    this.save = h("button", { type: "button", class: "page-secondary", on: { click: () => this.#saveFile() } }, words.save);
    this.element = h(
      "details",
      { class: "page-lexicon" },
      h("summary", null, words.title, " ", this.count),
      h("p", { class: "lede-hint" }, words.what),
      this.list,
      this.form.element,
      h(
        "div",
        { class: "page-row" },
        h("button", { type: "button", class: "page-secondary", on: { click: () => file.click() } }, words.bring),
        file,
        this.save,
      ),
      this.status,
      this.problems,
    );
    /** Opens and closes it, where its own heading is not shown. */
    this.opener = h(
      "button",
      {
        type: "button",
        "aria-expanded": "false",
        on: {
          click: () => {
            this.element.open = !this.element.open;
            if (this.element.open) this.element.querySelector("summary")?.focus();
          },
        },
      },
      words.title,
    );
    this.element.addEventListener("toggle", () => {
      this.opener.setAttribute("aria-expanded", String(this.element.open));
      // Who closes it by a heading that goes with it goes on from what opens it again.
      if (!this.element.checkVisibility() && document.activeElement === document.body) this.opener.focus();
    });
    this.#render();
  }

  /** The terms as `analyze` takes them; undefined where there are none. */
  get lexicon() {
    return this.terms.length ? this.terms : undefined;
  }

  /**
   * Takes the good rows of a file, and names the others.
   *
   * @param {File} file
   */
  async bring(file) {
    const words = this.strings.lexicon;
    /** @type {LexiconReport} */
    let report;
    try {
      report = await this.check(await file.text());
    } catch (error) {
      this.#say(`${file.name}: ${error instanceof Error ? error.message : error}`);
      return;
    }
    const known = new Set(this.terms.map(keyOf));
    const fresh = report.terms.filter((term) => !known.has(keyOf(term)));
    this.#keep([...this.terms, ...fresh]);
    this.#say(words.brought(fresh.length, report.problems.length), report.problems);
  }

  /**
   * @param {LexiconRow} term
   * @returns {Promise<string | null>} what is wrong with it
   */
  async #put(term) {
    try {
      const { problems } = await this.check([term]);
      if (problems.length) return problems[0].message;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    const terms = [...this.terms];
    if (this.at === null) terms.push(term);
    else terms[this.at] = term;
    this.at = null;
    this.form.show(null);
    this.#keep(terms);
    this.#say(this.strings.lexicon.kept(term.term));
    this.form.term.focus();
    return null;
  }

  /** @param {number | null} at */
  #edit(at) {
    this.at = at;
    this.form.show(at === null ? null : this.terms[at]);
    this.#render();
    this.form.term.focus();
  }

  /** @param {number} at */
  #remove(at) {
    const [gone] = this.terms.slice(at, at + 1);
    this.at = null;
    this.form.show(null);
    this.#keep(this.terms.filter((_, i) => i !== at));
    this.#say(this.strings.lexicon.removed(gone.term));
    // The button that was pressed is gone: its neighbour takes the focus.
    const rest = /** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll(".lexicon-remove"));
    (rest[Math.min(at, rest.length - 1)] ?? this.form.term).focus();
  }

  /** @param {LexiconRow[]} terms */
  #keep(terms) {
    this.terms = terms;
    this.stays = keepTerms(terms);
    this.#render();
    this.changed();
  }

  /**
   * @param {string} message
   * @param {LexiconReport["problems"]} [problems]
   */
  #say(message, problems = []) {
    const words = this.strings.lexicon;
    this.status.textContent = this.stays === false ? `${message} ${words.notKept}` : message;
    const lines = problems.slice(0, SHOWN).map((p) => h("li", null, words.line(p.line), " ", p.message));
    if (problems.length > SHOWN) lines.push(h("li", null, words.more(problems.length - SHOWN)));
    this.problems.replaceChildren(...lines);
  }

  #render() {
    const { strings, terms } = this;
    const words = strings.lexicon;
    this.count.textContent = terms.length ? terms.length.toLocaleString(strings.code) : "";
    this.save.hidden = !terms.length;
    this.list.hidden = !terms.length;
    this.list.replaceChildren(
      ...terms.map((term, at) =>
        h(
          "li",
          { "aria-current": at === this.at ? "true" : null },
          h("strong", { dir: "auto" }, term.term),
          h("span", { class: "lede-hint" }, [spoken(term, strings), term.canonical, term.link].filter(Boolean).join(" · ")),
          h("button", { type: "button", "aria-label": words.editOne(term.term), on: { click: () => this.#edit(at) } }, words.edit),
          h(
            "button",
            { type: "button", class: "lexicon-remove", "aria-label": words.removeOne(term.term), on: { click: () => this.#remove(at) } },
            words.remove,
          ),
        ),
      ),
    );
  }

  #saveFile() {
    saveFile("lede-lexicon.csv", new Blob([csvOf(this.terms)], { type: "text/csv" }));
  }
}

/** @param {LexiconRow} term */
function keyOf({ term, type, subtype, canonical, link }) {
  return JSON.stringify([term, type, subtype ?? null, canonical ?? null, link ?? null]);
}

/**
 * @param {LexiconRow} term
 * @param {Strings} strings
 */
function spoken({ type, subtype }, strings) {
  const [kind, inner] = type.toUpperCase().split("/");
  const kinds = /** @type {Record<string, string>} */ (strings.short);
  const finer = subtype ?? inner;
  const subtypes = /** @type {Record<string, string>} */ (strings.subtypes);
  const name = finer && (Object.hasOwn(subtypes, finer) ? subtypes[finer] : finer);
  return [Object.hasOwn(kinds, kind) ? kinds[kind] : kind, name].filter(Boolean).join(", ");
}
