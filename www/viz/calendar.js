import { tellingOf } from "../view/kinds.js";
import { calendar } from "../view/lookup.js";
import { word } from "../view/strings.js";

/**
 * @typedef {import("../view/types.d.ts").LedeEvent} LedeEvent
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/lookup.js").Lookup} Lookup
 * @typedef {import("../view/legend.js").Legend} Legend
 * @typedef {import("./types.d.ts").Entry} Entry
 */

export const DAY = 86_400_000;

/** The first month of a season, quarter or half, and how many months it has. @type {Record<string, [number, number]>} */
const PARTS = { SP: [2, 3], SU: [5, 3], FA: [8, 3], WI: [11, 3], Q1: [0, 3], Q2: [3, 3], Q3: [6, 3], Q4: [9, 3], H1: [0, 6], H2: [6, 6] };

/**
 * From when to when a TIMEX3 value reaches, in milliseconds: a day, week, month, season, year or decade.
 *
 * @param {string} value
 * @returns {[number, number] | null}
 */
export function interval(value) {
  const decade = /^(\d{3})$/.exec(value);
  if (decade) return [Date.UTC(Number(decade[1]) * 10, 0), Date.UTC(Number(decade[1]) * 10 + 10, 0)];
  const match = /^(\d{4})(?:-(\d\d|W\d\d|[A-Z][A-Z0-9]))?(?:-(\d\d))?(?:T.*)?$/.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  const [, , part, day] = match;
  if (!part) return [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  if (/^W/.test(part)) {
    // The first week of a year by ISO 8601 is the one with 4 January.
    const fourth = Date.UTC(year, 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(part.slice(1)) - 1) * 7 * DAY;
    return [monday, monday + 7 * DAY];
  }
  if (Object.hasOwn(PARTS, part)) {
    const [first, months] = PARTS[part];
    return [Date.UTC(year, first), Date.UTC(year, first + months)];
  }
  const month = Number(part) - 1;
  if (!(month >= 0 && month < 12)) return null;
  if (!day) return [Date.UTC(year, month), Date.UTC(year, month + 1)];
  const start = Date.UTC(year, month, Number(day));
  return [start, start + DAY];
}

/**
 * What stands on the calendar: each happening at each of its dates, and dates of which nothing is told.
 *
 * @param {Lookup} lookup
 * @param {Legend} legend what is switched off stays out
 * @param {Strings} strings
 * @returns {Entry[]} by start
 */
export function entriesOf(lookup, legend, strings) {
  const published = interval(lookup.analysis.document.published?.value ?? "");
  /** @type {Entry[]} */
  const entries = [];
  const seen = new Set();
  for (const time of lookup.analysis.times) {
    const value = calendar(time);
    const between = time.type === "SET" || !value ? null : interval(value);
    if (!between || !legend.shows("DATE")) continue;
    const [start] = between;
    let [, end] = between;
    /** @type {Entry["open"]} */
    let open = null;
    if (time.relation === "since" && published && published[1] > end) end = published[1];
    if (time.relation === "since" || time.relation === "after") open = "end";
    if (time.relation === "before") open = "start";
    const all = [...(lookup.partIn.get(time.id) ?? [])];
    const told = all.filter((event) => legend.showsEvent(lookup.fullest(event)));
    for (const event of told) {
      const key = `${event.id} ${start} ${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const label = `${word(strings.events, event.type)}: ${event.trigger.text}`;
      entries.push({ id: event.id, time: time.id, label, telling: tellingOf(event), at: event.trigger.start, start, end, open });
    }
    if (!all.length && !seen.has(`${start} ${end}`)) {
      seen.add(`${start} ${end}`);
      entries.push({ id: time.id, time: time.id, label: `“${time.text}”`, telling: "", at: time.start, start, end, open });
    }
  }
  return entries.sort((a, b) => a.start - b.start || a.end - b.end || a.at - b.at);
}

/**
 * The happenings that the text does not date.
 *
 * @param {Lookup} lookup
 * @param {Legend} legend
 * @returns {LedeEvent[]}
 */
export function undatedOf(lookup, legend) {
  return lookup.happenings().filter((event) => lookup.dateOf(event) === null && legend.showsEvent(lookup.fullest(event)));
}
