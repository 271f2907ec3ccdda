/** `<lede-reader>` for programs with types. */
import type { Analysis } from "../engine/types.js";
import type { LedeReader } from "./lede-reader.js";
export { LedeReader } from "./lede-reader.js";

/** What the elements tell their host. All bubble and are composed. */
export interface LedeEvents {
  "lede-analysis": CustomEvent<{ analysis: Analysis; text: string }>;
  "lede-select": CustomEvent<{ id: string | null; origin: string; item: object | null }>;
  "lede-correct": CustomEvent<object>;
  "lede-error": CustomEvent<{ code: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "lede-reader": LedeReader;
  }
  interface HTMLElementEventMap extends LedeEvents {}
}
