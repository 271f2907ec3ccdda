import { sheet } from "../view/dom.js";

/** The element in its host page: a block that takes its width from there and nothing else. */
export const widgetSheet = sheet(`
:host { display: block; contain: style; }
:host([hidden]) { display: none; }
.lede-widget { direction: ltr; padding: var(--lede-padding, 1rem); border-radius: var(--lede-radius, 0.6rem); }
.lede-widget[data-theme=light] { color-scheme: light; }
.lede-widget[data-theme=dark] { color-scheme: dark; }
.lede-composer { display: grid; gap: 0.5rem; margin-bottom: 1rem; }
.lede-input { background: var(--raised); border: 1px solid var(--rule); border-radius: 0.5rem; padding: 0.7rem 0.8rem; width: 100%; resize: vertical; }
.lede .lede-input { font: 400 1rem/1.6 var(--serif); }
.lede .lede-read { background: var(--ink); color: var(--paper); padding: 0.25rem 0.9rem; border-radius: 0.4rem; min-height: 2rem; font-weight: 600; margin-inline-end: 0.6rem; }
@media (forced-colors: active) { .lede .lede-read { background: ButtonFace; color: ButtonText; border: 1px solid ButtonText; } }
`);
