import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { analysed, expectMarksToFit, host, open, paste, read, sample, watch } from "./support.js";

const STORY =
  "Two held over Lisbon plot\n\nLISBON, 10 May 2024 — Police in Lisbon arrested Rui Valadares and another man on Friday, Mayor Inês Cardoso said.\n" +
  "“They planned an attack on the station,” Cardoso told reporters.";

test("a paste is marked and told without a button", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await paste(page, { "text/plain": STORY });
  await expect(page.locator("mark").first()).toBeVisible();
  await expect(page.locator(".lede-text :is(p, h2, h3)")).toHaveCount(3);
  await expect(page.locator("mark.m-entity", { hasText: "Inês Cardoso" })).toHaveAttribute("data-kind", "PERSON");
  await expect(page.locator("mark.m-time", { hasText: "Friday" })).toBeVisible();
  await expect(page.locator("mark.m-event", { hasText: "arrested" })).toHaveAttribute("data-telling", "asserted");
  await expect(page.locator("mark.m-quote").first()).toBeVisible();
  await expect(page.locator(".lede-card[data-type=ARREST]").first()).toContainText("Police");
  await expectMarksToFit(page);
  expect(errors).toEqual([]);
});

for (const name of ["harbour-trial", "flood-valley", "border-talks", "hospital-hack", "hard-characters"]) {
  test(`the sample ${name} is one tap away and all its marks fit`, async ({ page }) => {
    const { errors } = await watch(page);
    await open(page);
    const at = ["harbour-trial", "border-talks", "flood-valley", "hospital-hack", "hard-characters"].indexOf(name);
    await page.locator(".page-samples button").nth(at).click();
    await analysed(page);
    const marks = await expectMarksToFit(page);
    expect(marks).toBeGreaterThan(40);
    const { events, entities, times, quotes } = await page.evaluate(() => /** @type {any} */ (window).lastAnalysis.analysis);
    for (const list of [events, entities, times, quotes]) expect(list.length).toBeGreaterThan(2);
    expect(errors).toEqual([]);
  });
}

test("labels stay out of what is copied", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const label = await page
    .locator("mark.m-entity")
    .first()
    .evaluate((mark) => getComputedStyle(mark, "::after").content);
  expect(label).toMatch(/[a-z]/i);
  const copied = await page.evaluate(() => {
    const text = document.querySelector(".lede-text");
    if (text) getSelection()?.selectAllChildren(text);
    return getSelection()?.toString() ?? "";
  });
  expect(copied.replace(/\s+/g, " ").trim()).toBe(STORY.replace(/\s+/g, " ").trim());
});

test("a mark that is picked is picked in the lists, and a list entry in the text", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  await page.locator("mark.m-entity", { hasText: "Rui Valadares" }).click();
  await expect(page.getByRole("tab", { name: /Names/ })).toHaveAttribute("aria-selected", "true");
  const entry = page.locator(".lede-entity[data-current]");
  await expect(entry).toContainText("Rui Valadares");
  await expect(entry.locator("[aria-pressed=true]")).toHaveCount(1);

  await page.locator("mark.m-event", { hasText: "arrested" }).click();
  await expect(page.getByRole("tab", { name: /Events/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".lede-card[data-current]")).toContainText("Police");
  // All tellings of the one happening.
  await expect(page.locator("mark[data-selected]").filter({ hasText: /^arrested$/ })).toHaveCount(1);

  await page.getByRole("tab", { name: /Names/ }).click();
  await page.locator(".lede-entity-name", { hasText: "Lisbon" }).first().click();
  const chosen = page.locator("mark[data-selected]");
  await expect(chosen.first()).toContainText(/lisbon/i);
  expect(await chosen.count()).toBeGreaterThan(1);
});

test("words picked by dragging the mouse select the mark inside", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  for (const name of ["LISBON", "Lisbon", "Cardoso"]) {
    const mark = page.locator("mark.m-entity", { hasText: new RegExp(`^${name}$`) }).first();
    // On the gap before the mark, on its edge and on its first letter; and on the mark that has the Tab stop by then.
    for (const from of [-2, 0, 2]) {
      const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const row = Math.round(y + height / 2);
      await page.mouse.move(Math.round(x) + from, row);
      await page.mouse.down();
      await page.mouse.move(Math.round(x + width) + 1, row, { steps: 4 });
      await page.mouse.up();
      expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe(name);
      await expect(mark).toHaveAttribute("data-selected", "");
      await page.mouse.click(4, 4);
      await page
        .locator(".lede-text p")
        .last()
        .click({ position: { x: 1, y: 1 } });
      await expect(page.locator("mark[data-selected]")).toHaveCount(0);
    }
  }
});

