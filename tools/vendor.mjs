// What the pictures need of d3, topojson and world-atlas, in one module: www/viz/vendor/d3.js. `--check` only compares.

import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const OUT = "www/viz/vendor/d3.js";

/** What is used, and nothing else. Its types: www/viz/vendor/d3.d.ts. */
const ENTRY = `
export { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
export { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
export { scaleUtc } from "d3-scale";
export { feature, mesh } from "topojson-client";
export { default as world } from "world-atlas/countries-110m.json";
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: "." },
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  // tidy: generated
  banner: {
    js: "// Made by tools/vendor.mjs of d3-force, d3-geo, d3-scale (ISC), topojson-client (ISC), world-atlas (ISC; Natural Earth, public domain).",
  },
  write: false,
});
const { text } = outputFiles[0];
if (!process.argv.includes("--check")) writeFileSync(OUT, text);
else if (readFileSync(OUT, "utf8") !== text) {
  console.error(`${OUT} is not what its packages make: run node tools/vendor.mjs`);
  process.exitCode = 1;
}
