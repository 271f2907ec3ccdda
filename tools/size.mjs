// What a reader downloads of the site that ships, after brotli and file by file, against the budget
// and against what was committed last. Fails over the budget and where it has grown.
//   node tools/size.mjs            UPDATE=1 commits the sizes as they are now

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { buildSite } from "./site.mjs";

/** In bytes: code, models and lexicons; places, which come after them; and everything that the page asks for of itself. */
const BUDGET = { engine: 700_000, places: 350_000, "first load": 1_200_000 };
/** The sizes as they were last: none may grow by more than this share without being committed anew. */
const COMMITTED = "tools/size.json";
const ROOM = 0.01;

const PLACES = "engine/pkg/places.bin";

const ROOT = mkdtempSync(join(tmpdir(), "lede-site-"));
process.on("exit", () => rmSync(ROOT, { recursive: true, force: true }));
buildSite(ROOT);
const ENGINE = ["engine/client.js", "engine/worker.js"];

const firstLoad = reach(["index.html", ...ENGINE]);
const engine = reach(ENGINE);
engine.delete(PLACES);
const sizes = {
  engine: sum(engine),
  places: firstLoad.get(PLACES) ?? 0,
  "first load": sum(firstLoad),
};

for (const [path, bytes] of [...firstLoad].sort(([, a], [, b]) => b - a).slice(0, 12)) console.log(line(bytes, path));
// When an article can be read already, and before the page closes its network.
const later = new Map([...reach(["export/client.js"])].filter(([path]) => !firstLoad.has(path)));
console.log(line(sum(later), "exporters, fetched after the first load"));
if (process.env.UPDATE) writeFileSync(COMMITTED, `${JSON.stringify(sizes, null, 2)}\n`);
/** @type {typeof sizes} */
const committed = JSON.parse(readFileSync(COMMITTED, "utf8"));
for (const [key, budget] of Object.entries(BUDGET)) {
  const name = /** @type {keyof typeof sizes} */ (key);
  const [size, before] = [sizes[name], committed[name]];
  const target = size > budget ? `OVER the budget of ${shown(budget)} by ${shown(size - budget)}` : `within the budget of ${shown(budget)}`;
  console.log(line(size, `${name}: ${target}`));
  if (size > budget) process.exitCode = 1;
  if (size <= before * (1 + ROOM)) continue;
  console.log(
    `           GROWN: ${shown(before)} were committed in ${COMMITTED}. Make it smaller, or commit it: UPDATE=1 node tools/size.mjs`,
  );
  process.exitCode = 1;
}

/**
 * The files that these load without being asked, with their sizes.
 *
 * @param {string[]} start paths in the site
 * @returns {Map<string, number>}
 */
function reach(start) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const queue = [...start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (sizes.has(path)) continue;
    const content = readFileSync(join(ROOT, path));
    sizes.set(path, brotli(content));
    if (/\.(js|html|css)$/.test(path)) queue.push(...references(path, content.toString()));
  }
  return sizes;
}

/**
 * Static imports, scripts, style sheets, icons, fonts, and the module beside its glue.
 *
 * @param {string} path
 * @param {string} content
 */
function references(path, content) {
  const pattern = path.endsWith(".html")
    ? /<(?:script|link)\b[^>]*?\s(?:src|href)="([^":]+)"/g
    : path.endsWith(".css")
      ? /url\("?([^":)]+)"?\)/g
      : /\b(?:import|export)\b[^;"'()]*?["'](\.[^"']+)["']|new URL\("(\.[^"]+\.(?:wasm|bin))"/g;
  return [...content.matchAll(pattern)]
    .map(([, a, b]) => relative(ROOT, join(ROOT, dirname(path), a ?? b)))
    .filter((file) => !file.endsWith(".d.ts"));
}

/** @param {Buffer} content */
function brotli(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
}

/** @param {Map<string, number>} sizes */
function sum(sizes) {
  return [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
}

/**
 * @param {number} bytes
 * @param {string} name
 */
function line(bytes, name) {
  return `${shown(bytes).padStart(9)}  ${name}`;
}

/** @param {number} bytes */
function shown(bytes) {
  return bytes.toLocaleString("en");
}
