import { RELEASE } from "./release.js";

/** What the page carries over the reload that brings the new version. */
const CARRIED = "lede-carried";

/**
 * Keeps the page on the device, so that it opens without a network. Registered before the page closes its network; later updates
 * are the browser's own business and ask nothing of the page.
 *
 * @param {(use: () => void) => void} onUpdate a new version waits; `use` puts it in place and reloads
 */
export async function keepOffline(onUpdate) {
  if (!RELEASE || !navigator.serviceWorker) return;
  try {
    const workers = navigator.serviceWorker;
    const registration = await workers.register(new URL("../sw.js", import.meta.url), { updateViaCache: "none" });
    /** @param {ServiceWorker} worker */
    const offer = (worker) =>
      onUpdate(() => {
        workers.addEventListener("controllerchange", () => location.reload(), { once: true });
        worker.postMessage({ type: "lede:use" });
      });
    // Without a controller this is the first visit: nothing to update.
    if (registration.waiting && workers.controller) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && workers.controller) offer(worker);
      });
    });
  } catch {
    // Private windows and some policies allow no worker: then the page needs its network when it is opened, and nothing else changes.
  }
}

/**
 * @param {import("./link.js").Shared} shared what is open
 * @returns {boolean} false where it cannot be kept
 */
export function carry(shared) {
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify(shared));
    return true;
  } catch {
    return !shared.text;
  }
}

/** @returns {import("./link.js").Shared} what was open before the reload, once */
export function carried() {
  try {
    const { text, published } = JSON.parse(sessionStorage.getItem(CARRIED) ?? "{}");
    sessionStorage.removeItem(CARRIED);
    if (typeof text === "string") return { text, published: typeof published === "string" ? published : null };
  } catch {
    // Nothing that can be read was kept.
  }
  return { text: "", published: null };
}