test("pointing at a card lights the words of its roles", async ({ page }) => {
  await watch(page);
  await page.goto(host("stored"));
  await page.locator(".lede-card", { hasText: "arrested" }).first().hover();
  await expect(page.locator("mark[data-lit=patient]").first()).toContainText("Şükrü Baran");
  await expect(page.locator("mark[data-lit=time]").first()).toContainText("Thursday");
  await page.mouse.move(5, 5);
  await expect(page.locator("mark[data-lit]")).toHaveCount(0);

  // Of the event that is selected they stay lit.
  await page.locator("mark[data-id=v4]").click();
  await expect(page.locator("mark[data-lit=patient]").first()).toContainText("Şükrü Baran");
  await page.locator(".lede-card", { hasText: "attack" }).first().hover();
  await page.mouse.move(5, 5);
  await expect(page.locator("mark[data-lit=time]").first()).toContainText("Thursday");
});

test("the legend counts, and switches marks and entries off and on", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, STORY);
  const people = page.locator(".lede-switch[data-kind=PERSON]");
  const mark = page.locator("mark.m-entity[data-kind=PERSON]").first();
  await expect(people.locator(".lede-count")).toHaveText(
    String(await page.locator("mark.m-entity[data-kind=PERSON]:not([data-cut=end])").count()),
  );
  const before = await mark.evaluate((one) => getComputedStyle(one).backgroundColor);
  await page.getByText("Filter what is marked").click();
  await people.click();
  await expect(people).toHaveAttribute("aria-pressed", "false");
  expect(await mark.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(before);
  expect(await mark.evaluate((one) => getComputedStyle(one, "::after").content)).toBe("none");
  await page.getByRole("tab", { name: /Names/ }).click();
  await expect(page.locator(".lede-entity.g-person")).toHaveCount(0);
  await people.click();
  await expect(page.locator(".lede-entity.g-person").first()).toBeVisible();
  expect(await mark.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(before);
});

test("events are filtered by who tells them", async ({ page }) => {
  await watch(page);
  await page.goto(host("stored"));
  const cards = page.locator(".lede-card");
  await expect(cards).toHaveCount(8);
  await page.getByText("Filter what is marked").click();
  await page.getByText("Events by who tells them").click();
  await page.locator(".lede-switch", { hasText: "Interior Ministry" }).click();
  await expect(cards).toHaveCount(5);
  await expect(page.locator("mark[data-id=v9] .m-words")).toHaveCSS("text-decoration-line", "none");
  await page.locator(".lede-switch", { hasText: "the article itself" }).click();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText("Zoe\u0308 Aksu");
});

test("a publication date that is set resolves the dates anew", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(page, "Police arrested two men in Lisbon on Tuesday.");
  await expect(page.locator(".lede-published")).toContainText("not known");
  await page.locator(".lede-published input").fill("2024-05-10");
  await page.locator(".lede-published input").blur();
  await expect(page.locator(".lede-published")).toContainText("as set here");
  await page.getByRole("tab", { name: /Timeline/ }).click();
  await expect(page.locator(".lede-date")).toContainText("7 May 2024");
});

test("a dropped file is read, and one that is no text is named", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  /** @param {string} name @param {string} type @param {number[]} bytes */
  const drop = (name, type, bytes) =>
    page.evaluate(
      ({ name, type, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type }));
        for (const kind of ["dragenter", "dragover", "drop"]) {
          document.querySelector("main")?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
      },
      { name, type, bytes },
    );
  await drop("photo.png", "image/png", [0x89, 0x50, 0x4e, 0x47]);
  await expect(page.locator(".lede-status")).toContainText("photo.png");
  await drop("latin.txt", "text/plain", [0x63, 0x61, 0x66, 0xe9]);
  await expect(page.locator(".lede-status")).toContainText("latin.txt");
  await drop("story.html", "text/html", [
    ...new TextEncoder().encode(
      "<h1>Two held</h1><p>Police in Lisbon arrested Rui Valadares on Friday.</p><script>document.title='x'</script>",
    ),
  ]);
  await expect(page.locator(".lede-text :is(p, h2, h3)")).toHaveCount(2);
  await expect(page.locator("mark", { hasText: "Friday" })).toBeVisible();
  expect(await page.title()).toContain("Lede");
  expect(errors).toEqual([]);
});

