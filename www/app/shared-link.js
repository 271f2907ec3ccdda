import { isKnown, isShared, unpack } from "./link.js";

/**
 * @typedef {import("../view/types.d.ts").Strings} Strings
 * @typedef {import("./link.js").Shared} Shared
 *
 * @typedef {object} Here
 * @property {Strings} strings
 * @property {() => Shared} current
 * @property {(shared: Shared) => unknown} open
 */

/**
 * Opens the text of the address's fragment, at once and whenever the reader follows another such link. What was open before can be
 * had back; a damaged link changes nothing.
 *
 * @param {() => Here} here the page as it is built now
 * @param {import("./notices.js").Notices} notices
 */
export function followLinks(here, notices) {
  const follow = async () => {
    const { hash } = location;
    if (!isShared(hash)) return;
    const shared = await unpack(hash);
    const { strings, current, open } = here();
    const { out } = strings;
    if (!shared) return notices.add(isKnown(hash) ? out.linkDamaged : out.linkVersion, { close: out.close, name: "link" });
    const before = current();
    if (before.text === shared.text && before.published === shared.published) return;
    open(shared);
    if (/\S/.test(before.text)) {
      const back = { label: out.back, act: () => here().open(before) };
      notices.add(out.linkOpened, { close: out.close, choices: [back], name: "link" });
    }
  };
  addEventListener("hashchange", follow);
  return follow();
}

/**
 * A fragment speaks of one text only: when another is read, the address lets go of it.
 *
 * @param {string} text
 */
export async function forgetLink(text) {
  const { hash } = location;
  if (!isShared(hash)) return;
  const shared = await unpack(hash);
  // A damaged one stays: the reader may want to see what is wrong with it.
  if (shared && shared.text !== text && location.hash === hash) history.replaceState(null, "", location.pathname + location.search);
}
