/** The words of the interface in English. Every language file has the same keys. */

import { numeral } from "../numbers.js";
import correct from "./correct/en.js";
import desk from "./desk/en.js";
import lexicon from "./lexicon/en.js";
import picture from "./picture/en.js";

/** @param {number} n @param {string} one @param {string} many */
const plural = (n, one, many) => `${numeral(n, "en")} ${n === 1 ? one : many}`;

export default {
  correct,
  desk,
  lexicon,
  picture,
  code: "en",
  self: "English",
  tagline: "Who did what to whom, when, where – and who says so.",
  inputLabel: "Article",
  inputPlaceholder: "Paste a news article here, or drop a .txt, .html or .md file.",
  /** @param {string} size */
  held: (size) => `${size} characters, read as they came: too long to be edited here. Paste or drop another text to replace them.`,
  inputHint: "It is read on this device. Nothing is uploaded.",
  read: "Read",
  edit: "Edit text",
  fresh: "New text",
  copyLabels: "Copy with labels",
  copied: "Copied.",
  notCopied: "The browser did not allow it.",
  save: "Save the analysis",
  clean: "Clean view",
  openFile: "Open a file",
  dropHere: "Drop the file to read it",
  samples: "Or try one of these",
  sampleNote: "Written for Lede; people and groups are invented.",
  loading: "Getting the engine ready…",
  reading: "Reading…",
  /** @param {number} percent */
  marking: (percent) => `Marking the text… ${percent} %`,
  cancel: "Cancel",
  cancelled: "Cancelled. The text is as you left it.",
  empty: "There are no words to read yet.",
  /** @param {number} names @param {number} events */
  found: (names, events) => `${plural(names, "name", "names")} and ${plural(events, "event", "events")} found.`,
  nothing: "No names, dates or events were found in this text.",
  /** @param {string} size @param {string} limit */
  tooLong: (size, limit) =>
    `This text has ${size} characters; the page reads up to ${limit}. Paste a part of it, or use the lede command line.`,
  /** @param {string} name */
  badFile: (name) => `${name} is not a text file that can be read here. Use .txt, .html or .md in UTF-8, or an analysis saved here.`,
  failed: "The text could not be read:",
  engineFailed: "The engine could not be started, so nothing can be marked. Reload the page to try again.",
  badAnalysis: "This file is not an analysis that can be shown.",
  published: "Published",
  basis: { given: "as set here", stated: "as the text says", inferred: "inferred from the text" },
  noDate: "not known: “Tuesday” or “last month” cannot be placed on a calendar",
  /** @param {number} n */
  words: (n) => plural(n, "word", "words"),
  /** @param {number} n */
  mentions: (n) => plural(n, "mention", "mentions"),
  /** @param {number} n */
  tellings: (n) => `told ${plural(n, "time", "times")}`,
  /** @param {number} n */
  more: (n) => `Show ${numeral(n, "en")} more`,
  about: "About",
  marksTitle: "Marks",
  legend: "Filter what is marked",
  entities: "Names",
  happenings: "Events",
  quotations: "Quotes",
  timeline: "Timeline",
  details: "Details",
  noEvents: "No events to show.",
  noEntities: "No names to show.",
  noQuotes: "No quotations to show.",
  noTimes: "No dates to show.",
  undated: "Without a date",
  order: "Order",
  textOrder: "as told",
  timeOrder: "by date",
  says: "says",
  bySource: "Events by who tells them",
  sourceArticle: "the article itself",
  sourceUnnamed: "an unnamed source",
  by: "by",
  previous: "Previous mention",
  next: "Next mention",
  saidBy: "Said",
  takesPart: "Events",
  links: "Relations",
  unnamedNote: "not named",
  unsure: "unsure",
  euphemism: "euphemism",
  habit: "habitual",
  teaser: "from a teaser",
  codes: "Codes",
  why: "Why?",
  because: "because of",
  ratherThan: "rather than",
  noReason: "No reason is kept for this.",
  parts: {
    name: "name",
    acronym: "short form",
    alias: "other name",
    nominal: "description",
    pronoun: "pronoun",
    trigger: "word",
    quote: "words said",
    time: "time",
    value: "number",
  },
  trigger: "Word",
  privacyOpen: "Nothing you paste leaves this device.",
  privacyClosed: "Nothing you paste leaves this device: this page has closed its own network connections.",
  privacyHow: "How to check",
  privacyCheck:
    'Switch the network off and go on reading: all still works. Or open the developer tools, type fetch("/") into the console, and see the page’s own security policy refuse it.',
  language: "Language",
  skip: "Skip to the article",
  keys: "In the article, the arrow keys go from mark to mark, Enter selects, Escape lets go.",
  /** @param {string} selector */
  noTarget: (selector) => `There is no article here: nothing matches “${selector}”.`,
  noHighlights: "This browser cannot mark the page’s own text. The lists work all the same.",
  out: {
    title: "Export and share",
    files: "Download as",
    ways: "Share and print",
    /** The formats of other programs: name, what it is for. */
    formats: {
      markdown: ["Brief", "Markdown: who, what happened, who said what"],
      html: ["Marked article", "a web page of its own"],
      csv: ["Events", "CSV, a row for each happening, with codes"],
      "timeline-csv": ["Timeline", "CSV, by date"],
      "entities-csv": ["Names", "CSV, a row for each"],
      icalendar: ["Calendar", "iCalendar, what has a day"],
      graphml: ["Network", "GraphML, who acts on whom"],
      brat: ["brat standoff", ".ann with its .txt"],
      conll: ["CoNLL", "a word a line, IOB2"],
      webannotation: ["Web Annotation", "W3C, JSON-LD"],
      jsonld: ["schema.org", "JSON-LD"],
    },
    noExporters: "The exporters could not be loaded. Reload the page to try again.",
    notWritten: "That did not work:",
    copyLink: "Copy a link",
    copyLinkHint: "it holds the text itself; the server never sees it",
    share: "Share…",
    shareHint: "a link, by an app on this device",
    print: "Print",
    printHint: "with names in footnotes",
    noPacking: "This browser cannot pack a text into a link.",
    /** @param {string} size @param {string} limit */
    linkTooLong: (size, limit) => `a link would have ${size} characters, and programs keep ${limit}. Save the analysis and send the file.`,
    linkDamaged: "This link is damaged or cut short, so its text cannot be read. Ask for it again. What was open here is as it was.",
    linkOpened: "The text of the link is open.",
    back: "Back to the text before",
    close: "Close",
    newVersion: "A new version of Lede is ready.",
    useNow: "Use it now",
    keepOpen: "The text is too long to be kept over a reload. Save the analysis first; the new version comes when you next open Lede.",
    footnotes: "Names",
  },
  diagnostics: {
    "language-not-english": "This text does not look English. Lede reads English; what is marked here may be wrong.",
    "no-publication-date": "The text does not say when it was published. Set the date above to place its dates on the calendar.",
    "text-too-long": "The text is longer than the limit; only its beginning was read.",
  },
  // prettier-ignore
  short: {
    PERSON: "person", ORG: "org", GPE: "place", LOC: "region", NORP: "people", FACILITY: "site", DOCUMENT: "document",
    PLATFORM: "platform", TECH: "tech", WEAPON: "weapon", EVENT_NAME: "named event", LANGUAGE: "language",
  },
  // prettier-ignore
  kinds: {
    PERSON: "People", ORG: "Organisations", GPE: "Countries, cities", LOC: "Regions", NORP: "Nationalities, faiths",
    FACILITY: "Buildings, sites", DOCUMENT: "Documents", PLATFORM: "Platforms", TECH: "Technology", WEAPON: "Weapons",
    EVENT_NAME: "Named events", LANGUAGE: "Languages", DATE: "Times", VALUE: "Numbers",
  },
  // prettier-ignore
  subtypes: {
    INTEL_AGENCY: "intelligence service", ARMED_GROUP: "armed group", GOV_BODY: "government body", MILITARY: "military",
    LAW_ENFORCEMENT: "law enforcement", SECURITY_FORCES: "security forces", MEDIA: "media", IGO: "international organisation",
    PARTY: "party", COMPANY: "company", NETWORK: "network", NGO: "non-governmental organisation", OFFICIAL: "official",
    SUSPECT: "suspect", COVER_NAME: "cover name", GROUP: "group", TARGET: "target", COUNTRY: "country", PROVINCE: "province",
    CITY: "city", REGION: "region", CONTINENT: "continent", BORDER: "border", NATIONALITY: "nationality", RELIGION: "religion",
    POLITICAL: "political group", HEADQUARTERS: "headquarters", EMBASSY: "embassy", PRISON: "prison", BASE: "base", WAR: "war",
    SUMMIT: "summit", OPERATION: "operation", HOLIDAY: "holiday", REPORT: "report", LAW: "law", TREATY: "treaty", MESSENGER: "messenger",
    WEBSITE: "website", SOCIAL: "social network",
  },
  dayParts: { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime" },
  yearParts: {
    SP: "spring",
    SU: "summer",
    FA: "autumn",
    WI: "winter",
    Q1: "first quarter",
    Q2: "second quarter",
    Q3: "third quarter",
    Q4: "fourth quarter",
    H1: "first half",
    H2: "second half",
  },
  /** @param {string} year the first of the ten */
  decade: (year) => `${year}s`,
  timeTypes: { DATE: "date", TIME: "time", DURATION: "duration", SET: "repeated" },
  valueKinds: { count: "count", money: "money", percent: "per cent", measure: "measure", age: "age" },
  quoteKinds: {
    direct: "direct",
    mixed: "partly quoted",
    indirect: "reported",
    scare: "in quotation marks",
    name: "name in quotes",
    term: "term in quotes",
  },
  tellingsOf: { asserted: "happened", planned: "planned", alleged: "alleged", hypothetical: "hypothetical", denied: "denied" },
  // prettier-ignore
  roles: {
    agent: "who", coagent: "with", organizer: "organised by", patient: "whom or what", recipient: "to whom", beneficiary: "for whom",
    instrument: "with what", medium: "through", place: "where", origin: "from", destination: "to", time: "when", count: "how many",
    purpose: "what for", charge: "accused of", content: "what", label: "as", penalty: "penalty", condition: "if", position: "post",
    org: "at", predecessor: "before them", amount: "how much",
  },
  /** What stands before a role in a sentence. */
  // prettier-ignore
  glue: {
    coagent: "with", organizer: "organised by", recipient: "to", beneficiary: "for", instrument: "with", medium: "via", place: "in",
    origin: "from", destination: "to", purpose: "for", charge: "for", label: "as", penalty: "–", condition: "if", position: "as",
    org: "at", predecessor: "after", amount: "–",
  },
  // prettier-ignore
  relations: {
    "acronym-of": "short for", "alias-of": "other name of", "director-of": "director of", "former-director-of": "former director of",
    "leader-of": "leader of", "head-of": "head of", "role-at": "at", "member-of": "member of", "former-member-of": "former member of",
    "works-for": "works for", "agency-of": "agency of", "part-of": "part of", "wing-of": "wing of", "successor-of": "successor of",
    "cooperates-with": "works with", "located-in": "in", "capital-of": "capital of", "neighbor-of": "neighbour of",
  },
  // prettier-ignore
  events: {
    STATEMENT: "Statement", PUBLISH: "Publication", ACCUSE: "Accusation", SUPPORT: "Support", DESIGNATE: "Designation",
    THREATEN: "Threat", REQUEST: "Request", REJECT: "Rejection", MEET: "Meeting", MEDIATE: "Mediation", COOPERATE: "Cooperation",
    AGREE: "Agreement", AID: "Aid", PEACE: "Peace", OPERATION: "Operation", UNCOVER: "Discovery", THWART: "Prevention",
    DISMANTLE: "Break-up", SURVEIL: "Surveillance", ESPIONAGE: "Espionage", PASS_INFO: "Leak", CYBER: "Cyberattack",
    RECRUIT: "Recruitment", TRAIN: "Training", PLOT: "Plot", INFLUENCE: "Propaganda", FINANCE: "Financing", ARREST: "Arrest",
    INVESTIGATE: "Investigation", CONFESS: "Confession", CHARGE: "Charge", CONVICT: "Verdict", RELEASE: "Release", TRANSFER: "Transfer",
    SANCTION: "Sanction", ESCAPE: "Escape", ATTACK: "Attack", KILL: "Death", INJURE: "Injury", DESTROY: "Destruction",
    ABDUCT: "Abduction", CONFLICT: "Conflict", MOBILIZE: "Deployment", PROTEST: "Protest", MOVE: "Movement", APPOINT: "Appointment",
    DEPART_OFFICE: "Departure", ORG_START: "Founding", ORG_END: "Dissolution", VOTE: "Vote",
  },
};
