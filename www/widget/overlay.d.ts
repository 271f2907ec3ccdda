/** `<lede-overlay>` for programs with types. */
import type { LedeOverlay } from "./lede-overlay.js";
export { LedeOverlay } from "./lede-overlay.js";
export type { LedeEvents } from "./reader.js";

declare global {
  interface HTMLElementTagNameMap {
    "lede-overlay": LedeOverlay;
  }
}
