import { edit } from "./edit.js";
import { side } from "./side.js";
import { text } from "./text.js";
import { tokens } from "./tokens.js";
import { viz } from "./viz.js";

/** The style sheets of a reader, for the document or a shadow root to adopt. */
export const readerSheets = [tokens, text, side, edit, viz];
