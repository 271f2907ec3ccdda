/** What a reader's corrections are made of: plain data that survives JSON, a reload and an edit of the text. */
import type { Analysis, Polarity, Modality } from "../engine/types.js";

/**
 * Where words stand: the fields of a W3C TextQuoteSelector, and the start of a TextPositionSelector as a hint. UTF-16 units.
 */
export interface Anchor {
  exact: string;
  /** Up to 32 units before. */
  prefix: string;
  /** Up to 32 units after. */
  suffix: string;
  start: number;
}

export type Layer = "entity" | "time" | "value" | "event" | "quote";

/** A mark: its layer and its words. An event is meant by its trigger. */
export interface Target {
  layer: Layer;
  quote: Anchor;
}

/**
 * How far a correction goes: this place; every mark of the layer with the same words (an event: the same lemma and type); or
 * every mention of the entity, every telling of the happening.
 */
export type Scope = "one" | "words" | "thing";

/** What every correction has: an id that is unique everywhere, and when it was made (ISO 8601). */
interface Made {
  id: string;
  made: string;
}

export interface Remove extends Made {
  op: "remove";
  target: Target;
  scope: Scope;
}
/** `type`: of an entity, a time, an event; the kind of a value or quotation. */
export interface Retype extends Made {
  op: "retype";
  target: Target;
  scope: Scope;
  type: string;
  subtype: string | null;
}
export interface Resize extends Made {
  op: "resize";
  target: Target;
  scope: Scope;
  to: Anchor;
}
/** Two entities are one, or two events tell the same happening. */
export interface Merge extends Made {
  op: "merge";
  target: Target;
  into: Target;
}
/** Mentions mean an entity of their own; an event is a happening of its own. */
export interface Split extends Made {
  op: "split";
  target: Target;
  scope: Scope;
}
/** `of`: the entity that the words mention, where it is not a new one. `value`: the date of a time. */
export interface Add extends Made {
  op: "add";
  layer: Layer;
  quote: Anchor;
  scope: Scope;
  type: string;
  subtype: string | null;
  of: Target | null;
  value: string | null;
}
/** The words play this role in the event, in place of the one that they had; `null` on either side: none. */
export interface SetRole extends Made {
  op: "role";
  target: Target;
  quote: Anchor;
  was: string | null;
  role: string | null;
}
/** How an event is told. */
export interface Tell extends Made {
  op: "tell";
  target: Target;
  scope: Scope;
  modality: Modality;
  polarity: Polarity;
}
/** Which date a time means: a TIMEX3 value. */
export interface SetDate extends Made {
  op: "date";
  target: Target;
  scope: Scope;
  value: string;
}
/** Who says a quotation: a mention of them, or nobody known. */
export interface SetSpeaker extends Made {
  op: "speaker";
  target: Target;
  who: Target | null;
}

/** Who tells an event: a mention of them, or with `null` the article itself. */
export interface SetSource extends Made {
  op: "source";
  target: Target;
  scope: Scope;
  who: Target | null;
}
/** An entity stands in this relation to another, in place of the one that it had; `null` on either side: none. */
export interface Relate extends Made {
  op: "relate";
  target: Target;
  to: Target;
  was: string | null;
  type: string | null;
}

export type Correction = Remove | Retype | Resize | Merge | Split | Add | SetRole | Tell | SetDate | SetSpeaker | SetSource | Relate;

/** A correction without what is filled in when it is made. */
export type Draw<C = Correction> = C extends Correction ? Omit<C, "id" | "made"> : never;

/**
 * What became of a correction: it changed something; the analysis is so already, or the words are not marked now; or its words
 * stand in the text no longer.
 */
export type Fate = "done" | "moot" | "lost";

export interface Outcome {
  correction: Correction;
  fate: Fate;
  /** How many places it changed. */
  places: number;
}

export interface Applied {
  analysis: Analysis;
  outcomes: Outcome[];
  /** What changed each thing, by its id, and what it was before. */
  touched: Map<string, Touch[]>;
}

export interface Touch {
  correction: Correction;
  before: string | null;
}
