import { createStore, del, entries, get, update } from "../vendor/idb-keyval.js";
import { merged } from "./merge.js";
import { recordOf } from "./record.js";

/**
 * @typedef {import("./record.js").Kept} Kept
 * @typedef {{ id: string, raw: unknown }} Damaged
 * @typedef {{ ok: true, kept: Kept, theirs: boolean, fork: boolean } | { ok: false, full: boolean }} Saved
 */

/** The second is for where the first cannot be used: that stays as it is. */
const STORES = ["lede", "lede-2"];

const TABLE = "articles";

/** What the reader made, on this device: read whole, written record by record, watched for other tabs. */
export class Keeper {
  /** @type {import("../vendor/idb-keyval.js").UseStore | null} */
  #store = null;
  /** What this tab last read or wrote of each article. @type {Map<string, Kept>} */
  #base = new Map();
  /** @type {BroadcastChannel | null} */
  #channel = null;
  /** Told when another tab wrote an article. @type {(kept: Kept, base: Kept | null) => void} */
  onOther = () => {};

  /**
   * Opens the store.
   *
   * @returns {Promise<{ kept: Kept[], damaged: Damaged[], store: "fine" | "second" | "none" }>}
   */
  async open() {
    for (const [at, name] of STORES.entries()) {
      try {
        const store = createStore(name, TABLE);
        const all = await entries(store);
        this.#store = store;
        this.#watch();
        const kept = [];
        const damaged = [];
        for (const [key, raw] of all) {
          const record = recordOf(raw);
          if (record && record.id === key) kept.push(record);
          else damaged.push({ id: String(key), raw });
        }
        for (const record of kept) this.#base.set(record.id, record);
        kept.sort((a, b) => (a.changed < b.changed ? 1 : -1));
        return { kept, damaged, store: at === 0 ? "fine" : "second" };
      } catch {
        // Tried with the next name; what is in this one is left alone.
      }
    }
    return { kept: [], damaged: [], store: "none" };
  }

  /**
   * Writes an article, together with what another tab wrote of it.
   *
   * @param {Kept} mine
   * @returns {Promise<Saved>} `fork`: another tab has another text under this id, and nothing was written
   */
  async save(mine) {
    const base = this.#base.get(mine.id) ?? null;
    /** @type {import("./merge.js").Merge | undefined} */
    let done;
    try {
      if (!this.#store) return { ok: false, full: false };
      await update(
        mine.id,
        (/** @type {unknown} */ raw) => {
          done = merged(base, mine, recordOf(raw));
          return done.write;
        },
        this.#store,
      );
    } catch (error) {
      return { ok: false, full: /** @type {DOMException} */ (error)?.name === "QuotaExceededError" };
    }
    const { write, fork, theirs } = /** @type {import("./merge.js").Merge} */ (done);
    const kept = /** @type {Kept} */ (write);
    if (!fork) {
      this.#base.set(kept.id, kept);
      this.#channel?.postMessage({ id: kept.id, version: kept.version });
    }
    return { ok: true, kept, theirs, fork };
  }

  /**
   * @param {string} id
   * @returns {Promise<boolean>}
   */
  async forget(id) {
    this.#base.delete(id);
    try {
      if (this.#store) await del(id, this.#store);
      return true;
    } catch {
      return false;
    }
  }

  #watch() {
    if (typeof BroadcastChannel !== "function") return;
    this.#channel = new BroadcastChannel("lede");
    this.#channel.addEventListener("message", async ({ data }) => {
      const base = this.#base.get(data?.id) ?? null;
      if (!this.#store || !base || base.version >= data.version) return;
      const kept = recordOf(await get(data.id, this.#store).catch(() => null));
      if (!kept) return;
      this.onOther(kept, base);
    });
  }

  /**
   * What another tab wrote is now what this tab builds on.
   *
   * @param {Kept} kept
   */
  adopt(kept) {
    this.#base.set(kept.id, kept);
  }
}
