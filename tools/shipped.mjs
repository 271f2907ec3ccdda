// What a file of www/ that stays a file is in the site that ships: code and style sheets without what only people read.

import { transformSync } from "esbuild";

/** Written into when the site is built, so as they are. */
const AS_THEY_ARE = /(^|\/)(sw|app\/release)\.js$/;

/**
 * @param {string} path under www
 * @param {Buffer} content
 * @returns {Buffer}
 */
export function shipped(path, content) {
  const loader = /\.(js|css)$/.exec(path)?.[1];
  if (!loader || AS_THEY_ARE.test(path)) return content;
  const { code } = transformSync(content.toString(), {
    loader: loader === "js" ? "js" : "css",
    minify: true,
    target: "esnext",
    charset: "utf8",
  });
  return Buffer.from(code);
}
