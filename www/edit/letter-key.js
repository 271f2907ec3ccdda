/** Whether the key C on a mark opens its card: a letter that acts can be in the way of speech input, so that it can be turned off. */
const KEY = "lede-key-c";
const OFF = "off";

/** What holds where nothing can be kept. */
let on = true;

/** @returns {boolean} */
export function letterActs() {
  try {
    return on && localStorage.getItem(KEY) !== OFF;
  } catch {
    return on;
  }
}

/** @param {boolean} acts from now on, on this device */
export function setLetter(acts) {
  on = acts;
  try {
    if (acts) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Then it holds until the page is closed.
  }
}
