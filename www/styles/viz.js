import { sheet } from "../view/dom.js";

/** The pictures: their frames, and their own parts. Line styles say what a text says of an event, as they do under its words. */
export const viz = sheet(`
.lede .viz { margin: 0 0 0.9rem; display: grid; gap: 0.3rem; }
.viz-bar { display: flex; flex-wrap: wrap; gap: 0.1rem; align-items: center; font-size: 0.8125rem; }
.lede .viz-bar button { min-width: 1.75rem; min-height: 1.75rem; text-align: center; color: var(--soft); }
.lede .viz-bar button:hover { color: var(--ink); background: var(--wash); }
.viz-save { display: inline-flex; gap: 0.5rem; margin-inline-start: auto; } .lede .viz-save button { color: var(--accent); padding-inline: 0.2rem; }
.viz-stage { border: 1px solid var(--rule); border-radius: 0.4rem; overflow: hidden; direction: ltr; } .viz-stage:empty { min-height: 12rem; }
.viz-svg { display: block; width: 100%; height: auto; font: 400 11.5px var(--sans); }
.viz-svg text { fill: var(--ink); }
.viz-entry, .viz-node, .viz-edge, .viz-spot { cursor: pointer; }
.viz-hit { fill: transparent; stroke: none; } .viz-hit-line { fill: none; stroke: transparent; stroke-width: 14; }
.viz-label { paint-order: stroke; stroke: var(--paper); stroke-width: 3; stroke-linejoin: round; }
.viz-upon { stroke: none; }
.viz-axis line { stroke: var(--rule); } .lede .viz-axis text { fill: var(--soft); font-size: 11px; }

.viz-shape { fill: color-mix(in srgb, var(--event) 22%, var(--paper)); stroke: var(--event); stroke-width: 2; }
.viz-shape.is-date { fill: var(--paper); stroke: var(--soft); } .lede text.is-date { fill: var(--soft); }
.viz-open { fill: none; stroke: var(--event); stroke-width: 2; }
.viz-line { fill: none; stroke: var(--event); stroke-opacity: 0.75; } .viz-head { fill: var(--event); }
.viz-shape.is-planned, .is-planned .viz-line { stroke-dasharray: 7 4; }
.viz-shape.is-alleged, .is-alleged .viz-line { stroke-dasharray: 0.5 4.5; stroke-linecap: round; }
.viz-shape.is-hypothetical, .is-hypothetical .viz-line { stroke-dasharray: 9 3 2 3; }
.viz-shape.is-denied { stroke: var(--soft); fill: var(--paper); } .is-denied .viz-line { stroke: var(--soft); } .is-denied .viz-head { fill: var(--soft); }
.viz-strike { fill: none; stroke: var(--event); stroke-width: 2; } .viz-label.is-denied, .is-denied .viz-label { text-decoration: line-through; stroke-width: 0; }
.viz-edge .viz-label { font-size: 10.5px; }
.viz-node circle, .viz-spot circle:not(.viz-hit) { fill: var(--tint); stroke: var(--deep); stroke-width: 1.5; }
.viz-graticule { fill: none; stroke: var(--rule); stroke-opacity: 0.5; } .viz-land { fill: var(--wash); stroke: var(--soft); stroke-width: 0.6; }
.viz-border { fill: none; stroke: var(--soft); stroke-width: 0.5; stroke-opacity: 0.7; }

.viz-crowded { opacity: 0; } :is(.viz-node, .viz-edge, .viz-spot):hover .viz-crowded, [data-selected] .viz-crowded { opacity: 1; }
.viz-entry:hover .viz-label, .viz-edge:hover .viz-label, .viz-node:hover .viz-label, .viz-spot:hover .viz-label { text-decoration-line: underline; }
.viz [data-selected] .viz-label { font-weight: 700; } .viz [data-selected] .viz-shape { stroke-width: 3.5; stroke: var(--accent); }
.viz [data-selected] circle:not(.viz-hit) { stroke: var(--accent); stroke-width: 3.5; }
.viz [data-selected] .viz-line { stroke: var(--accent); stroke-opacity: 1; } .viz [data-selected] .viz-head { fill: var(--accent); }

.lede .viz-dialog { width: min(72rem, 96vw); max-height: 96dvh; overflow: auto; padding: 0.75rem 1rem 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 0.6rem; }
.viz-dialog::backdrop { background: rgb(0 0 0 / 0.4); }
.lede .viz-close { color: var(--accent); min-height: 1.75rem; }
.lede-action, .lede-spot { padding: 0.25rem 0.5rem; margin-inline: -0.5rem; border-radius: 0.35rem; font-size: 0.875rem; overflow-wrap: anywhere; }
.lede-action[data-current], .lede-spot[data-current], .lede-map li[data-current] { background: var(--wash); }
.lede-action b { font-weight: 550; } .lede-spot ul { padding-inline-start: 1rem; }
.lede-network .lede-list, .lede-map .lede-list { margin-bottom: 0.9rem; }
@media (forced-colors: active) {
  .viz-svg text { fill: CanvasText; } .viz-label { stroke: Canvas; }
  .viz-line, .viz-open, .viz-strike, .viz-shape, .viz-shape.is-denied, .viz-upon { stroke: none; }
.viz-axis line { stroke: CanvasText; stroke-opacity: 1; } .viz-head { fill: CanvasText; }
  .viz-shape, .viz-node circle, .viz-spot circle:not(.viz-hit) { fill: Canvas; stroke: CanvasText; }
  .viz-land { fill: Canvas; stroke: GrayText; }
  .viz [data-selected] :is(.viz-line, .viz-shape, circle:not(.viz-hit)) { stroke: Highlight; } .viz [data-selected] .viz-head { fill: Highlight; }
}
@media print { .viz-bar { display: none; } }
`);
