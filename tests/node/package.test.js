// The npm package as others get it: what is in it, that it runs, that its types hold.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { buildPackage } from "../../tools/npm.mjs";

const HERE = resolve("tests/browser/output/package");
const PACKAGE = `${HERE}/node_modules/lede`;

// Built where `make dist` would, outside of any node_modules, and then installed: there TypeScript reads no sources.
before(() => {
  buildPackage(`${HERE}/npm`);
  rmSync(PACKAGE, { recursive: true, force: true });
  cpSync(`${HERE}/npm`, PACKAGE, { recursive: true });
});

test("npm would pack all that its manifest promises, and nothing of the page", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  const { exports } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, "utf8"));
  for (const entry of Object.values(exports)) {
    for (const path of typeof entry === "string" ? [entry] : Object.values(entry)) {
      if (!path.includes("*")) assert.ok(paths.includes(path.replace("./", "")), path);
    }
  }
  for (const path of [
    "engine/worker.js",
    "engine/pkg/lede_bg.wasm",
    "export/pkg/export_bg.wasm",
    "widget/frame.js",
    "LICENSE-MIT",
    "NOTICE",
  ]) {
    assert.ok(paths.includes(path), path);
  }
  assert.deepEqual(
    paths.filter((/** @type {string} */ path) => /^(app|docs|samples)\/|\.woff2$|\.css$|\.gitignore$/.test(path)),
    [],
  );
});

test("every import of a module in the package is in the package", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  const paths = new Set(files.map((/** @type {{ path: string }} */ { path }) => path));
  for (const path of paths) {
    if (!path.endsWith(".js")) continue;
    for (const [, wanted] of readFileSync(`${PACKAGE}/${path}`, "utf8").matchAll(/^(?:import|export)\b[^;"']*["'](\.[^"']+)["']/gm)) {
      const target = new URL(wanted, `file:///${path}`).pathname.slice(1);
      assert.ok(paths.has(target), `${path} imports ${target}`);
    }
  }
});

test("it reads and exports in a program that has installed it", async () => {
  const program = `${HERE}/program.mjs`;
  writeFileSync(
    program,
    `import { createAnalyzer, LedeError } from "lede";
     import { loadExporters } from "lede/export";
     const lede = await createAnalyzer();
     const text = "Police in Lisbon arrested two men on Friday.";
     const analysis = await lede.analyze(text, { published: "2024-05-10" });
     lede.close();
     const exporters = await loadExporters();
     export const found = [analysis.times[0].resolved, exporters.write("csv", analysis, text).split("\\n").length > 2, new LedeError("a", "b").code];`,
  );
  const { found } = await import(pathToFileURL(program).href);
  assert.deepEqual(found, ["2024-05-10", true, "a"]);
});

test("its types hold in a program that is checked strictly", () => {
  mkdirSync(HERE, { recursive: true });
  writeFileSync(
    `${HERE}/program.ts`,
    `import { createAnalyzer, type Analysis } from "lede";
     import { loadExporters } from "lede/export";
     import { LedeReader } from "lede/reader";
     import { LedeOverlay } from "lede/overlay";
     const lede = await createAnalyzer({ worker: "auto" });
     const analysis: Analysis = await lede.analyze("x", { published: null, tokens: true, signal: new AbortController().signal });
     const name: string = analysis.entities[0].name;
     // @ts-expect-error A number it is not.
     const salience: string = analysis.entities[0].salience;
     const reader: LedeReader = document.createElement("lede-reader");
     reader.text = name;
     reader.addEventListener("lede-analysis", ({ detail }) => detail.analysis.events.length);
     const overlay: LedeOverlay = document.createElement("lede-overlay");
     overlay.analysis = analysis;
     const csv: string = (await loadExporters()).write("csv", analysis, "x");
     export { csv, salience };`,
  );
  const options = [
    "--ignoreConfig",
    "--strict",
    "--noEmit",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--target",
    "es2022",
    "--lib",
    "es2023,dom",
  ];
  execFileSync("node", [resolve("node_modules/typescript/bin/tsc"), "program.ts", ...options, "--skipLibCheck"], {
    cwd: HERE,
    stdio: "pipe",
    encoding: "utf8",
  });
});
