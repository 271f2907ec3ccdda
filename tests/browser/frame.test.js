// The reader in a frame that the host has put into a sandbox.

import { expect, origin, otherOrigin, test } from "./harness.js";
import { host, watch } from "./support.js";

const TEXT = "Police in Lisbon arrested two men on Friday.";

/**
 * Puts the frame into the page, and collects what it tells.
 *
 * @param {import("@playwright/test").Page} page
 * @param {{ parent?: string, from?: string, sandbox?: string | null }} [setup]
 */
async function frame(page, { parent = origin, from = `${origin}/www`, sandbox = "allow-scripts" } = {}) {
  await page.goto(host("frame"));
  await page.evaluate(
    ({ parent, from, sandbox }) => {
      const heard = /** @type {any[]} */ ([]);
      Object.assign(window, { heard });
      addEventListener("message", ({ data, origin: sender }) => heard.push({ ...data, sender }));
      const element = document.createElement("iframe");
      if (sandbox !== null) element.setAttribute("sandbox", sandbox);
      element.title = "Reader";
      element.width = "1000";
      element.height = "700";
      element.src = `${from}/frame.html?lang=en&published=2024-05-10&parent=${encodeURIComponent(parent)}`;
      document.querySelector("main")?.append(element);
    },
    { parent, from, sandbox },
  );
}

/** @param {import("@playwright/test").Page} page @param {object} message */
const ask = (page, message) => page.evaluate((data) => document.querySelector("iframe")?.contentWindow?.postMessage(data, "*"), message);

/** @param {import("@playwright/test").Page} page @returns {Promise<any[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (window).heard);

for (const [name, setup] of Object.entries({
  "in a sandbox": {},
  "from another origin, in a sandbox": { from: otherOrigin },
  "without a sandbox": { sandbox: null },
})) {
  test(`it reads what its parent sends, and shows it: ${name}`, async ({ page }) => {
    const { errors } = await watch(page);
    await frame(page, setup);
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain("lede:ready");
    await ask(page, { type: "lede:analyze", id: 7, text: TEXT, options: {} });
    await expect.poll(async () => (await heard(page)).find(({ type }) => type === "lede:analysis")?.id).toBe(7);
    const { analysis } = (await heard(page)).find(({ type }) => type === "lede:analysis");
    expect(analysis.entities.map((/** @type {any} */ one) => one.name)).toContain("Lisbon");
    // The day in the address.
    expect(analysis.times[0].resolved).toBe("2024-05-10");
    const inside = page.frameLocator("iframe");
    await inside.locator("mark", { hasText: "Lisbon" }).first().click();
    await expect.poll(async () => (await heard(page)).some(({ type }) => type === "lede:select")).toBe(true);
    expect(errors).toEqual([]);
  });
}

test("it reads with its parent's own terms, and says what is no lexicon", async ({ page }) => {
  await watch(page);
  await frame(page);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  const lexicon = [{ term: "two men", type: "ORG", subtype: "NETWORK", canonical: "The Two" }];
  await ask(page, { type: "lede:analyze", id: 1, text: TEXT, options: { lexicon } });
  await ask(page, { type: "lede:analyze", id: 2, text: TEXT, options: { lexicon: "term,type\nLisbon,PERSON\n" } });
  await ask(page, { type: "lede:analyze", id: 3, text: TEXT, options: { lexicon: 5 } });
  await expect.poll(async () => (await heard(page)).map(({ id }) => id)).toContain(3);
  const [one, two, three] = [1, 2, 3].map((id) => heard(page).then((all) => all.find((message) => message.id === id)));
  expect((await one).analysis.entities).toContainEqual(expect.objectContaining({ name: "The Two", type: "ORG", subtype: "NETWORK" }));
  expect((await two).analysis.entities).toContainEqual(expect.objectContaining({ name: "Lisbon", type: "PERSON" }));
  expect(await three).toMatchObject({ type: "lede:error", code: "bad-options" });
});

test("what cannot be read is an error with the id of the question", async ({ page }) => {
  await watch(page);
  await frame(page);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  await ask(page, { type: "lede:analyze", id: "a", text: 5 });
  await ask(page, { type: "lede:analyze", id: "b", text: TEXT, options: { published: "yesterday" } });
  await ask(page, { type: "lede:analyze", id: "c", text: TEXT, options: { types: ["HERO"] } });
  await ask(page, { type: "lede:other", id: "d", text: TEXT });
  await ask(page, { type: "lede:analyze", id: "e", text: TEXT });
  await expect.poll(async () => (await heard(page)).map(({ id }) => id)).toContain("e");
  const errors = (await heard(page)).filter(({ type }) => type === "lede:error");
  expect(errors.map(({ id, code }) => [id, code])).toEqual([
    ["a", "bad-text"],
    ["b", "bad-published"],
    ["c", "bad-type"],
  ]);
  expect((await heard(page)).some(({ id }) => id === "d")).toBe(false);
});

for (const [name, parent] of [
  ["another origin", "https://elsewhere.example"],
  ["no origin", "null"],
  ["no address", "x"],
  ["a name that begins alike", `${origin}.elsewhere.example`],
]) {
  test(`it does not answer a parent that it was not made for: ${name}`, async ({ page, watch: seen }) => {
    await frame(page, { parent });
    await page.frameLocator("iframe").locator("textarea").waitFor();
    await ask(page, { type: "lede:analyze", id: 1, text: TEXT });
    await page.waitForTimeout(1500);
    expect(await heard(page)).toEqual([]);
    // The browser itself says that the message would go elsewhere: nothing was delivered.
    seen.errors.length = 0;
  });
}

test("it does not answer another frame of its parent's origin", async ({ page }) => {
  await watch(page);
  await frame(page);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  const before = (await heard(page)).length;
  await page.evaluate(async (text) => {
    const other = document.createElement("iframe");
    other.src = "/tests/hosts/bare.html";
    document.body.append(other);
    await new Promise((resolve) => other.addEventListener("load", resolve));
    // Sent by a script of the other frame: the sender is that frame, not the parent.
    /** @type {any} */ (other.contentWindow).eval(
      `parent.frames[0].postMessage({ type: "lede:analyze", id: 99, text: ${JSON.stringify(text)} }, "*")`,
    );
  }, TEXT);
  await page.waitForTimeout(1200);
  expect((await heard(page)).length).toBe(before);
});

test("a frame has no network either, once it has loaded", async ({ page, watch: seen }) => {
  await frame(page, { sandbox: null });
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  await expect.poll(() => page.workers().some((worker) => worker.url().startsWith("blob:"))).toBe(true);
  const inside = page.frames()[1];
  await expect.poll(() => inside.evaluate(() => document.querySelectorAll("meta[http-equiv]").length)).toBe(2);
  const outcome = await inside.evaluate(() =>
    fetch("/www/icon.svg?leak").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(outcome).toBe("refused");
  seen.errors.length = 0;
});
