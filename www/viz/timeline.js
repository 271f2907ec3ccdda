import { DAY } from "./calendar.js";
import { LETTER, fitting, s } from "./svg.js";
import { scaleUtc } from "./vendor/d3.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("../view/selection.js").Selection} Selection
 * @typedef {import("./types.d.ts").Drawn} Drawn
 * @typedef {import("./types.d.ts").Entry} Entry
 * @typedef {import("./types.d.ts").Size} Size
 */

const ROW = 24;
const EDGE = 10;
const AXIS = 26;
const DOT = 5;
const LABEL = 190;
/** Between two dates below the line, in pixels. */
const GAP = 4;

/** At most so many rows: what has no room is in the list. */
const ROWS = 24;

/**
 * Time from left to right: days as dots, what lasts as bars, each with its label, in as many rows as they need.
 *
 * @param {Entry[]} entries by start
 * @param {Strings} strings
 * @param {Selection} selection
 * @param {Size} size
 * @returns {Drawn}
 */
export function drawTimeline(entries, strings, selection, { width, look }) {
  const first = Math.min(...entries.map(({ start }) => start));
  const last = Math.max(...entries.map(({ end }) => end));
  const span = Math.max(last - first, 4 * DAY) * 1.1;
  const middle = (first + last) / 2 + look.x * span;
  const scale = scaleUtc()
    .domain([middle - span / 2 / look.k, middle + span / 2 / look.k])
    .range([EDGE, width - EDGE]);

  /** How far each row is taken. @type {number[]} */
  const rows = [];
  /** @type {SVGElement[]} */
  const content = [];
  let hidden = 0;
  for (const entry of entries) {
    const left = scale(entry.start);
    const right = scale(entry.end);
    if (right < 0 || left > width) {
      hidden += 1;
      continue;
    }
    const lasting = entry.end - entry.start > DAY && right - left > 3 * DOT;
    const end = lasting ? Math.min(right, width - 2) : left + 2 * DOT;
    const text = fitting(entry.label, LABEL);
    const length = text.length * LETTER;
    // Right of its dot where there is room, else left of it, else on its bar.
    const behind = end + 4 + length < width;
    const before = !behind && left - 4 - length > 0;
    // A bar that has its label on itself is high enough for it.
    const upon = !behind && !before && lasting;
    const at = behind ? end + 4 : before ? left - 4 : Math.max(upon ? 8 : 2, Math.min(left + (upon ? 6 : 0), width - length - 2));
    const from = before ? at - length : Math.min(left, at);
    const to = behind ? at + length : Math.max(end, at + length);
    let row = rows.findIndex((taken) => taken < from);
    if (row < 0) row = rows.length;
    if (row >= ROWS) {
      hidden += 1;
      continue;
    }
    rows[row] = to + 8;
    const y = row * ROW + ROW / 2 + 2;
    const kind = `is-${entry.telling || "date"}`;
    const shape = lasting
      ? s("rect", {
          class: `viz-shape ${kind}`,
          x: Math.max(left, -4),
          y: y - (upon ? 9 : 6),
          width: Math.max(4, end - Math.max(left, -4)),
          height: upon ? 18 : 12,
          rx: 3,
        })
      : s("circle", { class: `viz-shape ${kind}`, cx: left + DOT, cy: y, r: DOT });
    const arrow = entry.open && s("path", { class: "viz-open", d: pointer(entry.open === "end" ? end + 1 : left - 1, y, entry.open) });
    content.push(
      s(
        "g",
        {
          class: "viz-entry",
          data: { ids: `${entry.id} ${entry.time}` },
          on: { click: () => selection.select(entry.id, "timeline", entry.at) },
        },
        s("title", null, entry.label),
        s("rect", { class: "viz-hit", x: Math.max(0, from - 2), y: y - ROW / 2, width: Math.max(24, to - from + 4), height: ROW }),
        shape,
        arrow,
        s("text", { class: `viz-label ${kind}${upon ? " viz-upon" : ""}`, x: at, y: y + 4, "text-anchor": before ? "end" : "start" }, text),
      ),
    );
  }
  const height = Math.max(1, rows.length) * ROW + AXIS + 4;
  return { content: [axis(scale, width, height, strings), ...content], height, summary: strings.picture.timeline(entries.length, hidden) };
}

/**
 * @param {number} x
 * @param {number} y
 * @param {"start" | "end"} to
 */
function pointer(x, y, to) {
  const by = to === "end" ? 5 : -5;
  return `M${x},${y - 4}l${by},4l${-by},4`;
}

/**
 * @param {ReturnType<typeof scaleUtc>} scale
 * @param {number} width
 * @param {number} height
 * @param {Strings} strings
 */
function axis(scale, width, height, { code }) {
  const [from, to] = scale.domain().map(Number);
  const days = (to - from) / DAY;
  /** @type {Intl.DateTimeFormatOptions} */
  const form =
    days > 1200
      ? { year: "numeric" }
      : days > 90
        ? { year: "numeric", month: "short" }
        : { month: "short", day: "numeric", year: days > 300 ? "numeric" : undefined };
  const write = new Intl.DateTimeFormat(code === "en" ? "en-GB" : code, { ...form, timeZone: "UTC" });
  const room = Math.max(2, Math.floor(width / 110));
  // What suits so few may be a single one.
  const some = scale.ticks(room);
  const ticks = (some.length > 1 ? some : scale.ticks(2 * room)).filter((tick) => days > 3 || tick.getUTCHours() === 0);
  const y = height - AXIS;
  let taken = -GAP;
  return s(
    "g",
    { class: "viz-axis" },
    s("line", { x1: 0, x2: width, y1: y, y2: y }),
    ...ticks.flatMap((tick) => {
      const x = Number(scale(tick));
      const anchor = x < 40 ? "start" : x > width - 40 ? "end" : "middle";
      const line = s("line", { class: "viz-tick", x1: x, x2: x, y1: 0, y2: y + 5 });
      const words = write.format(tick);
      const at = anchor === "start" ? Math.max(2, x - 8) : x;
      const length = words.length * LETTER;
      const left = at - (anchor === "start" ? 0 : anchor === "end" ? length : length / 2);
      // A date that would touch the one before is told by its line alone.
      if (left < taken + GAP) return [line];
      taken = left + length;
      return [line, s("text", { x: at, y: y + 18, "text-anchor": anchor }, words)];
    }),
  );
}
