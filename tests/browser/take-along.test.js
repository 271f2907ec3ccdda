// The ways out: files, links, the share sheet, paper.

import { readFile } from "node:fs/promises";
import { pack } from "../../www/app/link.js";
import { loadExporters } from "../../www/export/client.js";
import { expect, test } from "./harness.js";
import { open, paste, read, sample, watch } from "./support.js";

const STORY =
  "Two held over Lisbon plot\n\nLISBON, 10 May 2024 — Police in Lisbon arrested Rui Valadares and another man on Friday, Mayor Inês Cardoso said.\n" +
  "“They planned an attack on the station,” Cardoso told reporters.";

/** @param {import("@playwright/test").Page} page */
const menu = (page) => page.locator(".page-menu");

/** @param {import("@playwright/test").Page} page */
const openMenu = (page) => page.getByRole("button", { name: "Export and share" }).click();

test("every format is a download, with the bytes that the exporters write", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const exporters = await loadExporters();
  const analysis = await page.evaluate(() => /** @type {any} */ (window).lastAnalysis.analysis);
  await openMenu(page);
  const items = menu(page).locator("ul").first().getByRole("button");
  await expect(items).toHaveCount(exporters.formats.length);
  /** @type {Map<string, string>} */
  const files = new Map();
  for (let at = 0; at < exporters.formats.length; at += 1) {
    const label = await items.nth(at).textContent();
    /** @type {import("@playwright/test").Download[]} */
    const coming = [];
    page.on("download", (download) => coming.push(download));
    await items.nth(at).click();
    const wanted = label?.includes("brat") ? 2 : 1;
    await expect.poll(() => coming.length).toBe(wanted);
    page.removeAllListeners("download");
    // Chromium drops what a page saves beyond ten files in one second.
    await page.waitForTimeout(200);
    for (const download of coming) files.set(download.suggestedFilename(), await readFile(await download.path(), "utf8"));
  }
  expect([...files.keys()].toSorted()).toEqual(
    ["-entities.csv", "-events.csv", "-timeline.csv", ".ann", ".conll", ".graphml", ".html", ".ics", ".jsonld", ".md", ".txt"].map(
      (ending) => `two-held-over-lisbon-plot${ending}`,
    ),
  );
  for (const name of ["csv", "timeline-csv", "icalendar", "graphml", "markdown", "html", "brat"]) {
    const written = exporters.write(name, analysis, STORY);
    expect([...files.values()], name).toContain(written);
  }
  expect(files.get("two-held-over-lisbon-plot.conll")).toMatch(/^Lisbon\tB-GPE$/m);
  expect(files.get("two-held-over-lisbon-plot.txt")).toBe(STORY);
});

test("the downloaded page shows the article without script and without a request", async ({ page, context }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  await openMenu(page);
  const coming = page.waitForEvent("download");
  await menu(page)
    .getByRole("button", { name: /Marked article/ })
    .click();
  const html = await readFile(await (await coming).path(), "utf8");
  const other = await context.newPage();
  const { errors, requests } = await watch(other);
  await other.setContent(html);
  await expect(other.locator("mark", { hasText: "Rui Valadares" })).toBeVisible();
  expect((await other.locator(".text").innerText()).replace(/\s+/g, " ")).toBe(STORY.replace(/\s+/g, " "));
  expect(await other.locator("script, link, img, iframe").count()).toBe(0);
  expect([errors, requests]).toEqual([[], []]);
});

test("a link brings the text and its day to another reader, and the server sees none of it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await watch(page);
  await open(page);
  await read(page, STORY);
  await openMenu(page);
  await menu(page)
    .getByRole("button", { name: /Copy a link/ })
    .click();
  await expect(menu(page)).toContainText("Copied.");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("/www/index.html#lede1=");

  const other = await context.newPage();
  const seen = await watch(other);
  await other.goto(link);
  await expect(other.locator("mark.m-entity", { hasText: "Rui Valadares" })).toBeVisible();
  expect(seen.requests.every((url) => !url.includes("lede1"))).toBe(true);
  expect(seen.errors).toEqual([]);
  // A reload shows it again; another text lets go of the link.
  await other.reload();
  await expect(other.locator("mark.m-entity", { hasText: "Rui Valadares" })).toBeVisible();
  await other.getByRole("button", { name: "Edit text" }).click();
  await paste(other, { "text/plain": "Police in Porto arrested two men." });
  await expect.poll(() => other.url()).not.toContain("lede1");
});

test("a damaged link says so, and what was open stays", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  await page.evaluate(() => {
    location.hash = "lede1=eJyrVipJrShRslIqKMrPS1WqBQAoOAUZ";
  });
  await expect(page.locator(".page-notice")).toContainText("damaged");
  await page.evaluate(() => {
    location.hash = "lede2=AAAA";
  });
  await expect(page.locator(".page-notice")).toHaveText(/another version/);
  await expect(page.locator("mark.m-entity", { hasText: "Rui Valadares" })).toBeVisible();
  await page.locator(".page-notice").getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".page-notice")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("a link that is followed while something is open can be gone back from", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const other = await pack({ text: "Ministers met in Quito on 3 May 2024.", published: null });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, String(other));
  await expect(page.locator(".lede-text")).toContainText("Quito");
  await page
    .locator(".page-notice")
    .getByRole("button", { name: /before/ })
    .click();
  await expect(page.locator(".lede-text")).toContainText("Rui Valadares");
});

test("a text that is too long for a link is named with its size", async ({ page }) => {
  await watch(page);
  await open(page);
  const words = Array.from({ length: 12_000 }, (_, n) => ((n * 2_654_435_761) >>> 0).toString(36)).join(" ");
  await read(page, `Police in Lisbon arrested two men.\n${words}`);
  await openMenu(page);
  await menu(page)
    .getByRole("button", { name: /Copy a link/ })
    .click();
  await expect(menu(page)).toContainText(/\d\d,\d{3} characters, and programs keep 32,000/);
});

test("the share sheet gets a title and the link", async ({ page }) => {
  await watch(page);
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      Object.assign(window, { sharedData: data });
    };
  });
  await open(page);
  await read(page, STORY);
  await openMenu(page);
  await menu(page)
    .getByRole("button", { name: /Share…/ })
    .click();
  await page.waitForFunction(() => /** @type {any} */ (window).sharedData);
  const { title, url } = await page.evaluate(() => /** @type {any} */ (window).sharedData);
  expect(title).toBe("Two held over Lisbon plot");
  expect(url).toContain("#lede1=");
});

test("the menu is opened, walked and left by keyboard", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const opener = page.getByRole("button", { name: "Export and share" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  // No line of it runs out of its frame.
  expect(await menu(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(menu(page).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test("on paper the names have notes, and nothing but the article and its lists is printed", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, await sample("harbour-trial"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const notes = page.locator(".lede-print li");
  const names = await page.evaluate(
    () => /** @type {any} */ (window).lastAnalysis.analysis.entities.filter((/** @type {any} */ one) => one.named).length,
  );
  await expect(notes).toHaveCount(names);
  const [first] = await page.locator("mark[data-note='1']").all();
  expect(await first.evaluate((mark) => getComputedStyle(mark, "::after").content)).toBe('"1"');
  await expect(notes.first()).toContainText((await first.textContent()) ?? "?", { ignoreCase: true });
  await expect(page.locator(".page-head")).toBeHidden();
  await expect(page.locator(".page-foot")).toBeHidden();
  await expect(page.locator(".lede-take")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(notes).toHaveCount(0);
  await expect(page.locator("mark[data-note]")).toHaveCount(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});
