/**
 * The text of pasted or dropped HTML. The markup is parsed into a document of its own that runs nothing and loads nothing; only
 * its words are taken over, so no element, script or handler of it ever reaches the page.
 */

/** What stands on lines of its own. */
export const BLOCK = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P " +
    "PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
/** What holds no words of the article. */
export const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO SELECT TEXTAREA BUTTON".split(" "),
);

/**
 * Whether a text is the source of a page rather than an article.
 *
 * @param {string} text
 */
export function looksLikeHtml(text) {
  return /^\s*(?:<!doctype html|<html|<body|<article|<div|<p|<h[1-6]|<script)\b[^>]*>/i.test(text) && /<\/[a-z][a-z0-9]*\s*>/i.test(text);
}

/**
 * Attributes hold no words, and a strict policy complains aloud about handlers and styles even where they cannot run. What this
 * leaves standing in broken markup is harmless all the same: only text is taken over.
 *
 * @param {string} html
 */
function withoutAttributes(html) {
  return html.replace(/<([a-z][a-z0-9-]*)\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi, (_, name, rest) =>
    /\bhidden\b/i.test(rest) ? `<${name} hidden>` : `<${name}>`,
  );
}

/** @param {string} html */
function withoutStyles(html) {
  const lower = html.toLowerCase();
  let kept = "";
  let at = 0;
  for (let open = lower.indexOf("<style"); open >= 0; open = lower.indexOf("<style", at)) {
    const close = lower.indexOf("</style", open);
    if (close < 0) break;
    kept += html.slice(at, open);
    at = close;
  }
  return kept + html.slice(at);
}

/**
 * @param {string} html
 * @returns {string | null} null where the host page's Trusted Types forbid to parse
 */
export function textOfHtml(html) {
  let parsed;
  try {
    parsed = new DOMParser().parseFromString(withoutAttributes(withoutStyles(html)), "text/html");
  } catch {
    return null;
  }
  /** @type {string[]} */
  const out = [];
  let atStart = true;
  let gap = "";

  /** @param {string} words */
  const write = (words) => {
    if (!words) return;
    out.push(atStart ? "" : gap, words);
    gap = "";
    atStart = false;
  };
  const breakLine = () => {
    gap = "\n";
  };

  // A stack instead of recursion: markup may be nested deeper than calls may.
  /** @type {(Node | "end")[]} */
  const todo = [parsed.body];
  while (todo.length) {
    const node = todo.pop();
    if (node === "end") {
      breakLine();
    } else if (node?.nodeType === Node.TEXT_NODE) {
      const inPre = node.parentElement?.closest("pre");
      const words = inPre ? (node.nodeValue ?? "") : (node.nodeValue ?? "").replace(/[\t\n\f\r ]+/g, " ");
      const glued = gap || atStart || out.at(-1)?.endsWith(" ") ? words.trimStart() : words;
      write(glued);
    } else if (node instanceof Element || node?.nodeType === Node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      const name = element.tagName.toUpperCase();
      if (SILENT.has(name) || element.hasAttribute("hidden")) continue;
      if (name === "BR") breakLine();
      if (BLOCK.has(name)) {
        breakLine();
        todo.push("end");
      }
      for (let child = element.lastChild; child; child = child.previousSibling) todo.push(child);
    }
  }
  return out
    .join("")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
