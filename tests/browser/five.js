/** Five invented reports of one affair, as five papers would write them: they agree on most, and not on how many and when. */
const TEXTS = [
  "Police raid smugglers in Holmvik\n\nHOLMVIK, 4 March 2024 — Norland's Coast Guard arrested 11 people in Holmvik on Monday, Interior Minister Anna Vardsen said. " +
    "The Coast Guard seized two boats. Vardsen said the group was led by Olaf Brunvoll.\n",
  "Fifteen held in smuggling case\n\nOSLO, 5 March 2024 — The Coast Guard arrested 15 people in Holmvik on Monday, a prosecutor said. " +
    "Prosecutor Lise Haugen charged Olaf Brunvoll with smuggling on Tuesday. Brunvoll denied the charge.\n",
  "Brunvoll in court\n\nHOLMVIK, 6 March 2024 — Olaf Brunvoll, accused of leading a smuggling ring, was charged on Tuesday by prosecutor Lise Haugen. " +
    "A court in Holmvik will hear the case on 20 March. Anna Vardsen praised the Coast Guard.\n",
  "Ring had boats in two ports\n\n7 March 2024 — The smugglers around Olaf Brunvoll kept boats in Holmvik and Bergen, the Coast Guard said on Thursday. " +
    "The Coast Guard arrested 11 people in Holmvik on 4 March.\n",
  "Opposition asks who knew\n\nOSLO, 8 March 2024 — Lawmakers questioned Interior Minister Anna Vardsen in Oslo on Friday over the arrests in Holmvik. " +
    "Vardsen rejected the criticism. “We acted at once,” Vardsen told reporters.\n",
];

/** They as files that a reader brings. */
export const FIVE = TEXTS.map((text, at) => ({ name: `${at}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
