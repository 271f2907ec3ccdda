import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectNoViolations } from "./axe.js";
import { host, open, read, watch } from "./support.js";

const TEXT = "The copper kettle met Unit 61398 in Izmir on Friday. The copper kettle denied it.";

/** @param {import("@playwright/test").Page} page @param {string} term @param {string} type */
async function add(page, term, type) {
  await page.getByLabel("Term or /pattern/").fill(term);
  await page.getByLabel("Type", { exact: true }).selectOption(type);
  await page.getByRole("button", { name: "Add", exact: true }).click();
}

/** @param {import("@playwright/test").Page} page @param {string} words */
const marked = (page, words) => page.locator("mark.m-entity", { hasText: words });

test("terms are added, changed and removed by hand; they mark the text that is shown and survive a reload", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, TEXT);
  await expect(marked(page, "copper kettle")).toHaveCount(0);
  await page.getByText("Your own terms").filter({ visible: true }).click();
  await expectNoViolations(page);

  await add(page, "copper kettle", "ORG");
  await expect(marked(page, "copper kettle")).toHaveCount(2);
  await expect(page.getByText("“copper kettle” is kept.")).toBeVisible();
  await add(page, "/unit \\d+/i", "ORG");
  await expect(marked(page, "Unit 61398")).toHaveCount(1);
  await expectNoViolations(page);

  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  await read(page, TEXT);
  await expect(marked(page, "copper kettle")).toHaveCount(2);

  await page.getByText("Your own terms").filter({ visible: true }).click();
  await page.getByRole("button", { name: "Edit copper kettle" }).click();
  await page.getByLabel("Term or /pattern/").fill("Izmir");
  await page.getByLabel("Type", { exact: true }).selectOption("WEAPON");
  await page.getByRole("button", { name: "Change" }).click();
  await expect(marked(page, "copper kettle")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Edit Izmir" })).toBeVisible();

  await page.getByRole("button", { name: "Remove Izmir" }).click();
  await expect(page.getByRole("button", { name: "Remove /unit \\d+/i" })).toBeFocused();
  await page.getByRole("button", { name: "Remove /unit \\d+/i" }).click();
  await expect(page.getByLabel("Term or /pattern/")).toBeFocused();
  await expect(marked(page, "Unit 61398")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("lede-lexicon"))).toBeNull();
  expect(errors).toEqual([]);
});

test("a term that cannot be used says why and is not kept", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.getByText("Your own terms").filter({ visible: true }).click();
  await add(page, "/(/", "ORG");
  await expect(page.getByRole("alert").filter({ hasText: "pattern" })).toBeVisible();
  await expect(page.getByLabel("Term or /pattern/")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".lexicon-list li")).toHaveCount(0);
  await expectNoViolations(page);
});

test("a file brings its good lines, names the bad ones, and what is saved comes back the same", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.getByText("Your own terms").filter({ visible: true }).click();
  const rows = 'term,type,subtype,canonical,link\nGrey Heron,ORG,NETWORK,Heron ring,TR Q43\nBlue Heron,HERO\n"Smith, ""Jo""",PERSON\n';
  await page.locator(".page-lexicon input[type=file]").setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await expect(page.getByText("2 terms added. 1 line cannot be used:")).toBeVisible();
  await expect(page.locator(".lexicon-problems")).toContainText("Line 3: There is no type");
  await expectNoViolations(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const saved = await readFile(await (await download).path(), "utf8");
  expect(saved.split("\r\n").slice(0, 3)).toEqual([
    "term,type,subtype,canonical,link",
    "Grey Heron,ORG,NETWORK,Heron ring,TR Q43",
    '"Smith, ""Jo""",PERSON,,,',
  ]);
  // The same file again adds nothing.
  const again = { name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(saved) };
  await page.locator(".page-lexicon input[type=file]").setInputFiles(again);
  await expect(page.getByText("0 terms added.")).toBeVisible();
  await expect(page.locator(".lexicon-list li")).toHaveCount(2);
});

test("the panel is in Turkish where the page is, and works by keyboard", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.getByLabel("Language").selectOption("tr");
  const summary = page.locator("summary", { hasText: "Kendi terimleriniz" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Terim veya /kalıp/").focus();
  await page.keyboard.type("bakır kazan");
  await page.keyboard.press("Enter");
  await expect(page.getByText("“bakır kazan” kaydedildi.")).toBeVisible();
  await expectNoViolations(page);
});

test("the element takes its host's terms", async ({ page }) => {
  await watch(page);
  await page.goto(host("plain"));
  const reader = page.locator("lede-reader").first();
  await page.evaluate(() => customElements.whenDefined("lede-reader"));
  await reader.evaluate((element, text) => {
    Object.assign(element, { lexicon: [{ term: "copper kettle", type: "ORG" }], text });
  }, TEXT);
  await expect(reader.locator("mark.m-entity", { hasText: "copper kettle" })).toHaveCount(2);
});

test("links come after the first marks, without another analysis, and the network is closed all the same", async ({ page }) => {
  const { requests, errors } = await watch(page);
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/places.bin", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/www/index.html");
  await page.locator("textarea").first().waitFor();
  await page.evaluate(() => addEventListener("lede-links", () => Object.assign(window, { linked: true })));
  await read(page, TEXT);
  /** @param {string} name */
  const link = (name) =>
    page.evaluate(
      (wanted) => /** @type {any} */ (window).lastAnalysis.analysis.entities.find((/** @type {any} */ e) => e.name === wanted)?.link,
      name,
    );
  expect((await link("Izmir"))?.lat ?? null).toBeNull();
  release();
  await page.waitForFunction(() => /** @type {any} */ (window).linked);
  expect((await link("Izmir")).geonames).toBe(311046);
  await page.locator("[data-network=closed]").waitFor();
  await read(page, `${TEXT} Later.`);
  expect((await link("Izmir")).geonames).toBe(311046);
  expect(requests.filter((url) => url.endsWith("places.bin"))).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("a file of places that is no such file costs links and nothing else", async ({ page }) => {
  const { errors } = await watch(page);
  await page.route("**/places.bin", (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }));
  await open(page);
  await read(page, TEXT);
  await expect(page.locator("mark").first()).toBeVisible();
  expect(errors).toEqual([]);
});
