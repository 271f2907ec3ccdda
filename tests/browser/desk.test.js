import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectNoViolations } from "./axe.js";
import { FIVE } from "./five.js";
import { PAGE, mark, open, read, sample, watch } from "./support.js";

const STORY =
  "Two held over Lisbon plot\n\nLISBON, 10 May 2024 — Police in Lisbon arrested Rui Valadares and another man on Friday, Mayor Inês Cardoso said.\n" +
  "“They planned an attack on the station,” Cardoso told reporters.";
const OTHER =
  "Dam fails in the north\n\nQUITO, 11 May 2024 — Nine people drowned near Ibarra when a dam gate failed on Saturday, Governor Elena Paz said.";
const SAMPLES = ["harbour-trial", "border-talks", "flood-valley", "hospital-hack", "hard-characters"];

/** @typedef {import("@playwright/test").Page} Page */

/** Removes one mark, as a reader does. @param {Page} page @param {string} words */
async function removeMark(page, words) {
  await mark(page, words).first().click();
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: "Remove the mark" }).click();
  await expect(mark(page, words)).toHaveCount(0);
}

/** @param {Page} page */
const titles = (page) => page.locator(".desk-title");

/** @param {Page} page @param {{ name: string, mimeType: string, buffer: Buffer }[]} files */
const drop = (page, files) => page.locator(".page-composer input[type=file]").setInputFiles(files);

/** @param {string} name @param {unknown} content */
const json = (name, content) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

/** What the browser keeps, read behind the page's back. @param {Page} page @returns {Promise<any[]>} */
const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("lede");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("articles").objectStore("articles").getAll();
          all.onsuccess = () => resolve(all.result);
          request.result.close();
        };
      }),
  );

test.beforeEach(async ({ page }) => {
  await watch(page);
});

