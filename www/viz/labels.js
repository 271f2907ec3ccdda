import { LETTER, fitting, number, s } from "./svg.js";

/**
 * Where labels stand without covering each other or what they belong to.
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ x: number, y: number, r: number }} Circle
 * @typedef {{ x: number, y: number, anchor: "start" | "middle" | "end" }} Place of a label's base line
 */

/** How high a label is above and below its base line, in pixels. */
const ABOVE = 10;
const BELOW = 3;
/** From line to line of a label, in pixels. */
const LINE = 12;
/** Up to how many letters a name stands on one line. */
const ONE_LINE = 14;
/** How far from the sides, because letters differ in width. */
const EDGE = 8;

/**
 * Gives places away, to whoever asks first.
 *
 * @param {Box[]} taken what may not be covered
 * @param {{ width: number, height: number }} size of the picture
 */
export function places(taken, { width, height }) {
  const boxes = [...taken];
  /**
   * @param {string[]} lines
   * @param {Place[]} wanted the best first
   * @returns {Place | null} null where all are taken
   */
  return (lines, wanted) => {
    for (const place of wanted) {
      const box = boxOf(lines, place);
      const inside = box.left >= EDGE && box.top >= 0 && box.right <= width - EDGE && box.bottom <= height;
      if (!inside || boxes.some((other) => meet(box, other))) continue;
      boxes.push(box);
      return place;
    }
    return null;
  };
}

/**
 * A name on one line or two, each as long as there is room: names of bodies are long.
 *
 * @param {string} text
 * @param {number} width of a line, in pixels
 * @returns {string[]}
 */
export function wrapped(text, width) {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  if (text.length <= ONE_LINE || !spaces.length) return [fitting(text, width)];
  const longest = (/** @type {number} */ at) => Math.max(at, text.length - at);
  const middle = spaces.reduce((best, at) => (longest(at) < longest(best) ? at : best));
  return [fitting(text.slice(0, middle), width), fitting(text.slice(middle + 1), width)];
}

/**
 * @param {string[]} lines
 * @param {Place} place
 * @returns {Box}
 */
function boxOf(lines, { x, y, anchor }) {
  const length = Math.max(...lines.map((line) => line.length)) * LETTER;
  const left = x - (anchor === "start" ? 0 : anchor === "end" ? length : length / 2);
  return { left, right: left + length, top: y - ABOVE, bottom: y + (lines.length - 1) * LINE + BELOW };
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * @param {Circle} circle
 * @returns {Box}
 */
export function boxOfCircle({ x, y, r }) {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/**
 * A label where there is room for it; else one that is seen when it is pointed at or selected.
 *
 * @param {string[]} lines
 * @param {Place | null} place
 * @param {Place} instead
 */
export function label(lines, place, instead) {
  const { x, y, anchor } = place ?? instead;
  const rows = lines.length > 1 ? lines.map((line, at) => s("tspan", { x, dy: at ? LINE : 0 }, at ? line : `${line} `)) : lines;
  return s("text", { class: place ? "viz-label" : "viz-label viz-crowded", x, y, "text-anchor": anchor }, ...rows);
}

/**
 * Where the name of a circle may stand: below, above, right, left, at its corners, or a line farther off; not beyond that, where
 * nobody would see whose it is.
 *
 * @param {Circle} circle
 * @param {number} [lines] how many the name has
 * @returns {Place[]}
 */
export function around({ x, y, r }, lines = 1) {
  const more = (lines - 1) * LINE;
  const [up, down, level] = [number(y - r - 5 - more), number(y + r + 12), number(y + 4 - more / 2)];
  const corner = r * 0.7 + 2;
  const [right, left] = [
    { x: number(x + corner), anchor: /** @type {const} */ ("start") },
    { x: number(x - corner), anchor: /** @type {const} */ ("end") },
  ];
  return [
    { x, y: down, anchor: "middle" },
    { x, y: up, anchor: "middle" },
    { x: number(x + r + 4), y: level, anchor: "start" },
    { x: number(x - r - 4), y: level, anchor: "end" },
    ...[number(y + corner + ABOVE), number(y - corner - BELOW - more)].flatMap((line) => [
      { ...right, y: line },
      { ...left, y: line },
    ]),
    { x, y: number(up - 14), anchor: "middle" },
    { x, y: number(down + 14), anchor: "middle" },
  ];
}
