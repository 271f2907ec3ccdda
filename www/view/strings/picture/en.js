import { numeral } from "../../numbers.js";

/** The words of the pictures in English. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${numeral(n, "en")} ${n === 1 ? one : many}`;

export default {
  network: "Graph",
  networkTitle: "Who acts on whom",
  places: "Map",
  tools: "Picture",
  keys: "Plus and minus bring it nearer and farther, arrow keys move it, 0 shows all. All of it is in the list below.",
  closer: "Nearer",
  farther: "Farther",
  left: "To the left",
  right: "To the right",
  up: "Up",
  down: "Down",
  whole: "Show all",
  larger: "Larger",
  close: "Close",
  saveSvg: "Save the picture as SVG",
  savePng: "Save the picture as PNG",
  loading: "Drawing…",
  failed: "The picture could not be loaded; the list has all of it.",
  noNetwork: "Nobody acts on anybody here.",
  noPlaces: "No place with known coordinates.",
  noDates: "Nothing here has a place on the calendar.",
  noDateEvents: "Events without a date",
  noCoordinates: "Not on the map",
  /** @param {number} n */
  happenings: (n) => plural(n, "event", "events"),
  /** @param {number} n @param {number} hidden */
  timeline: (n, hidden) => `Timeline of ${plural(n, "entry", "entries")}${hidden ? `, ${hidden} of them not in view` : ""}.`,
  /** @param {number} nodes @param {number} edges @param {number} hidden */
  graph: (nodes, edges, hidden) =>
    `Graph of ${plural(nodes, "participant", "participants")} and ${plural(edges, "action", "actions")}${hidden ? `; ${hidden} more are in the list` : ""}.`,
  /** @param {number} n */
  map: (n) => `Map with ${plural(n, "place", "places")}.`,
};
