import { sheet } from "../view/dom.js";

/** The lists beside the article; on a narrow reader, a sheet at its bottom. */
export const side = sheet(`
.lede-root { container: lede / inline-size; }
.lede-status { display: flex; gap: 1rem; align-items: baseline; color: var(--soft); }
.lede-status:not(:empty, :has(.lede-unseen)) { padding-block: 0.5rem; }
.lede-status button { color: var(--accent); text-decoration: underline; min-height: 1.5rem; }
.lede-body { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 25rem); gap: 0 3.5rem; align-items: start; }
.lede-alone { grid-template-columns: minmax(0, 1fr); }
.lede-main { min-width: 0; justify-self: end; width: 100%; max-width: 42rem; }
.lede-alone .lede-main { justify-self: start; }

.lede-head { display: grid; gap: 0.4rem; margin-bottom: 0.75rem; }
.lede-about { line-height: 2; }
.lede .lede-chip { background: var(--tint); padding: 0.1rem 0.5rem; border-radius: 0.3rem; font-family: var(--serif); font-size: 1.0625rem; line-height: 1.45; }
.lede .lede-chip:hover { box-shadow: 0 0 0 1px var(--deep); }
.lede-published { display: flex; flex-wrap: wrap; gap: 0.2rem 0.75rem; align-items: center; font-size: 0.875rem; }
.lede-published input { background: var(--raised); border: 1px solid var(--rule); border-radius: 0.3rem; padding: 0.1rem 0.4rem; min-height: 1.75rem; }
.lede-words-count { margin-inline-start: auto; color: var(--soft); }
.lede-note { border-inline-start: 3px solid var(--event); padding: 0.25rem 0.75rem; background: var(--wash); border-radius: 0 0.3rem 0.3rem 0; }

.lede-folds { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-bottom: 1.5rem; border-block: 1px solid var(--rule); padding-block: 0.3rem; font-size: 0.8125rem; }
.lede-folds:empty { display: none; } .lede-marks[open] { flex: 1 0 100%; }
.lede-marks > summary { color: var(--soft); cursor: pointer; min-height: 1.5rem; width: fit-content; border-radius: 0.25rem; }
.lede-legend { display: flex; flex-wrap: wrap; gap: 0.15rem 0.25rem; padding-block: 0.3rem; }
.lede-sources { flex-basis: 100%; } .lede-sources > summary { color: var(--soft); cursor: pointer; min-height: 1.5rem; width: fit-content; border-radius: 0.25rem; }
.lede .lede-switch { display: inline-flex; gap: 0.4em; align-items: baseline; padding: 0.1rem 0.4rem; min-height: 1.625rem; border-radius: 0.4rem; border: 1px solid transparent; }
.lede .lede-switch:hover { border-color: var(--soft); }
.lede .lede-swatch { color: var(--deep); background: var(--tint); padding-inline: 0.25em; border-radius: 0.2em; }
.lede-swatch.quote-direct { border-inline-start: 3px solid var(--quote); } .lede-swatch.quote-mixed { border-inline-start: 3px double var(--quote); }
.lede-swatch.quote-indirect { border-inline-start: 2px dotted var(--quote); }
.lede .lede-switch[aria-pressed=false]:not(.lede-clean) { border: 1px dashed var(--rule); color: var(--soft); }
.lede .lede-switch[aria-pressed=false]:not(.lede-clean) .lede-name { text-decoration: line-through; }
.lede .lede-switch[aria-pressed=false] .lede-swatch { background: none; }
.lede .lede-clean { color: var(--accent); border-color: transparent; }
.lede .lede-clean[aria-pressed=true] { border-color: var(--accent); }

.lede .lede-take { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.875rem; margin-top: 1.5rem; border-top: 1px solid var(--rule); padding-top: 0.6rem; }
.lede .lede-take button { color: var(--accent); min-height: 1.75rem; }
.lede-side { position: sticky; top: 0; max-height: 100vh; max-height: 100dvh; display: flex; flex-direction: column; min-width: 0; }
.lede-tabs { display: flex; gap: 0 0.6rem; justify-content: space-between; font-size: 0.8125rem; border-bottom: 1px solid var(--rule); overflow-x: auto; scrollbar-width: none; flex: none; padding: 0.5rem 2px 0; }
.lede .lede-tabs button { padding: 0.35rem 0; white-space: nowrap; color: var(--soft); border-bottom: 2px solid transparent; border-radius: 0; min-height: 2rem; }
.lede .lede-tabs button[aria-selected=true] { color: var(--ink); border-bottom-color: var(--event); font-weight: 600; }
.lede .lede-handle { display: none; }
.lede-panel { overflow-y: auto; padding: 0.75rem 0.5rem 2rem; min-height: 0; scrollbar-width: thin; overscroll-behavior: contain; }
.lede-panel:focus-visible { outline-offset: -2px; }
.lede-order { display: flex; gap: 1rem; font-size: 0.8125rem; margin-bottom: 0.4rem; }
.lede .lede-order button { color: var(--soft); min-height: 1.5rem; }
.lede .lede-order button[aria-pressed=true] { color: var(--ink); text-decoration: underline; text-underline-offset: 0.25em; }

.lede-card { padding: 0.55rem 0.6rem 0.5rem 0.75rem; margin-bottom: 0.35rem; border-inline-start: 3px solid color-mix(in srgb, var(--event) 70%, transparent); border-radius: 0 0.4rem 0.4rem 0; content-visibility: auto; contain-intrinsic-size: auto 6rem; }
.lede-card[data-telling=planned] { border-inline-start-style: dashed; } .lede-card[data-telling=alleged] { border-inline-start-style: dotted; }
.lede-card[data-telling=hypothetical] { border-inline-start-style: double; } .lede-card[data-telling=denied] { border-inline-start-color: var(--soft); }
.lede-card[data-type=STATEMENT] { border-inline-start-color: var(--quote); }
.lede-card:hover { background: var(--wash); }
.lede-card[data-current] { background: var(--raised); box-shadow: 0 0 0 1px var(--rule), 0 2px 10px rgb(0 0 0 / 0.08); }
.lede [data-near] { background: color-mix(in srgb, var(--accent) 9%, transparent); }
.lede-kicker { display: flex; flex-wrap: wrap; gap: 0.15rem 0.6rem; font-size: 0.75rem; color: var(--soft); }
.lede-type { color: var(--event); font-weight: 600; letter-spacing: 0.03em; }
.lede-card[data-type=STATEMENT] .lede-type { color: var(--quote); }
.lede .lede-sentence { display: block; width: 100%; font: 400 1.0938rem/1.42 var(--serif); overflow-wrap: anywhere; }
.lede-sentence b { font-weight: 550; }
.lede-sentence .lede-glue, .lede-sentence .lede-source { color: var(--soft); }
.lede-sentence .lede-source { white-space: normal; font-size: 0.94em; } .lede-sentence .lede-source b { color: var(--ink); font-weight: 500; }
.lede-said { quotes: none; color: color-mix(in srgb, var(--ink) 82%, var(--soft)); }
.lede-details, .lede-why { font-size: 0.8125rem; }
.lede-why li { padding-block: 0.1rem; overflow-wrap: anywhere; } .lede-why code { color: var(--soft); font-size: 0.92em; }
.lede-details > summary, .lede-why > summary { color: var(--soft); cursor: pointer; width: fit-content; min-height: 1.5rem; padding-block: 0.15rem; border-radius: 0.25rem; }
.lede-details dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 0.9rem; padding-block: 0.25rem; }
.lede-details dt { color: var(--soft); }
.lede .lede-jump { text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 0.2em; min-height: 1.5rem; overflow-wrap: anywhere; }
.lede .lede-jump:hover { text-decoration-color: var(--accent); }
.lede .lede-more { color: var(--accent); padding: 0.4rem 0; min-height: 2rem; }

.lede-entities section + section, .lede-times section { margin-top: 1.1rem; }
.lede-panel h3 { font-size: 0.75rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); padding-bottom: 0.2rem; }
.lede-panel h3 .lede-glyph { color: var(--deep); margin-inline-end: 0.5em; }
.lede-entity { border-radius: 0.35rem; padding-inline: 0.5rem; margin-inline: -0.5rem; }
.lede-entity:hover { background: var(--wash); }
.lede-entity[data-current] { background: var(--raised); box-shadow: 0 0 0 1px var(--rule); padding-bottom: 0.5rem; }
.lede .lede-entity-name { display: flex; align-items: baseline; gap: 0.55rem; width: 100%; padding-block: 0.22rem; }
.lede-entity .lede-name { font: 500 1.0938rem/1.45 var(--serif); border-bottom: 2px solid var(--tint); overflow-wrap: anywhere; }
.lede-entity .lede-unnamed { font-weight: 400; border-bottom-style: dotted; }
.lede-entity .lede-aliases, .lede-entity .lede-subtype { color: var(--soft); font-size: 0.8125rem; margin-inline-start: 0.3em; }
.lede-entity .lede-count { margin-inline-start: auto; }
.lede-more-about { font-size: 0.8125rem; display: grid; gap: 0.3rem; }
.lede-more-about h4 { color: var(--soft); font-size: inherit; font-weight: 600; margin-top: 0.2rem; }
.lede-walk { display: flex; gap: 0.5rem; align-items: center; color: var(--soft); }
.lede .lede-walk button { width: 1.75rem; height: 1.75rem; text-align: center; border: 1px solid var(--rule); color: var(--ink); }

.lede-line .lede-list { border-inline-start: 2px solid var(--rule); margin-inline-start: 0.3rem; }
.lede-stop { padding: 0 0.5rem 0.8rem 1rem; position: relative; font-size: 0.875rem; }
.lede-line .lede-stop::before { content: ""; position: absolute; inset-inline-start: -0.4rem; top: 0.42rem; width: 0.625rem; height: 0.625rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--event); }
.lede-stop[data-current] { background: var(--wash); }
.lede-date { font: 600 1rem/1.5 var(--serif); }
.lede-basis { color: var(--soft); } .lede-basis .lede-jump { color: var(--ink); font-family: var(--serif); }
.lede-quote { padding: 0.4rem 0.6rem; border-inline-start: 3px solid var(--quote); margin-bottom: 0.6rem; }
.lede-quote[data-kind=mixed] { border-inline-start-style: double; } .lede-quote[data-kind=indirect] { border-inline-start: 2px dotted var(--quote); }
.lede-quote[data-current] { background: var(--wash); }
.lede .lede-quote .lede-tag { font: 400 0.75rem var(--sans); white-space: nowrap; }

@container lede (max-width: 62rem) { .lede-body { gap: 0 2rem; grid-template-columns: minmax(0, 1fr) minmax(17rem, 20rem); } .lede-tabs .lede-count { display: none; } }
@container lede (max-width: 47rem) {
  .lede-body { display: block; }
  .lede-main { max-width: none; }
  .lede .lede-about { display: flex; flex-wrap: wrap; gap: 0.3rem; align-items: baseline; line-height: 1.4; }
  .lede .lede-chip { font-size: 0.9375rem; padding: 0.05rem 0.4rem; }
  .lede-note { font-size: 0.8125rem; }
  .lede .lede-words-count { display: none; }
  .lede-text { font-size: 1.0625rem; } .lede .lede-text h2 { font-size: 1.45rem; }
  .lede-side { top: auto; bottom: 0; z-index: 2; background: var(--raised); border-top: 1px solid var(--rule); box-shadow: 0 -4px 18px rgb(0 0 0 / 0.1); margin-inline: -1rem; padding-inline: 1rem; max-height: 62vh; max-height: 62dvh; border-radius: 0.8rem 0.8rem 0 0; }
  .lede-side:not([data-open]) .lede-panel { display: none; }
  .lede .lede-handle { display: block; height: 1.5rem; width: 100%; flex: none; position: relative; }
  .lede-handle::before { content: ""; position: absolute; left: calc(50% - 1.25rem); top: 0.6rem; width: 2.5rem; height: 0.25rem; border-radius: 1rem; background: var(--soft); opacity: 0.6; }
  .lede-tabs { padding-top: 0; flex-wrap: nowrap; justify-content: space-between; }
  .lede-keys { display: none; }
  .lede-text mark { scroll-margin-block: 2rem 66vh; }
}
@container lede (max-width: 21rem) { .lede-tabs { gap: 0 0.4rem; font-size: 0.75rem; } }
@media (prefers-reduced-motion: no-preference) { .lede-card, .lede-entity { transition: background-color 120ms; } }
@media (forced-colors: active) {
  .lede [data-current], .lede [aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
  .lede .lede-switch[aria-pressed=true]:not(.lede-clean) { border: 2px solid Highlight; }
  .lede .lede-chip { border: 1px solid CanvasText; }
  .lede .lede-tabs { gap: 0 0.2rem; } .lede .lede-tabs button { padding-inline: 0.2rem; }
  .lede .lede-tabs button[aria-selected=false] { border-bottom-color: Canvas; }
}
@media print { .lede-side, .lede-take, .lede-folds, .lede-keys, .lede-status { display: none; } .lede-body { display: block; } .lede-chunk { content-visibility: visible; } }
`);
