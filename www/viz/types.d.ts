/** Where a reader looks: how near, and how far from the middle, as a share of the picture. */
export interface Look {
  k: number;
  x: number;
  y: number;
}
export interface Size {
  width: number;
  look: Look;
}
/** A picture: its parts, its height in pixels, and what it shows in a sentence. */
export interface Drawn {
  content: SVGElement[];
  height: number;
  summary: string;
}
/** Who does what to whom, as often as it is told in one way. */
export interface Edge {
  source: string;
  target: string;
  type: string;
  telling: string;
  /** The happenings. */
  events: string[];
  /** Where the words of the first one begin. */
  at: number;
}
export interface Vertex {
  id: string;
  name: string;
  group: string;
  /** In how many happenings it takes part. */
  weight: number;
  /** Or only words, which nothing can be selected by. */
  entity: boolean;
}
/** A place with coordinates, and what happens there. */
export interface Spot {
  id: string;
  name: string;
  lat: number;
  lon: number;
  at: number;
  events: string[];
}
/** Something on the calendar. */
export interface Entry {
  /** The event, or the time where nothing is told of it. */
  id: string;
  time: string;
  label: string;
  telling: string;
  at: number;
  /** Milliseconds; the end lies after the start. */
  start: number;
  end: number;
  /** Open to the past, to the future. */
  open: "start" | "end" | null;
}
