import { copyFile, mkdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { FIVE } from "./five.js";
import { host, open, watch } from "./support.js";

/** The pictures of the README. They are made by every run; `UPDATE=1` puts them where the README shows them. */
const OUT = "tests/browser/output/pictures";
const KEPT = "www/docs/pictures";

const STATES = /** @type {const} */ ({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  "forced-colours": { forcedColors: "active" },
});

for (const [state, options] of Object.entries(STATES)) {
  test.describe(state, () => {
    test.use(options);

    test(`picture: ${state}`, async ({ page }) => {
      await watch(page);
      await open(page);
      await page.locator(".page-samples button").first().click();
      await page.waitForFunction(() => /** @type {any} */ (window).lastAnalysis);
      if (state === "phone") await page.locator("mark.m-event").nth(1).click();
      else await page.locator(".lede-card").nth(1).hover();
      await page.waitForTimeout(300);
      const path = `${OUT}/${state}.png`;
      await mkdir(OUT, { recursive: true });
      const { length } = await page.screenshot({ path, animations: "disabled" });
      expect(length).toBeGreaterThan(20_000);
      if (process.env.UPDATE) {
        await mkdir(KEPT, { recursive: true });
        await copyFile(path, `${KEPT}/${state}.png`);
      }
    });
  });
}

test("picture: five articles together", async ({ page }) => {
  await watch(page);
  await open(page);
  await page
    .locator(".page-composer input[type=file]")
    .setInputFiles(FIVE.map((text, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) })));
  await page.getByRole("button", { name: "All together" }).click();
  await page.locator(".desk-all mark").first().waitFor();
  await page.waitForTimeout(300);
  const path = `${OUT}/together.png`;
  await mkdir(OUT, { recursive: true });
  const { length } = await page.screenshot({ path, animations: "disabled" });
  expect(length).toBeGreaterThan(20_000);
  if (process.env.UPDATE) {
    await mkdir(KEPT, { recursive: true });
    await copyFile(path, `${KEPT}/together.png`);
  }
});

const TABS = /** @type {const} */ ({ timeline: "v3", network: "v3", map: "e1" });

/** The pictures of the pictures: of a stored article, so that they change with the drawing alone. */
for (const [state, options] of Object.entries(STATES)) {
  test.describe(state, () => {
    test.use(options);

    for (const [tab, id] of Object.entries(TABS)) {
      test(`picture: ${tab}, ${state}`, async ({ page }) => {
        await page.goto(host("stored"));
        await page.locator(`[role=tab][id$=-${tab}]`).click();
        await page.locator(`.viz-svg [data-ids~="${id}"]`).first().click();
        const path = `${OUT}/${tab}-${state}.png`;
        await mkdir(OUT, { recursive: true });
        const { length } = await page.locator(".lede-side").screenshot({ path, animations: "disabled" });
        expect(length).toBeGreaterThan(4_000);
        if (process.env.UPDATE) await copyFile(path, `${KEPT}/${tab}-${state}.png`);
      });
    }
  });
}
