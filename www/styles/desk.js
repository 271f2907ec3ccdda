import { sheet } from "../view/dom.js";

/** The articles on the page's desk, what is kept, and all articles as one. */
export const desk = sheet(`
.desk-bar:not([hidden]) { display: flex; gap: 0.3rem 1.1rem; align-items: center; margin-bottom: 1rem; padding-bottom: 0.5rem; border-bottom: 1px solid var(--rule); font-size: 0.875rem; }
.desk-bar ul { display: flex; flex: 1; flex-wrap: wrap; gap: 0.3rem; min-width: 0; }
.desk-bar li { display: flex; flex: 1 1 9rem; align-items: center; min-width: 0; max-width: 18rem; border: 1px solid var(--rule); border-radius: 0.45rem; padding-inline: 0.3rem 0.1rem; }
.desk-bar li[data-open] { background: var(--raised); border-color: var(--soft); box-shadow: inset 0 -2px 0 var(--event); }
.lede .desk-title { flex: 1; padding: 0.25rem 0.3rem; min-height: 1.9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; color: var(--soft); }
.lede [data-open] > .desk-title { color: var(--ink); font-weight: 600; }
.lede :is(.desk-close, .desk-rename) { width: 1.6rem; height: 1.6rem; text-align: center; color: var(--soft); flex: none; }
.lede :is(.desk-close, .desk-rename):hover { color: var(--ink); background: var(--wash); }
.desk-bar input { min-width: 10rem; min-height: 1.9rem; border: 1px solid var(--soft); border-radius: 0.3rem; background: var(--paper); padding-inline: 0.3rem; }
.lede .desk-together { flex: none; color: var(--accent); min-height: 1.9rem; border: 1px solid var(--accent); border-radius: 0.45rem; padding-inline: 0.7rem; }
.lede .desk-together[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.desk-kept li { display: flex; gap: 1rem; align-items: baseline; }
.desk-kept li > span { flex: 1; margin: 0; padding-block: 0.6rem; white-space: normal; }
.lede .desk-forget, .lede .desk-forget-all { width: auto; flex: none; color: var(--accent); font: 400 0.8125rem var(--sans) !important; min-height: 1.75rem; }
.lede .desk-forget-all { display: inline; padding: 0 !important; }
.desk-toast { position: fixed; inset-inline: 1rem auto; bottom: 1rem; z-index: 4; max-width: min(40rem, calc(100vw - 2rem)); }
.desk-toast[data-empty] { position: absolute; }

.desk-all .lede-published { display: none; }
.desk-all-head { display: grid; gap: 0.4rem; margin-bottom: 1.25rem; max-width: 76rem; }
.desk-all-head h2 { font: 600 1.5rem/1.3 var(--serif); }
.desk-all-head details { border-top: 1px solid var(--rule); padding-top: 0.4rem; }
.desk-all-head summary { cursor: pointer; min-height: 1.6rem; font-weight: 600; width: fit-content; }
.desk-all-head li { padding: 0.4rem 0 0.4rem 0.75rem; margin-block: 0.3rem; border-inline-start: 3px solid var(--rule); }
.lede .desk-fact { font: 400 1rem/1.45 var(--serif); min-height: 1.6rem; } .lede .desk-fact b { font-weight: 600; }
.desk-all-head .lede-told { font-size: 0.8125rem; }
@media (max-width: 47.99rem) { .desk-bar:not([hidden]) { flex-wrap: wrap; } .desk-bar ul { flex: none; flex-wrap: nowrap; overflow-x: auto; width: calc(100% + 1rem); margin-inline-end: -1rem; padding-inline-end: 1rem; scrollbar-width: none; } .desk-bar li { flex: none; width: 11rem; } }
@media (forced-colors: active) { .desk-bar li[data-open] { border: 2px solid Highlight; } .lede .desk-together[aria-pressed=true] { border: 2px solid Highlight; } }
@media print { .desk-bar, .desk-toast, .desk-kept { display: none; } }
`);
