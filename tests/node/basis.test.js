// How dates were resolved, in Turkish: every phrase that the engine has for it in the specs is known.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { basis } from "../../www/view/strings/basis-tr.js";

const TOLD = [
  ["stated", "metinde yazılı"],
  ["nearest past Friday before the publication date 2024-05-10", "yayın tarihinden (2024-05-10) önceki en yakın Cuma"],
  ["nearest coming 14 August after the publication date 2024-05-10", "yayın tarihinden (2024-05-10) sonraki en yakın 14 Ağustos"],
  ["3 days before the day spoken of last, 2024-05-10", "son sözü edilen günden (2024-05-10) 3 gün önce"],
  ["2 years after 2019, the time spoken of last", "son sözü edilen zamandan (2019) 2 yıl sonra"],
  ["the week of the publication date 2024-05-10", "yayın tarihinin (2024-05-10) haftası"],
  ["in 2019, the year spoken of last", "2019: son sözü edilen yıl"],
  [
    "the day of Christmas in 2023, counted from the publication date 2024-05-10",
    "2023 yılında “Christmas” günü: yayın tarihine (2024-05-10) göre",
  ],
  ["the Sunday on the publication date 2024-05-12", "yayın tarihi (2024-05-12) için Pazar"],
  ["quarter 3 nearest to the time spoken of last, 2019-06", "son sözü edilen zaman (2019-06) için en yakın 3. çeyrek"],
];

for (const [english, turkish] of TOLD) test(english, () => assert.equal(basis(english), turkish));

test("a phrase that is not known stays as it is", () => assert.equal(basis("by the light of the moon"), null));

const file = process.env.LEDE_SPECS;

test("all of the specs' phrases are known", { skip: !file && "LEDE_SPECS names no file; make test does" }, () => {
  /** @type {Set<string>} */
  const told = new Set();
  for (const line of readFileSync(/** @type {string} */ (file), "utf8")
    .trimEnd()
    .split("\n")) {
    for (const time of JSON.parse(JSON.parse(line).json).times) if (time.basis) told.add(time.basis);
  }
  assert.ok(told.size > 50, `${told.size} phrases`);
  assert.deepEqual(
    [...told].filter((one) => basis(one) === null),
    [],
  );
});