test("five files dropped at once are five articles, each with its own corrections, back after a reload", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  const texts = await Promise.all(SAMPLES.map(sample));
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    all.forEach((text, at) => transfer.items.add(new File([text], `${at}.txt`, { type: "text/plain" })));
    return transfer;
  }, texts);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await expect(titles(page)).toHaveCount(5);
  await expect(titles(page).first()).toHaveAttribute("aria-current", "true");
  await page.locator("mark").first().waitFor();
  await removeMark(page, "Halina Brzeska");
  await titles(page).nth(1).click();
  await expect(titles(page).nth(1)).toHaveAttribute("aria-current", "true");
  await expect(page.locator(".lede-text")).toContainText("Sarvan");
  await expect(page.locator(".lede-corrections summary")).toHaveText("Your corrections");
  await titles(page).first().click();
  await expect(mark(page, "Halina Brzeska")).toHaveCount(0);
  await expect(page.locator(".lede-corrections summary")).toHaveText("Your corrections: 1");
  // Undo is of the article, and still there.
  await page.keyboard.press("Control+z");
  await expect(mark(page, "Halina Brzeska").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(mark(page, "Halina Brzeska")).toHaveCount(0);
  await expect.poll(async () => (await stored(page)).length).toBe(5);
  await expect.poll(async () => (await stored(page)).filter(({ corrections }) => corrections.length).length).toBe(1);
  await page.reload();
  await expect(titles(page)).toHaveCount(5);
  await page.locator("mark").first().waitFor();
  await expect(mark(page, "Halina Brzeska")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("articles are named, closed and opened again; another text never takes the place of a corrected one", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  await expect(titles(page).first()).toBeHidden();
  await removeMark(page, "Rui Valadares");
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.locator("textarea").fill("");
  await read(page, OTHER);
  await expect(titles(page)).toHaveCount(2);
  await expect(page.locator(".desk-toast")).toContainText("opened beside “Two held over Lisbon plot”");
  await page.getByRole("button", { name: /^Rename/ }).click();
  await page.getByLabel("Name of the article").fill("The dam");
  await page.keyboard.press("Enter");
  await expect(titles(page).nth(1)).toHaveText("The dam");
  await page.getByRole("button", { name: "Close “The dam”" }).click();
  await expect(titles(page).first()).toBeHidden();
  await expect(page.locator(".lede-text h2")).toContainText("Two held");
  await page.locator(".desk-toast").getByRole("button", { name: "Undo" }).click();
  await expect(titles(page).nth(1)).toHaveText("The dam");
  await expect(page.locator(".lede-text h2")).toContainText("Dam fails");
  await page.getByRole("button", { name: "Add an article" }).click();
  await expect(page.locator("textarea")).toBeFocused();
  await expect(page.locator("textarea")).toHaveValue("");
  await titles(page).first().click();
  await expect(page.locator(".lede-text h2")).toContainText("Two held");
  await page.locator("select[aria-label]").first().selectOption("tr");
  await expect(page.getByRole("navigation", { name: "Haberler" }).locator(".desk-title")).toHaveCount(2);
  await expect(page.locator(".lede-corrections summary")).toHaveText("Düzeltmeleriniz: 1");
  expect(errors).toEqual([]);
});

test("a correction is kept where another text comes before it is drawn", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  await mark(page, "Rui Valadares").first().click();
  await page.keyboard.press("c");
  await page.getByRole("dialog").getByRole("button", { name: "Remove the mark" }).waitFor();
  await page.evaluate((text) => {
    /** @type {HTMLButtonElement[]} */
    const buttons = [...document.querySelectorAll("dialog button")].flatMap((one) => (one instanceof HTMLButtonElement ? one : []));
    buttons.find(({ textContent }) => textContent === "Remove the mark")?.click();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.querySelector("textarea")?.select();
    document.querySelector("textarea")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, OTHER);
  await expect(titles(page)).toHaveCount(2);
  await expect(page.locator(".lede-text h2")).toContainText("Dam fails");
  await titles(page).first().click();
  await expect(page.locator(".lede-text h2")).toContainText("Two held");
  await expect(page.locator(".lede-corrections summary")).toHaveText("Your corrections: 1");
  await expect(mark(page, "Rui Valadares")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("a text that was corrected before has its corrections back in another tab; what is kept can be forgotten", async ({
  page,
  context,
}) => {
  await open(page);
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  await expect.poll(async () => (await stored(page)).length).toBe(1);
  const second = await context.newPage();
  await watch(second);
  await open(second);
  await expect(second.getByRole("heading", { name: "Kept on this device" })).toBeVisible();
  await expectNoViolations(second);
  await read(second, STORY);
  await expect(second.locator(".desk-toast")).toContainText("your 1 correction is back");
  await expect(mark(second, "Rui Valadares")).toHaveCount(0);
  await second.close();
  const third = await context.newPage();
  await open(third);
  await third.getByRole("button", { name: "Forget “Two held over Lisbon plot”" }).click();
  await expect(third.getByRole("heading", { name: "Kept on this device" })).toBeHidden();
  expect(await stored(third)).toEqual([]);
});

test("nothing is kept of a text that is only read", async ({ page }) => {
  await open(page);
  await read(page, STORY);
  await page.waitForTimeout(300);
  expect(await stored(page)).toEqual([]);
});

test("two tabs correct one article: both have the corrections of both", async ({ page, context }) => {
  const story = STORY.replace("the station", "the station in Porto");
  await watch(page);
  await open(page);
  await read(page, story);
  await removeMark(page, "Rui Valadares");
  await expect.poll(async () => (await stored(page)).length).toBe(1);
  const second = await context.newPage();
  await watch(second);
  await open(second);
  await read(second, story);
  await removeMark(second, "Inês Cardoso");
  await expect(mark(page, "Inês Cardoso")).toHaveCount(0);
  await expect(page.locator(".desk-toast")).toContainText("Another tab corrected this article, too");
  // At the same moment in both.
  await Promise.all([removeMark(page, "Porto"), removeMark(second, "Lisbon")]);
  await expect.poll(async () => (await stored(page))[0].corrections.length).toBe(4);
  await expect(page.locator(".lede-corrections summary")).toHaveText("Your corrections: 4");
  await expect(second.locator(".lede-corrections summary")).toHaveText("Your corrections: 4");
  // Taking back is of one's own tab.
  await page.locator("mark[tabindex]").focus();
  await page.keyboard.press("Control+z");
  await expect(mark(page, "Porto").first()).toBeVisible();
  await expect(mark(second, "Porto").first()).toBeVisible();
  await expect(second.locator(".lede-corrections summary")).toHaveText("Your corrections: 3");
});

test("two tabs change the text of one article: both texts stay", async ({ page, context }) => {
  await open(page);
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  await expect.poll(async () => (await stored(page)).length).toBe(1);
  const second = await context.newPage();
  await watch(second);
  await open(second);
  await read(second, STORY);
  for (const [tab, more] of /** @type {[Page, string][]} */ ([
    [page, "The mayor will speak again on Sunday."],
    [second, "The trial begins in June."],
  ])) {
    await tab.getByRole("button", { name: "Edit text" }).click();
    await tab.locator("textarea").fill(`${STORY} ${more}`);
    await expect(tab.locator(".lede-text")).toContainText(more);
  }
  await expect(second.locator(".desk-toast")).toContainText("Another tab changed the text of this article. Both are kept");
  await expect
    .poll(async () => (await stored(page)).map(({ text }) => text.slice(STORY.length + 1)).sort())
    .toEqual(["The mayor will speak again on Sunday.", "The trial begins in June."]);
  for (const { corrections } of await stored(page)) expect(corrections).toHaveLength(1);
});

test("a full quota: said, kept in the page, written when there is room again", async ({ page, context }) => {
  await open(page);
  await read(page, STORY);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await removeMark(page, "Rui Valadares");
  await expect(page.locator(".desk-toast")).toContainText("The browser’s storage is full");
  await expectNoViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".desk-toast").getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved.corrections).toHaveLength(1);
  expect(saved.uncorrected.entities.length).toBe(saved.entities.length + 1);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await removeMark(page, "Inês Cardoso");
  await expect.poll(async () => (await stored(page))[0]?.corrections.length).toBe(2);
});

test("a damaged store: what can be read is read, the rest is told, and nothing is deleted", async ({ page }) => {
  await open(page);
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  await expect.poll(async () => (await stored(page)).length).toBe(1);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("lede");
        request.onsuccess = () => {
          const table = request.result.transaction("articles", "readwrite").objectStore("articles");
          const all = table.getAll();
          all.onsuccess = () => {
            const [whole] = all.result;
            whole.corrections.push({ id: "x", made: "x", op: "explode" });
            table.put(whole, whole.id);
            table.put({ half: "a record" }, "broken");
            table.put("no record", "other");
          };
          table.transaction.oncomplete = resolve;
        };
      }),
  );
  await page.reload();
  await expect(page.locator(".desk-toast")).toContainText("2 articles in the local store cannot be read. Nothing was deleted.");
  await page.locator("mark").first().waitFor();
  await expect(mark(page, "Rui Valadares")).toHaveCount(0);
  await removeMark(page, "Inês Cardoso");
  await expect.poll(async () => (await stored(page)).find(({ text }) => text)?.corrections.length).toBe(2);
  const all = await stored(page);
  expect(all).toContainEqual({ half: "a record" });
  expect(all.find(({ text }) => text).unreadable).toEqual([{ id: "x", made: "x", op: "explode" }]);
  await page.getByRole("button", { name: "New text" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save what is there" }).first().click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain("a record");
});

test("a store that cannot be used: another one is, and the page says so", async ({ page }) => {
  await page.goto("/www/docs/article.txt");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("lede", 7);
        request.onupgradeneeded = () => request.result.createObjectStore("something else");
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await open(page);
  await expect(page.locator(".desk-toast")).toContainText("The local store is damaged and was left as it is");
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  await page.waitForTimeout(300);
  await page.reload();
  await expect(page.locator(".lede-corrections summary")).toHaveText("Your corrections: 1");
});

test("a browser that keeps nothing: the page works, says so, and offers a file", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => ({
        open: () => {
          throw new DOMException("no", "SecurityError");
        },
      }),
    });
  });
  await open(page);
  await expect(page.locator(".desk-toast")).toContainText("keep nothing");
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  await expect(page.locator(".desk-toast").getByRole("button", { name: "Save as a file" })).toBeVisible();
});

