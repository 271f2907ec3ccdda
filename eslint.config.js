import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["www/viz/vendor/", "www/vendor/", "www/*/pkg/", "target/", "dist/", "tests/browser/output/", "bench/node_modules/"] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } }, rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" } },
  { files: ["www/engine/worker.js", "www/sw.js"], languageOptions: { globals: { ...globals.serviceworker, ...globals.worker } } },
  { files: ["tests/**", "tools/**", "bench/**", "*.config.js"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
