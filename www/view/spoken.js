/** @typedef {import("./types.d.ts").Strings} Strings */

/**
 * A TIMEX3 value in words: `2023-05-23TEV` is "23 May 2023, evening", `2023-SU` "summer 2023", `198` "1980s". What has no better
 * words stays as it is.
 *
 * @param {string} value
 * @param {Strings} strings
 * @returns {string}
 */
export function spoken(value, strings) {
  const { code, dayParts, yearParts } = strings;
  const part = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(value);
  if (part && Object.hasOwn(yearParts, part[2])) return `${yearParts[/** @type {keyof typeof yearParts} */ (part[2])]} ${part[1]}`;
  if (/^\d{3}$/.test(value)) return strings.decade(`${value}0`);
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\S+))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, time] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  const words = date.toLocaleDateString(code === "en" ? "en-GB" : code, {
    year: "numeric",
    month: month ? "long" : undefined,
    day: day ? "numeric" : undefined,
    timeZone: "UTC",
  });
  if (!time) return words;
  return `${words}, ${Object.hasOwn(dayParts, time) ? dayParts[/** @type {keyof typeof dayParts} */ (time)] : time}`;
}
