/**
 * Building SVG without markup, as `view/dom.js` does HTML.
 *
 * @typedef {Record<string, string | number | null | undefined | false | Record<string, unknown>>} Attributes
 */

const SPACE = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes | null} [attributes] `on` adds listeners, `data` sets `data-*`; what is null, undefined or false is left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function s(tag, attributes, ...children) {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value !== "object") element.setAttribute(name, String(value));
    else if (name === "data") for (const [key, item] of Object.entries(value)) element.dataset[key] = String(item);
    else if (name === "on") {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, /** @type {EventListener} */ (listener));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * As many letters as fit, by an average width: SVG neither wraps nor cuts.
 *
 * @param {string} text
 * @param {number} width in pixels
 */
export function fitting(text, width) {
  const letters = Math.max(3, Math.floor(width / LETTER));
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}

/** The average width of a letter of a label, in pixels. */
export const LETTER = 6.1;

/** @param {number} value in pixels */
export function number(value) {
  return Math.round(value * 10) / 10;
}
