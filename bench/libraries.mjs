// Each library as one function that reads a text the whole way. Loading happens in `load`, so that it can be timed.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const libraries = {
  async lede() {
    // Without the client, which gives the page a turn before every text.
    const { compile, instantiate } = await import("../www/engine/load-wasm.js");
    const engine = await instantiate(await compile());
    return (/** @type {string} */ text) => JSON.parse(engine.analyzeJson(text, "null"));
  },
  async "wink-nlp"() {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    const { its } = nlp;
    return (/** @type {string} */ text) => {
      const doc = nlp.readDoc(text);
      return [doc.entities().out(its.detail), doc.tokens().out(its.pos)];
    };
  },
  async compromise() {
    const { default: nlp } = await import("compromise/three");
    return (/** @type {string} */ text) => nlp(text).compute("offset").json({ offset: true });
  },
};
