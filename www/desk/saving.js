import { newId, rebased } from "../edit/history.js";
import { saveCorrections } from "../edit/save.js";

/** @typedef {import("./article.js").Article} Article */

/** Writes the articles of a desk, and takes in what other tabs write. Says whatever does not go as it should. */
export class Saving {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    desk.shelf.keeper.onOther = (kept, base) => this.other(kept, base);
  }

  /** @param {Article} article */
  async save(article) {
    const { said } = this.desk.words;
    // The first of two was nothing to keep while it stood alone.
    for (const other of this.desk.shelf.articles)
      if (other !== article && other.version === 0 && other.base) await this.desk.shelf.save(other);
    const saved = await this.desk.shelf.save(article);
    if (!saved) return;
    if (!saved.ok) {
      const { editor } = this.desk.session;
      const save = editor && article === this.desk.current ? [{ label: said.save, act: () => saveCorrections("all", editor) }] : [];
      return this.desk.say(saved.full ? said.full : said.none, save);
    }
    if (saved.fork) {
      this.desk.shelf.remember(saved.kept);
      Object.assign(article, { id: newId(), version: 0 });
      this.desk.say(said.forked);
      await this.save(article);
    } else if (saved.theirs) await this.#takeOver(article, saved.kept.corrections, article.history.present);
  }

  /**
   * Another tab wrote an article that may be open here.
   *
   * @param {import("../keep/record.js").Kept} kept
   * @param {import("../keep/record.js").Kept | null} base
   */
  async other(kept, base) {
    const article = this.desk.shelf.articles.find(({ id }) => id === kept.id);
    this.desk.shelf.remember(kept);
    if (!article) {
      this.desk.shelf.keeper.adopt(kept);
      return this.desk.render();
    }
    // Another text: told when this tab writes, and both stay.
    if (kept.text !== article.text) return;
    this.desk.shelf.keeper.adopt(kept);
    article.version = kept.version;
    if (article === this.desk.current) this.desk.stash();
    await this.#takeOver(article, kept.corrections, base?.corrections ?? []);
  }

  /**
   * @param {Article} article
   * @param {import("../edit/types.d.ts").Correction[]} theirs
   * @param {import("../edit/types.d.ts").Correction[]} base
   */
  async #takeOver(article, theirs, base) {
    article.history = rebased(article.history, base, theirs);
    if (article === this.desk.current && this.desk.session.editor) {
      this.desk.session.editor.set(article.history);
      await this.desk.session.redraw();
    }
    this.desk.say(this.desk.words.said.joined);
  }
}
