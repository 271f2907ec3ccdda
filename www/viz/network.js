import { groupOf, tellingOf } from "../view/kinds.js";

/**
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("./types.d.ts").Edge} Edge
 * @typedef {import("./types.d.ts").Vertex} Vertex
 */

const ACTS = ["agent", "organizer"];
const SUFFERS = ["patient", "recipient", "beneficiary"];

/**
 * Who acts on whom: from each who acts to each whom it is done to, or with whom, where it is done to nobody.
 *
 * @param {Lookup} lookup
 * @param {Legend} legend what is switched off stays out
 * @returns {{ edges: Edge[], vertices: Vertex[] }} what is told more often first
 */
export function networkOf(lookup, legend) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  /** @type {Map<string, Vertex>} */
  const vertices = new Map();
  for (const event of lookup.happenings()) {
    if (event.boilerplate || !legend.showsEvent(lookup.fullest(event))) continue;
    const all = lookup.argumentsOf(event);
    /** @param {string[]} roles */
    const inRoles = (roles) => [
      ...new Set(all.filter(({ role }) => roles.includes(role)).flatMap((argument) => vertexFor(argument, vertices, lookup, legend) ?? [])),
    ];
    const sources = inRoles(ACTS);
    const suffering = inRoles(SUFFERS);
    const targets = suffering.length ? suffering : inRoles(["coagent"]);
    const telling = tellingOf(lookup.fullest(event));
    for (const source of sources) {
      for (const target of targets) {
        if (source === target) continue;
        const key = [source, target, event.type, telling].join(" ");
        const edge = edges.get(key) ?? { source, target, type: event.type, telling, events: [], at: event.trigger.start };
        edge.events.push(event.id);
        edges.set(key, edge);
      }
    }
  }
  for (const { source, target, events } of edges.values()) {
    for (const id of [source, target]) {
      const vertex = vertices.get(id);
      if (vertex) vertex.weight += events.length;
    }
  }
  return {
    edges: [...edges.values()].sort((a, b) => b.events.length - a.events.length || a.at - b.at),
    vertices: [...vertices.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
  };
}

/**
 * Who fills a role: an entity, or where the words name none, the words.
 *
 * @param {import("../view/types.d.ts").Argument} argument
 * @param {Map<string, Vertex>} vertices
 * @param {Lookup} lookup
 * @param {Legend} legend
 * @returns {string | null} the id of its vertex; null where its kind is switched off
 */
function vertexFor({ ref, text }, vertices, lookup, legend) {
  const entity = ref ? lookup.entities.get(ref) : undefined;
  if (entity && !legend.shows(entity.type)) return null;
  const id = entity?.id ?? `“${text.toLowerCase()}”`;
  if (!vertices.has(id)) {
    const [name, group] = entity ? [entity.name, groupOf(entity.type)] : [text, "value"];
    vertices.set(id, { id, name, group, weight: 0, entity: Boolean(entity) });
  }
  return id;
}
