import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "./vendor/d3.js";

/**
 * Where the circles of a graph stand.
 *
 * @typedef {import("./types.d.ts").Edge} Edge
 * @typedef {import("./types.d.ts").Vertex} Vertex
 * @typedef {Vertex & { x: number, y: number, r: number }} Placed
 */

const STEPS = 300;

/** Room for names around what hangs together: at the sides, above and below. */
const ROOM = { x: 46, y: 26 };

/**
 * What hangs together is laid out by forces, which run until they rest, from the same beginning every time: the same graph has the
 * same picture. What does not hang together stands beside it, so that no arrow crosses another's ground.
 *
 * @param {Edge[]} edges
 * @param {Vertex[]} vertices
 * @param {number} broad how much broader than high the whole should be
 * @returns {Placed[]} in the order of the vertices
 */
export function placed(edges, vertices, broad) {
  const nodes = vertices.map((vertex) => ({ ...vertex, x: 0, y: 0, r: 7 + 3 * Math.sqrt(vertex.weight) }));
  pack(
    together(nodes, edges).map((group) => settled(group, edges, broad)),
    broad,
  );
  return nodes;
}

/**
 * The nodes in groups that edges connect, larger groups first.
 *
 * @param {Placed[]} nodes
 * @param {Edge[]} edges
 */
function together(nodes, edges) {
  const groupOf = new Map(nodes.map((node) => [node.id, [node]]));
  for (const { source, target } of edges) {
    const [one, other] = [groupOf.get(source), groupOf.get(target)];
    if (!one || !other || one === other) continue;
    one.push(...other);
    for (const { id } of other) groupOf.set(id, one);
  }
  return [...new Set(groupOf.values())].sort((a, b) => b.length - a.length);
}

/**
 * One group around its own middle.
 *
 * @param {Placed[]} group
 * @param {Edge[]} edges
 * @param {number} broad
 */
function settled(group, edges, broad) {
  // Without places, so that the simulation lays them out by its own fixed spiral.
  const bodies = group.map(({ id, r }) => ({ id, r, x: NaN, y: NaN }));
  const ids = new Set(group.map(({ id }) => id));
  const links = edges.filter(({ source, target }) => ids.has(source) && ids.has(target)).map(({ source, target }) => ({ source, target }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink(links)
        .id((/** @type {any} */ body) => body.id)
        .distance(95)
        .strength(0.5),
    )
    .force("charge", forceManyBody().strength(-320))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.06 * broad))
    .force("collide", forceCollide(40))
    .stop()
    .tick(STEPS);
  const [xs, ys] = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - ROOM.x, Math.min(...ys) - ROOM.y];
  group.forEach((node, at) => {
    node.x = bodies[at].x - left;
    node.y = bodies[at].y - top;
  });
  return { group, width: Math.max(...xs) + ROOM.x - left, height: Math.max(...ys) + ROOM.y - top };
}

/**
 * Groups side by side in rows, as high as their highest; the rows so long that the whole fills its frame best.
 *
 * @param {{ group: Placed[], width: number, height: number }[]} boxes larger groups first
 * @param {number} broad
 */
function pack(boxes, broad) {
  if (!boxes.length) return;
  let long = 0;
  const lengths = boxes.map(({ width }) => (long += width));
  const widest = Math.max(...boxes.map(({ width }) => width));
  const tried = lengths.filter((length) => length >= widest).map((length) => rows(boxes, length));
  const scale = (/** @type {ReturnType<typeof rows>} */ { width, height }) => Math.min(broad / width, 1 / height);
  const { corners } = tried.reduce((best, one) => (scale(one) > scale(best) ? one : best));
  boxes.forEach(({ group }, at) => {
    for (const node of group) {
      node.x += corners[at].x;
      node.y += corners[at].y;
    }
  });
}

/**
 * @param {{ width: number, height: number }[]} boxes
 * @param {number} most how long a row may be
 */
function rows(boxes, most) {
  let [x, y, high, width] = [0, 0, 0, 0];
  const corners = boxes.map((box) => {
    if (x > 0 && x + box.width > most) [x, y, high] = [0, y + high, 0];
    const corner = { x, y };
    x += box.width;
    high = Math.max(high, box.height);
    width = Math.max(width, x);
    return corner;
  });
  return { corners, width, height: y + high };
}
