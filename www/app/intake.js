import { looksLikeHtml, textOfHtml } from "../view/plain-text.js";
import { LIMIT } from "../view/session.js";

/**
 * What a reader may bring: a paste, a dropped file, a chosen file. All end as plain text.
 */

const TEXT_FILE = /\.(?:txt|text|md|markdown|html?|xhtml|json)$/i;

/**
 * The text of a paste. HTML is asked first: it knows where paragraphs end.
 *
 * @param {DataTransfer} data
 * @returns {string}
 */
export function textOfPaste(data) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (html) {
    const text = textOfHtml(html);
    if (text) return text;
  }
  return looksLikeHtml(plain) ? (textOfHtml(plain) ?? plain) : plain;
}

/**
 * The text of a file.
 *
 * @param {File} file
 * @returns {Promise<string | null>} null where it is no text that can be read here
 */
export async function textOfFile(file) {
  const known = TEXT_FILE.test(file.name) || file.type.startsWith("text/");
  // Four bytes a unit at most: a larger file cannot be within the limit, and need not be loaded to know.
  if (!known || file.size > LIMIT * 4) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return /\.x?html?$/i.test(file.name) || looksLikeHtml(text) ? textOfHtml(text) : text;
  } catch {
    return null;
  }
}

/**
 * Takes files that are dropped anywhere on the page.
 *
 * @param {() => HTMLElement} curtain shown while a file hovers over the page
 * @param {(files: File[]) => void} onFiles
 * @param {(text: string) => void} onText
 */
export function takeDrops(curtain, onFiles, onText) {
  let depth = 0;
  /** @param {DragEvent} event */
  const carries = (event) => event.dataTransfer?.types.includes("Files") || event.dataTransfer?.types.includes("text/plain");
  const lower = () => {
    depth = 0;
    curtain().hidden = true;
  };
  addEventListener("dragenter", (event) => {
    if (!carries(event)) return;
    depth += 1;
    curtain().hidden = !event.dataTransfer?.types.includes("Files");
  });
  addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) lower();
  });
  addEventListener("dragover", (event) => {
    if (carries(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    lower();
    const data = event.dataTransfer;
    if (!data) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    if (data.files.length) onFiles([...data.files]);
    else if (data.getData("text/plain")) onText(textOfPaste(data));
  });
}
