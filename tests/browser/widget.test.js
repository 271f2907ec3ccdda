import { expect, test } from "@playwright/test";
import { otherOrigin } from "./harness.js";
import { expectMarksToFit, host, watch } from "./support.js";

test("one script and one element: paste and read", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("plain"));
  await page.evaluate(() => {
    const heard = /** @type {string[]} */ (/** @type {any} */ (window).heard = []);
    for (const type of ["lede-analysis", "lede-select", "lede-error"]) document.addEventListener(type, () => heard.push(type));
  });
  await page.locator("lede-reader textarea").fill("Police in Gdansk arrested Marek Dolewski on Thursday.");
  await page.locator("lede-reader").getByRole("button", { name: "Read" }).click();
  await expect(page.locator("lede-reader mark.m-time")).toHaveText("Thursday");
  // The marks come first, one by one; the whole analysis after them.
  const read = () => page.evaluate(() => /** @type {any} */ (document.querySelector("lede-reader")).analysis);
  await expect.poll(read).not.toBeNull();
  const analysis = await read();
  expect(analysis.document.published.value).toBe("2025-02-14");
  expect(analysis.times[0].resolved).toBe("2025-02-13");
  await page.locator("lede-reader mark.m-time").click();
  expect(await page.evaluate(() => /** @type {any} */ (window).heard)).toEqual(expect.arrayContaining(["lede-analysis", "lede-select"]));
  expect(errors).toEqual([]);
});

test("a wrong attribute is told to the host", async ({ page }) => {
  await watch(page);
  await page.goto(host("plain"));
  const code = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("lede-error", (event) => resolve(/** @type {CustomEvent} */ (event).detail.code));
        const reader = document.createElement("lede-reader");
        reader.setAttribute("published", "yesterday");
        reader.textContent = "Police arrested two men on Friday.";
        document.body.append(reader);
      }),
  );
  expect(code).toBe("bad-published");
});

for (const name of ["strict-csp", "trusted-types"]) {
  test(`the host ${name} gets the marks and no violation`, async ({ page }) => {
    const { errors } = await watch(page);
    await page.goto(host(name));
    await expect(page.locator("lede-reader mark.m-time")).toHaveText("Friday");
    const face = await page.locator("lede-reader mark.m-time").evaluate((mark) => getComputedStyle(mark).backgroundColor);
    expect(face).not.toBe("rgba(0, 0, 0, 0)");
    expect(errors).toEqual([]);
  });
}

test("two readers, the script loaded twice, a host that styles everything", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("two-widgets"));
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await expect(one.locator("mark.m-time")).toHaveText("Friday");
  await expect(two.locator("mark.m-time")).toHaveText("3 May 2024");
  await expect(one.locator("mark.m-time")).toBeVisible();
  expect(await one.locator("mark.m-time").evaluate((mark) => getComputedStyle(mark).letterSpacing)).toBe("normal");
  expect(await one.locator("mark.m-time").evaluate((mark) => getComputedStyle(mark).fontFamily)).not.toContain("cursive");
  await expect(one.getByRole("tab")).toHaveCount(0);
  await expect(two.getByRole("tab", { name: /Olaylar/ })).toBeVisible();
  const paper = (/** @type {import("@playwright/test").Locator} */ reader) =>
    reader.locator(".lede-widget").evaluate((frame) => getComputedStyle(frame).backgroundColor);
  expect(await paper(one)).not.toBe(await paper(two));
  expect(errors).toEqual([]);
});

test("the script from another origin", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("bare"));
  await page.addScriptTag({ type: "module", url: `${otherOrigin}/widget/lede-reader.js` });
  await page.evaluate(() => {
    const reader = document.createElement("lede-reader");
    reader.textContent = "Police in Lisbon arrested two men on Friday.";
    document.querySelector("main")?.append(reader);
  });
  await expect(page.locator("lede-reader mark.m-time")).toHaveText("Friday");
  expect(errors).toEqual([]);
});

test("a host that is set from right to left", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("rtl"));
  await expect(page.locator("lede-reader mark.m-time").first()).toHaveText("Friday");
  const sides = await page.locator("lede-reader .lede-text p").evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
  expect(sides).toEqual(["ltr", "rtl"]);
  expect(await page.locator("lede-reader .lede-legend").evaluate((legend) => getComputedStyle(legend).direction)).toBe("ltr");
  await expectMarksToFit(page, "lede-reader");
  expect(errors).toEqual([]);
});

