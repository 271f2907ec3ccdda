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
  page.on("response", (response) => answered.push(response.url()));
  await open(page);
  await expect(page.locator(".page-foot")).toContainText("closed its own network");
  const refused = await page.evaluate(async () => {
    /** @type {string[]} */
    const seen = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
    const outcomes = {
      fetch: await fetch("/www/index.html?leak=fetch").then(
        () => "sent",
        () => "refused",
      ),
      xhr: await new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve("sent");
        request.onerror = () => resolve("refused");
        request.open("GET", "/www/index.html?leak=xhr");
        request.send();
      }),
      image: await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve("sent");
        image.onerror = () => resolve("refused");
        image.src = "/www/icon.svg?leak=image";
      }),
      beacon: navigator.sendBeacon("/leak"),
    };
    const form = document.createElement("form");
    form.action = "/leak-form";
    form.method = "post";
    document.body.append(form);
    form.submit();
    const frame = document.createElement("iframe");
    frame.src = "/www/index.html?leak=frame";
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ...outcomes, seen };
  });
  expect(refused.fetch).toBe("refused");
  expect(refused.xhr).toBe("refused");
  expect(refused.image).toBe("refused");
  expect(refused.seen).toEqual(expect.arrayContaining(["connect-src", "img-src", "form-action", "frame-src"]));
  expect(answered.filter((url) => url.includes("leak"))).toEqual([]);
  expect(page.url()).toContain("/www/index.html");
});
