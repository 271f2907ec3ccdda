import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

/** The page, and the host pages of the widget: all below a path, never at the root. */
export const PAGE = "/www/index.html";

/** @param {string} name */
export const host = (name) => `/tests/hosts/${name}.html`;

/** @param {string} name */
export const sample = (name) => readFile(new URL(`../../www/samples/${name}.txt`, import.meta.url), "utf8");

/**
 * Watches a page from its first moment: console errors, exceptions, requests, and the last analysis that it announced.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function watch(page) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    addEventListener("lede-analysis", (event) => {
      Object.assign(window, { lastAnalysis: /** @type {CustomEvent} */ (event).detail });
    });
  });
  return { errors, requests };
}

/**
 * Waits for the first analysis that a watched page announces.
 *
 * @param {import("@playwright/test").Page} page
 * @param {number} [timeout] in milliseconds
 */
export const analysed = (page, timeout) => page.waitForFunction(() => /** @type {any} */ (window).lastAnalysis, null, { timeout });

/**
 * Marks with these words.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} words
 * @param {string} [layer]
 */
export const mark = (page, words, layer = "entity") => page.locator(`mark.m-${layer}`, { hasText: words });

/**
 * Opens the page and waits until the engine is ready and the network closed.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function open(page) {
  await page.goto(PAGE);
  await page.locator("[data-network=closed]").waitFor();
}

/**
 * Pastes as a reader does: the clipboard's content arrives in a paste event on the text area.
 *
 * @param {import("@playwright/test").Page} page
 * @param {Record<string, string>} content by media type
 */
export async function paste(page, content) {
  await page
    .locator("textarea")
    .first()
    .evaluate((area, kinds) => {
      const data = new DataTransfer();
      for (const [type, value] of Object.entries(kinds)) data.setData(type, value);
      area.focus();
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
    }, content);
}

/**
 * Pastes plain text and waits for its analysis.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} text
 */
export async function read(page, text) {
  await page.evaluate(() => Object.assign(window, { lastAnalysis: null }));
  await paste(page, { "text/plain": text });
  await analysed(page);
}

/**
 * Every mark of a view has the words that the analysis says, whole or put together from its pieces; and none is missing.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} [reader] the element whose shadow root holds the view
 */
export async function expectMarksToFit(page, reader) {
  await analysed(page);
  const { wrong, marks, spans } = await page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector)?.shadowRoot : document;
    const { analysis, text } = /** @type {any} */ (window).lastAnalysis;
    /** @type {Map<string, string>} */
    const expected = new Map();
    const add = (/** @type {string} */ id, /** @type {any} */ span) => expected.set(`${id}@${span.start}`, span.text);
    for (const entity of analysis.entities) for (const mention of entity.mentions) add(entity.id, mention);
    for (const list of [analysis.times, analysis.values, analysis.quotes]) for (const one of list) add(one.id, one);
    for (const event of analysis.events) add(event.id, event.trigger);
    const wrong = [];
    /** @type {Map<string, string>} */
    const shown = new Map();
    /** @type {Map<string, string>} */
    const running = new Map();
    for (const mark of root?.querySelectorAll("mark") ?? []) {
      const { id = "", start = "", cut } = mark.dataset;
      const key = cut === "middle" || cut === "end" ? (running.get(id) ?? "?") : `${id}@${start}`;
      if (cut === "start") running.set(id, key);
      shown.set(key, (shown.get(key) ?? "") + mark.textContent);
      if (text.slice(Number(start), Number(start) + (mark.textContent ?? "").length) !== mark.textContent)
        wrong.push([key, mark.textContent]);
    }
    const flat = (/** @type {string | undefined} */ words) => words?.replace(/[\r\n]+/g, "");
    for (const [key, words] of expected) if (flat(shown.get(key)) !== flat(words)) wrong.push([key, words, shown.get(key)]);
    return { wrong, marks: shown.size, spans: expected.size };
  }, reader);
  expect(wrong).toEqual([]);
  expect(marks).toBe(spans);
  return marks;
}
