import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

// Chosen once and handed down to the workers, so that two clones on one machine can test at the same time.
process.env.LEDE_PORT ??= await freePort();
process.env.LEDE_OTHER_PORT ??= await freePort();

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "*.test.js",
  outputDir: "tests/browser/output",
  reporter: process.env.CI ? "dot" : "list",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // What a test waits for is there within a second; a machine that does other work at the same time takes longer.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${process.env.LEDE_PORT}/`,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? chromium(),
      // The sandbox of Chromium refuses to start as root, which is what most containers run as.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  // The whole project, so that the page stands on a sub-path (/www/) beside the host pages (/tests/hosts/); and on another origin
  // what `make run` serves, for widgets that come from elsewhere.
  webServer: [serve(process.env.LEDE_PORT, "."), serve(process.env.LEDE_OTHER_PORT, "www")],
});

/**
 * @param {string} port
 * @param {string} root
 */
function serve(port, root) {
  return { command: `node tools/serve.mjs --port ${port} --root ${root}`, port: Number(port), reuseExistingServer: false };
}

/** @returns {Promise<string>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "localhost", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(String(port)));
    });
  });
}

function chromium() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
