/** The analysis as it crosses the boundary: offsets in UTF-16 units, plain data. */
export interface Span { start: number; end: number; text: string }
export interface Zone { kind: string; start: number; end: number }
export interface Published extends Partial<Span> { value: string; basis: "given" | "stated" | "inferred" }
export interface Link { country: string | null; wikidata: string | null; geonames: number | string | null; lat: number | null; lon: number | null }
export interface Mention extends Span { form: "name" | "acronym" | "alias" | "nominal" | "pronoun"; score: number }
export interface Entity {
  id: string; type: string; subtype: string | null; name: string; named: boolean;
  aliases: string[]; salience: number; link: Link | null; mentions: Mention[];
}
export interface Timex extends Span {
  id: string; type: "DATE" | "TIME" | "DURATION" | "SET"; value: string; resolved: string | null;
  relation: "since" | "before" | "after" | null; basis: string | null;
}
export interface Value extends Span {
  id: string; kind: "count" | "money" | "percent" | "measure" | "age";
  value: number; upper: number | null; approximate: boolean; unit: string | null;
}
export interface Argument extends Span { role: string; ref: string | null }
export interface LedeEvent {
  id: string; type: string; trigger: Span & { lemma: string }; arguments: Argument[];
  polarity: "positive" | "negative"; modality: "asserted" | "planned" | "alleged" | "hypothetical";
  tense: "past" | "present" | "future" | "none"; generic: boolean; euphemism: boolean;
  disjunct: string | null; boilerplate: boolean;
  attribution: (Span & { entity: string | null }) | null; time: string | null; sameAs: string | null;
  codes: { plover: string | null; cameo: string | null; ace: string | null; quadClass: number | null; goldstein: number | null };
  score: number;
}
export interface Quote extends Span {
  id: string; kind: "direct" | "mixed" | "indirect" | "scare" | "name" | "term";
  speaker: string | null; cue: Span | null;
}
export interface Relation {
  type: string; head: string; tail: string; label: string | null;
  modality: "asserted" | "alleged"; status: "current" | "former" | null; evidence: Span;
}
export interface Diagnostic { code: string; message: string; start: number | null; end: number | null }
export interface Analysis {
  schemaVersion: number;
  engine: { name: string; version: string; resources: string };
  offsets: "utf16" | "bytes" | "chars";
  document: { source: string | null; length: number; language: string | null; published: Published | null; zones: Zone[] };
  sentences: { start: number; end: number }[];
  tokens: unknown[] | null;
  entities: Entity[]; times: Timex[]; values: Value[]; events: LedeEvent[];
  quotes: Quote[]; relations: Relation[]; diagnostics: Diagnostic[];
}

/** One range to be marked in the reading view. */
export interface Mark {
  start: number; end: number;
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
export interface Piece { mark: Mark; start: number; end: number; first: boolean; last: boolean }
export interface Paragraph { start: number; end: number; kind: string }

/** A part of a card's sentence. */
export interface Part { kind: "role" | "trigger" | "glue" | "quote"; text: string; role?: string; start?: number; end?: number; ref?: string | null }

/** The engine, as `engine/client.js` gives it. */
export interface Analyzer {
  analyze(text: string, options?: { published?: string | null; types?: string[]; lexicon?: unknown; tokens?: boolean; signal?: AbortSignal }): Promise<Analysis>;
  explain(id: string): Promise<unknown>;
  close(): void;
}
export type Strings = typeof import("./strings/en.js").default;
