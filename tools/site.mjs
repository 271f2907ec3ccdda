// The static site as it ships: the modules of www/ put together, all as short as can be, named by their content for the service worker.
//   node tools/site.mjs [FOLDER]        default: dist/site

import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { shipped } from "./shipped.mjs";

/** What documents name, and what is asked for later: each one file, and what several share another. */
const ENTRIES = [
  "app/main.js",
  "viz/pictures.js",
  "engine/client.js",
  "engine/worker.js",
  "export/client.js",
  "widget/lede-reader.js",
  "widget/lede-overlay.js",
  "widget/frame.js",
];

/** The module that is written into below stays a file, and what only Node has is for Node. */
const APART = ["./release.js", "node:*"];

/** The document of the page, and its line that is replaced by one for every module it starts with. */
const PAGE = "index.html";
const PRELOAD = '<link rel="modulepreload" href="engine/client.js" />';

/** What tells browsers to compile all of a file at once, in its first line. */
const HINT = "//# allFunctionsCalledOnLoad\n";

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(buildSite(process.argv[2] ?? "dist/site"));

/**
 * @param {string} folder is made anew
 * @param {(folder: string) => void} [change] what is to be different from www/: for tests of updates
 * @returns {string} the hash of the release
 */
export function buildSite(folder, change = () => {}) {
  rmSync(folder, { recursive: true, force: true });
  cpSync("www", folder, { recursive: true, filter: (path) => !/(^www[\\/]docs|\.d\.ts|\.gitignore)$/.test(path) });
  change(folder);
  const bundled = bundle(folder);
  for (const path of Object.keys(filesOf(folder))) {
    const file = join(folder, path);
    if (!bundled.has(path)) writeFileSync(file, shipped(path, readFileSync(file)));
  }
  put(join(folder, PAGE), PRELOAD, preloads(folder).join("\n    "));
  // The module that holds the hash is part of what is hashed, before it holds it.
  const version = hash(JSON.stringify(filesOf(folder))).slice(0, 16);
  put(join(folder, "app/release.js"), "(null)", `(${JSON.stringify(version)})`);
  const files = filesOf(folder);
  delete files["sw.js"];
  put(
    join(folder, "sw.js"),
    'const RELEASE = { version: "", files: {} };',
    `const RELEASE = ${JSON.stringify({ version, files }, null, 2)};`,
  );
  return version;
}

/**
 * Puts modules together, because a browser takes a millisecond or more for each file, and takes away what went in.
 *
 * @param {string} folder
 * @returns {Set<string>} the paths of what came out
 */
function bundle(folder) {
  const { metafile } = buildSync({
    absWorkingDir: resolve(folder),
    entryPoints: ENTRIES,
    outdir: ".",
    outbase: ".",
    // Beside the engine's modules, which find other files by their own address.
    chunkNames: "engine/shared-[hash]",
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: "esm",
    external: APART,
    minify: true,
    target: "esnext",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
  });
  const made = new Set(Object.keys(metafile.outputs));
  const gone = Object.keys(metafile.inputs).filter((path) => !made.has(path));
  const atOnce = gone.filter((path) => readFileSync(join(folder, path), "utf8").startsWith(HINT));
  for (const [path, { inputs }] of Object.entries(metafile.outputs)) {
    const file = join(folder, path);
    if (atOnce.some((one) => one in inputs)) writeFileSync(file, HINT + readFileSync(file, "utf8"));
  }
  for (const path of gone) rmSync(join(folder, path));
  return made;
}

/**
 * Every module that the page starts with: a browser asks for all at once, and not for each when it has read who imports it.
 *
 * @param {string} folder
 * @returns {string[]} lines of the document
 */
function preloads(folder) {
  /** @type {Set<string>} */
  const found = new Set();
  const gather = (/** @type {string} */ path) => {
    for (const [, name] of readFileSync(join(folder, path), "utf8").matchAll(/\b(?:import|from)\s*"(\.[^"]+)"/g)) {
      const own = relative(folder, join(folder, path, "..", name))
        .split(sep)
        .join("/");
      if (found.has(own)) continue;
      found.add(own);
      gather(own);
    }
  };
  gather("app/main.js");
  return [...found].map((path) => `<link rel="modulepreload" href="${path}" />`);
}

/**
 * @param {string} folder
 * @returns {Record<string, string>} the SHA-256 of each file by its path, in the order of paths
 */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  return Object.fromEntries(paths.sort().map((path) => [path, hash(readFileSync(join(folder, path)))]));
}

/** @param {string | Buffer} content */
function hash(content) {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * @param {string} path
 * @param {string} from
 * @param {string} to
 */
function put(path, from, to) {
  const content = readFileSync(path, "utf8");
  if (!content.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(
    path,
    content.replace(from, () => to),
  );
}
