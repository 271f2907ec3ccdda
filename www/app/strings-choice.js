import { LANGUAGES, stringsFor } from "../view/strings.js";

const KEY = "lede-language";

/** The language of the interface: as chosen before on this device, else as the browser prefers. */
export function chosenStrings() {
  return stringsFor(recall() ?? navigator.language);
}

/** @param {string} code */
export function chooseLanguage(code) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Storage may be refused: then the choice lasts as long as the page.
  }
}

function recall() {
  try {
    const code = localStorage.getItem(KEY);
    return LANGUAGES.some((one) => one.code === code) ? code : null;
  } catch {
    return null;
  }
}
