// What a file of www/ is in the site that ships: code and style sheets without what only people read. Each file stays a file, so that
// the site works from any folder and a release is the list of its files.

import { transformSync } from "esbuild";

/** Written into when the site is built, so as they are. */
const AS_THEY_ARE = /(^|\/)(sw|app\/release)\.js$/;

/** What tells browsers to compile a file at once; it must stand in its first line. */
const HINT = /^\/\/# allFunctionsCalledOnLoad\n/;

/**
 * @param {string} path under www
 * @param {Buffer} content
 * @returns {Buffer}
 */
export function shipped(path, content) {
  const loader = /\.(js|css)$/.exec(path)?.[1];
  if (!loader || AS_THEY_ARE.test(path)) return content;
  const source = content.toString();
  const { code } = transformSync(source, { loader: loader === "js" ? "js" : "css", minify: true, target: "esnext", charset: "utf8" });
  return Buffer.from((HINT.exec(source)?.[0] ?? "") + code);
}
