// The host's own article, marked in place.

import { expect, test } from "./harness.js";
import { analysed, host, watch } from "./support.js";

/**
 * What is painted, by the name in the registry: the words of each range.
 *
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
const painted = (page) =>
  page.evaluate(() => {
    /** @type {Record<string, string[]>} */
    const found = {};
    for (const [name, ranges] of /** @type {any} */ (CSS).highlights) {
      found[name] = [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString().replace(/\s+/g, " ");
      });
    }
    return found;
  });

/**
 * The middle of some words of the host's article, in the window.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} words within one text node
 */
const placeOf = (page, words) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, words);

test("the host's words are marked, its document is not changed", async ({ page }) => {
  const { errors } = await watch(page);
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => Object.assign(window, { before: document.querySelector("article")?.outerHTML }));
  });
  await page.goto(host("overlay"));
  await analysed(page);
  const marks = await painted(page);
  expect(marks["lede-person"]).toEqual(expect.arrayContaining(["Şükrü Baran", "Zoë Aksu", "Luc Amiel"]));
  expect(marks["lede-place"]).toEqual(expect.arrayContaining(["İzmir", "Ankara", "Lisbon"]));
  expect(marks["lede-time"]).toEqual(expect.arrayContaining(["Thursday", "14 May 2024"]));
  expect(marks["lede-is-asserted"]).toContain("arrested");
  expect(marks["lede-is-planned"]).toContain("visit");
  expect(JSON.stringify(marks)).not.toMatch(/Paris|Rome/);
  // Every mark of the analysis is painted, with its words.
  const { analysis: found, text } = await page.evaluate(() => /** @type {any} */ (window).lastAnalysis);
  for (const { mentions } of found.entities) {
    for (const { text: words } of mentions) expect(Object.values(marks).flat()).toContain(words.replace(/\s+/g, " "));
  }
  expect(text.split("\n")[0]).toBe("Police foil plot on İzmir ferry");
  expect(await page.evaluate(() => document.querySelector("article")?.outerHTML === /** @type {any} */ (window).before)).toBe(true);
  expect(errors).toEqual([]);
});