test("an analysis is saved with its text, and opened again without being read anew", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the analysis" }).click();
  const saved = await readFile(await (await coming).path(), "utf8");
  expect(JSON.parse(saved).text).toBe(STORY);
  await page.getByRole("button", { name: "New text" }).click();
  await expect(page.locator("mark")).toHaveCount(0);
  await page
    .locator(".page-composer input[type=file]")
    .setInputFiles({ name: "lede.json", mimeType: "application/json", buffer: Buffer.from(saved) });
  await expect(page.locator("mark").first()).toBeVisible();
  await expectMarksToFit(page);
  await page
    .locator(".page-composer input[type=file]")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await expect(page.locator(".desk-toast")).toContainText("no saved analysis");
  expect(errors).toEqual([]);
});

test("copying with labels writes them into the text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await watch(page);
  await page.goto(host("stored"));
  await page.getByRole("button", { name: "Copy with labels" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Şükrü Baran [person] and an aide on Thursday [date], the Interior Ministry [org] (IM [org]) said [statement].");
  expect(copied).toContain("an attack [attack, planned] on the ferry");
});

test("pasted HTML leaves its words and nothing else", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  const html =
    '<div onclick="window.hit=1"><h2>Two held</h2><p>Police in <b>Lisbon</b> arrested<br>two men on Friday.</p>' +
    '<img src="x" onerror="window.hit=2"><script>window.hit=3</script><style>body{display:none}</style>' +
    "<ul><li>One &amp; only</li><li>Two</li></ul><iframe srcdoc='<script>parent.hit=4</script>'></iframe></div>";
  await paste(page, { "text/html": html, "text/plain": "ignored" });
  await analysed(page);
  const text = await page.evaluate(() => /** @type {any} */ (window).lastAnalysis.text);
  expect(text).toBe("Two held\nPolice in Lisbon arrested\ntwo men on Friday.\nOne & only\nTwo");
  expect(await page.evaluate(() => /** @type {any} */ (window).hit)).toBeUndefined();
  expect(await page.locator(".lede-text :is(script, style, img, iframe, b, [onclick])").count()).toBe(0);

  await page.getByRole("button", { name: "New text" }).click();
  await paste(page, { "text/plain": "<p>Police in <i>Porto</i></p><script>window.hit=5</script>" });
  await expect(page.locator(".lede-text")).toHaveText("Police in Porto");
  expect(errors).toEqual([]);
});

for (const [name, text] of [
  ["nothing", ""],
  ["spaces", "  \n\t "],
  ["punctuation", "… — !?"],
  ["one emoji", "🚢"],
]) {
  test(`${name}: a quiet hint, no error`, async ({ page }) => {
    const { errors } = await watch(page);
    await open(page);
    await page.locator("textarea").fill(text);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await expect(page.getByText("There are no words to read yet.")).toBeVisible();
    await expect(page.locator("mark")).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test("a text that is not English is said to be so", async ({ page }) => {
  await watch(page);
  await open(page);
  await read(
    page,
    "Polis, perşembe günü İzmir'de iki kişiyi gözaltına aldı. Bakanlık açıklama yapmadı. Soruşturma sürüyor ve yeni gözaltılar bekleniyor. " +
      "Valilik, olayla ilgili olarak geniş çaplı bir inceleme başlatıldığını ve sonuçların kamuoyuyla paylaşılacağını duyurdu.",
  );
  await expect(page.locator("[data-code=language-not-english]")).toBeVisible();
});

test("the interface speaks Turkish when asked, and keeps the article", async ({ page }) => {
  const { errors } = await watch(page);
  await open(page);
  await read(page, STORY);
  await page.getByLabel("Language").selectOption("tr");
  await expect(page.getByRole("tab", { name: /Olaylar/ })).toBeVisible();
  await expect(page.locator("mark").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("tr");
  await page.reload();
  await expect(page.getByRole("button", { name: "Oku", exact: true })).toBeVisible();
  expect(errors).toEqual([]);
});

test("typing is read when it rests, and the text area stays", async ({ page }) => {
  await watch(page);
  await open(page);
  await page.locator("textarea").pressSequentially("Police arrested two men on 3 May 2024.", { delay: 2 });
  await expect(page.locator("mark.m-time")).toHaveText("3 May 2024");
  await expect(page.locator("textarea")).toBeFocused();
});

test("the sample with a given date shows it", async ({ page }) => {
  await watch(page);
  await open(page);
  expect(await sample("harbour-trial")).toContain("Gdansk");
  await page.locator(".page-samples button").first().click();
  await expect(page.locator(".lede-published input")).toHaveValue("2025-02-14");
});
