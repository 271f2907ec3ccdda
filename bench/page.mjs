// The page in Chromium, as a reader meets it: first marks, pastes of three lengths, the longest task, the latency of input, bytes.

import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import sirv from "sirv";
import { buildSite } from "../tools/site.mjs";

const RUNS = 5;

/** Pastes: how many words, and how long after the page is ready, in milliseconds. Readers need seconds; a paste at once meets an engine
 * whose code the browser is still compiling. */
const PASTES = [
  { words: 1_000, after: 2_000 },
  { words: 1_000, after: 200 },
  { words: 10_000, after: 2_000 },
  { words: 100_000, after: 2_000 },
];

/** How long the article is in which a key is pressed, in UTF-16 units. */
const WRITTEN = 30_000;

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** @param {number} ms */
const shown = (ms) => ms.toFixed(ms < 10 ? 1 : 0);

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} source text to make the pastes of
 */
export async function benchPage(browser, source) {
  // As it ships.
  const folder = mkdtempSync(join(tmpdir(), "lede-site-"));
  buildSite(folder);
  const files = sirv(folder, { maxAge: 3600, etag: true });
  const server = createServer((request, response) => files(request, response)).listen(0, "localhost");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const address = `http://localhost:${port}/index.html`;

  const cold = [];
  const warm = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    /** @type {Set<string>} */
    const asked = new Set();
    context.on("request", (request) => {
      const { protocol, pathname } = new URL(request.url());
      // The sealed worker asks for what the page has made itself.
      if (protocol === "http:") asked.add(pathname);
    });
    cold.push(await firstMarks(page, address));
    bytes = sum(
      folder,
      [...asked].filter((path) => path.length > 1),
    );
    await page.goto("about:blank");
    warm.push(await firstMarks(page, address));
    await context.close();
  }
  console.log("\nThe page, from navigation to the first marks of a sample that is picked as soon as it is offered:");
  console.log(`cold ${shown(median(cold))} ms, warm ${shown(median(warm))} ms; ${bytes.toLocaleString("en")} bytes after brotli.\n`);

  console.log(
    "| paste | after the page is ready, s | first marks, ms | all marks, ms | longest task, ms | of processor time | input latency, median / worst, ms |\n|---|---|---|---|---|---|---|",
  );
  for (const { words, after } of PASTES) {
    const text = cut(source, words);
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await paste(browser, address, text, after));
    const of = (/** @type {keyof typeof runs[0]} */ key) => shown(median(runs.map((one) => one[key])));
    console.log(
      `| ${words.toLocaleString("en")} words | ${after / 1000} | ${of("first")} | ${of("all")} | ${of("task")} | ${of("busy")} | ${of("latency")} / ${of("worst")} |`,
    );
  }
  const keys = [];
  for (let run = 0; run < RUNS; run += 1) keys.push(await keystroke(browser, address, source.repeat(2).slice(0, WRITTEN)));
  console.log(
    `\nA key in a text of ${WRITTEN / 1000} kB, from when the typing rests to the frame with its marks: ${shown(median(keys))} ms.`,
  );
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} address
 * @returns {Promise<number>} milliseconds from the start of the navigation to the frame with the first marks
 */
async function firstMarks(page, address) {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      /** @type {HTMLElement | null} */ (document.querySelector(".page-samples:not([hidden]) button"))?.click();
      if (!document.querySelector(".lede-text mark")) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstMarks: performance.now() })));
    });
    watch.observe(document, { subtree: true, childList: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => "firstMarks" in globalThis);
  return page.evaluate(() => /** @type {any} */ (globalThis).firstMarks);
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} text
 * @param {number} after how long after the page is ready, in milliseconds
 */
