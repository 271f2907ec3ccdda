import { around, boxOfCircle, label, places, wrapped } from "./labels.js";
import { s } from "./svg.js";
import { feature, geoGraticule10, geoNaturalEarth1, geoPath, mesh, world } from "./vendor/d3.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("./types.d.ts").Drawn} Drawn
 * @typedef {import("./types.d.ts").Size} Size
 * @typedef {import("./types.d.ts").Spot} Spot
 */

/** The least that a map shows, in degrees: two quarters of a city on a map of the world's outlines are one dot. */
const LEAST = 16;

/** @type {any} */
const outlines = world;
const land = feature(outlines, outlines.objects.land);
const borders = mesh(outlines, outlines.objects.countries, (a, b) => a !== b);
const graticule = geoGraticule10();

/**
 * The world's outlines around the places of an article; a dot for each place, larger where more happens.
 *
 * @param {Spot[]} spots
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {Size} size
 * @returns {Drawn}
 */
export function drawMap(spots, strings, selection, { width, look }) {
  const height = Math.round(Math.min(520, width * 0.68));
  const projection = geoNaturalEarth1().rotate([-middleOf(spots), 0]);
  const edge = 26;
  projection.fitExtent(
    [
      [edge, edge],
      [width - edge, height - edge],
    ],
    { type: "MultiPoint", coordinates: corners(spots) },
  );
  const [x, y] = projection.translate();
  const { k } = look;
  projection.scale(projection.scale() * k);
  projection.translate([width / 2 + (x - width / 2) * k - look.x * k * width, height / 2 + (y - height / 2) * k - look.y * k * height]);
  projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ]);
  const path = geoPath(projection).digits(1);
  const dots = spots.flatMap((spot) => {
    const [x, y] = projection([spot.lon, spot.lat]) ?? [NaN, NaN];
    const near = x > -20 && x < width + 20 && y > -20 && y < height + 20;
    return near ? { spot, x, y, r: 5 + 2 * Math.sqrt(spot.events.length) } : [];
  });
  const place = places(dots.map(boxOfCircle), { width, height });
  const drawn = dots.map((dot) => {
    const { spot, x: cx, y: cy, r } = dot;
    const text = wrapped(spot.name, 120);
    const [below, above, right, left] = around(dot, text.length);
    return s(
      "g",
      {
        class: "viz-spot g-place",
        data: { ids: [spot.id, ...spot.events].join(" ") },
        on: { click: () => selection.select(spot.id, "map", spot.at) },
      },
      s("title", null, `${spot.name}: ${strings.picture.happenings(spot.events.length)}`),
      s("circle", { class: "viz-hit", cx, cy, r: Math.max(12, r) }),
      s("circle", { cx, cy, r }),
      label(text, place(text, [right, left, above, below]), right),
    );
  });
  return {
    content: [
      s("path", { class: "viz-graticule", d: path(graticule) }),
      s("path", { class: "viz-land", d: path(land) }),
      s("path", { class: "viz-border", d: path(borders) }),
      // The larger ones first, so that no dot lies hidden under another.
      ...drawn,
    ],
    height,
    summary: strings.picture.map(spots.length),
  };
}

/**
 * The middle of the places from west to east, as a direction: the mean of angles, so that it holds across the date line.
 *
 * @param {Spot[]} spots
 */
function middleOf(spots) {
  const angles = spots.map(({ lon }) => (lon * Math.PI) / 180);
  const east = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const ahead = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  return (Math.atan2(east, ahead) * 180) / Math.PI;
}

/**
 * The places, and around each as much as the map shows at least.
 *
 * @param {Spot[]} spots
 * @returns {[number, number][]}
 */
function corners(spots) {
  const reach = LEAST / 2;
  return spots.flatMap(({ lon, lat }) => [
    /** @type {[number, number]} */ ([lon - reach, Math.max(-85, lat - reach / 2)]),
    /** @type {[number, number]} */ ([lon + reach, Math.min(85, lat + reach / 2)]),
  ]);
}
