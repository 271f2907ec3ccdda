import { word } from "../view/strings.js";
import { placed } from "./forces.js";
import { around, boxOfCircle, label, places, wrapped } from "./labels.js";
import { fitting, number, s } from "./svg.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("./types.d.ts").Drawn} Drawn
 * @typedef {import("./types.d.ts").Edge} Edge
 * @typedef {import("./types.d.ts").Size} Size
 * @typedef {import("./types.d.ts").Vertex} Vertex
 * @typedef {import("./forces.js").Placed} Placed
 */

/** At most so many are drawn, fewer where there is little room: the list has all. */
const MOST = 22;
const FEW = 16;
const NARROW = 480;
/** The first so many have their names, whether there is room or not. */
const ABOUT = 2;
/** How long a line of a name may be, in pixels, and what share of that where there is no room for it. */
const LABEL = 150;
const SHORTER = 0.55;

/** Places are found once for each graph and each shape of its picture. @type {WeakMap<Edge[], Map<number, Placed[]>>} */
const found = new WeakMap();

/**
 * Who acts on whom: a circle for each, an arrow for each way of acting and of telling it, as broad as it is told often.
 *
 * @param {Edge[]} edges
 * @param {Vertex[]} vertices
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {Size} size
 * @returns {Drawn}
 */
export function drawGraph(edges, vertices, strings, selection, { width, look }) {
  const height = Math.round(Math.min(560, Math.max(300, width * 0.9)));
  const broad = Math.max(1, Math.round((2 * width) / height) / 2);
  /** @type {Map<number, Placed[]>} */
  const layouts = found.get(edges) ?? new Map();
  const shape = width < NARROW ? -broad : broad;
  const nodes = layouts.get(shape) ?? placed(edges, partners(edges, vertices, width < NARROW ? FEW : MOST), broad);
  found.set(edges, layouts.set(shape, nodes));
  const at = fit(nodes, width, height, look);
  const byId = new Map(nodes.map((node) => [node.id, { ...node, ...at(node) }]));
  const drawn = edges.filter(({ source, target }) => byId.has(source) && byId.has(target));
  /** How many lie between the same two already. @type {Map<string, number>} */
  const between = new Map();
  const whole = [...byId.values()];
  const arrows = drawn.flatMap((edge) => {
    const pair = [edge.source, edge.target].sort().join(" ");
    const turn = between.get(pair) ?? 0;
    between.set(pair, turn + 1);
    const [a, b] = [byId.get(edge.source), byId.get(edge.target)];
    return a && b ? { edge, a, b, way: wayOf(edge, a, b, turn) } : [];
  });
  const place = places(whole.map(boxOfCircle), { width, height });
  const whose = (/** @type {Placed} */ node) => ({
    class: `viz-node g-${node.group}`,
    data: { ids: node.entity ? node.id : "" },
    on: { click: () => node.entity && selection.select(node.id, "network") },
  });
  // Names under the arrows, so that no arrow loses its head; circles over them.
  const names = whole.map((node, at) => {
    const [name, shorter] = [wrapped(node.name, LABEL), wrapped(node.name, LABEL * SHORTER)];
    const free = place(name, around(node, name.length));
    if (free) return s("g", whose(node), label(name, free, free));
    // A picture without the names of those that it is about says nothing.
    const [below] = around(node);
    const narrow = place(shorter, around(node, shorter.length)) ?? (at < ABOUT ? below : null);
    return s("g", whose(node), label(narrow ? shorter : name, narrow, below));
  });
  const lines = arrows.map(({ edge, a, b, way }) => {
    const said = labelOf(edge, strings);
    const middle = { x: way.half.x, y: number(way.half.y - 4), anchor: /** @type {const} */ ("middle") };
    const short = [fitting(said, Math.max(60, way.length * 1.1))];
    const nearby = [middle, { ...middle, y: number(middle.y + 12) }, { ...middle, y: number(middle.y - 9) }];
    return s(
      "g",
      {
        class: `viz-edge is-${edge.telling}`,
        data: { ids: edge.events.join(" ") },
        on: { click: () => selection.select(edge.events[0], "network", edge.at) },
      },
      s("title", null, `${a.name} → ${said} → ${b.name}`),
      ...way.shapes,
      label(short, place(short, nearby), middle),
    );
  });
  const circles = whole.map((node) => s("g", whose(node), s("title", null, node.name), s("circle", { cx: node.x, cy: node.y, r: node.r })));
  const hidden = edges.length - drawn.length;
  return {
    content: [...names, ...lines, ...circles],
    height,
    summary: strings.picture.graph(nodes.length, drawn.length, hidden),
  };
}

