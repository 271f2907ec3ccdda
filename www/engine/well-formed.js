/**
 * Half a surrogate pair becomes U+FFFD, as it does in the engine: one unit for one, so offsets stay.
 *
 * @param {string} text
 */
export function wellFormed(text) {
  const own = /** @type {{ toWellFormed?: () => string }} */ (/** @type {unknown} */ (text));
  if (typeof own.toWellFormed === "function") return own.toWellFormed();
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
