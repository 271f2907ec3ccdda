import { expect, test } from "@playwright/test";
import { open, read, sample, watch } from "./support.js";

test("no request leaves the page after it has loaded", async ({ page }) => {
  const { errors, requests } = await watch(page);
  await open(page);
  const loaded = requests.length;
  await read(page, await sample("flood-valley"));
  await page.locator("mark.m-entity").first().click();
  await page.locator(".lede-entity").first().hover();
  await page.getByRole("tab", { name: /Timeline/ }).click();
  await page.getByLabel("Language").selectOption("tr");
  await expect(page.locator("mark").first()).toBeVisible();
  expect(requests.slice(loaded)).toEqual([]);
  expect(requests.every((url) => new URL(url.replace(/^blob:/, "")).host === new URL(page.url()).host)).toBe(true);
  expect(errors).toEqual([]);
});

test("the page has closed its network: every way out that is planted is refused", async ({ page }) => {
  await watch(page);
  /** What was answered: a request that the policy refuses is reported too, but never sent. @type {string[]} */
  const answered = [];
  page.context().on("response", (response) => answered.push(response.url()));
  await open(page);
  await expect(page.locator(".page-foot")).toContainText("closed its own network");
  const { outcomes, seen } = await page.evaluate(async () => {
    /** @type {string[]} */
    const seen = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
    /** @param {Promise<unknown>} sent */
    const outcome = (sent) =>
      sent.then(
        () => "sent",
        () => "refused",
      );
    /** @param {HTMLElement} element @param {Record<string, string>} properties */
    const loaded = (element, properties) =>
      new Promise((resolve, reject) => {
        Object.assign(element, properties, { onload: resolve, onerror: reject });
        document.head.append(element);
      });
    /** @param {EventTarget} source */
    const opened = (source) =>
      new Promise((resolve, reject) => {
        source.addEventListener("open", resolve);
        source.addEventListener("error", reject);
      });
    const outcomes = {
      fetch: await outcome(fetch("/www/index.html?leak=fetch")),
      kept: await outcome(fetch("/www/index.html?leak=keepalive", { method: "POST", body: "leak", keepalive: true })),
      xhr: await outcome(
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          Object.assign(request, { onload: resolve, onerror: reject });
          request.open("GET", "/www/index.html?leak=xhr");
          request.send();
        }),
      ),
      image: await outcome(loaded(document.createElement("img"), { src: "/www/icon.svg?leak=image" })),
      style: await outcome(loaded(document.createElement("link"), { rel: "stylesheet", href: "/www/styles/page.css?leak=style" })),
      script: await outcome(loaded(document.createElement("script"), { src: "/www/app/release.js?leak=script" })),
      module: await outcome(import(/** @type {any} */ ("/www/app/release.js?leak=module"))),
      font: await outcome(new FontFace("Leak", "url(/www/styles/fonts/newsreader-latin-wght-normal.woff2?leak=font)").load()),
      socket: await outcome((async () => opened(new WebSocket(`ws://${location.host}/leak-socket`)))()),
      events: await outcome((async () => opened(new EventSource("/leak-events")))()),
      worker: await outcome(
        new Promise((resolve, reject) => {
          // A worker that runs would say so.
          const worker = new Worker("/www/engine/worker.js?leak=worker", { type: "module" });
          Object.assign(worker, { onmessage: resolve, onerror: reject });
        }),
      ),
    };
    navigator.sendBeacon("/leak-beacon", "leak");
    const form = document.createElement("form");
    form.action = "/leak-form";
    form.method = "post";
    document.body.append(form);
    form.submit();
    const frame = document.createElement("iframe");
    frame.src = "/www/index.html?leak=frame";
    document.body.append(frame);
    // What is refused without an event on the element is told a moment later, on a busy machine a long one.
    const told = () => seen.includes("form-action") && seen.includes("frame-src");
    for (let times = 0; times < 50 && !told(); times += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { outcomes, seen };
  });
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(["refused"]));
  expect(seen).toEqual(
    expect.arrayContaining(["connect-src", "img-src", "style-src-elem", "script-src-elem", "font-src", "form-action", "frame-src"]),
  );
  // A beacon is reported as a connection: one for each that was planted.
  expect(seen.filter((directive) => directive === "connect-src").length).toBeGreaterThanOrEqual(6);
  expect(answered.filter((url) => url.includes("leak"))).toEqual([]);
  expect(page.url()).toContain("/www/index.html");
});

test("the engine's worker has no network either, and goes on reading", async ({ page }) => {
  await watch(page);
  /** @type {string[]} */
  const answered = [];
  page.context().on("response", (response) => answered.push(response.url()));
  await open(page);
  await expect.poll(() => page.workers().length).toBe(1);
  const [worker] = page.workers();
  expect(worker.url()).toMatch(/^blob:/);
  const outcomes = await worker.evaluate(async (base) => {
    /** @param {Promise<unknown>} sent */
    const outcome = (sent) =>
      sent.then(
        () => "sent",
        () => "refused",
      );
    return {
      fetch: await outcome(fetch(`${base}/www/index.html?leak=fetch`)),
      post: await outcome(fetch(`${base}/leak`, { method: "POST", body: "leak", mode: "no-cors" })),
      xhr: await outcome(
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          Object.assign(request, { onload: resolve, onerror: reject });
          request.open("GET", `${base}/www/index.html?leak=xhr`);
          request.send();
        }),
      ),
      module: await outcome(import(/** @type {any} */ (`${base}/www/app/release.js?leak=module`))),
      socket: await outcome(
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`${base.replace("http", "ws")}/leak-socket`);
          Object.assign(socket, { onopen: resolve, onerror: reject });
        }),
      ),
      worker: await outcome(
        new Promise((resolve, reject) => {
          const inner = new Worker(`${base}/www/engine/worker.js?leak=worker`, { type: "module" });
          Object.assign(inner, { onmessage: resolve, onerror: reject });
        }),
      ),
    };
  }, new URL(page.url()).origin);
  expect(new Set(Object.values(outcomes)), JSON.stringify(outcomes)).toEqual(new Set(["refused"]));
  await read(page, await sample("flood-valley"));
  await expect(page.locator("mark").first()).toBeVisible();
  expect(answered.filter((url) => url.includes("leak"))).toEqual([]);
});

test("a sealed worker that dies is replaced by a sealed one, without a request", async ({ page }) => {
  const { requests } = await watch(page);
  await open(page);
  await expect.poll(() => page.workers().length).toBe(1);
  const loaded = requests.filter((url) => url.startsWith("http")).length;
  // As a text does that the engine cannot finish: nothing answers any more, and the reader cancels.
  const [worker] = page.workers();
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("planted");
    });
  });
  await expect.poll(() => page.workers()[0] !== worker).toBe(true);
  await read(page, await sample("border-talks"));
  await expect(page.locator("mark").first()).toBeVisible();
  expect(page.workers()[0].url()).toMatch(/^blob:/);
  expect(requests.filter((url) => url.startsWith("http")).length).toBe(loaded);
});
