import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {import("@playwright/test").Page} page */
export async function expectNoViolations(page) {
  // Through the debugger's door: the page's own policy would refuse an injected script.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return found.map((/** @type {any} */ one) => [one.id, one.help, one.nodes.slice(0, 3).map((/** @type {any} */ node) => node.html)]);
  });
  expect(violations).toEqual([]);
}