test("saved analyses: as saved, of another version, of another text, damaged; each says what was done", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the analysis" }).click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved.corrections).toHaveLength(1);
  await page.getByRole("button", { name: "New text" }).click();
  const toast = page.locator(".desk-toast");

  await drop(page, [json("other.json", { ...saved, text: `More. ${saved.text}` })]);
  await expect(toast).toContainText("do not fit the text in it");
  await expect(page.locator(".lede-text")).toContainText("More. Two held");

  await page.getByRole("button", { name: "Add an article" }).click();
  await drop(page, [json("next.json", { schemaVersion: 9, document: {}, text: OTHER })]);
  await expect(toast).toContainText("another form (version 9)");
  await expect(page.locator(".lede-text h2")).toContainText("Dam fails");

  await drop(page, [json("bad.json", "{")]);
  await expect(toast).toContainText("no saved analysis");
  await expect(page.locator(".lede-text h2")).toContainText("Dam fails");
  expect(errors).toEqual([]);
});

test("an analysis that was saved with corrections comes back with them, and they can be taken back", async ({ page, browser }) => {
  await open(page);
  await read(page, STORY);
  await removeMark(page, "Rui Valadares");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save the analysis" }).click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(new URL(PAGE, page.url()).href);
  await elsewhere.locator("[data-network=closed]").waitFor();
  await drop(elsewhere, [json("lede.json", saved)]);
  await expect(elsewhere.locator(".desk-toast")).toContainText("It came with 1 correction of yours.");
  await expect(mark(elsewhere, "Rui Valadares")).toHaveCount(0);
  await elsewhere.locator(".lede-corrections summary").click();
  await elsewhere.getByRole("button", { name: /^Take back/ }).click();
  await expect(mark(elsewhere, "Rui Valadares").first()).toBeVisible();
  await elsewhere.close();
});