test("attributes changed later are followed", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("stored"));
  const reader = page.locator("lede-reader");
  await reader.locator("mark").first().waitFor();
  await reader.evaluate((one) => {
    one.setAttribute("lang", "tr");
    one.setAttribute("views", "text events");
    one.setAttribute("theme", "dark");
  });
  await expect(reader.getByRole("tab")).toHaveCount(1);
  await expect(reader.getByRole("tab", { name: /Olaylar/ })).toBeVisible();
  await expect(reader.locator("mark").first()).toBeVisible();
  await expect(reader.locator(".lede-legend")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("a stored analysis is shown with no wasm", async ({ page }) => {
  const { errors, requests } = await watch(page);
  await page.goto(host("stored"));
  await expect(page.locator("lede-reader mark").first()).toBeVisible();
  await expectMarksToFit(page, "lede-reader");
  await expect(page.locator("lede-reader mark[data-id=v6]")).toHaveAttribute("data-telling", "planned");
  await expect(page.locator("lede-reader mark[data-id=v9]")).toHaveAttribute("data-telling", "denied");
  const line = (/** @type {string} */ id) =>
    page.locator(`lede-reader mark[data-id=${id}] .m-words`).evaluate((words) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(words);
      return `${textDecorationLine} ${textDecorationStyle}`;
    });
  expect(await line("v4")).toBe("underline solid");
  expect(await line("v6")).toBe("underline dashed");
  expect(await line("v9")).toBe("line-through solid");
  const cards = page.locator("lede-reader .lede-card");
  await expect(cards).toHaveCount(8);
  await expect(cards.filter({ hasText: "told 2 times" })).toContainText("Şükrü Baran");
  await expect(page.locator("lede-reader .lede-card[data-id=v6]")).toContainText("says Zoe\u0308 Aksu");
  expect(requests.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  expect(errors).toEqual([]);
});

test("a stored analysis without its text shows what it cites; one that is none is refused", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  await page.evaluate(() => {
    const reader = document.createElement("lede-reader");
    reader.id = "bare";
    reader.setAttribute("src", "../../www/docs/analysis.json");
    document.body.append(reader);
  });
  await expect(page.locator("#bare mark[data-id=e2]").first()).toHaveText("Şükrü Baran");
  const code = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("lede-error", (event) => resolve(/** @type {CustomEvent} */ (event).detail.code));
        /** @type {any} */ (document.querySelector("#bare")).analysis = { schemaVersion: 9 };
      }),
  );
  expect(code).toBe("bad-analysis");

  // It has every list, and nonsense in them.
  const codes = await page.evaluate(async () => {
    const reader = /** @type {any} */ (document.querySelector("#bare"));
    const lists = { sentences: [], entities: [], times: [], values: [], events: [], quotes: [], relations: [], diagnostics: [] };
    const broken = [
      { schemaVersion: 1, offsets: "utf16", document: { length: 1e12, zones: [], published: null }, ...lists },
      {
        schemaVersion: 1,
        offsets: "utf16",
        document: { length: 5, zones: [], published: null },
        ...lists,
        entities: [{ id: "e1", mentions: [null] }],
      },
      { schemaVersion: 1, offsets: "utf16", document: { length: 5 }, ...lists },
    ];
    const heard = [];
    for (const analysis of broken) {
      const told = new Promise((resolve) =>
        document.addEventListener("lede-error", (event) => resolve(/** @type {CustomEvent} */ (event).detail.code), { once: true }),
      );
      reader.analysis = analysis;
      heard.push(await told);
    }
    return heard;
  });
  expect(codes).toEqual(["bad-analysis", "bad-analysis", "bad-analysis"]);
  expect(errors).toEqual([]);
});

test("a reader moved in the document and taken out of it goes on working", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  await page.evaluate(() => {
    const reader = /** @type {HTMLElement} */ (document.querySelector("lede-reader"));
    const section = document.createElement("section");
    document.body.append(section);
    section.append(reader);
  });
  await expect(page.locator("section lede-reader mark[data-id=e2]").first()).toBeVisible();
  expect(errors).toEqual([]);
});
