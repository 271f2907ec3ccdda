// The static site as it ships: the files of www/, as short as they can be, named by their content for the service worker.
//   node tools/site.mjs [FOLDER]        default: dist/site

import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { shipped } from "./shipped.mjs";

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
  for (const path of Object.keys(filesOf(folder))) {
    const file = join(folder, path);
    writeFileSync(file, shipped(path, readFileSync(file)));
  }
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
