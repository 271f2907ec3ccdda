import { copyFile, mkdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { FIVE } from "./five.js";
import { analysed, host, mark, open, watch } from "./support.js";

/** The pictures of the README. They are made by every run; `UPDATE=1` puts them where the README shows them. */
const OUT = "tests/browser/output/pictures";
const KEPT = "www/docs/pictures";

/**
 * @param {import("@playwright/test").Page | import("@playwright/test").Locator} of
 * @param {string} name
 * @param {number} least how many bytes a picture has that shows something
 */
async function take(of, name, least) {
  const path = `${OUT}/${name}.png`;
  const { length } = await of.screenshot({ path, animations: "disabled" });
  expect(length).toBeGreaterThan(least);
  if (!process.env.UPDATE) return;
  await mkdir(KEPT, { recursive: true });
  await copyFile(path, `${KEPT}/${name}.png`);
}

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
      await analysed(page);
      if (state === "phone") await page.locator("mark.m-event").nth(1).click();
      else await page.locator(".lede-card").nth(1).hover();
      await page.waitForTimeout(300);
      await take(page, state, 20_000);
    });
  });
}

test("picture: five articles together", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.locator(".page-composer input[type=file]").setInputFiles(FIVE);
  await page.getByRole("button", { name: "All together" }).click();
  await page.locator(".desk-all mark").first().waitFor();
  await page.waitForTimeout(300);
  await take(page, "together", 20_000);
});

test("picture: why and correct", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.locator(".page-samples button").first().click();
  await analysed(page);
  await mark(page, "Marek Dolewski").first().click();
  await page.keyboard.press("c");
  await page.locator(".lede-dialog .lede-why li").first().waitFor();
  await take(page, "correct", 20_000);
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
        await take(page.locator(".lede-side"), `${tab}-${state}`, 4_000);
      });
    }
  });
}
