import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What is read: the invented articles of the page and of the specs, which no library has seen. */
export function articles(folder = "tests/articles") {
  const samples = readdirSync("www/samples").filter((file) => file.endsWith(".txt"));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const blocks = files.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/^```article[^\n]*\n(.*?)^```$/gms)]);
  // What is made to be hostile says nothing about speed on news.
  const specs = blocks.map(([, text]) => text.trim()).filter((text) => /^[\x20-\x7e\n]{40,}$/.test(text));
  return [...samples.map((file) => readFileSync(join("www/samples", file), "utf8")), ...specs];
}

/** @param {string} text words and numbers: the same count for every library */
export function tokens(text) {
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}