/** @param {Page} page */
async function openFive(page) {
  await open(page);
  await drop(page, FIVE);
  await expect(titles(page)).toHaveCount(5);
  await page.getByRole("button", { name: "All together" }).click();
  await page.locator(".desk-all mark").first().waitFor();
}

test("five articles as one: what several tell, where they disagree, who acts on whom, and back to each", async ({ page }) => {
  await openFive(page);
  const all = page.getByRole("region", { name: "All articles together" });
  const arrest = all.locator("li", { hasText: "Arrest" }).first();
  await expect(arrest).toContainText("Told by: Police raid smugglers in Holmvik · Fifteen held in smuggling case");
  await expect(arrest.locator(".lede-disagree")).toContainText(
    "They disagree how many: 11 people (Police raid smugglers in Holmvik); 15 people",
  );
  await all.getByText("Who acts on whom").click();
  await expect(all.locator("li", { hasText: "Lise Haugen → Charge → Olaf Brunvoll" })).toBeVisible();
  await all.getByText("Names in several articles").click();
  await expect(all.locator("li.g-person", { hasText: "Olaf Brunvoll" })).toContainText("Ring had boats in two ports");
  // One entry for each thing, over all texts.
  await all.getByRole("tab", { name: /Names/ }).click();
  await expect(all.locator(".lede-entity", { hasText: "Olaf Brunvoll" })).toHaveCount(1);
  await all.getByRole("tab", { name: /Events/ }).click();
  await expect(all.locator(".lede-card[data-type=ARREST]", { hasText: "Told by" }).first()).toBeVisible();
  // A correction of one article is one of all.
  await arrest.getByRole("button", { name: "Fifteen held in smuggling case" }).click();
  await expect(page.locator(".desk-title[aria-current]")).toHaveText("Fifteen held in smuggling case");
  await expect(page.locator("#reader mark[data-selected]").first()).toHaveText("held");
  await removeMark(page, "Olaf Brunvoll");
  await page.getByRole("button", { name: "All together" }).click();
  await expect(all.getByText("Who acts on whom")).toBeVisible();
  await page.keyboard.press("Control+z");
  await titles(page).nth(1).click();
  await expect(mark(page, "Olaf Brunvoll")).toHaveCount(0);
});

for (const [mode, options] of Object.entries({
  light: {},
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 } },
})) {
  test.describe(mode, () => {
    test.use(/** @type {any} */ (options));

    test("several articles are free of violations", async ({ page }) => {
      await open(page);
      await read(page, STORY);
      await page.getByRole("button", { name: "Add an article" }).click();
      await expectNoViolations(page);
      await read(page, OTHER);
      await expectNoViolations(page);
      await page.getByRole("button", { name: /^Rename/ }).click();
      await expectNoViolations(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "All together" }).click();
      await page.locator(".desk-all mark").first().waitFor();
      for (const summary of await page.locator(".desk-all-head summary").all()) await summary.click();
      await expectNoViolations(page);
      await page.getByRole("button", { name: /^Close “Two/ }).click();
      await expectNoViolations(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}
