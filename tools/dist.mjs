// What ships, into dist/: the static site, the npm package, the command line.

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { buildPackage } from "./npm.mjs";
import { buildSite } from "./site.mjs";

const TARGET = process.argv[2] ?? "target";

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
const release = buildSite("dist/site");
buildPackage("dist/npm");
cpSync(`${TARGET}/release/lede`, "dist/lede");
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"])
  for (const folder of ["dist", "dist/site"]) cpSync(file, `${folder}/${file}`);
console.log(`dist/site (release ${release}), dist/npm and dist/lede`);
