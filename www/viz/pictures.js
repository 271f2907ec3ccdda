// Everything that needs the libraries, behind one import.
export { drawGraph } from "./graph.js";
export { drawMap } from "./map.js";
export { drawTimeline } from "./timeline.js";
