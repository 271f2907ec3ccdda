import { Keeper } from "../keep/keeper.js";
import { articleOf, keptOf, newArticle, worked } from "./article.js";

/**
 * @typedef {import("./article.js").Article} Article
 * @typedef {import("../keep/record.js").Kept} Kept
 */

/** Which articles were open in this tab: they are open again after a reload. */
const OPEN = "lede-open";

/** The articles of this tab and what is kept of all tabs. Knows nothing of the page, so that the page may be built anew around it. */
export class Shelf {
  keeper = new Keeper();
  /** @type {Article[]} */
  articles = [];
  /** @type {Article | null} */
  current = null;
  /** What the store had when the page was opened, and what was closed since. @type {Kept[]} */
  kept = [];
  /** @type {import("../keep/keeper.js").Damaged[]} */
  damaged = [];
  /** Articles that could not be written. @type {Set<Article>} */
  unsaved = new Set();

  /** Which articles this tab had open before it was loaded anew: read before anything is noted. */
  #noted = noted();

  /** Opens the store once. */
  opened = this.keeper.open().then((found) => {
    this.kept = found.kept;
    this.damaged = found.damaged;
    return found;
  });

  /** The articles that were open in this tab before a reload. */
  async before() {
    await this.opened;
    const ids = Array.isArray(this.#noted.ids) ? this.#noted.ids : [];
    const articles = ids.flatMap((id) => this.kept.filter((one) => one.id === id)).map(articleOf);
    return { articles, current: articles.find(({ id }) => id === this.#noted.current) ?? articles[0] ?? null };
  }

  /** Kept articles that are not open here. */
  closed() {
    return this.kept.filter(({ id }) => !this.articles.some((one) => one.id === id));
  }

  /**
   * An article for a text: the kept one with this very text, or a new one. It is open from now on.
   *
   * @param {string} text
   */
  take(text) {
    const known = this.closed().find((one) => one.text === text);
    const article = known ? articleOf(known) : newArticle({ text });
    this.articles.push(article);
    this.note();
    return article;
  }

  /** @param {Article} article */
  drop(article) {
    this.articles = this.articles.filter((one) => one !== article);
    this.unsaved.delete(article);
    this.note();
  }

  /**
   * Writes an article where there is something to lose.
   *
   * @param {Article} article
   * @returns {Promise<import("../keep/keeper.js").Saved | null>} null where there was nothing to write
   */
  save(article) {
    // One after the other: two writings of one tab would look like those of two.
    const saved = this.#saving.then(() => this.#write(article));
    this.#saving = saved.catch(() => null);
    return saved;
  }

  /** @type {Promise<unknown>} */
  #saving = Promise.resolve();

  /**
   * @param {Article} article
   * @returns {Promise<import("../keep/keeper.js").Saved | null>}
   */
  async #write(article) {
    await this.opened;
    const stored = this.kept.some(({ id }) => id === article.id);
    if (!this.articles.includes(article) || (!stored && !worked(article) && this.articles.length < 2)) return null;
    const saved = await this.keeper.save(keptOf(article));
    if (!saved.ok) {
      this.unsaved.add(article);
      return saved;
    }
    this.unsaved.delete(article);
    if (!saved.fork) {
      article.version = saved.kept.version;
      this.remember(saved.kept);
    }
    return saved;
  }

  /** @param {Kept} kept */
  remember(kept) {
    this.kept = [kept, ...this.kept.filter(({ id }) => id !== kept.id)];
    this.note();
  }

  /** @param {string[]} ids */
  async forget(ids) {
    this.kept = this.kept.filter(({ id }) => !ids.includes(id));
    this.damaged = this.damaged.filter(({ id }) => !ids.includes(id));
    await Promise.all(ids.map((id) => this.keeper.forget(id)));
    this.note();
  }

  note() {
    try {
      const ids = this.articles.map(({ id }) => id);
      sessionStorage.setItem(OPEN, JSON.stringify({ ids, current: this.current?.id }));
    } catch {
      // Then a reload opens nothing again; the articles are still kept.
    }
  }
}

/** @returns {{ ids?: unknown, current?: unknown }} */
function noted() {
  try {
    return JSON.parse(sessionStorage.getItem(OPEN) ?? "{}") ?? {};
  } catch {
    // No notes: nothing to open again.
    return {};
  }
}
