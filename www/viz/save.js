import { h } from "../view/dom.js";
import { s } from "./svg.js";

/** What a picture takes along of the page's style. */
const STYLE = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "text-decoration-line",
  "paint-order",
];

/** How many pixels of a PNG there are to one of the picture. */
const DENSITY = 2;

/**
 * A picture on its own: the style that it has on the page written into it, on the page's paper.
 *
 * @param {SVGSVGElement} svg as it is shown
 * @returns {string} an SVG file
 */
export function standalone(svg) {
  const { width, height } = svg.viewBox.baseVal;
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  const originals = [...svg.querySelectorAll("*")];
  for (const [at, element] of [...copy.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(originals[at]);
    for (const name of STYLE) {
      const value = style.getPropertyValue(name);
      if (value && value !== "none 0px") element.setAttribute(name === "text-decoration-line" ? "text-decoration" : name, value);
    }
    for (const own of ["class", "part", "style", ...Object.keys(/** @type {SVGElement} */ (element).dataset).map((key) => `data-${key}`)]) {
      element.removeAttribute(own);
    }
  }
  copy.removeAttribute("class");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paper = getComputedStyle(svg.closest(".lede") ?? svg).backgroundColor;
  copy.prepend(s("rect", { width, height, fill: paper }));
  return new XMLSerializer().serializeToString(copy);
}

/**
 * @param {SVGSVGElement} svg
 * @returns {Promise<Blob>} a PNG file
 */
export async function pixels(svg) {
  const { width, height } = svg.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([standalone(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = h("canvas", { width: width * DENSITY, height: height * DENSITY });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
