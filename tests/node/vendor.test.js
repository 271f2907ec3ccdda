// What the page ships of others is what npm has, byte for byte.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

/** @type {Record<string, string>} */
const FROM = {
  "idb-keyval.js": "idb-keyval/dist/index.js",
  "idb-keyval.d.ts": "idb-keyval/dist/index.d.ts",
};

for (const [own, theirs] of Object.entries(FROM)) {
  test(`www/vendor/${own} is node_modules/${theirs}`, async () => {
    const root = new URL("../../", import.meta.url);
    const [ours, npm] = await Promise.all([
      readFile(new URL(`www/vendor/${own}`, root)),
      readFile(new URL(`node_modules/${theirs}`, root)),
    ]);
    assert.ok(ours.equals(npm), `copy it again: cp node_modules/${theirs} www/vendor/${own}`);
  });
}
