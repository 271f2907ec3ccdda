/**
 * How a date was resolved, in Turkish. The engine says it in English, by a fixed set of phrases (`crates/extract/src/timex/resolve.rs`);
 * `tests/node/basis.test.js` holds this to all that the specs have.
 */

/** @type {Record<string, string>} */
const NAMES = {
  January: "Ocak",
  February: "Şubat",
  March: "Mart",
  April: "Nisan",
  May: "Mayıs",
  June: "Haziran",
  July: "Temmuz",
  August: "Ağustos",
  September: "Eylül",
  October: "Ekim",
  November: "Kasım",
  December: "Aralık",
  Monday: "Pazartesi",
  Tuesday: "Salı",
  Wednesday: "Çarşamba",
  Thursday: "Perşembe",
  Friday: "Cuma",
  Saturday: "Cumartesi",
  Sunday: "Pazar",
  spring: "ilkbahar",
  summer: "yaz",
  autumn: "sonbahar",
  winter: "kış",
};

/** Units: alone, and as what something has. @type {Record<string, [string, string]>} */
const UNITS = {
  second: ["saniye", "saniyesi"],
  minute: ["dakika", "dakikası"],
  hour: ["saat", "saati"],
  day: ["gün", "günü"],
  weekend: ["hafta sonu", "hafta sonu"],
  week: ["hafta", "haftası"],
  fortnight: ["iki hafta", "iki haftası"],
  month: ["ay", "ayı"],
  quarter: ["çeyrek", "çeyreği"],
  year: ["yıl", "yılı"],
  decade: ["on yıl", "on yılı"],
  century: ["yüzyıl", "yüzyılı"],
  millennium: ["bin yıl", "bin yılı"],
};

/** Which of several. @type {Record<string, string>} */
const CHOICES = {
  "nearest past": "en yakın",
  "nearest coming": "en yakın",
  nearest: "en yakın",
  last: "son",
  next: "ilk",
  "next but one": "ikinci",
  "this year’s": "o yılın",
  "this week’s": "o haftanın",
  "nearest on that weekday": "haftanın o gününe düşen en yakın",
  the: "",
};

/** What dates are counted from: as it is, "from it", "of it". @type {[RegExp, [string, string, string]][]} */
const REFERENCES = [
  [
    /^the weekend before the publication date (\S+)$/,
    ["yayından ($1) önceki hafta sonu", "yayından ($1) önceki hafta sonundan", "yayından ($1) önceki hafta sonunun"],
  ],
  [/^the publication date,? (\S+)$/, ["yayın tarihi ($1)", "yayın tarihinden ($1)", "yayın tarihinin ($1)"]],
  [/^the day spoken of last,? (\S+)$/, ["son sözü edilen gün ($1)", "son sözü edilen günden ($1)", "son sözü edilen günün ($1)"]],
  [
    /^(?:the time spoken of last, (\S+)|(\S+), the time spoken of last)$/,
    ["son sözü edilen zaman ($1$2)", "son sözü edilen zamandan ($1$2)", "son sözü edilen zamanın ($1$2)"],
  ],
  [
    /^(\S+), the quarter spoken of last$/,
    ["son sözü edilen çeyrek ($1)", "son sözü edilen çeyrekten ($1)", "son sözü edilen çeyreğin ($1)"],
  ],
  [/^(\S+)$/, ["$1", "$1 tarihinden", "$1 tarihinin"]],
];

const [IS, FROM, OF] = [0, 1, 2];

/**
 * @param {string} words
 * @param {number} form
 */
function reference(words, form) {
  const known = REFERENCES.find(([pattern]) => pattern.test(words));
  return known ? words.replace(known[0], known[1][form]) : null;
}

/** @param {string} words "14 June", "Friday", "quarter 3", a feast */
function named(words) {
  const numbered = /^(quarter|half-year) (\d)$/.exec(words);
  if (numbered) return `${numbered[2]}. ${numbered[1] === "quarter" ? "çeyrek" : "yarıyıl"}`;
  const [, day, name] = /^(\d+ )?(.+)$/.exec(words) ?? ["", "", words];
  return NAMES[name] ? `${day ?? ""}${NAMES[name]}` : `“${words}”`;
}

/** @type {[RegExp, (...groups: string[]) => string | null][]} */
const PHRASES = [
  [/^stated$/, () => "metinde yazılı"],
  [/^in (\S+), the month spoken of last$/, (month) => `${month}: son sözü edilen ay`],
  [/^in (\S+), the year spoken of last$/, (year) => `${year}: son sözü edilen yıl`],
  [/^(\S+), counted from the publication date (\S+)$/, (year, day) => `${year}: yayın tarihine (${day}) göre`],
  [
    /^(.+) in (\S+), the year spoken of in this paragraph$/,
    (part, year) => `${year} yılında ${named(part)}: bu paragrafta sözü edilen yıl`,
  ],
  [/^(.+) after (\S+), told in the sentence before$/, (part, month) => `önceki cümlede anlatılandan (${month}) sonraki ${named(part)}`],
  [/^the last such decade before the publication date (\S+)$/, (day) => `yayın tarihinden (${day}) önceki son böyle on yıl`],
  [
    /^the day of (.+?) in (\d+)(?:, counted from the publication date (\S+))?$/,
    (feast, year, day) => `${year} yılında “${feast}” günü${day ? `: yayın tarihine (${day}) göre` : ""}`,
  ],
  [/^the day of (.+?) in (\d+), the year spoken of last$/, (feast, year) => `${year} yılında “${feast}” günü: son sözü edilen yıl`],
  [/^(.+) nearest to (.+)$/, (part, from) => both(reference(from, IS), (day) => `${day} için en yakın ${named(part)}`)],
  [
    /^(\d+) (\w+?)s? (before|after) (.+)$/,
    (count, unit, side, from) =>
      both(reference(from, FROM), (day) => UNITS[unit] && `${day} ${count} ${UNITS[unit][0]} ${side === "before" ? "önce" : "sonra"}`),
  ],
  [/^the (\w+) of (.+)$/, (unit, from) => both(reference(from, OF), (day) => UNITS[unit] && `${day} ${UNITS[unit][1]}`)],
  [
    /^(nearest past|nearest coming|nearest on that weekday|nearest|last|next but one|next|this year’s|this week’s|the) (.+) (before|after|to|on|in the week of|seen from) ((?:the |\S+,? ).*|\S+)$/,
    chosen,
  ],
];

/** @type {(choice: string, part: string, side: string, from: string) => string | null} */
function chosen(choice, part, side, from) {
  const which = [CHOICES[choice], named(part)].filter(Boolean).join(" ");
  if (side === "before" || side === "after") {
    return both(reference(from, FROM), (day) => `${day} ${side === "before" ? "önceki" : "sonraki"} ${which}`);
  }
  return both(reference(from, IS), (day) => `${day} için ${which}`);
}

/**
 * @param {string | null} one
 * @param {(one: string) => string | null | undefined} then
 */
const both = (one, then) => (one === null ? null : (then(one) ?? null));

/**
 * @param {string} english
 * @returns {string | null} null where the phrase is not known
 */
export function basis(english) {
  const words = english.replaceAll("'", "’");
  const exact = reference(words, IS);
  if (exact !== null && exact !== words) return exact;
  for (const [pattern, tell] of PHRASES) {
    const found = pattern.exec(words);
    const told = found && tell(...found.slice(1));
    if (told) return told;
  }
  return null;
}
