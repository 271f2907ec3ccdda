import { h } from "./dom.js";
import { word } from "./strings.js";

/**
 * On paper nothing can be pointed at: each name has the number of a note where it first stands, and the notes follow the article.
 * They are there while the browser prints, and at no other time.
 *
 * @param {import("./reader.js").Reader} reader
 * @param {import("./types.d.ts").Strings} strings
 */
export function printNotes(reader, strings) {
  const { signal } = reader.stop;
  /** @type {HTMLElement[]} */
  let numbered = [];
  /** @type {HTMLElement | null} */
  let notes = null;

  const clear = () => {
    notes?.remove();
    for (const mark of numbered) delete mark.dataset.note;
    numbered = [];
  };
  const make = () => {
    clear();
    const { analysis, view } = reader;
    if (!analysis) return;
    const entries = analysis.entities
      .filter(({ named }) => named)
      .flatMap((entity) => {
        const [mark] = view.byId.get(entity.id) ?? [];
        return mark ? [{ entity, mark }] : [];
      })
      .sort((a, b) => Number(a.mark.dataset.start) - Number(b.mark.dataset.start));
    for (const [at, { mark }] of entries.entries()) mark.dataset.note = String(at + 1);
    numbered = entries.map(({ mark }) => mark);
    notes = h(
      "section",
      { class: "lede-print", lang: strings.code },
      h("h2", null, strings.out.footnotes),
      h("ol", null, ...entries.map(({ entity }) => h("li", null, h("b", null, entity.name), ` – ${noteOf(entity, strings)}`))),
    );
    view.element.after(notes);
  };
  addEventListener("beforeprint", make, { signal });
  addEventListener("afterprint", clear, { signal });
}

/**
 * @param {import("./types.d.ts").Entity} entity
 * @param {import("./types.d.ts").Strings} strings
 */
function noteOf({ type, subtype, aliases, mentions }, strings) {
  const kind = subtype && subtype !== "OTHER" ? word(strings.subtypes, subtype) : word(strings.short, type);
  return [kind, aliases.join(", "), strings.mentions(mentions.length)].filter(Boolean).join("; ");
}
