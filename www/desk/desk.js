import { apply } from "../edit/apply.js";
import { Toast } from "../edit/toast.js";
import { togetherView } from "../together/view.js";
import { alike, articleOf, titleOf, worked } from "./article.js";
import { articleBar } from "./bar.js";
import { keptList } from "./kept-list.js";
import { Saving } from "./saving.js";

/**
 * @typedef {import("./article.js").Article} Article
 * @typedef {import("./shelf.js").Shelf} Shelf
 * @typedef {import("../view/session.js").Session} Session
 * @typedef {object} Page what the desk asks of the page
 * @property {(text: string) => void} fill puts a text where it can be edited
 * @property {(state: "empty" | "read") => void} state
 * @property {() => void} compose opens the place for a new text
 */

/** Several articles, one open: which one a text belongs to, what is kept of each, and what is said about it. */
export class Desk {
  /**
   * @param {Shelf} shelf
   * @param {Session} session
   * @param {Page} page
   */
  constructor(shelf, session, page) {
    this.shelf = shelf;
    this.session = session;
    this.page = page;
    this.words = session.strings.desk;
    this.toast = new Toast();
    this.toast.element.classList.add("desk-toast");
    this.bar = articleBar(this.words, {
      show: (article) => this.show(article),
      close: (article) => this.close(article),
      rename: (article, title) => this.#rename(article, title),
      together: () => this.together(),
    });
    this.kept = keptList(session.strings, {
      open: (kept) => this.show(this.#put(articleOf(kept))),
      forget: (ids, title) => this.#forget(ids, title),
    });
    /** All articles as one, where they are shown so. @type {{ element: HTMLElement, session: Session } | null} */
    this.all = null;
    session.host.addEventListener("lede-analysis", () => this.#hold());
    if (session.editor) session.editor.onChange = () => this.#corrected();
    this.saving = new Saving(this);
    addEventListener("beforeunload", (event) => {
      // The browser asks whether to leave: something made here is nowhere else.
      if (shelf.unsaved.size) event.preventDefault();
    });
  }

  get current() {
    return this.shelf.current;
  }

  /** Opens the store, and what was open before a reload. */
  async begin() {
    const { store, damaged } = await this.shelf.opened;
    if (store === "none") this.say(this.words.said.none);
    if (store === "second") this.say(this.words.said.second);
    if (damaged.length) this.say(this.words.said.damaged(damaged.length));
    const { articles, current } = await this.shelf.before();
    const arrived = this.shelf.articles;
    const back = articles.filter(({ id, text }) => !arrived.some((one) => one.id === id || one.text === text));
    this.shelf.articles = [...back, ...arrived];
    this.render();
    // A text that came meanwhile is what the reader wants to see.
    if (current && !arrived.length) await this.show(current);
  }

  /** What was on the desk when the page was built anew. */
  async resume() {
    this.render();
    const { current } = this;
    if (!current) return;
    this.session.editor?.set(current.history);
    await this.show(current);
  }

  /**
   * A text has come: to the open article, where it is that one after an edit, else to one of its own.
   *
   * @param {string} text
   */
  arrive(text) {
    const { current, words } = this;
    this.leaveTogether();
    if (!/\S/.test(text)) return;
    if (current && alike(current.text, text)) {
      current.text = text;
      return;
    }
    const open = this.shelf.articles.find((one) => one.text === text);
    const replaced = current && !open && !worked(current) ? current : null;
    if (replaced) this.shelf.drop(replaced);
    const next = open ?? this.shelf.take(text);
    if (current && !replaced && !open) this.say(words.said.beside(titleOf(current, words.nameless)));
    const back = next.history.present.length;
    if (back && !open) this.say(words.said.back(back));
    if (next.unreadable.length) this.say(words.said.unreadable(next.unreadable.length));
    this.#enter(next);
  }

  /**
   * @param {Article} article
   * @param {number | null} [at] an offset to go to
   */
  async show(article, at = null) {
    this.stash();
    this.leaveTogether();
    this.#enter(article);
    this.session.published = article.published;
    this.page.fill(article.text);
    if (article.base) await this.session.restore(article.base);
    else await this.session.read(article.text);
    if (this.current !== article) return;
    this.page.state("read");
    scrollTo({ top: article.scroll, behavior: "instant" });
    const mark = at === null ? undefined : this.session.reader.view.all.find(({ dataset }) => Number(dataset.start) === at);
    if (mark?.dataset.id) this.session.reader.selection.select(mark.dataset.id, "jump", at);
  }

  /** Room for another article; the open one stays. */
  add() {
    this.stash();
    this.leaveTogether();
    this.shelf.current = null;
    this.session.clear();
    this.page.fill("");
    this.page.state("empty");
    this.render();
    this.page.compose();
  }

  /** Another text in place of the open one, unless something was made of that. */
  fresh() {
    const { current } = this;
    if (current && !worked(current) && this.shelf.articles.length < 2) this.shelf.drop(current);
    this.add();
  }

  /**
   * Several texts at once: an article each, the first of them open.
   *
   * @param {string[]} texts
   */
  async openAll(texts) {
    const articles = texts.map((text) => this.shelf.articles.find((one) => one.text === text) ?? this.shelf.take(text));
    await this.show(articles[0]);
    for (const article of this.shelf.articles) await this.saving.save(article);
  }

  /** @param {Article} article */
  async close(article) {
    const { words } = this;
    const at = this.shelf.articles.indexOf(article);
    if (article === this.current) this.stash();
    const open = article === this.current;
    this.shelf.drop(article);
    await this.shelf.forget([article.id]);
    this.say(words.closed(titleOf(article, words.nameless)), [
      {
        label: words.undo,
        act: async () => {
          this.shelf.articles.splice(at, 0, article);
          await this.show(article);
          await this.saving.save(article);
          this.toast.clear();
        },
      },
    ]);
    const next = this.shelf.articles[Math.min(at, this.shelf.articles.length - 1)];
    if (!next) this.add();
    else if (open) await this.show(next);
    else if (this.all) await this.together();
    this.render();
    this.toast.focus();
  }

  /** All articles as one: each is read first, where it was not yet. */
  async together() {
    const { session, shelf, words } = this;
    this.stash();
    this.say(words.gathering);
    const engine = await session.analyzer();
    const parts = [];
    for (const article of shelf.articles) {
      const { text, published } = article;
      const asked = { ...session.options(), published };
      article.base ??= { text, analysis: await engine.analyze(text, asked), explain: (id) => engine.explain(id, { text, ...asked }) };
      parts.push({
        title: titleOf(article, words.nameless),
        text,
        analysis: apply(text, article.base.analysis, article.history.present).analysis,
      });
    }
    const view = await togetherView(parts, {
      strings: session.strings,
      analyzer: session.analyzer,
      open: (at, start) => this.show(shelf.articles[at], start),
    });
    this.toast.clear();
    this.leaveTogether();
    this.all = view;
    session.host.hidden = true;
    session.host.after(view.element);
    this.page.state("read");
    this.render();
    scrollTo({ top: 0 });
  }

  /** What is on the screen: one article or all. */
  get shown() {
    return this.all?.session ?? this.session;
  }

  leaveTogether() {
    this.all?.session.close();
    this.all?.element.remove();
    this.all = null;
    this.session.host.hidden = false;
  }

  /**
   * @param {string} message
   * @param {{ label: string, act: () => unknown }[]} [actions]
   */
  say(message, actions = []) {
    if (!message) return;
    this.toast.say(message, [...actions, { label: this.words.dismiss, act: () => this.toast.clear() }]);
  }

  render() {
    this.bar.render(this.shelf.articles, this.current, this.all !== null);
    this.kept.render(this.shelf.closed(), this.shelf.damaged);
    if (this.current || this.all) this.kept.element.hidden = true;
  }

  /** @param {Article} article */
  #put(article) {
    if (!this.shelf.articles.includes(article)) this.shelf.articles.push(article);
    return article;
  }

  /** @param {Article} article */
  #enter(article) {
    if (this.current !== article) this.stash();
    this.shelf.current = article;
    this.shelf.note();
    this.session.editor?.set(article.history);
    this.render();
  }

  /** The open article as it stands. */
  stash() {
    const { current, session } = this;
    if (!current) return;
    if (session.editor) current.history = session.editor.history;
    if (!session.host.hidden) current.scroll = scrollY;
  }

  /** The session has read something: it is what the open article holds. */
  #hold() {
    const { current, session } = this;
    if (!current || !session.base) return;
    current.base = session.base;
    current.text = session.base.text;
    current.published = session.published;
    this.render();
    void this.saving.save(current);
  }

  #corrected() {
    this.stash();
    if (this.current) void this.saving.save(this.current);
  }

  /** @param {Article} article @param {string} title */
  #rename(article, title) {
    article.title = title && title !== titleOf({ ...article, title: null }, this.words.nameless) ? title : null;
    this.render();
    void this.saving.save(article);
  }

  /** @param {string[]} ids @param {string | null} title */
  async #forget(ids, title) {
    await this.shelf.forget(ids);
    this.say(title === null ? this.words.allForgotten : this.words.forgotten(title));
    this.render();
    this.page.compose();
  }
}
