/** The data that the views pass among each other. What the engine gives is in `engine/types.d.ts`. */
export type {
  Analysis,
  Argument,
  Diagnostic,
  Entity,
  Event as LedeEvent,
  Mention,
  Published,
  Quote,
  Relation,
  Time as Timex,
  Value,
  Zone,
} from "../engine/types.js";
export type { Analyzer } from "../engine/client.js";

/** One range to be marked in the reading view. */
export interface Mark {
  start: number;
  end: number;
  /** What it belongs to: an entity, time, value, event or quotation. */
  id: string;
  layer: "entity" | "time" | "value" | "event" | "quote";
  /** The type that the legend filters by. */
  kind: string;
  /** The colour group. */
  group: string;
  /** The words of the label. */
  label: string;
  /** Further attributes: form, modality, polarity. */
  detail: Record<string, string>;
}
/** A mark, or the stretch of one that was cut where two marks cross or a paragraph ends. */
export interface Piece {
  mark: Mark;
  start: number;
  end: number;
  first: boolean;
  last: boolean;
}
export interface Paragraph {
  start: number;
  end: number;
  kind: string;
}

/** A part of a card's sentence. */
export interface Part {
  kind: "role" | "trigger" | "glue" | "quote";
  text: string;
  role?: string;
  start?: number;
  end?: number;
  ref?: string | null;
}

export type Strings = typeof import("./strings/en.js").default;
