// The npm package `lede`: the engine, the exporters, the elements, with types.
//   node tools/npm.mjs [FOLDER]        default: dist/npm

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What is the page's alone. */
const PAGE = ["app", "desk", "docs", "keep", "samples", "vendor"];
const LEGAL = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/** What a program imports: the module, its types; both by their paths in the package without the ending. */
const ENTRIES = {
  ".": ["engine/client", "engine/client"],
  "./export": ["export/client", "export/client"],
  "./reader": ["widget/lede-reader", "widget/reader"],
  "./overlay": ["widget/lede-overlay", "widget/overlay"],
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) buildPackage(process.argv[2] ?? "dist/npm");

/** @param {string} folder is made anew */
export function buildPackage(folder) {
  const { version, description, license, engines } = JSON.parse(readFileSync("package.json", "utf8"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The fonts are the page's: an element takes the host's.
  const filter = (/** @type {string} */ path) => !/\.gitignore$|^www[\\/]styles[\\/](fonts|.*\.css$)/.test(path);
  const folders = readdirSync("www", { withFileTypes: true }).filter((entry) => entry.isDirectory() && !PAGE.includes(entry.name));
  for (const { name } of folders) cpSync(`www/${name}`, join(folder, name), { recursive: true, force: true, filter });
  for (const name of [...LEGAL, "README.md"]) cpSync(name, join(folder, name));
  cpSync("www/frame.html", join(folder, "frame.html"));
  const manifest = {
    name: "lede",
    version,
    description,
    license,
    type: "module",
    engines,
    exports: {
      ...Object.fromEntries(
        Object.entries(ENTRIES).map(([name, [module, types]]) => [name, { types: `./${types}.d.ts`, default: `./${module}.js` }]),
      ),
      // The worker, the modules and the frame are asked for by their own addresses.
      "./engine/*": "./engine/*",
      "./frame.html": "./frame.html",
      "./package.json": "./package.json",
    },
    types: "./engine/client.d.ts",
    sideEffects: ["./widget/*.js", "./engine/worker.js"],
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const options = [
    "--ignoreConfig",
    "--declaration",
    "--emitDeclarationOnly",
    "--allowJs",
    "--skipLibCheck",
    "--target",
    "es2022",
    "--module",
    "esnext",
  ];
  const libraries = ["--moduleResolution", "bundler", "--lib", "es2023,dom,dom.iterable", "--types", "node"];
  const entries = Object.values(ENTRIES).map(([module]) => `${module}.js`);
  execFileSync(
    "node",
    [resolve("node_modules/typescript/bin/tsc"), ...entries, ...options, ...libraries, "--typeRoots", resolve("node_modules/@types")],
    {
      cwd: folder,
      stdio: "inherit",
    },
  );
}
