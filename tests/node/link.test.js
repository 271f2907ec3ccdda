// Texts in the fragment of a link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isShared, LINK_LIMIT, pack, unpack } from "../../www/app/link.js";

const SHARED = { text: "İzmir 🚢 “quoted” – \0 ş\r\nsecond line", published: "2024-05-09" };

test("a text comes back as it was, and the link is plain characters", async () => {
  const fragment = await pack(SHARED);
  assert.match(String(fragment), /^lede1=[\w-]+$/);
  assert.deepEqual(await unpack(`#${fragment}`), SHARED);
  assert.deepEqual(await unpack(`#${await pack({ text: "", published: null })}`), { text: "", published: null });
  // As programs cut links out of sentences.
  assert.deepEqual(await unpack(`#${fragment}).`), SHARED);
});

test("an article of 3,000 words fits", async () => {
  // Words of no pattern: the worst that packing can meet in prose.
  const word = (/** @type {number} */ n) => ((n * 2_654_435_761) >>> 0).toString(36).slice(0, 3 + (n % 5));
  const text = Array.from({ length: 3000 }, (_, n) => word(n + 1)).join(" ");
  assert.ok(String(await pack({ text, published: null })).length <= LINK_LIMIT);
});

test("damage of any kind is seen", async () => {
  const fragment = String(await pack({ text: "Police in Lisbon arrested two men on Friday, the mayor said.", published: null }));
  const middle = fragment.length >> 1;
  const other = fragment[middle] === "A" ? "B" : "A";
  for (const broken of [
    fragment.slice(0, -4),
    fragment.slice(0, middle),
    fragment.slice(0, middle) + other + fragment.slice(middle + 1),
    "lede1=",
    "lede1=%00",
    "lede1=AAAA",
    "lede9=AAAA",
  ]) {
    assert.equal(await unpack(`#${broken}`), null, broken);
    assert.ok(isShared(`#${broken}`), broken);
  }
  assert.ok(!isShared("#reader") && !isShared(""));
});

test("a link that unfolds without end is refused", async () => {
  const bomb = String(await pack({ text: " ".repeat(8_000_000), published: null }));
  assert.ok(bomb.length < LINK_LIMIT);
  assert.equal(await unpack(`#${bomb}`), null);
});
