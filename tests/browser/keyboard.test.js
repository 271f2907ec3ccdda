import { expect, test } from "@playwright/test";
import { host, watch } from "./support.js";

test("the whole reader by keyboard alone", async ({ page }) => {
  const { errors } = await watch(page);
  await page.goto(host("stored"));
  await page.locator("lede-reader mark").first().waitFor();
  /** @returns {Promise<any>} */
  const focused = () =>
    page.evaluate(() => {
      const active = /** @type {HTMLElement | null | undefined} */ (document.querySelector("lede-reader")?.shadowRoot?.activeElement);
      return (
        active && {
          tag: active.tagName,
          id: active.dataset.id,
          role: active.getAttribute("role"),
          kind: active.dataset.kind,
          text: active.textContent,
        }
      );
    });
  /** @param {(at: any) => boolean} wanted */
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await focused();
      if (at && wanted(at)) return at;
    }
    throw new Error("the Tab key never came there");
  };
  await tabTo((at) => at.tag === "SUMMARY");
  await page.keyboard.press("Enter");
  await tabTo((at) => at.kind === "PERSON" && at.tag === "BUTTON");
  await page.keyboard.press("Space");
  await expect(page.locator("lede-reader .lede-switch[data-kind=PERSON]")).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Space");

  // One stop for the article; arrows walk through its marks.
  const first = await tabTo((at) => at.tag === "MARK");
  await page.keyboard.press("ArrowRight");
  const second = await focused();
  expect(second.tag).toBe("MARK");
  expect(second.id).not.toBe(first.id);
  await page.keyboard.press("End");
  const last = await focused();
  await page.keyboard.press("Home");
  expect((await focused()).id).toBe(first.id);
  expect(last.id).not.toBe(first.id);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.locator("lede-reader mark[data-selected]").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("lede-reader mark[data-selected]")).toHaveCount(0);

  // The tab list: one stop, arrows between tabs, then the panel's own controls.
  const tab = await tabTo((at) => at.role === "tab");
  expect(tab.text).toContain("Events");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("lede-reader").getByRole("tab", { name: /Names/ })).toBeFocused();
  await tabTo((at) => at.tag === "BUTTON" && at.text.includes("Baran"));
  await page.keyboard.press("Enter");
  await expect(page.locator("lede-reader mark[data-selected][data-id=e2]").first()).toBeVisible();
  const ring = await page.evaluate(() => {
    const active = document.querySelector("lede-reader")?.shadowRoot?.activeElement;
    return active ? getComputedStyle(active).outlineStyle : "";
  });
  expect(ring).toBe("solid");
  expect(errors).toEqual([]);
});
