import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectNoViolations } from "./axe.js";
import { host, mark, open, paste, read, watch } from "./support.js";

const STORY =
  "Two held over Lisbon plot\n\nLISBON, 10 May 2024 — Police in Lisbon arrested Rui Valadares and another man on Friday, Mayor Inês Cardoso said.\n" +
  "“They planned an attack on the station,” Cardoso told reporters. Valadares, 34, denied the charge.";

/**
 * Opens the card of a mark by its key.
 *
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} of
 */
async function card(page, of) {
  await of.click();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  return dialog;
}

test("the card shows the finer type that a thing has, and a change of its type alone keeps no other", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, "Fighters of the Ridge Liberation Army (RLA) shelled Tolvik on 3 May 2024. The RLA denied it.");
  const dialog = await card(page, mark(page, "Ridge Liberation Army").first());
  await expect(dialog.locator("select").nth(1)).toHaveValue("ARMED_GROUP");
  await dialog.locator("select").first().selectOption("FACILITY");
  await expect(dialog.locator("select").nth(1)).toHaveValue("");
  await page.keyboard.press("Escape");
  // Its short form, not its name twice.
  await expect(page.locator(".lede-entity[data-current]")).toContainText("RLA – short for Ridge Liberation Army");
});

test("the key that opens the card can be turned off, and stays off", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const words = mark(page, "Inês Cardoso").first();
  await card(page, words);
  await page.keyboard.press("Escape");
  await page.locator(".lede-corrections summary").click();
  await page.getByRole("checkbox", { name: /^C on a mark/ }).uncheck();
  await words.click();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await page.locator("[data-network=closed]").waitFor();
  await read(page, STORY);
  await words.click();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.locator(".lede-corrections summary").click();
  await page.getByRole("checkbox", { name: /^C on a mark/ }).check();
  await card(page, words);
});

test("a wrong mark is removed, and comes back", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  const all = mark(page, "Cardoso");
  await expect(all).toHaveCount(2);
  await mark(page, "Inês Cardoso").click();
  await page.locator(".lede-entity[data-current] .lede-correct").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".lede-why li", { hasText: "Inês Cardoso" })).toContainText("mentions/");
  await dialog.getByRole("radio", { name: /all that means/ }).check();
  await dialog.getByRole("button", { name: "Remove the mark" }).click();
  await expect(all).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "is not marked any more" })).toBeVisible();
  await expect(page.locator("#reader .lede-toast").getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(all).toHaveCount(2);
  await expect(page.locator("#reader .lede-toast")).toContainText("Taken back");
  await page.keyboard.press("Control+Shift+Z");
  await expect(all).toHaveCount(0);
  await page.locator("#reader .lede-toast").getByRole("button", { name: "Undo" }).click();
  await expect(all).toHaveCount(2);
  expect(errors).toEqual([]);
});

