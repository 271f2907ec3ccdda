import { h } from "../view/dom.js";
import { LINK_LIMIT, pack } from "./link.js";
import { saveFile } from "../view/save-file.js";

/**
 * @typedef {import("../view/types.d.ts").Analysis} Analysis
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../export/client.js").Exporters} Exporters
 * @typedef {import("../export/client.js").Format} Format
 *
 * @typedef {object} Source
 * @property {() => { text: string, analysis: Analysis | null, published: string | null }} current what the reader sees
 * @property {() => Promise<Analysis>} withTokens the same text read again, with tokens
 * @property {Promise<Exporters>} exporters
 */

/** In which order the formats stand. What a newer module adds stands behind them. */
const ORDER = ["markdown", "html", "csv", "timeline-csv", "entities-csv", "icalendar", "graphml"];

/** How long the name of a file may be, without its ending. */
const NAME = 48;

let menus = 0;

/**
 * The menu of all ways out: a file in each format, a link, the device's own share sheet, paper.
 *
 * @param {Strings} strings
 * @param {Source} source
 */
export function takeAlong(strings, source) {
  const { out } = strings;
  const said = h("p", { class: "lede-hint", role: "status" });
  const files = h("ul", { role: "list" });
  menus += 1;
  const id = `take-along-${menus}`;
  const menu = h("div", { id, class: "page-menu", popover: "auto", role: "group", "aria-label": out.title });
  const opener = h("button", { type: "button", popovertarget: id, "aria-expanded": "false" }, out.title);

  /** @param {string} label @param {string} hint @param {() => unknown} act */
  const item = (label, hint, act) =>
    h("li", null, h("button", { type: "button", on: { click: () => attempt(act) } }, label, " ", h("span", { class: "lede-hint" }, hint)));

  /** @param {() => unknown} act */
  const attempt = async (act) => {
    said.textContent = "";
    try {
      said.textContent = String((await act()) ?? "");
    } catch (error) {
      said.textContent = `${out.notWritten} ${/** @type {Error} */ (error).message}`;
    }
  };

  /** @param {Exporters} exporters @param {Format} format */
  const write = async (exporters, format) => {
    const { text, analysis } = source.current();
    if (!analysis) return;
    const whole = format.needsTokens && !analysis.tokens ? { ...analysis, tokens: (await source.withTokens()).tokens } : analysis;
    const name = fileName(text, analysis);
    saveFile(
      `${name}${format.ending === "csv" ? `-${format.name.replace(/-?csv$/, "") || "events"}` : ""}.${format.ending}`,
      new Blob([exporters.write(format.name, whole, text)], { type: format.mediaType }),
    );
    // A standoff file means nothing without its text.
    if (format.name === "brat") saveFile(`${name}.txt`, new Blob([text], { type: "text/plain" }));
  };

  source.exporters.then(
    (exporters) => {
      const rank = (/** @type {Format} */ { name }) => ORDER.indexOf(name) + 1 || ORDER.length + 1;
      const known = /** @type {Record<string, string[]>} */ (out.formats);
      for (const format of exporters.formats.toSorted((a, b) => rank(a) - rank(b))) {
        const [label, hint] = known[format.name] ?? [format.name, `.${format.ending}`];
        files.append(item(label, hint, () => write(exporters, format)));
      }
    },
    () => files.replaceWith(h("p", null, out.noExporters)),
  );

  const address = async () => {
    const { text, published } = source.current();
    const fragment = await pack({ text, published });
    if (fragment === null) throw new Error(out.noPacking);
    if (fragment.length > LINK_LIMIT) {
      const { code } = strings;
      throw new Error(out.linkTooLong(fragment.length.toLocaleString(code), LINK_LIMIT.toLocaleString(code)));
    }
    return `${location.href.replace(/[?#].*$/s, "")}#${fragment}`;
  };
  const ways = [
    item(out.copyLink, out.copyLinkHint, async () => {
      await navigator.clipboard.writeText(await address());
      return strings.copied;
    }),
    typeof navigator.share === "function" &&
      item(out.share, out.shareHint, async () => {
        const data = { title: headline(source.current()), url: await address() };
        // The reader may think better of it: no news.
        await navigator.share(data).catch((error) => {
          if (error.name !== "AbortError") throw error;
        });
      }),
    item(out.print, out.printHint, () => {
      menu.hidePopover();
      print();
    }),
  ];
  menu.append(h("h2", null, out.files), files, h("h2", null, out.ways), h("ul", { role: "list" }, ...ways), said);
  menu.addEventListener("beforetoggle", (event) => {
    const opens = /** @type {ToggleEvent} */ (event).newState === "open";
    opener.setAttribute("aria-expanded", String(opens));
    if (!opens) return;
    said.textContent = "";
    // From the top layer it knows nothing of its button.
    const { bottom, right } = opener.getBoundingClientRect();
    menu.style.setProperty("--menu-top", `${Math.max(bottom, 0)}px`);
    menu.style.setProperty("--menu-end", `${Math.max(document.documentElement.clientWidth - right, 0)}px`);
  });
  return { opener, menu };
}

/** @param {{ text: string, analysis: Analysis | null }} current */
function headline({ text, analysis }) {
  const zone = analysis?.document.zones.find(({ kind }) => kind === "headline");
  return (zone ? text.slice(zone.start, zone.end) : text).trim().split("\n")[0].slice(0, 120);
}

/**
 * The words of the headline, as file systems like them.
 *
 * @param {string} text
 * @param {Analysis} analysis
 */
function fileName(text, analysis) {
  const whole = (
    headline({ text, analysis })
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("-");
  if (whole.length <= NAME) return whole || "lede";
  return whole.slice(0, NAME).replace(/-[^-]*$/, "");
}