/**
 * Who is drawn: the partners of what is told most, both or neither, so that nobody stands alone.
 *
 * @param {Edge[]} edges
 * @param {Vertex[]} vertices
 * @param {number} most
 */
function partners(edges, vertices, most) {
  /** @type {Set<string>} */
  const ids = new Set();
  const weights = new Map(vertices.map(({ id, weight }) => [id, weight]));
  const weight = (/** @type {Edge} */ { source, target }) => (weights.get(source) ?? 0) + (weights.get(target) ?? 0);
  // The sort is stable: after what is told most, those who do or suffer most.
  const inOrder = edges.toSorted((a, b) => b.events.length - a.events.length || weight(b) - weight(a));
  for (const { source, target } of inOrder) {
    const both = new Set([...ids, source, target]);
    if (both.size <= most) for (const id of both) ids.add(id);
  }
  return vertices.filter(({ id }) => ids.has(id));
}

/**
 * From the places of the forces to those of the picture.
 *
 * @param {Placed[]} nodes
 * @param {number} width
 * @param {number} height
 * @param {Size["look"]} look
 */
function fit(nodes, width, height, { k, x, y }) {
  const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const room = { x: width - 110, y: height - 64 };
  const scale = Math.min(2.2, room.x / Math.max(1, box.right - box.left), room.y / Math.max(1, box.bottom - box.top)) * k;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return (/** @type {Placed} */ node) => ({
    x: Math.round((width / 2 + (node.x - middle.x) * scale - x * k * width) * 10) / 10,
    y: Math.round((height / 2 - 6 + (node.y - middle.y) * scale - y * k * height) * 10) / 10,
  });
}

/**
 * The way of an arrow from one circle to another, and the middle of its line.
 *
 * @param {Edge} edge
 * @param {Placed} a
 * @param {Placed} b
 * @param {number} turn how many lie between the two already
 */
function wayOf(edge, a, b, turn) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  // Several between two bend away from each other; an arrow and its answer bend to different sides by their own directions.
  const bend = 14 + 20 * Math.floor(turn / 2) + (turn % 2 ? 8 : 0);
  const from = { x: a.x + ux * (a.r + 1), y: a.y + uy * (a.r + 1) };
  const broad = Math.min(5, 1 + edge.events.length * 0.7);
  const head = 5 + broad;
  const middle = { x: (a.x + b.x) / 2 - uy * bend, y: (a.y + b.y) / 2 + ux * bend };
  // The arrow comes in along the line from the bend.
  const [ix, iy] = [b.x - middle.x, b.y - middle.y];
  const inward = Math.hypot(ix, iy) || 1;
  const [vx, vy] = [ix / inward, iy / inward];
  const tip = { x: b.x - vx * (b.r + 2), y: b.y - vy * (b.r + 2) };
  const end = { x: tip.x - vx * head, y: tip.y - vy * head };
  const half = { x: number((from.x + 2 * middle.x + end.x) / 4), y: number((from.y + 2 * middle.y + end.y) / 4) };
  const point = (/** @type {{ x: number, y: number }} */ p) => `${number(p.x)},${number(p.y)}`;
  const wing = { x: -vy * head * 0.55, y: vx * head * 0.55 };
  const path = `M${point(from)}Q${point(middle)} ${point(end)}`;
  const shapes = [
    s("path", { class: "viz-hit-line", d: path }),
    s("path", { class: "viz-line", d: path, "stroke-width": broad }),
    s("path", {
      class: "viz-head",
      d: `M${point(tip)}L${point({ x: end.x + wing.x, y: end.y + wing.y })}L${point({ x: end.x - wing.x, y: end.y - wing.y })}Z`,
    }),
    edge.telling === "denied" && s("path", { class: "viz-strike", d: `M${point({ x: half.x - 6, y: half.y - 6 })}l12,12m0,-12l-12,12` }),
  ];
  return { shapes, half, length };
}

/**
 * @param {Edge} edge
 * @param {Strings} strings
 */
export function labelOf({ type, telling, events }, strings) {
  const how = telling === "asserted" ? "" : ` (${word(strings.tellingsOf, telling)})`;
  const often = events.length > 1 ? ` ×${events.length}` : "";
  return `${word(strings.events, type)}${how}${often}`;
}
