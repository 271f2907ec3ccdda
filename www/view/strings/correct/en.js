/** The words of correcting, in English. */

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** @param {number} n */
const inPlaces = (n) => (n > 1 ? `, in ${n.toLocaleString("en")} places` : "");

export default {
  open: "Why and correct…",
  /** @param {string} words */
  title: (words) => `“${words}”`,
  close: "Close",
  why: "Why it is marked so",
  corrected: "Corrected by you:",
  before: "before",
  useRunnerUp: "Use this",
  here: "only here",
  /** @param {string} words @param {number} n */
  words: (words, n) => `every “${words}” (${n.toLocaleString("en")})`,
  /** @param {string} name @param {number} n */
  thing: (name, n) => `all that means ${name} (${n.toLocaleString("en")})`,
  /** @param {number} n */
  tellings: (n) => `all ${n.toLocaleString("en")} tellings`,
  scope: "What the change is for",
  type: "Type",
  subtype: "Finer type",
  none: "–",
  does: "Set",
  change: "Set the type",
  told: "Told as",
  changeTold: "Set the telling",
  same: "The same as",
  sameEvent: "Tells the same as",
  choose: "choose…",
  join: "Join",
  apart: "These words mean something else",
  apartEvent: "This is another event",
  extent: "Words marked",
  earlierStart: "Begin a word earlier",
  laterStart: "Begin a word later",
  earlierEnd: "End a word earlier",
  laterEnd: "End a word later",
  useWords: "Mark these words",
  remove: "Remove the mark",
  roles: "Roles",
  /** @param {string} words */
  roleOf: (words) => `Role of “${words}”`,
  noRole: "no part in it",
  addRole: "Add a role",
  roleWords: "Words of the new role",
  newRole: "New role",
  nearby: "In the sentence",
  elsewhere: "Elsewhere",
  setRole: "Add the role",
  date: "Date",
  dateHint: "2024-05-10, 2024-05 or 2024",
  badDate: "That is no date. Write it as 2024-05-10, 2024-05 or 2024.",
  setDate: "Set the date",
  speaker: "Said by",
  nobody: "nobody known",
  setSpeaker: "Set the speaker",
  source: "Told by",
  setSource: "Set who tells it",
  relations: "Relations",
  /** @param {string} head @param {string} tail */
  relationOf: (head, tail) => `How ${head} stands to ${tail}`,
  noRelation: "no relation",
  addRelation: "Add a relation",
  relationWith: "With",
  newRelation: "Relation",
  direction: "Direction",
  setRelation: "Add the relation",
  add: "Add a mark…",
  addTitle: "Add a mark",
  addWords: "Words of the article",
  addAs: "Mark them as",
  addOf: "They mean",
  newThing: "something new",
  addEverywhere: "everywhere in the article",
  doAdd: "Add the mark",
  /** @param {number} n */
  places: (n) => (n ? `They stand in the article in ${plural(n, "place", "places")}.` : "These words do not stand in the article."),
  layers: { entity: "Names", time: "Times", value: "Numbers", event: "Events", quote: "Quotations" },
  /** @param {string} words */
  picked: (words) => `“${words}” is chosen.`,
  markPicked: "Mark it…",
  bar: "Your corrections",
  undo: "Undo",
  redo: "Redo",
  /** @param {number} n */
  list: (n) => plural(n, "correction", "corrections"),
  takeBack: "Take back",
  /** @param {string} what */
  takeBackOf: (what) => `Take back: ${what}`,
  clear: "Take all back",
  gold: "Save as gold data",
  json: "Save the corrections",
  lost: "Its words are no longer in the text. It is kept, and done again when they are back.",
  moot: "Nothing to change now: its words are not marked, or it is so already.",
  /** @param {number} n */
  someLost: (n) =>
    `${plural(n, "correction does", "corrections do")} not find ${n === 1 ? "its" : "their"} words in this text. All are kept.`,
  nothingToUndo: "There is nothing to take back.",
  nothingToRedo: "There is nothing to do again.",
  undone: "Taken back",
  redone: "Done again",
  unchanged: "Nothing changed: it is so already.",
  keyC: "C on a mark tells why, and corrects it",
  keys: "Ctrl+Z takes back",
  said: {
    /** @param {string} words @param {number} n */
    remove: (words, n) => `“${words}” is not marked any more${inPlaces(n)}.`,
    /** @param {string} words @param {string} type @param {number} n */
    retype: (words, type, n) => `“${words}” is marked as ${type} now${inPlaces(n)}.`,
    /** @param {string} words @param {string} to @param {number} n */
    resize: (words, to, n) => `The mark on “${words}” is on “${to}” now${inPlaces(n)}.`,
    /** @param {string} words @param {string} into */
    merge: (words, into) => `“${words}” and “${into}” are one now.`,
    /** @param {string} words @param {number} n */
    split: (words, n) => `“${words}” stands for itself now${inPlaces(n)}.`,
    /** @param {string} words @param {string} type @param {number} n */
    add: (words, type, n) => `“${words}” is marked as ${type}${inPlaces(n)}.`,
    /** @param {string} words @param {string} role @param {string} event */
    role: (words, role, event) => `“${words}” has the role “${role}” in “${event}” now.`,
    /** @param {string} words @param {string} event */
    noRole: (words, event) => `“${words}” has no part in “${event}” any more.`,
    /** @param {string} words @param {string} telling @param {number} n */
    tell: (words, telling, n) => `“${words}” is told as ${telling} now${inPlaces(n)}.`,
    /** @param {string} words @param {string} date */
    date: (words, date) => `“${words}” means ${date} now.`,
    /** @param {string} words @param {string} who */
    speaker: (words, who) => `Who says “${words}”: ${who}.`,
    /** @param {string} words @param {string} who @param {number} n */
    source: (words, who, n) => `“${words}” is told by ${who} now${inPlaces(n)}.`,
    /** @param {string} head @param {string} relation @param {string} tail */
    relate: (head, relation, tail) => `It is so now: “${head}” – ${relation} – “${tail}”.`,
    /** @param {string} head @param {string} tail */
    noRelation: (head, tail) => `“${head}” has this relation to “${tail}” no more.`,
  },
};
