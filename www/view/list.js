import { append, h } from "./dom.js";

/** How many entries are built at once; the rest come on demand, so that a list of thousands opens at once. */
const PAGE = 60;

/**
 * Fills a list with as many entries as fit and a button for the next ones.
 *
 * @template T
 * @param {HTMLElement} host
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} entry
 * @param {{ empty: string, more: (n: number) => string, tag?: "ul" | "ol" }} words
 * @returns {(wanted: (item: T) => boolean) => void} builds the list as far as the first item that is wanted
 */
export function fillList(host, items, entry, { empty, more, tag = "ul" }) {
  if (!items.length) {
    host.append(h("p", { class: "lede-hint" }, empty));
    return () => {};
  }
  const list = h(tag, { class: "lede-list", role: "list" });
  let shown = 0;
  const button = h("button", { class: "lede-more", type: "button", on: { click: () => grow() } });
  const grow = () => {
    append(list, items.slice(shown, shown + PAGE).map(entry));
    shown = Math.min(items.length, shown + PAGE);
    if (shown < items.length) button.textContent = more(items.length - shown);
    else button.remove();
  };
  host.append(list, button);
  grow();
  return (wanted) => {
    const at = items.findIndex(wanted);
    while (at >= shown) grow();
  };
}

/**
 * Follows the selection in a list: marks the entry, and brings it into view inside the list's own scroller.
 *
 * @param {HTMLElement} host
 * @param {string | null} id
 * @param {boolean} scroll
 * @returns {HTMLElement | null} the entry
 */
export function markEntry(host, id, scroll) {
  for (const entry of host.querySelectorAll("[data-current]")) {
    entry.removeAttribute("data-current");
    entry.querySelector("[aria-pressed]")?.setAttribute("aria-pressed", "false");
  }
  if (id === null) return null;
  const entry = /** @type {HTMLElement | null} */ (host.querySelector(`li[data-id="${CSS.escape(id)}"]`));
  if (!entry) return null;
  entry.setAttribute("data-current", "");
  entry.querySelector("[aria-pressed]")?.setAttribute("aria-pressed", "true");
  if (scroll) keepInView(entry);
  return entry;
}

/**
 * Scrolls the nearest scroller alone: `scrollIntoView` would move the article, too.
 *
 * @param {HTMLElement} entry
 */
function keepInView(entry) {
  const scroller = /** @type {HTMLElement | null} */ (entry.closest("[data-scroller]"));
  if (!scroller) return;
  const box = entry.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top < frame.top) scroller.scrollTop += box.top - frame.top - 12;
  else if (box.bottom > frame.bottom) scroller.scrollTop += Math.min(box.bottom - frame.bottom + 12, box.top - frame.top - 12);
}
