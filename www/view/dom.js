//# allFunctionsCalledOnLoad
/**
 * Building DOM without markup: no string ever becomes an element, so nothing that a reader pastes can.
 *
 * @typedef {Record<string, string | number | boolean | null | undefined | Record<string, unknown>>} Props
 * @typedef {Node | string | number | null | undefined | false} Child
 */

/**
 * Makes an element. `data` sets `data-*` (keys in small letters), `on` adds listeners, `true` gives an empty attribute, `null` and `false` none.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props | null} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "data") {
      for (const [key, item] of Object.entries(/** @type {Record<string, unknown>} */ (value))) {
        // Some times faster than by way of `dataset`.
        if (item !== null && item !== undefined) element.setAttribute(`data-${key}`, String(item));
      }
    } else if (name === "on") {
      for (const [type, listener] of Object.entries(/** @type {Record<string, EventListener>} */ (value))) {
        element.addEventListener(type, listener);
      }
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/**
 * Appends what is there and skips what is not.
 *
 * @param {Node} parent
 * @param {(Child | Child[])[]} children
 */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * A constructed style sheet: allowed under a strict CSP, where `<style>` and `style=""` are not.
 *
 * @param {string} text
 */
export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/**
 * The root that adopts style sheets for this node: its shadow root or the document.
 *
 * @param {Node} node
 * @returns {Document | ShadowRoot}
 */
export function styleRoot(node) {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/**
 * Adopts sheets once.
 *
 * @param {Document | ShadowRoot} root
 * @param {CSSStyleSheet[]} sheets
 */
export function adopt(root, sheets) {
  const missing = sheets.filter((one) => !root.adoptedStyleSheets.includes(one));
  if (missing.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

/** Lets the browser paint and handle input, then goes on. */
export function breathe() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (/** @type {unknown} */ (globalThis));
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(undefined);
    channel.port2.postMessage(null);
  });
}

/** How long work may hold the main thread before the browser has its turn, in milliseconds. */
export const SLICE = 12;

/**
 * Takes all steps of some work, and lets the browser have its turn between slices.
 *
 * @param {Iterator<void, void>} steps
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} false where it was stopped
 */
export async function inSlices(steps, signal) {
  for (let until = performance.now() + SLICE; !steps.next().done;) {
    if (performance.now() < until) continue;
    await breathe();
    if (signal.aborted) return false;
    until = performance.now() + SLICE;
  }
  return true;
}

/** Waits until the browser has nothing else to do, though not for long. */
export function idle() {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(undefined), { timeout: 60 });
    else setTimeout(resolve);
  });
}

/** Waits for the next frame to be on the screen, or for a moment where none is drawn: a hidden page draws none. */
export function painted() {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
