import { analysed, expectMarksToFit, open, paste, read, sample, watch } from "./support.js";
import { expect, test } from "./harness.js";

const STORY = [
  "Two held over Lisbon plot",
  "Police in Lisbon arrested Rui Valadares and another man on Friday, Mayor Inês Cardoso said.",
  "The mayor praised the officers. “They planned an attack on the station,” Cardoso told reporters.",
  "A court in Porto charged three traders with fraud in March.",
];

/** @param {import("@playwright/test").Page} page */
const tag = (page) =>
  page.evaluate(() => document.querySelectorAll(".lede-text :is(p, h2, h3)").forEach((one, at) => Object.assign(one, { was: at })));

/** @param {import("@playwright/test").Page} page */
const tags = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".lede-text :is(p, h2, h3)")].map((one) => /** @type {any} */ (one).was ?? "new"));

/** @param {import("@playwright/test").Page} page @param {string[]} paragraphs */
const again = async (page, paragraphs) => {
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.locator("textarea").fill("");
  await read(page, paragraphs.join("\n\n"));
};

test("a paragraph that looks the same stays, wherever it moves to", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY.join("\n\n"));
  await tag(page);
  expect(await tags(page)).toEqual([0, 1, 2, 3]);

  // Something new in the middle: what stands before and after it stays, with new ids and places.
  const grown = [...STORY.slice(0, 3), "Rain flooded a bridge in Braga.", STORY[3]];
  await again(page, grown);
  expect(await tags(page)).toEqual([0, 1, 2, "new", 3]);
  await expectMarksToFit(page);
  const last = page.locator("mark.m-event", { hasText: "charged" });
  await last.click();
  await expect(page.locator(".lede-card[data-current]")).toContainText("charged");

  // And back; then another text altogether.
  await again(page, STORY);
  expect(await tags(page)).toEqual([0, 1, 2, 3]);
  await expectMarksToFit(page);
  await expect(page.locator("mark[data-lit], mark[data-selected]")).toHaveCount(0);
  await expect(page.locator("mark[tabindex]")).toHaveCount(1);
  await again(page, ["A court in Porto charged three traders with fraud in March.", "Nobody else was held."]);
  await expectMarksToFit(page);
  await expect(page.locator("mark[tabindex]")).toHaveCount(1);
});

test("of a long text the beginning is marked first, and the rest comes while the page stays free", async ({ page }) => {
  test.setTimeout(120_000);
  await watch(page);
  await open(page);
  const story = await sample("flood-valley");
  const text = Array.from({ length: 120 }, (_, at) => story.replace("valley", `valley ${at}`)).join("\n\n");
  await page.evaluate(() => {
    /** @type {number[]} */
    const steps = [];
    new MutationObserver(() => steps.push(document.querySelectorAll("mark").length)).observe(document.body, {
      childList: true,
      subtree: true,
    });
    Object.assign(window, { steps });
  });
  await paste(page, { "text/plain": text });
  await analysed(page, 90_000);
  const steps = await page.evaluate(() => /** @type {any} */ (window).steps);
  const all = await page.locator("mark").count();
  expect(steps.some((/** @type {number} */ count) => count > 20 && count < all / 10)).toBe(true);
  await expectMarksToFit(page);
});
