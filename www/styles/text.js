import { sheet } from "../view/dom.js";

/** The reading column and its three channels: fill for names, line for triggers, bar for quotations. */
export const text = sheet(`
.lede-text { font: 400 1.1875rem/1.72 var(--serif); max-width: 42rem; overflow-wrap: anywhere; hyphens: manual; font-variant-numeric: oldstyle-nums; }
/* Containment clips: room for outlines at the sides. */
.lede-chunk { content-visibility: auto; contain-intrinsic-size: auto 60rem; padding-inline: 0.5rem; margin-inline: -0.5rem; }
.lede .lede-text :is(p, h2, h3) { margin: 0 0 0.9em; white-space: pre-wrap; }
.lede .lede-text h2 { font-size: 1.75rem; line-height: 1.32; font-weight: 600; letter-spacing: -0.01em; margin-bottom: 0.6em; text-wrap: balance; }
.lede .lede-text h3 { font-size: 1.2rem; line-height: 1.4; font-weight: 600; margin-top: 1.4em; }
.lede-text .zone-caption { font: 400 0.9375rem/1.6 var(--sans); color: var(--soft); text-transform: none; letter-spacing: 0; }
.lede-text .zone-boilerplate { font-size: 0.9375rem; color: var(--soft); }
.lede-keys { color: var(--soft); font-size: 0.8125rem; max-width: 42rem; }
.lede .lede-keys { margin-top: 0.6rem; }

.lede-text mark { scroll-margin-block: 4rem 40vh; background: none; color: inherit; cursor: pointer; border-radius: 0.22em; }
.lede-text mark::after {
  /* The label is no text of the article: it is neither copied nor, where browsers know alternative text, read out. */
  content: attr(data-label); content: attr(data-label) / "";
  font: 600 0.5625em/1 var(--sans); letter-spacing: 0.02em; color: var(--deep);
  margin-inline-start: 0.4em; vertical-align: 0.16em; white-space: nowrap; user-select: none;
}
.lede-text :is(h2, h3) mark::after { font-size: 0.6875rem; }
.lede-text [data-type=STATEMENT] { --deep: var(--quote); }
.lede-text [data-type=STATEMENT] > .m-words { text-decoration-color: var(--quote); }
.lede-text mark:not([data-label])::after { content: none; }
.lede-text :is(.m-entity, .m-time, .m-value) { background: var(--tint); padding: 0.09em 0.22em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.lede-text :is([data-form=nominal], [data-form=pronoun]) { background: color-mix(in srgb, var(--tint) 38%, transparent); padding-inline: 0.12em; }
.lede-text :is([data-form=nominal], [data-form=pronoun])::after { font-size: 0.4em; vertical-align: 0.5em; opacity: 0.8; margin-inline-start: 0.25em; }
.lede-text .m-entity .m-entity { box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--deep) 55%, transparent); }
.lede-text [data-cut=start] { border-start-end-radius: 0; border-end-end-radius: 0; }
.lede-text [data-cut=end] { border-start-start-radius: 0; border-end-start-radius: 0; }

.lede-text .m-words, .lede-trigger, .lede-swatch[class*=" is-"], .lede-tag[class*=" is-"] {
  text-decoration: underline solid 2px var(--event); text-underline-offset: 0.24em; text-decoration-skip-ink: none;
}
.lede-text [data-telling=planned] > .m-words, .lede .is-planned { text-decoration-style: dashed !important; }
.lede-text [data-telling=alleged] > .m-words, .lede .is-alleged { text-decoration-style: dotted !important; }
.lede-text [data-telling=hypothetical] > .m-words, .lede .is-hypothetical { text-decoration-style: double !important; text-decoration-thickness: 1px !important; }
.lede-text [data-telling=denied] > .m-words, .lede .is-denied { text-decoration-line: line-through !important; }

.lede-text .m-quote { background: var(--wash); border-inline-start: 3px solid var(--quote); padding: 0.09em 0 0.09em 0.25em; border-radius: 0 0.2em 0.2em 0; cursor: auto; }
.lede-text .m-quote[data-quote=mixed] { border-inline-start-style: double; }
.lede-text .m-quote[data-quote=indirect] { background: color-mix(in srgb, var(--wash) 55%, transparent); border-inline-start: 2px dotted var(--quote); }
.lede-text .m-quote:is([data-quote=scare], [data-quote=name], [data-quote=term]) { background: none; border: 0; padding: 0; border-bottom: 1px dotted var(--quote); border-radius: 0; }
.lede-text .m-quote:is([data-cut=middle], [data-cut=end]) { border-inline-start-color: transparent; }

.lede-text mark:is(:hover):not(.m-quote) { box-shadow: 0 0 0 1px var(--deep); }
.lede-text mark[data-selected] { box-shadow: 0 0 0 2px var(--deep); }
.lede-text .m-event[data-selected] { background: color-mix(in srgb, var(--event) 16%, transparent); }
.lede-text mark[data-lit] { background: color-mix(in srgb, var(--accent) 20%, var(--tint, transparent)); box-shadow: 0 0 0 2px var(--accent); }
.lede-text mark:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

@media (forced-colors: active) {
  .lede-text mark { background: Canvas !important; }
  .lede-text :is(.m-entity, .m-time, .m-value) { border: 1px solid CanvasText; padding-block: 0; }
  .lede-text mark, .lede-text mark::after { color: CanvasText; }
  .lede-text .m-words, .lede-trigger { text-decoration-color: LinkText; }
  .lede-text .m-quote { border-color: GrayText; }
  .lede-text mark[data-selected], .lede-text mark[data-lit] { outline: 3px solid Highlight; }
}
`);