test("a click on a word of the host picks it, in the lists too; a link stays a link", async ({ page }) => {
  await watch(page);
  await page.goto(host("overlay"));
  await analysed(page);
  const aksu = await placeOf(page, "Aksu");
  await page.mouse.click(aksu.x, aksu.y);
  await expect(page.locator("lede-overlay .lede-note")).toContainText("Zoë Aksu");
  expect((await painted(page))["lede-selected"]).toContain("Zoë Aksu");
  await expect(page.locator("lede-overlay .lede-entity[data-current]")).toContainText("Aksu");
  await page.keyboard.press("Escape");
  await expect(page.locator("lede-overlay .lede-note")).toBeHidden();

  const link = await placeOf(page, "Şükrü Baran");
  await page.mouse.click(link.x, link.y);
  await expect(page).toHaveURL(/#baran$/);
  await expect(page.locator("lede-overlay .lede-note")).toBeHidden();

  // Beside the words nothing is hit.
  const heading = await placeOf(page, "plot on");
  await page.mouse.click(1200, heading.y);
  expect((await painted(page))["lede-selected"] ?? []).toEqual([]);
});

test("the lists pick words of the host, and the legend takes marks away", async ({ page }) => {
  await watch(page);
  await page.goto(host("overlay"));
  await analysed(page);
  const overlay = page.locator("lede-overlay");
  await overlay.getByRole("tab", { name: /Names/ }).click();
  await overlay.locator(".lede-entity-name", { hasText: "Amiel" }).click();
  expect((await painted(page))["lede-selected"]).toEqual(["Luc Amiel"]);
  await overlay.locator(".lede-switch[data-kind=PERSON]").click();
  expect((await painted(page))["lede-person"]).toBeUndefined();
  await overlay.locator(".lede-switch[data-kind=PERSON]").click();
  expect((await painted(page))["lede-person"]).toContain("Luc Amiel");
});

test("two overlays, the script twice, strict policy, trusted types, styles that hide everything, right to left", async ({ page }) => {
  const { errors } = await watch(page);
  await page.addInitScript(() => {
    const { highlights } = /** @type {any} */ (CSS);
    highlights.clear = () => {
      throw new Error("cleared");
    };
    // What the host itself has marked.
    addEventListener("DOMContentLoaded", () => {
      const range = document.createRange();
      range.selectNodeContents(/** @type {Node} */ (document.querySelector("#one")));
      highlights.set("host-search", new /** @type {any} */ (window).Highlight(range));
    });
  });
  await page.goto(host("overlay-hostile"));
  await expect.poll(async () => ((await painted(page))["lede-place"] ?? []).toSorted()).toEqual(["Lisbon", "Quito"]);
  // The host's styles do not reach inside.
  await expect(page.locator("#first .lede-widget")).toBeVisible();
  expect(await page.locator("#first .lede-widget").evaluate((frame) => getComputedStyle(frame).textTransform)).toBe("none");
  await expect(page.locator("#second [role=tab]")).toHaveCount(0);

  // One goes: its marks go, the other's and the host's stay.
  await page.evaluate(() => {
    Object.assign(window, { first: document.querySelector("#first") });
    document.querySelector("#first")?.remove();
  });
  await expect.poll(async () => (await painted(page))["lede-place"]).toEqual(["Quito"]);
  expect((await painted(page))["host-search"]).toHaveLength(1);
  // And comes back, elsewhere.
  await page.evaluate(() => document.querySelector("#two")?.append(/** @type {any} */ (window).first));
  await expect.poll(async () => ((await painted(page))["lede-place"] ?? []).toSorted()).toEqual(["Lisbon", "Quito"]);
  expect(errors).toEqual([]);
});

test("an article that the host changes is read again, and only if its words have changed", async ({ page }) => {
  await watch(page);
  await page.goto(host("overlay"));
  await analysed(page);
  await page.evaluate(() => {
    Object.assign(window, { lastAnalysis: null });
    const bold = document.querySelector("li b");
    // The same words in another node: marks move, nothing is read.
    bold?.replaceWith(document.createTextNode("Luc"));
  });
  await expect.poll(async () => (await painted(page))["lede-person"]).toContain("Luc Amiel");
  expect(await page.evaluate(() => /** @type {any} */ (window).lastAnalysis)).toBe(null);
  await page.evaluate(() => document.querySelector("article")?.append(" Police in Quito arrested Rui Valadares."));
  await expect.poll(async () => (await painted(page))["lede-place"]).toContain("Quito");
});

test("what cannot be done is told: no article, no highlights, an analysis of another text", async ({ page }) => {
  await watch(page);
  await page.addInitScript(() => {
    Object.assign(window, { heard: [] });
    addEventListener("lede-error", (event) => /** @type {any} */ (window).heard.push(/** @type {CustomEvent} */ (event).detail.code));
    if (location.hash === "#none") Reflect.deleteProperty(CSS, "highlights");
    if (location.hash === "#none") Reflect.deleteProperty(window, "Highlight");
  });
  await page.goto(`${host("overlay")}#none`);
  await analysed(page);
  await expect(page.locator("lede-overlay .lede-status")).toContainText("cannot mark");
  await expect(page.locator("lede-overlay").getByRole("tab", { name: /Names/ })).toBeVisible();
  await page.locator("lede-overlay").evaluate((overlay) => overlay.setAttribute("for", "#nowhere"));
  await expect(page.locator("lede-overlay .lede-status")).toContainText("#nowhere");
  await page.locator("lede-overlay").evaluate((overlay) => overlay.setAttribute("for", "###"));
  await expect(page.locator("lede-overlay .lede-status")).toContainText("###");
  await page.locator("lede-overlay").evaluate((overlay) => {
    overlay.setAttribute("for", "#article");
    overlay.setAttribute("src", "../../www/docs/analysis.json");
  });
  await expect
    .poll(() => page.evaluate(() => /** @type {any} */ (window).heard))
    .toEqual(expect.arrayContaining(["no-highlights", "no-target", "bad-analysis"]));
});

test("a stored analysis marks the host's article with no wasm", async ({ page }) => {
  const { errors, requests } = await watch(page);
  await page.goto(host("frame"));
  await page.evaluate(async () => {
    const article = document.createElement("article");
    article.id = "story";
    article.style.whiteSpace = "pre-wrap";
    const [text, stored] = await Promise.all([
      fetch("/tests/exports/article.txt").then((response) => response.text()),
      fetch("/tests/exports/article.json").then((response) => response.json()),
    ]);
    for (const line of text.split("\n").filter(Boolean)) article.append(Object.assign(document.createElement("p"), { textContent: line }));
    await import(/** @type {any} */ ("/www/widget/lede-overlay.js"));
    const overlay = /** @type {any} */ (document.createElement("lede-overlay"));
    overlay.setAttribute("for", "#story");
    overlay.analysis = stored;
    document.body.append(article, overlay);
  });
  // The stored text has an empty line that the page's paragraphs do not: it is of another text, and is said to be.
  await expect(page.locator("lede-overlay .lede-status")).toContainText("not an analysis");
  await page.evaluate(async () => {
    const article = /** @type {HTMLElement} */ (document.querySelector("#story"));
    const overlay = /** @type {any} */ (document.querySelector("lede-overlay"));
    article.textContent = "Police in Lisbon arrested two men.";
    const empty = { sentences: [], times: [], values: [], events: [], quotes: [], relations: [], diagnostics: [] };
    overlay.analysis = {
      ...empty,
      schemaVersion: 1,
      offsets: "utf16",
      document: { length: 34, zones: [], published: null, language: "en" },
      entities: [
        {
          id: "e1",
          type: "GPE",
          subtype: "CITY",
          name: "Lisbon",
          named: true,
          aliases: [],
          salience: 1,
          link: null,
          mentions: [{ start: 10, end: 16, text: "Lisbon", form: "name", score: 1 }],
        },
      ],
    };
  });
  await expect.poll(async () => (await painted(page))["lede-place"]).toEqual(["Lisbon"]);
  expect(requests.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  expect(errors).toEqual([]);
});

test("in a frame it marks the frame's article, and a click there hits it", async ({ page }) => {
  const { errors } = await watch(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(host("frame"));
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src, width: 900, height: 500, title: "The article" });
    document.querySelector("main")?.append(frame);
  }, host("overlay"));
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("lede-overlay").getByRole("tab", { name: /Names/ })).toBeVisible();
  await expect.poll(() => page.frames()[1].evaluate(() => [.../** @type {any} */ (CSS).highlights.keys()])).toContain("lede-person");
  const spot = await page.frames()[1].evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf("Tolan");
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 5);
      break;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const box = await page.locator("iframe").boundingBox();
  await page.mouse.click((box?.x ?? 0) + 2 + spot.x, (box?.y ?? 0) + 2 + spot.y);
  await expect(inside.locator("lede-overlay .lede-note")).toContainText("Mira Tolan");
  expect(errors).toEqual([]);
});
