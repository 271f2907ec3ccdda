import { sheet } from "../view/dom.js";

/**
 * Colours and type. A host sets `--lede-…`; what it leaves unset has these values. The tints differ in lightness and hue so that
 * colour-blind readers tell most of them apart; glyphs and line styles tell all.
 */
export const tokens = sheet(`
.lede {
  color-scheme: var(--lede-color-scheme, light dark);
  --paper: var(--lede-paper, light-dark(#fcfbf8, #16181b));
  --raised: var(--lede-raised, light-dark(#ffffff, #1d2024));
  --ink: var(--lede-ink, light-dark(#1f1d1a, #e4e1da));
  --soft: var(--lede-soft, light-dark(#5f5a52, #a9a59c));
  --rule: var(--lede-rule, light-dark(#e3ded3, #33373c));
  --accent: var(--lede-accent, light-dark(#1a5ea8, #8dbcf2));
  --serif: var(--lede-serif, "Newsreader Variable", "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, "DejaVu Serif", serif);
  --sans: var(--lede-sans, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif);
  --event: var(--lede-event, light-dark(#a8351a, #ff9d80));
  --quote: var(--lede-quote, light-dark(#5b6b82, #93a5bd));
  --wash: var(--lede-wash, light-dark(#f1f2f1, #1f242a));
  background: var(--paper);
  color: var(--ink);
  font: 400 0.9375rem/1.5 var(--sans);
  /* What a host page may hand down by inheritance. */
  letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; text-align: start; text-shadow: none;
  white-space: normal; font-style: normal; font-variant: normal; cursor: auto; visibility: visible;
}
.lede .g-person, .g-person { --tint: var(--lede-person, light-dark(#fbe6bd, #4c3a14)); --deep: light-dark(#7a4700, #f3c66d); }
.lede .g-org, .g-org { --tint: var(--lede-org, light-dark(#d6e7fa, #1b3a5c)); --deep: light-dark(#174a85, #9cc8f7); }
.lede .g-place, .g-place { --tint: var(--lede-place, light-dark(#d3eedf, #123f30)); --deep: light-dark(#0b5a3f, #86d7b3); }
.lede .g-norp, .g-norp { --tint: var(--lede-norp, light-dark(#ebdff6, #3b2852)); --deep: light-dark(#5f3490, #cfaef0); }
.lede .g-time, .g-time { --tint: var(--lede-time, light-dark(#fadfe3, #4d2530)); --deep: light-dark(#8b2440, #f4a6b7); }
.lede .g-value, .g-value { --tint: var(--lede-value, light-dark(#eeebe4, #2f2d29)); --deep: light-dark(#524c40, #cbc4b5); }
.lede .g-thing, .g-thing { --tint: var(--lede-thing, light-dark(#f2efae, #403e12)); --deep: light-dark(#585300, #dcd673); }
.lede .g-event, .g-event { --tint: transparent; --deep: var(--event); }
.lede .g-quote, .g-quote { --tint: var(--wash); --deep: var(--quote); }

.lede *, .lede *::before, .lede *::after { box-sizing: border-box; }
.lede [hidden] { display: none; }
.lede button, .lede input, .lede select, .lede textarea { font: inherit; color: inherit; }
.lede button { background: none; border: 0; padding: 0; cursor: pointer; text-align: start; border-radius: 0.25rem; }
.lede :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.lede ul, .lede ol { list-style: none; margin: 0; padding: 0; }
.lede h2, .lede h3, .lede h4, .lede p, .lede dl, .lede dd { margin: 0; }
.lede .lede-unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.lede .lede-hint, .lede .lede-soft { color: var(--soft); }
.lede .lede-count { color: var(--soft); font-variant-numeric: tabular-nums; font-size: 0.92em; }
.lede .lede-caption { color: var(--soft); font-size: 0.75rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
@media (prefers-contrast: more) {
  .lede { --soft: var(--ink); --rule: var(--ink); --paper: light-dark(#fff, #000); }
}

`);