test("by keyboard alone: another type, and back on the mark", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const one = mark(page, "Inês Cardoso");
  // One stop for the article, arrows from mark to mark.
  await page.locator("mark[tabindex]").first().focus();
  for (let presses = 0; presses < 40 && !(await one.evaluate((own) => own === document.activeElement)); presses += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.locator(".lede-dialog-title")).toBeFocused();
  const type = page.getByRole("dialog").getByLabel("Type", { exact: true });
  for (let presses = 0; presses < 20 && !(await type.evaluate((select) => select === document.activeElement)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("Org");
  await expect(type).toHaveValue("ORG");
  const set = page.getByRole("dialog").getByRole("button", { name: "Set the type" });
  for (let presses = 0; presses < 5 && !(await set.evaluate((button) => button === document.activeElement)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(one).toHaveAttribute("data-kind", "ORG");
  await expect(one).toBeFocused();
  // Escape leaves all as it was.
  await page.keyboard.press("c");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(one).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(one).toHaveAttribute("data-kind", "PERSON");
});

test("the extent, the telling, a role and the date of marks", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  let dialog = await card(page, mark(page, "Inês Cardoso"));
  await dialog.getByRole("button", { name: "Begin a word earlier" }).click();
  await expect(dialog.locator("output")).toHaveText("Mayor Inês Cardoso");
  await dialog.getByRole("button", { name: "Mark these words" }).click();
  await expect(mark(page, "Mayor Inês Cardoso")).toHaveCount(1);

  dialog = await card(page, mark(page, "arrested", "event"));
  await dialog.getByLabel("Told as").selectOption({ label: "alleged" });
  await dialog.getByRole("button", { name: "Set the telling" }).click();
  await expect(mark(page, "arrested", "event")).toHaveAttribute("data-telling", "alleged");

  dialog = await card(page, mark(page, "arrested", "event"));
  await dialog.getByLabel("Role of “Police”").selectOption({ label: "organised by" });
  await expect(page.locator("#reader .lede-toast")).toContainText("“Police” has the role “organised by”");

  dialog = await card(page, mark(page, "Friday", "time"));
  await dialog.getByLabel("Date", { exact: true }).fill("yesterday");
  await dialog.getByRole("button", { name: "Set the date" }).click();
  await expect(dialog.getByRole("alert")).toContainText("That is no date");
  await dialog.getByLabel("Date", { exact: true }).fill("2024-05-03");
  await dialog.getByRole("button", { name: "Set the date" }).click();
  await expect(page.locator("#reader .lede-toast")).toContainText("“Friday” means 3 May 2024 now.");

  // A number has no list beside the article: the way to its card is below the article.
  await mark(page, "34", "value").click();
  await page.locator("#reader .lede-toast").getByRole("button", { name: "Why and correct…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the mark" }).click();
  await expect(mark(page, "34", "value")).toHaveCount(0);
  await page.locator(".lede-corrections summary").click();
  await expect(page.locator(".lede-made li")).toHaveCount(5);
  expect(errors).toEqual([]);
});

test("who tells an event, and how two names stand to each other", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  const analysis = () => page.evaluate(() => /** @type {any} */ (window).lastCorrected);
  await page.evaluate(() =>
    addEventListener("lede-correct", (event) =>
      Object.assign(window, { lastCorrected: /** @type {CustomEvent} */ (event).detail.analysis }),
    ),
  );
  let dialog = await card(page, mark(page, "arrested", "event"));
  await dialog.getByLabel("Told by").selectOption({ label: "the article itself" });
  await dialog.getByRole("button", { name: "Set who tells it" }).click();
  await expect(page.locator("#reader .lede-toast")).toContainText("“arrested” is told by the article itself now");
  const { events } = await analysis();
  expect(events.find((/** @type {any} */ { trigger }) => trigger.text === "arrested").attribution).toBeNull();

  dialog = await card(page, mark(page, "Rui Valadares"));
  await dialog.getByText("Add a relation").click();
  await dialog.getByLabel("With").selectOption({ label: "Inês Cardoso" });
  await dialog.getByLabel("Relation", { exact: true }).selectOption({ label: "works for" });
  await dialog.getByRole("button", { name: "Add the relation" }).click();
  await expect(page.locator("#reader .lede-toast")).toContainText("“Rui Valadares” – works for – “Inês Cardoso”");
  await expect(page.locator(".lede-entity[data-current]")).toContainText("Rui Valadares – works for Inês Cardoso");
  dialog = await card(page, mark(page, "Rui Valadares"));
  await dialog.getByLabel("How Rui Valadares stands to Inês Cardoso").selectOption({ label: "no relation" });
  await expect(page.locator(".lede-entity[data-current]")).not.toContainText("works for");
  expect(errors).toEqual([]);
});

test("words that have no mark get one: picked, or typed", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector(".lede-text")), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf("reporters") ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 9);
    }
  });
  await page.locator("#reader .lede-toast").getByRole("button", { name: "Mark it…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Words of the article")).toHaveValue("reporters");
  await dialog.getByLabel("Mark them as").selectOption({ label: "People" });
  await dialog.getByRole("button", { name: "Add the mark" }).click();
  await expect(page.locator("mark.m-entity", { hasText: "reporters" })).toHaveAttribute("data-kind", "PERSON");

  await page.locator(".lede-corrections summary").click();
  await page.getByRole("button", { name: "Add a mark…" }).click();
  await dialog.getByLabel("Words of the article").fill("nowhere in it");
  await expect(dialog.getByRole("status")).toContainText("do not stand in the article");
  await expect(dialog.getByRole("button", { name: "Add the mark" })).toBeDisabled();
  await dialog.getByLabel("Words of the article").fill("station");
  await dialog.getByLabel("Mark them as").selectOption({ label: "Buildings, sites" });
  await dialog.getByRole("button", { name: "Add the mark" }).click();
  await expect(page.locator("mark[data-kind=FACILITY]", { hasText: "station" })).toHaveCount(1);
});

