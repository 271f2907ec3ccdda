/**
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("../view/types.d.ts").Entity} Entity
 * @typedef {import("./types.d.ts").Spot} Spot
 */

/**
 * The places of an article with what happens there.
 *
 * @param {Lookup} lookup
 * @param {Legend} legend what is switched off stays out
 * @returns {{ spots: Spot[], elsewhere: Entity[] }} with coordinates, those with more events first; and without
 */
export function placesOf(lookup, legend) {
  /** @type {Spot[]} */
  const spots = [];
  /** @type {Entity[]} */
  const elsewhere = [];
  for (const entity of lookup.analysis.entities) {
    if (!["GPE", "LOC", "FACILITY"].includes(entity.type) || !entity.named || !legend.shows(entity.type)) continue;
    const { lat = null, lon = null } = entity.link ?? {};
    if (lat === null || lon === null) {
      elsewhere.push(entity);
      continue;
    }
    const told = [...(lookup.partIn.get(entity.id) ?? [])].filter((event) => legend.showsEvent(lookup.fullest(event)));
    const events = told.map(({ id }) => id);
    spots.push({ id: entity.id, name: entity.name, lat, lon, at: entity.mentions[0].start, events });
  }
  return { spots: spots.sort((a, b) => b.events.length - a.events.length || a.at - b.at), elsewhere };
}
