// The page as it ships: installable, kept on the device, told of its next version. Each test builds its own copy below the origin, so
// that no two share a cache, and none stands at a root.

import { appendFileSync, mkdirSync } from "node:fs";
import { buildSite } from "../../tools/site.mjs";
import { expect, test } from "./harness.js";
import { analysed, read, sample } from "./support.js";

/** @param {import("@playwright/test").TestInfo} info */
function site(info) {
  const folder = `tests/browser/output/sites/${info.testId}-${info.retry}`;
  mkdirSync(folder, { recursive: true });
  return { folder, address: `/${folder}/`, version: buildSite(folder) };
}

/** @param {import("@playwright/test").Page} page */
const kept = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

/** @param {import("@playwright/test").Page} page @param {string} address */
async function visit(page, address) {
  await page.addInitScript(() => {
    addEventListener("lede-analysis", (event) => Object.assign(window, { lastAnalysis: /** @type {CustomEvent} */ (event).detail }));
  });
  await page.goto(address);
  await page.locator("[data-network=closed]").waitFor();
}

test("opened once, the page works without a network: from a sub-path, samples, reading, files, links", async ({ page, context }, info) => {
  const { address } = site(info);
  await visit(page, address);
  expect(await kept(page)).toMatch(/activat/);
  await context.setOffline(true);
  await page.goto(`${address}index.html?from=home`);
  await page.locator("[data-network=closed]").waitFor();
  await expect(page.locator(".page-samples button").nth(4)).toBeVisible();
  await read(page, await sample("harbour-trial"));
  await expect(page.locator("mark").first()).toBeVisible();
  await page.getByRole("button", { name: "Export and share" }).click();
  const coming = page.waitForEvent("download");
  await page
    .locator(".page-menu")
    .getByRole("button", { name: /^Brief/ })
    .click();
  expect((await coming).suggestedFilename()).toMatch(/\.md$/);
  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  await context.setOffline(false);
});

test("the first visit offers no update, and asks for nothing outside its folder", async ({ page, watch }, info) => {
  const { address, version } = site(info);
  await visit(page, address);
  await kept(page);
  await expect(page.locator(".page-notice")).toHaveCount(0);
  const paths = watch.requests.map((url) => new URL(url).pathname);
  expect(paths.filter((path) => !path.startsWith(address))).toEqual([]);
  const caches = await page.evaluate(() => globalThis.caches.keys());
  expect(caches.filter((name) => name.endsWith(version))).toHaveLength(1);
});

test("a new version is told, and comes when it is wanted; the text stays", async ({ page }, info) => {
  const { folder, address, version } = site(info);
  await visit(page, address);
  await kept(page);
  // Controlled from the second visit on.
  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  const text = await sample("border-talks");
  const next = buildSite(folder, () => appendFileSync(`${folder}/styles/page.css`, "\n.page-head { --release: two; }\n"));
  expect(next).not.toBe(version);
  await page.reload();
  await expect(page.locator(".page-notice")).toContainText("new version");
  await read(page, text);
  await page.getByRole("button", { name: "Use it now" }).click();
  await expect
    .poll(() =>
      page
        .evaluate(() => getComputedStyle(document.querySelector(".page-head") ?? document.body).getPropertyValue("--release"))
        .catch(() => ""),
    )
    .toBe("two");
  await analysed(page);
  expect(await page.evaluate(() => /** @type {any} */ (window).lastAnalysis.text)).toBe(text);
  const caches = await page.evaluate(() => globalThis.caches.keys());
  expect(caches.filter((name) => name.includes(address))).toHaveLength(1);
});

test("a release of which a file is missing or of another release never becomes the kept one", async ({ page }, info) => {
  const { folder, address, version } = site(info);
  await visit(page, address);
  await kept(page);
  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  buildSite(folder, () => appendFileSync(`${folder}/app/main.js`, "\nglobalThis.two = true;\n"));
  appendFileSync(`${folder}/app/main.js`, "// half uploaded\n");
  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  await page.waitForTimeout(1500);
  // What was fetched of it is thrown away.
  const others = async () =>
    (await page.evaluate(() => globalThis.caches.keys())).filter((name) => name.includes(address) && !name.endsWith(version));
  await expect.poll(others, { timeout: 20_000 }).toEqual([]);
  await expect(page.locator(".page-notice")).toHaveCount(0);
});

test("it can be installed: the manifest and its icons are there", async ({ page, request }, info) => {
  const { address } = site(info);
  await visit(page, address);
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const place = new URL(String(href), page.url());
  const manifest = await (await request.get(place.href)).json();
  expect([manifest.start_url, manifest.scope, manifest.display]).toEqual(["./", "./", "standalone"]);
  for (const { src, type, sizes } of manifest.icons) {
    const picture = Buffer.from(src.slice(src.indexOf(",") + 1), "base64");
    expect([type, `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`]).toEqual(["image/png", sizes]);
  }
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A private window, as the tests have it, may not install.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
