import { sheet } from "../view/dom.js";

/** Correcting: the card, the list of corrections, and the line that says what was done. */
export const edit = sheet(`
.lede .lede-correct { display: block; color: var(--accent); font-size: 0.8125rem; min-height: 1.75rem; margin-top: 0.2rem; }
.lede .lede-correct:hover, .lede .lede-use:hover, .lede-toast button:hover { text-decoration: underline; }
.lede .lede-use { color: var(--accent); min-height: 1.5rem; }

.lede-corrections .lede-row { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
.lede .lede-corrections button, .lede-toast button { color: var(--accent); min-height: 1.75rem; }
.lede .lede-corrections button[aria-disabled=true] { color: var(--soft); }
.lede-made li { padding-block: 0.15rem; border-top: 1px solid var(--rule); }
.lede-made [data-fate=lost] > span { text-decoration: underline dotted; }

.lede-toast { position: sticky; bottom: 0.75rem; z-index: 3; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: baseline; width: fit-content; max-width: 100%; margin-top: 0.75rem; padding: 0.4rem 0.8rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 0.5rem; box-shadow: 0 2px 12px rgb(0 0 0 / 0.14); font-size: 0.875rem; overflow-wrap: anywhere; }
.lede-toast[data-empty] { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; margin: 0; padding: 0; }
.lede-offer { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: baseline; } .lede-offer:empty, .lede-toast p:empty { display: none; }

.lede-dialog { position: fixed; inset: auto; margin: auto 1.5rem 1.5rem auto; right: 0; bottom: 0; width: min(26rem, calc(100vw - 3rem)); max-height: min(44rem, calc(100dvh - 3rem)); overflow-y: auto; overscroll-behavior: contain; padding: 0 1.1rem 1.1rem; color: var(--ink); background: var(--raised); border: 1px solid var(--rule); border-radius: 0.8rem; box-shadow: 0 8px 40px rgb(0 0 0 / 0.25); font-size: 0.875rem; }
.lede-dialog::backdrop { background: rgb(0 0 0 / 0.12); }
.lede-dialog > header { position: sticky; top: 0; z-index: 1; background: var(--raised); display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding-block: 0.6rem; }
.lede .lede-dialog-title { font: 600 1.125rem/1.35 var(--serif); overflow-wrap: anywhere; outline-offset: 4px; }
.lede .lede-close { font-size: 1.5rem; line-height: 1; width: 2rem; height: 2rem; text-align: center; flex: none; }
.lede-dialog-body { display: grid; gap: 0.7rem; }
.lede-dialog .lede-why summary { color: var(--ink); }
.lede-group { display: grid; gap: 0.4rem; justify-items: start; border: 0; border-top: 1px solid var(--rule); margin: 0; padding: 0.5rem 0 0; min-width: 0; }
.lede-group legend { padding: 0 0.5rem 0 0; color: var(--soft); font-size: 0.75rem; font-weight: 600; }
.lede-field { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.5rem; align-items: center; width: 100%; }
.lede-line-field { grid-template-columns: 7rem minmax(0, 1fr) auto; } .lede-dialog-body > :is(.lede-line-field, .lede-do) { justify-self: start; } .lede-dialog-body > .lede-line-field { border-top: 1px solid var(--rule); padding-top: 0.6rem; }
.lede-dialog :is(select, input[type=text]) { background: var(--paper); border: 1px solid var(--soft); border-radius: 0.35rem; padding: 0.2rem 0.4rem; min-height: 2rem; width: 100%; min-width: 0; }
.lede-dialog [aria-invalid=true] { border-color: var(--event); border-width: 2px; }
.lede .lede-wrong { color: var(--event); } .lede-wrong:empty { display: none; }
.lede-radio { display: flex; gap: 0.5rem; align-items: baseline; min-height: 1.6rem; overflow-wrap: anywhere; }
.lede .lede-do { border: 1px solid var(--soft); border-radius: 0.4rem; padding: 0.25rem 0.75rem; min-height: 2rem; }
.lede .lede-do:hover:not(:disabled) { border-color: var(--ink); background: var(--wash); } .lede .lede-do:disabled { color: var(--soft); border-style: dashed; cursor: default; }
.lede .lede-remove { color: var(--event); border-color: var(--event); }
.lede-extent { font: 500 1rem/1.4 var(--serif); background: var(--wash); padding: 0.1rem 0.4rem; border-radius: 0.3rem; overflow-wrap: anywhere; }
.lede-movers { display: flex; flex-wrap: wrap; gap: 0.4rem; } .lede .lede-movers button { border: 1px solid var(--rule); border-radius: 0.35rem; padding: 0.2rem 0.55rem; min-height: 2rem; }
.lede-roles, .lede-add-role { width: 100%; } .lede-roles li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.5rem; align-items: center; padding-block: 0.15rem; }
.lede-filler { font-family: var(--serif); font-size: 1rem; overflow-wrap: anywhere; }
.lede-add-role > summary { cursor: pointer; min-height: 1.75rem; color: var(--accent); width: fit-content; } .lede-add-role > * + * { margin-top: 0.4rem; }

.lede .lede-told { font-size: 0.8125rem; color: var(--soft); overflow-wrap: anywhere; } .lede-told b { font-weight: 600; color: var(--ink); } .lede .lede-disagree { color: var(--event); }

@container lede (max-width: 47rem) { .lede-toast { bottom: 4.6rem; } }
@media (max-width: 40rem) {
  .lede-dialog { margin: auto 0 0; left: 0; right: 0; width: auto; max-width: none; max-height: 85dvh; border-radius: 0.9rem 0.9rem 0 0; border-inline: 0; border-bottom: 0; }
  .lede-dialog :is(select, input[type=text]) { font-size: 1rem; }
}
.lede-corrections label { display: inline-flex; gap: 0.4em; align-items: center; min-height: 1.5rem; }
@media (forced-colors: active) { .lede-toast, .lede-dialog { border: 2px solid CanvasText; } .lede .lede-do { border: 1px solid ButtonText; } }
@media print { .lede-toast, .lede-corrections, .lede-dialog { display: none; } }
`);
