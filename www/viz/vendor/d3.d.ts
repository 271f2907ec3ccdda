export { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
export { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
export { scaleUtc } from "d3-scale";
export { feature, mesh } from "topojson-client";
/** Outlines of countries at 1 : 110,000,000, by Natural Earth. */
export const world: import("topojson-specification").Topology;