test("after an edit of the text corrections are made again; those without their words wait, and say so", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  let dialog = await card(page, mark(page, "Inês Cardoso"));
  await dialog.getByLabel("Type", { exact: true }).selectOption("ORG");
  await dialog.getByRole("button", { name: "Set the type" }).click();
  dialog = await card(page, mark(page, "34", "value"));
  await dialog.getByRole("button", { name: "Remove the mark" }).click();
  await page.getByRole("button", { name: "Edit text" }).click();
  const edited = STORY.replace("Two held", "Two men held").replace("Valadares, 34, denied the charge.", "");
  await page.locator("textarea").fill("");
  await paste(page, { "text/plain": edited });
  await expect(page.locator(".lede-text h2")).toContainText("Two men");
  await expect(mark(page, "Inês Cardoso")).toHaveAttribute("data-kind", "ORG");
  await page.locator(".lede-corrections summary").click();
  await expect(page.locator(".lede-made li")).toHaveCount(2);
  await expect(page.locator(".lede-made li[data-fate=lost]")).toContainText("Its words are no longer in the text.");
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.locator("textarea").fill("");
  await paste(page, { "text/plain": STORY });
  await expect(page.locator(".lede-made li[data-fate=lost]")).toHaveCount(0);
  await expect(mark(page, "34", "value")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("who goes on to another mark while a correction is drawn stays there", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const dialog = await card(page, mark(page, "Inês Cardoso"));
  await dialog.getByLabel("Type", { exact: true }).selectOption("ORG");
  await dialog.getByRole("button", { name: "Set the type" }).evaluate(async (button) => {
    /** @type {HTMLElement} */ (button).click();
    // The marks are there at once; the lists beside them come in the frames after.
    await new Promise((resolve) => setTimeout(resolve));
    const other = [...document.querySelectorAll("mark.m-value")].find(({ textContent }) => textContent === "34");
    /** @type {HTMLElement} */ (other).click();
  });
  await expect(page.locator("#reader .lede-toast")).toContainText("Undo");
  await expect(mark(page, "34", "value")).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toContainText("34");
});

test("corrections are saved as gold data with their text", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const dialog = await card(page, mark(page, "Inês Cardoso"));
  await dialog.getByLabel("Type", { exact: true }).selectOption("NORP");
  await dialog.getByRole("button", { name: "Set the type" }).click();
  await page.locator(".lede-corrections summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as gold data" }).click()]);
  const gold = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(gold.content).toBe(STORY);
  expect(gold.chars).toBe([...STORY].length);
  expect(gold.entities.find((/** @type {any} */ one) => one.canonical === "Inês Cardoso").type).toBe("NORP");
  const [operations] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the corrections" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await operations.path(), "utf8"));
  expect(saved.corrections[0]).toMatchObject({ op: "retype", type: "NORP", target: { layer: "entity", quote: { exact: "Inês Cardoso" } } });
});

test("the widget tells its page of each correction, and keeps its keys to itself", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  const told = page.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener("lede-correct", (event) => resolve(/** @type {CustomEvent} */ (event).detail), { once: true }),
      ),
  );
  await page.locator("lede-reader mark[data-id=e2]").first().click();
  await page.keyboard.press("c");
  await page.locator("lede-reader .lede-remove").click();
  const { correction, corrections, analysis } = /** @type {any} */ (await told);
  expect(correction.op).toBe("remove");
  expect(corrections).toHaveLength(1);
  expect(analysis.entities.some((/** @type {any} */ { id }) => id === "e2")).toBe(false);
  await expect(page.locator("lede-reader mark[data-id=e2]")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator("lede-reader mark[data-id=e2]").first()).toBeVisible();
  expect(errors).toEqual([]);
});

/** @param {import("@playwright/test").Locator} of */
const focus = (of) =>
  of.evaluate((one) => {
    one.tabIndex = 0;
    one.focus();
  });

const MODES = /** @type {const} */ ({
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true },
  "320 pixels": { viewport: { width: 320, height: 640 } },
});

for (const [mode, options] of Object.entries(MODES)) {
  test.describe(mode, () => {
    test.use(options);

    test("correcting is free of violations in every state", async ({ page }) => {
      await watch(page);
      await open(page);
      await read(page, STORY);
      for (const [words, layer] of [
        ["Rui Valadares", "entity"],
        ["arrested", "event"],
        ["Friday", "time"],
        ["34", "value"],
      ]) {
        const of = mark(page, words, layer);
        await focus(of);
        await page.keyboard.press("c");
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectNoViolations(page);
        const wide = await page.evaluate(() => {
          const dialog = document.querySelector("dialog");
          return dialog ? dialog.scrollWidth - dialog.clientWidth : 0;
        });
        expect(wide).toBeLessThanOrEqual(0);
        await page.keyboard.press("Escape");
      }
      await focus(mark(page, "34", "value"));
      await page.keyboard.press("c");
      await page.getByRole("dialog").getByRole("button", { name: "Remove the mark" }).click();
      await page.locator(".lede-corrections summary").click();
      await expect(page.locator(".lede-made li")).toHaveCount(1);
      await expectNoViolations(page);
      await page.getByRole("button", { name: "Add a mark…" }).click();
      await expectNoViolations(page);
    });
  });
}
