// The engine on real pages: where it runs, what it survives, what it costs.

import { expect, origin, otherOrigin, test } from "./harness.js";

const TEXT = "Police in Lisbon arrested two men on Friday.";

/**
 * Runs the engine from `from` on the page: reads one text, says where it was read.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} from
 * @param {"auto" | boolean} [worker]
 */
async function read(page, from, worker = "auto") {
  let started = false;
  page.once("worker", () => {
    started = true;
  });
  const sentences = await page.evaluate(
    async ({ from, text, worker }) => {
      const { createAnalyzer } = await import(`${from}/engine/client.js`);
      const lede = await createAnalyzer({ worker });
      const { sentences } = await lede.analyze(text);
      lede.close();
      return sentences.length;
    },
    { from, text: TEXT, worker },
  );
  return { sentences, worker: started };
}

test("runs in a worker on its own origin", async ({ page }) => {
  await page.goto("/tests/hosts/engine.html");
  expect(await read(page, `${origin}/www`, true)).toEqual({ sentences: 1, worker: true });
});

test("runs in a blob worker from another origin", async ({ page, watch }) => {
  await page.goto("/tests/hosts/engine.html");
  expect(await read(page, otherOrigin, true)).toEqual({ sentences: 1, worker: true });
  watch.errors.length = 0;
});

test("runs on the page's thread where its policy allows no worker", async ({ page, watch }) => {
  await page.goto("/tests/hosts/engine-strict-csp.html");
  expect(await read(page, otherOrigin)).toEqual({ sentences: 1, worker: false });
  watch.errors.length = 0;
});

test("a worker whose script is missing is an error, not a wait", async ({ page, watch }) => {
  await page.route("**/worker.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("/tests/hosts/engine.html");
  await expect(read(page, `${origin}/www`, true)).rejects.toThrow(/worker/);
  watch.errors.length = 0;
});

test("a module that is missing is an error that names it", async ({ page, watch }) => {
  await page.route("**/lede_bg.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("/tests/hosts/engine.html");
  await expect(read(page, `${origin}/www`)).rejects.toThrow(/lede_bg\.wasm answered 404/);
  watch.errors.length = 0;
});

test("a replaced worker needs no request for the module", async ({ page, watch }) => {
  await page.goto("/tests/hosts/engine.html");
  const codes = await page.evaluate(async (from) => {
    const { createAnalyzer } = await import(`${from}/engine/client.js`);
    const lede = await createAnalyzer({ worker: true });
    const controller = new AbortController();
    const long = lede.analyze("Police in Lisbon arrested two men on Friday. ".repeat(300_000), { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    const code = await long.then(
      () => "read",
      (/** @type {{ code: string }} */ error) => error.code,
    );
    const { sentences } = await lede.analyze("Police spoke. They left.");
    lede.close();
    return [code, sentences.length];
  }, `${origin}/www`);
  expect(codes).toEqual(["aborted", 2]);
  expect(watch.requests.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
});

test("one worker for all analyzers of a page, gone after the last", async ({ page }) => {
  await page.goto("/tests/hosts/engine.html");
  const open = async () => {
    const { createAnalyzer } = await import(/** @type {any} */ ("/www/engine/client.js"));
    const analyzers = await Promise.all([createAnalyzer(), createAnalyzer(), createAnalyzer()]);
    Object.assign(globalThis, { analyzers });
  };
  await page.evaluate(open);
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => /** @type {any} */ (globalThis).analyzers.forEach((/** @type {any} */ lede) => lede.close()));
  await expect.poll(() => page.workers().length).toBe(0);
});
