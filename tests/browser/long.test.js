import { expect, test } from "@playwright/test";
import { analysed, open, paste, sample, watch } from "./support.js";

/** @param {import("@playwright/test").Page} page */
async function watchTasks(page) {
  await page.evaluate(() => {
    const long = /** @type {number[]} */ (/** @type {any} */ (window).longTasks = []);
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
}

test("a megabyte is read with the page alive", async ({ page }) => {
  test.setTimeout(120_000);
  const { errors } = await watch(page);
  await open(page);
  const story = await sample("hospital-hack");
  const text = `${story}\n\n`.repeat(Math.ceil(1_000_000 / story.length));
  await watchTasks(page);
  await paste(page, { "text/plain": text });
  await expect(page.locator("mark").first()).toBeVisible({ timeout: 60_000 });
  await analysed(page, 60_000);
  expect(await page.locator(".lede-text :is(p, h2, h3)").count()).toBeGreaterThan(4_000);
  await page.locator("mark.m-entity").nth(5).click();
  await expect(page.locator("[data-current]").first()).toBeVisible();
  expect(errors).toEqual([]);
});

test("one word of a megabyte is shown, and quickly", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await paste(page, { "text/plain": "w".repeat(1_000_000) });
  await analysed(page, 30_000);
  expect(await page.locator(".lede-text").evaluate((text) => text.textContent?.length)).toBe(1_000_000);
  expect(errors).toEqual([]);
});

test("long work is announced and can be cancelled", async ({ page }) => {
  test.setTimeout(120_000);
  await watch(page);
  await open(page);
  const story = await sample("flood-valley");
  await paste(page, { "text/plain": `${story}\n\n`.repeat(Math.ceil(5_000_000 / story.length)) });
  await page.getByRole("button", { name: "Cancel" }).click({ timeout: 60_000 });
  await expect(page.getByText("Cancelled.").first()).toBeVisible();
  await expect(page.locator("textarea")).toHaveAttribute("placeholder", /5,0\d\d,\d\d\d characters/);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
});

test("a text over the limit is refused, with the limit", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await paste(page, { "text/plain": "word ".repeat(1_300_000) });
  await expect(page.getByText(/6,500,000 characters.*6,000,000/).first()).toBeVisible();
  expect(errors).toEqual([]);
});