async function paste(browser, address, text, after) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator("[data-network=closed]").waitFor();
  await page.waitForTimeout(after);
  // Handed over before, and pasted in a task of its own: the longest task is to be the page's, not that of the measurement.
  await page.evaluate((pasted) => void Object.assign(globalThis, { pasted }), text);
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"] });
  const times = page.evaluate(async () => {
    const text = /** @type {any} */ (globalThis).pasted;
    await new Promise((resolve) => setTimeout(resolve));
    /** @type {number[]} */
    const delays = [];
    addEventListener("keydown", (event) => delays.push(performance.now() - event.timeStamp), true);
    // When a frame is done that the page has asked for: a message comes before timers of a later moment.
    const frame = () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        }),
      );
    /** The frames after the first and after the last change of the article: the lists beside it come later. @type {Promise<number>[]} */
    const frames = [];
    const began = performance.now();
    const painted = () => frame().then(() => performance.now() - began);
    const marks = () => document.querySelectorAll(".lede-text mark").length;
    let shown = 0;
    const watch = new MutationObserver(() => {
      const now = marks();
      if (now !== shown) frames.push(painted());
      shown = now;
    });
    watch.observe(document.body, { subtree: true, childList: true });
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const done = new Promise((resolve) => addEventListener("lede-analysis", resolve, { once: true }));
    document
      .querySelector("textarea")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    await done;
    const times = await Promise.all(frames);
    return { first: times[0] ?? 0, all: times.at(-1) ?? 0, delays };
  });
  let running = true;
  times.finally(() => {
    running = false;
  });
  while (running) {
    await page.keyboard.press("Shift");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { first, all, delays } = await times;
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await page.close();
  return { first, all, ...longestTask(trace.traceEvents), latency: median(delays), worst: Math.max(...delays) };
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} text
 * @returns {Promise<number>} milliseconds
 */
async function keystroke(browser, address, text) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator("[data-network=closed]").waitFor();
  // Who edits an article has been there for a while.
  await page.waitForTimeout(2_000);
  const analysis = () =>
    page.evaluate(() => new Promise((resolve) => addEventListener("lede-analysis", () => resolve(null), { once: true })));
  const first = analysis();
  await page.locator("textarea").evaluate((area, words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await first;
  await page.getByRole("button", { name: "Edit text" }).click();
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    /** @this {Worker} @param {any} message @param {any} rest */
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.do === "analyze") Object.assign(globalThis, { asked: performance.now() });
      return postMessage.call(this, message, ...rest);
    };
    const watch = new MutationObserver(() => {
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { marked: performance.now() })));
      watch.disconnect();
    });
    watch.observe(/** @type {Node} */ (document.querySelector(".lede-text")), { subtree: true, childList: true, attributes: true });
  });
  const again = analysis();
  await page.locator("textarea").press("x");
  await again;
  await page.waitForFunction(() => "marked" in globalThis);
  const taken = await page.evaluate(() => {
    const { asked, marked } = /** @type {any} */ (globalThis);
    return marked - asked;
  });
  await page.close();
  return taken;
}

/**
 * The longest task of the page's own thread: by the clock, and of processor time, which other programs do not lengthen; in milliseconds.
 *
 * @param {any[]} events of a trace
 */
function longestTask(events) {
  const pages = events
    .filter(({ name }) => name === "TracingStartedInBrowser")
    .flatMap(({ args }) => args.data.frames.map((/** @type {any} */ one) => one.processId));
  const mains = new Set(
    events
      .filter(({ name, args, pid }) => name === "thread_name" && args.name === "CrRendererMain" && pages.includes(pid))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid, dur }) => name === "RunTask" && dur && mains.has(`${pid} ${tid}`));
  const [longest] = tasks.sort((a, b) => b.dur - a.dur);
  return { task: (longest?.dur ?? 0) / 1000, busy: Math.max(0, ...tasks.map(({ dur, tdur = 0 }) => Math.min(dur, tdur))) / 1000 };
}

/**
 * @param {string} source
 * @param {number} words
 */
function cut(source, words) {
  const long = `${source}\n\n`.repeat(Math.ceil((words * 8) / source.length) + 1);
  let count = 0;
  for (const { index } of long.matchAll(/\S+/g)) {
    count += 1;
    if (count > words) return long.slice(0, index);
  }
  return long;
}

/** @param {string} folder @param {string[]} paths */
function sum(folder, paths) {
  return paths.reduce((total, path) => total + brotliCompressSync(readFileSync(join(folder, path))).length, 0);
}
