// What ships, into dist/: the static site, the npm package, the command line.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { buildSite } from "./site.mjs";

const TARGET = process.argv[2] ?? "target";
const { version, description, license } = JSON.parse(readFileSync("package.json", "utf8"));
const LEGAL = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/npm", { recursive: true });

buildSite("dist/site");

for (const folder of ["edit", "engine", "view", "viz", "widget", "styles"])
  cpSync(`www/${folder}`, `dist/npm/${folder}`, { recursive: true });
cpSync("README.md", "dist/npm/README.md");
const manifest = {
  name: "lede",
  version,
  description,
  license,
  type: "module",
  exports: {
    ".": { types: "./engine/client.d.ts", default: "./engine/client.js" },
    "./reader": "./widget/lede-reader.js",
    "./engine/*": "./engine/*",
  },
  sideEffects: ["./widget/*.js", "./engine/worker.js"],
};
writeFileSync("dist/npm/package.json", `${JSON.stringify(manifest, null, 2)}\n`);
const declare = ["--declaration", "--emitDeclarationOnly", "--allowJs", "--skipLibCheck", "--target", "es2022", "--lib", "es2023,dom"];
execFileSync("node", ["node_modules/typescript/bin/tsc", "dist/npm/engine/client.js", ...declare], { stdio: "inherit" });

cpSync(`${TARGET}/release/lede`, "dist/lede");
for (const file of LEGAL) for (const folder of ["dist", "dist/site", "dist/npm"]) cpSync(file, `${folder}/${file}`);
console.log(`dist/site, dist/npm and dist/lede: version ${version}`);
