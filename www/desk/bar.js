import { h } from "../view/dom.js";
import { titleOf } from "./article.js";

/**
 * @typedef {import("./article.js").Article} Article
 * @typedef {object} Acts
 * @property {(article: Article) => unknown} show
 * @property {(article: Article) => unknown} close
 * @property {(article: Article, title: string) => unknown} rename
 * @property {() => unknown} together
 */

/**
 * The articles on the desk, one of them open: a list, so that each entry can hold its own buttons.
 *
 * @param {import("../view/types.d.ts").Strings["desk"]} words
 * @param {Acts} acts
 */
export function articleBar(words, acts) {
  const list = h("ul", { role: "list" });
  const together = h("button", { type: "button", class: "desk-together", on: { click: acts.together } }, words.together);
  const element = h("nav", { class: "desk-bar", "aria-label": words.articles, hidden: true }, list, together);

  /** @param {Article} article @param {HTMLElement} entry */
  const rename = (article, entry) => {
    const input = h("input", { type: "text", value: titleOf(article, words.nameless), "aria-label": words.name });
    let over = false;
    /** @param {boolean} keep */
    const end = (keep) => {
      if (over) return;
      over = true;
      if (keep) acts.rename(article, input.value.trim());
      else acts.rename(article, article.title ?? "");
      /** @type {HTMLElement | null} */ (list.querySelector("[aria-current] ~ .desk-rename"))?.focus();
    };
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // Else the same key would press the button that has the focus next.
      event.preventDefault();
      end(event.key === "Enter");
    });
    input.addEventListener("blur", () => end(true));
    entry.replaceChildren(input);
    input.select();
  };

  /**
   * @param {Article[]} articles
   * @param {Article | null} current
   * @param {boolean} all whether all are shown together
   */
  const render = (articles, current, all) => {
    // One that is open needs no list.
    element.hidden = articles.length < (current ? 2 : 1);
    together.hidden = articles.length < 2;
    together.setAttribute("aria-pressed", String(all));
    list.replaceChildren(
      ...articles.map((article) => {
        const title = titleOf(article, words.nameless);
        const open = article === current && !all;
        const entry = h("li", { data: { open: open ? "" : null } });
        entry.append(
          h(
            "button",
            { type: "button", class: "desk-title", title, "aria-current": open ? "true" : null, on: { click: () => acts.show(article) } },
            title,
          ),
          ...(open
            ? [
                h(
                  "button",
                  {
                    type: "button",
                    class: "desk-rename",
                    title: words.rename,
                    "aria-label": `${words.rename}: ${title}`,
                    on: { click: () => rename(article, entry) },
                  },
                  "✎",
                ),
              ]
            : []),
          h(
            "button",
            {
              type: "button",
              class: "desk-close",
              title: words.close(title),
              "aria-label": words.close(title),
              on: { click: () => acts.close(article) },
            },
            "×",
          ),
        );
        return entry;
      }),
    );
  };
  return { element, render };
}
