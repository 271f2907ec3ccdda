import { readFile } from "node:fs/promises";
import { expectNoViolations } from "./axe.js";
import { expect, test } from "./harness.js";
import { host, open, read, sample, watch } from "./support.js";

/** @param {import("@playwright/test").Page} page @param {string} name */
const show = async (page, name) => {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await expect(page.locator(".viz-svg:visible")).toBeVisible();
};

/** @param {import("@playwright/test").Page} page @param {string} id */
const inPicture = (page, id) => page.locator(`.viz-svg:visible [data-ids~="${id}"]`);

test("the timeline has each dated event; what is selected in it is selected in the text, and the other way", async ({ page }) => {
  await page.goto(host("stored"));
  await show(page, "Timeline");
  const entry = inPicture(page, "v3").first();
  await expect(entry).toContainText("Arrest");
  await entry.click();
  await expect(page.locator("mark[data-id=v4][data-selected]")).toBeVisible();
  await expect(entry).toHaveAttribute("data-selected", "");
  await page.locator("mark[data-id=t3]").click();
  await expect(inPicture(page, "t3").first()).toHaveAttribute("data-selected", "");
  await expect(page.getByRole("tab", { name: /^Timeline/ })).toHaveAttribute("aria-selected", "true");
  // Denied is not only another colour.
  await expect(page.locator(".viz-svg:visible .viz-label.is-denied").first()).toHaveCSS("text-decoration-line", "line-through");
  await expect(page.locator(".lede-dateless")).toContainText("Attack: They planned an attack on the ferry");
});

test("the graph says who acts on whom, how it is told, and rests the same every time", async ({ page }) => {
  await page.goto(host("stored"));
  await show(page, "Graph");
  const edge = inPicture(page, "v3").first();
  await expect(edge).toContainText("Arrest");
  await expect(inPicture(page, "v6").locator(".viz-line")).not.toHaveCSS("stroke-dasharray", "none");
  await expect(inPicture(page, "v6")).toContainText("planned");
  await inPicture(page, "e2").last().click();
  await expect(page.locator("mark[data-id=e2][data-selected]").first()).toBeVisible();
  await page.locator("mark[data-id=v4]").click();
  await expect(edge).toHaveAttribute("data-selected", "");
  await expect(page.locator(".lede-action[data-current]").first()).toContainText("Arrest");
  const picture = () => page.locator(".viz-svg:visible").evaluate((svg) => svg.innerHTML.replace(/ data-selected=""/g, ""));
  const before = await picture();
  await page.reload();
  await show(page, "Graph");
  expect(await picture()).toBe(before);
});

test("long names stand whole on two lines, and labels of long bars inside them", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(
    page,
    "TOLVIK, 4 March 2024 — In 2023 the Northern Fisheries Inspection Directorate fined Olaf Brunvoll. " +
      "In 2023 prosecutors charged Olaf Brunvoll with fraud. Olaf Brunvoll was sentenced to two years in 2023.",
  );
  await show(page, "Graph");
  const name = page.locator(".viz-svg:visible .viz-label", { hasText: "Inspection" });
  await expect(name.locator("tspan")).toHaveCount(2);
  await expect(name).toHaveText("Northern Fisheries Inspection Directorate");
  await show(page, "Timeline");
  const entry = page.locator(".viz-entry", { has: page.locator(".viz-upon") }).first();
  const [bar, label] = await Promise.all([entry.locator(".viz-shape").boundingBox(), entry.locator(".viz-upon").boundingBox()]);
  expect(bar && label && bar.y <= label.y && label.y + label.height <= bar.y + bar.height).toBe(true);
  // The same words for the same year are listed once.
  await expect(page.locator(".lede-basis", { hasText: "“2023” ×3" })).toHaveCount(1);
});

test("the map has the places with coordinates, and their events", async ({ page }) => {
  await page.goto(host("stored"));
  await show(page, "Map");
  await expect(page.locator(".viz-spot")).toHaveCount(2);
  await expect(page.locator(".viz-land")).toHaveAttribute("d", /^M/);
  await inPicture(page, "e1").click();
  await expect(page.locator("mark[data-id=e1][data-selected]").first()).toBeVisible();
  await expect(page.locator(".lede-spot[data-current]")).toContainText("38.4° N");
  await expect(page.locator(".lede-spot[data-current]")).toContainText(
    "Arrest: Police arrested Şükrü Baran and an aide on Thursday in İzmir",
  );
});

test("pictures are moved by buttons and keys, enlarged, and filtered by the legend", async ({ page }) => {
  await page.goto(host("stored"));
  await show(page, "Map");
  const at = () => inPicture(page, "e1").locator("circle").last().getAttribute("cx");
  const whole = await at();
  await page.getByRole("button", { name: "Nearer" }).click();
  const near = await at();
  expect(near).not.toBe(whole);
  await page.locator(".viz-stage:visible").focus();
  await page.keyboard.press("ArrowRight");
  expect(await at()).not.toBe(near);
  await page.keyboard.press("0");
  expect(await at()).toBe(whole);
  await page.getByRole("button", { name: "Larger" }).click();
  await expect(page.locator(".viz-dialog[open] .viz-svg")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".viz-dialog[open]")).toHaveCount(0);
  await expect(page.locator(".viz-svg:visible")).toBeVisible();
  await page.getByText("Filter what is marked").click();
  await page.locator(".lede-switch[data-kind=GPE]").click();
  await expect(page.locator(".viz-svg:visible")).toHaveCount(0);
});

test("a picture is saved as SVG with its own style, and as PNG", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, await sample("harbour-trial"));
  await show(page, "Graph");
  /** @param {string} name */
  const saved = async (name) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save the picture as ${name}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`lede-network.${name.toLowerCase()}`);
    return readFile(await download.path());
  };
  const svg = (await saved("SVG")).toString();
  const alone = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const line = parsed.querySelector("path[stroke-width]");
    return {
      broken: parsed.querySelector("parsererror") !== null,
      classes: parsed.querySelectorAll("[class]").length,
      fill: line?.getAttribute("fill"),
    };
  }, svg);
  expect(alone).toEqual({ broken: false, classes: 0, fill: "none" });
  const png = await saved("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(4_000);
});

const MODES = /** @type {const} */ ({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  phone: { viewport: { width: 360, height: 740 } },
});

for (const [mode, options] of Object.entries(MODES)) {
  test.describe(mode, () => {
    test.use(options);
    test("the pictures are free of violations", async ({ page }) => {
      await page.goto(host("stored"));
      for (const name of ["Timeline", "Graph", "Map"]) {
        await show(page, name);
        await expectNoViolations(page);
      }
      await page.getByRole("button", { name: "Larger" }).click();
      await expectNoViolations(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}
