/**
 * A number as the language writes it. Below a thousand both languages write the digits alone, and the browser's own way, slow when
 * first asked, is not asked.
 *
 * @param {number} n
 * @param {string} code the language
 */
export function numeral(n, code) {
  return Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : n.toLocaleString(code);
}
