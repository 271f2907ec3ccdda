import { h } from "../view/dom.js";
import { saveJson } from "../view/save-file.js";
import { articleOf, titleOf } from "./article.js";

/**
 * @typedef {import("../keep/record.js").Kept} Kept
 * @typedef {import("../keep/keeper.js").Damaged} Damaged
 */

/**
 * What is kept on this device, where nothing is open: to be opened, forgotten, or, where it is damaged, saved as it is.
 *
 * @param {import("../view/types.d.ts").Strings} strings
 * @param {{ open: (kept: Kept) => unknown, forget: (ids: string[], title: string | null) => unknown }} acts
 */
export function keptList({ desk: words, code }, { open, forget }) {
  const element = h("section", { class: "page-samples desk-kept", "aria-label": words.kept, hidden: true });

  /** @param {Kept[]} kept @param {Damaged[]} damaged */
  const render = (kept, damaged) => {
    element.hidden = !kept.length && !damaged.length;
    element.replaceChildren(
      h("h2", null, words.kept),
      h(
        "ul",
        { role: "list" },
        ...kept.map((one) => {
          const title = titleOf(articleOf(one), words.nameless);
          const day = one.changed && new Date(one.changed).toLocaleDateString(code === "en" ? "en-GB" : code);
          return h(
            "li",
            null,
            h(
              "button",
              { type: "button", class: "desk-open", on: { click: () => open(one) } },
              title,
              h("span", null, [one.corrections.length ? words.corrections(one.corrections.length) : "", day].filter(Boolean).join(" · ")),
            ),
            h(
              "button",
              { type: "button", class: "desk-forget", "aria-label": words.forgetOf(title), on: { click: () => forget([one.id], title) } },
              words.forget,
            ),
          );
        }),
        ...damaged.map(({ id, raw }) =>
          h(
            "li",
            null,
            h("span", null, words.said.damaged(1)),
            h("button", { type: "button", class: "desk-forget", on: { click: () => saveJson("lede-damaged.json", raw) } }, words.saveRaw),
            h(
              "button",
              { type: "button", class: "desk-forget", "aria-label": words.forgetOf(id), on: { click: () => forget([id], id) } },
              words.forget,
            ),
          ),
        ),
      ),
      h(
        "p",
        null,
        words.keptHint,
        " ",
        h(
          "button",
          {
            type: "button",
            class: "desk-forget-all",
            on: {
              click: () =>
                forget(
                  [...kept, ...damaged].map(({ id }) => id),
                  null,
                ),
            },
          },
          words.forgetAll,
        ),
      ),
    );
  };
  return { element, render };
}
