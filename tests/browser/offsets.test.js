import { expect, test } from "@playwright/test";
import { analysed, expectMarksToFit, host, open, read, watch } from "./support.js";

const CASES = {
  "an emoji of several parts": "👩‍🚒🇹🇷 Police in Ankara arrested 12 people on 3 May 2024 👍🏽.",
  "İ, ı, ş, ğ": "İstanbul’da değil: Police in İstanbul arrested Şükrü Işık of Ağrı on Friday, İrem Çağlı said.",
  "combining marks": "Zoe\u0308 Fran\u0327ois met Jose\u0301 A\u0301lvarez in Sa\u0303o Paulo on 9 June 2024.",
  CRLF: "Two held\r\n\r\nPolice in Lisbon arrested two men on Friday.\r\nThe mayor of Porto met them in May 2024.\r\n",
  "lone surrogates": "Police \uD83D in Lisbon \uDE00 arrested two men on 3 May 2024 \uD800.",
  "controls, RTL and joiners":
    "Police\u0000 in \u202ELisbon\u202C arrested\u200D two\u0007 men on 3 May\u00A02024 \u0627\u0644\u0642\u0627\u0647\u0631\u0629.",
  "quotes a hundred deep": `${"“".repeat(100)}Police arrested two men on 3 May 2024${"”".repeat(100)}, he said.`,
};

for (const [name, text] of Object.entries(CASES)) {
  test(`marks have the analysis's words: ${name}`, async ({ page }) => {
    const { errors } = await watch(page);
    await open(page);
    await read(page, text);
    expect(await expectMarksToFit(page)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test(`the same in the widget, with the text as it is: ${name}`, async ({ page }) => {
    const { errors } = await watch(page);
    await page.goto(host("plain"));
    await page.evaluate((words) => {
      /** @type {any} */ (document.querySelector("lede-reader")).text = words;
    }, text);
    await analysed(page);
    const kept = await page.evaluate(() => /** @type {any} */ (window).lastAnalysis.text.length);
    expect(kept).toBe(text.length);
    expect(await expectMarksToFit(page, "lede-reader")).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
}
