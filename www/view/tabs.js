import { h } from "./dom.js";
import { numeral } from "./numbers.js";

/**
 * @typedef {{ id: string, title: string, panel: import("./panel.js").Panel }} Tab
 */

let made = 0;

/**
 * A tab list by the ARIA pattern: one Tab stop, arrow keys between, the panel follows the focus.
 *
 * @param {Tab[]} tabs
 * @param {string} label
 * @param {string} code the language for counts
 */
export function tabbed(tabs, label, code) {
  made += 1;
  const prefix = `lede-${made}`;
  const buttons = tabs.map(({ id, title }) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${prefix}-${id}`,
        "aria-controls": `${prefix}-${id}-panel`,
        "aria-selected": "false",
        tabindex: -1,
        on: { click: () => open(id) },
      },
      title,
      " ",
      h("span", { class: "lede-count" }),
    ),
  );
  const panels = tabs.map(({ id, panel }) =>
    h(
      "div",
      {
        class: "lede-panel",
        role: "tabpanel",
        id: `${prefix}-${id}-panel`,
        "aria-labelledby": `${prefix}-${id}`,
        tabindex: 0,
        hidden: true,
        data: { scroller: "" },
      },
      panel.element,
    ),
  );
  const list = h("div", { class: "lede-tabs", role: "tablist", "aria-label": label, on: { keydown: walk } }, ...buttons);
  const element = h("div", { class: "lede-side", part: "side" }, list, ...panels);
  let current = "";

  /** @param {string} id */
  function open(id) {
    const before = current;
    current = id;
    tabs.forEach((tab, at) => {
      const on = tab.id === id;
      buttons[at].setAttribute("aria-selected", String(on));
      buttons[at].tabIndex = on ? 0 : -1;
      panels[at].hidden = !on;
      tab.panel.see(on);
    });
    element.dispatchEvent(new CustomEvent("lede-tab", { detail: { id, before } }));
  }

  /** @param {Event} raw */
  function walk(raw) {
    const event = /** @type {KeyboardEvent} */ (raw);
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    open(tabs[next].id);
    buttons[next].focus();
  }

  const count = () =>
    tabs.forEach(({ panel }, at) => {
      const shown = buttons[at].querySelector(".lede-count");
      if (shown && panel.counted) shown.textContent = numeral(panel.count, code);
    });

  if (tabs.length) open(tabs[0].id);
  return { element, open, count, current: () => current };
}
