// What every browser test starts from: a page that may neither complain nor call out.

import { test as base, expect } from "@playwright/test";

export { expect };

/** The origin of the tests, where `/www/` is the page and `/tests/hosts/` are host pages. */
export const origin = `http://localhost:${process.env.LEDE_PORT}`;

/** Another origin, where the page stands at the root: for widgets that come from elsewhere. */
export const otherOrigin = `http://localhost:${process.env.LEDE_OTHER_PORT}`;

/**
 * @typedef {object} Watch
 * @property {string[]} errors console errors and uncaught exceptions so far
 * @property {string[]} requests addresses asked for so far, without `data:` and `blob:`
 */

/**
 * Playwright's test with the page watched: a test fails on any console error, uncaught exception, or request to elsewhere.
 * A test that provokes errors takes them out: `watch.errors.length = 0`.
 *
 * @type {import("@playwright/test").Fixtures<{ watch: Watch }, {}, import("@playwright/test").PlaywrightTestArgs>}
 */
const fixtures = {
  watch: [
    async ({ page }, use) => {
      /** @type {Watch} */
      const watch = { errors: [], requests: [] };
      page.on("console", (message) => {
        if (message.type() === "error") watch.errors.push(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => watch.errors.push(String(error)));
      page.context().on("request", (request) => {
        if (/^https?:/.test(request.url())) watch.requests.push(request.url());
      });
      await use(watch);
      expect(watch.errors, "console errors").toEqual([]);
      const away = watch.requests.filter((url) => ![origin, otherOrigin].includes(new URL(url).origin));
      expect(away, "requests to elsewhere").toEqual([]);
    },
    { auto: true },
  ],
};

export const test = base.extend(fixtures);
