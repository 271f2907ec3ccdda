/** Several articles as one analysis over their texts one after the other, so that every view of one article shows many. */
import type { Analysis, Entity, Event } from "../engine/types.js";

/** An article that goes in. */
export interface Part {
  title: string;
  text: string;
  analysis: Analysis;
}
/** Where an article stands in the whole. */
export interface Document {
  /** `d1`, `d2` … */
  id: string;
  title: string;
  start: number;
  end: number;
  /** `YYYY-MM-DD` */
  published: string | null;
}
/** In what the articles that tell one happening do not agree, and what each says. */
export interface Disagreement {
  about: "count" | "date" | "place" | "telling";
  sides: { document: string; says: string }[];
}
export interface TogetherEntity extends Entity {
  /** The ids of the articles that mention it. */
  documents: string[];
}
export interface TogetherEvent extends Event {
  /** Of the first telling: the ids of the articles that tell it. */
  documents?: string[];
  disagreements?: Disagreement[];
}
export interface Together extends Analysis {
  documents: Document[];
  entities: TogetherEntity[];
  events: TogetherEvent[];
}
