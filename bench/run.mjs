// The built engine in Node and in Chromium, and other libraries in Node, on the same texts. Prints Markdown.

import { once } from "node:events";
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { libraries } from "./libraries.mjs";
import { benchPage } from "./page.mjs";
import { articles, tokens } from "./texts.mjs";

const texts = articles();
const all = texts.join("\n\n");
const count = tokens(all);
const megabytes = Buffer.byteLength(all) / 1e6;

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

console.log(`${texts.length} texts, ${count.toLocaleString("en")} tokens, ${(megabytes * 1000).toFixed(0)} kB; medians of 9 runs.\n`);
console.log("| library | where | first result, ms | tokens/s | MB/s |\n|---|---|---|---|---|");

for (const [name, load] of Object.entries(libraries)) {
  const start = performance.now();
  const read = await load();
  await read(texts[0]);
  const first = performance.now() - start;
  const times = [];
  for (let run = 0; run < 9; run += 1) {
    const began = performance.now();
    for (const text of texts) await read(text);
    times.push(performance.now() - began);
  }
  row(name, `Node ${process.versions.node}`, first, median(times));
}

const files = sirv("www", { dev: true });
const server = createServer((request, response) => files(request, response)).listen(0, "localhost");
await once(server, "listening");
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
await page.goto(`http://localhost:${port}/index.html`);
const result = await page.evaluate(async (texts) => {
  const start = performance.now();
  const { createAnalyzer } = await import(/** @type {any} */ ("/engine/client.js"));
  const lede = await createAnalyzer({ worker: true });
  const ready = performance.now() - start;
  await lede.analyze(texts[0]);
  const first = performance.now() - start;
  const timed = async (/** @type {string[]} */ inputs) => {
    const times = [];
    for (let run = 0; run < 9; run += 1) {
      const began = performance.now();
      for (const text of inputs) await lede.analyze(text);
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b)[4];
  };
  const whole = await timed(texts);
  const article = texts.join("\n\n").repeat(20).slice(0, 30_000);
  return { ready, first, whole, article: await timed([article]) };
}, texts);
row("lede", `Chromium ${browser.version()}, worker`, result.first, result.whole);
console.log(
  `\nChromium: engine ready in a worker after ${result.ready.toFixed(0)} ms; a text of 30 kB in ${result.article.toFixed(1)} ms.`,
);
await benchPage(browser, all);
await browser.close();
server.close();

/**
 * @param {string} name
 * @param {string} where
 * @param {number} first
 * @param {number} whole both in milliseconds
 */
function row(name, where, first, whole) {
  const rate = Math.round((count / whole) * 1000).toLocaleString("en");
  console.log(`| ${name} | ${where} | ${first.toFixed(0)} | ${rate} | ${((megabytes / whole) * 1000).toFixed(2)} |`);
}
