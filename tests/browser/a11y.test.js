import { expect, test } from "@playwright/test";
import { expectNoViolations } from "./axe.js";
import { analysed, host, open, read, sample, watch } from "./support.js";

const MODES = /** @type {const} */ ({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more contrast": { contrast: "more" },
  "forced colours": { forcedColors: "active" },
  phone: { viewport: { width: 360, height: 740 } },
  "320 pixels": { viewport: { width: 320, height: 640 } },
});

for (const [mode, options] of Object.entries(MODES)) {
  test.describe(mode, () => {
    test.use(options);

    test("every state of the page is free of violations", async ({ page }) => {
      await watch(page);
      await open(page);
      await expectNoViolations(page);
      await read(page, await sample("harbour-trial"));
      await expectNoViolations(page);
      for (const tab of ["Names", "Timeline", "Quotes", "Events"]) {
        await page.getByRole("tab", { name: new RegExp(tab) }).click();
        await expectNoViolations(page);
      }
      await page.locator("mark.m-entity").first().click();
      await expectNoViolations(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}

test.describe("forced colours", () => {
  test.use({ forcedColors: "active" });

  test("of the tabs one alone is underlined", async ({ page }) => {
    await page.goto(host("stored"));
    await page.locator("lede-reader mark").first().waitFor();
    const lines = await page.getByRole("tab").evaluateAll((tabs) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "Canvas";
      return tabs.map((tab) => getComputedStyle(tab).borderBottomColor !== getComputedStyle(probe).color);
    });
    expect(lines.filter(Boolean)).toHaveLength(1);
  });
});

test("the widget with every kind of mark is free of violations", async ({ page }) => {
  await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  await page.locator("lede-reader .lede-details summary").first().click();
  await expectNoViolations(page);
});

test.describe("phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("all that the article is about stands on the first screen", async ({ page }) => {
    await watch(page);
    await open(page);
    await read(page, await sample("harbour-trial"));
    const chips = page.locator(".lede-chip");
    await expect(chips).toHaveCount(5);
    for (const chip of await chips.all()) await expect(chip).toBeInViewport({ ratio: 1 });
  });

  test("the sheet opens for what is tapped and does not cover it", async ({ page }) => {
    await watch(page);
    await open(page);
    await read(page, await sample("harbour-trial"));
    const side = page.locator(".lede-side");
    await expect(side.locator(".lede-panel:visible")).toHaveCount(0);
    const mark = page.locator("mark.m-time", { hasText: "last November" });
    // Low on the screen: where the sheet will be.
    for (let times = 0; times < 2; times += 1) {
      await mark.evaluate((one) => scrollBy({ top: one.getBoundingClientRect().top - 660, behavior: "instant" }));
      await page.waitForTimeout(100);
    }
    await mark.tap();
    await expect(side.locator(".lede-panel:visible")).toHaveCount(1);
    await expect(side.locator("[data-current]")).toBeVisible();
    await expect
      .poll(async () => {
        const [words, sheet] = await Promise.all([mark.boundingBox(), side.boundingBox()]);
        return words && sheet ? words.y + words.height <= sheet.y && words.y >= 0 : false;
      })
      .toBe(true);
    await side.getByRole("button", { name: "Details", exact: true }).first().click();
    await expect(side.locator(".lede-panel:visible")).toHaveCount(0);
  });
});

for (const [mode, options] of Object.entries({
  light: MODES.light,
  dark: MODES.dark,
  "forced colours": MODES["forced colours"],
  "320 pixels": MODES["320 pixels"],
})) {
  test.describe(mode, () => {
    test.use(options);

    test("menu, notice and overlay are free of violations, and fit", async ({ page }) => {
      await watch(page);
      await open(page);
      await read(page, await sample("border-talks"));
      await page.getByRole("button", { name: "Export and share" }).click();
      await expect(page.locator(".page-menu button").nth(11)).toBeVisible();
      await expectNoViolations(page);
      const small = await page
        .locator(".page-menu button")
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
      expect(small).toBe(0);
      await page.keyboard.press("Escape");
      await page.evaluate(() => {
        location.hash = "lede1=damaged";
      });
      await expect(page.locator(".page-notice")).toBeVisible();
      await expectNoViolations(page);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await wide()).toBeLessThanOrEqual(0);

      await page.goto(host("overlay"));
      await analysed(page);
      await expectNoViolations(page);
      expect(await wide()).toBeLessThanOrEqual(0);
    });
  });
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`the gallery of all states is free of violations: ${colorScheme}`, async ({ page }) => {
    const { errors } = await watch(page);
    await page.emulateMedia({ colorScheme });
    await page.goto("/www/docs/");
    await page.locator("body[data-ready]").waitFor();
    await expectNoViolations(page);
    expect(errors).toEqual([]);
  });
}

test("targets are at least 24 pixels high", async ({ page }) => {
  await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  const small = await page.evaluate(() => {
    const root = document.querySelector("lede-reader")?.shadowRoot;
    // What stands in a line of text is exempt (WCAG 2.5.8).
    return [...(root?.querySelectorAll("button, summary, input, select") ?? [])]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
      .map((one) => one.outerHTML.slice(0, 120));
  });
  expect(small).toEqual([]);
});
