import { sheet } from "../view/dom.js";

/** The note beside a word of the host's article that was picked. */
export const overlaySheet = sheet(`
.lede-overlay .lede-body:not([hidden]) { display: block; }
.lede-bare { padding: 0; background: none; }
.lede-bare .lede-body { display: none !important; }
.lede .lede-note:not([hidden]) {
  position: fixed; z-index: 2147483000; max-width: min(22rem, calc(100vw - 1rem)); display: flex; flex-wrap: wrap; gap: 0 0.6rem;
  background: var(--raised); color: var(--ink); border: 1px solid var(--rule); border-radius: 0.5rem; padding: 0.4rem 0.7rem;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.18); pointer-events: none;
}
.lede-note span { color: var(--soft); }
@media (forced-colors: active) { .lede .lede-note { border: 2px solid CanvasText; } }
@media print { .lede .lede-note { display: none !important; } }
`);
