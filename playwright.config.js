import { defineConfig } from "@playwright/test";

/** Real Chromium, the system's; `CHROMIUM` names another one. The page is served from a folder below the root, as it may be anywhere. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "tests/browser/output",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: "http://localhost:8131",
    viewport: { width: 1280, height: 860 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  webServer: { command: "node tools/serve.mjs --root . --port 8131", url: "http://localhost:8131/www/", reuseExistingServer: false },
});
