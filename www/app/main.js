import { createAnalyzer } from "../engine/client.js";
import { Desk } from "../desk/desk.js";
import { reopen } from "../desk/reopening.js";
import { Shelf } from "../desk/shelf.js";
import { prepareSeal } from "../engine/sealed.js";
import { desk as deskSheet } from "../styles/desk.js";
import { readerSheets } from "../styles/reader.js";
import { adopt, h, idle } from "../view/dom.js";
import { printNotes } from "../view/print-notes.js";
import { Session } from "../view/session.js";
import { LANGUAGES, stringsFor } from "../view/strings.js";
import { LexiconPanel } from "../lexicon/panel.js";
import { pictures } from "../viz/load.js";
import { composer } from "./composer.js";
import { takeDrops, textOfFile } from "./intake.js";
import { Notices } from "./notices.js";
import { carried, carry, keepOffline } from "./offline.js";
import { closeNetwork } from "../view/close-network.js";
import { loadSamples } from "./samples.js";
import { followLinks, forgetLink } from "./shared-link.js";
import { chooseLanguage, chosenStrings } from "./strings-choice.js";
import { takeAlong } from "./take-along.js";

/** @typedef {import("../view/types.d.ts").Strings} Strings */

/** How long what can come later waits for a first article, in milliseconds. */
const PATIENCE = 1_000;

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
document.body.classList.add("lede");
adopt(document, [...readerSheets, deskSheet]);

// All start at once; the network closes when all are done, whatever the reader does meanwhile.
const engine = createAnalyzer({ worker: "auto" });
const samples = loadSamples();
/** What is being read, where something is. @type {Promise<unknown>} */
let reading = Promise.resolve();
// What can come later does not take the time of a first article that is picked at once; the network of a long one closes no later.
const calm = Promise.allSettled([engine, samples])
  .then(idle)
  .then(() => Promise.race([reading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]));
// Without it only links are missing.
const places = Promise.all([engine, calm])
  .then(([analyzer]) => analyzer.loadPlaces())
  .catch(() => null);
// Latin and its extensions: else a first "ş" would want a font when the network is closed already.
const fonts = document.fonts.load('1rem "Newsreader Variable"', "aş");
const drawing = calm.then(pictures);
const exporters = calm.then(() => import("../export/client.js")).then(({ loadExporters }) => loadExporters());
const sealing = calm.then(prepareSeal);
const notices = new Notices();
/** @param {() => void} use */
const newVersion = (use) => {
  const { out } = here.strings;
  const now = () => {
    if (carry(here.current())) use();
    else notices.add(out.keepOpen, { close: out.close, name: "version" });
    return false;
  };
  notices.add(out.newVersion, { close: out.close, choices: [{ label: out.useNow, act: now }], name: "version" });
};
// It fetches and hashes every file again.
const offline = calm.then(() => keepOffline(newVersion));
let closed = false;
const shelf = new Shelf();

/**
 * @param {Strings} strings
 * @param {import("./link.js").Shared | null} before what was being read before the page was loaded anew; null where the language
 *   was changed, and all articles are still there
 */
function build(strings, before) {
  document.documentElement.lang = strings.code;
  const host = h("div", { id: "reader", tabindex: -1 });
  // The reader's own terms hold for the text that is shown, too.
  const own = new LexiconPanel(strings, {
    check: async (lexicon) => (await engine).readLexicon(lexicon),
    changed: () => session.reader.text && session.read(session.reader.text),
  });
  const session = new Session(host, { strings, analyzer: () => engine, options: () => ({ lexicon: own.lexicon }) });

  /** @param {string} text @param {string | null} [published] */
  const read = async (text, published = null) => {
    desk.arrive(text);
    session.published = published ?? desk.current?.published ?? null;
    void forgetLink(text);
    const blank = !/\S/.test(text);
    if (blank) session.stop();
    const coming = blank ? null : session.read(text);
    const { run } = session;
    reading = Promise.resolve(coming);
    const analysis = await coming;
    // Something newer may have begun meanwhile: then what is shown is its business.
    if (run !== session.run) return;
    if (!analysis) session.reader.clear();
    if (blank) session.say(strings.empty);
    state(analysis ? "read" : "empty");
  };
  const input = composer(strings, read);
  const desk = new Desk(shelf, session, {
    fill: (text) => input.set(text),
    state: (name) => state(name),
    compose: () => input.open(),
  });

  /** @param {"empty" | "read"} name */
  const state = (name) => {
    app.dataset.state = name;
    tools.hidden = name === "empty";
    const inside = input.element.contains(document.activeElement) || input.offered.contains(document.activeElement);
    input.fold(name === "read");
    // Who picked a sample or pasted goes on from the article, not from a control that is gone.
    if (name === "read" && inside && !document.activeElement?.checkVisibility()) {
      host.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  };

  const languages = h(
    "select",
    {
      "aria-label": strings.language,
      on: {
        change: () => {
          chooseLanguage(languages.value);
          session.close();
          build(stringsFor(languages.value), null);
          app.querySelector("select")?.focus();
        },
      },
    },
    ...LANGUAGES.map(({ code, self }) => h("option", { value: code, lang: code, selected: code === strings.code }, self)),
  );

  const current = () => ({ text: desk.shown.reader.text, analysis: desk.shown.reader.analysis, published: desk.shown.published });
  const along = takeAlong(strings, {
    current,
    withTokens: async () =>
      (await engine).analyze(desk.shown.reader.text, { ...session.options(), published: desk.shown.published, tokens: true }),
    exporters,
  });
  printNotes(session.reader, strings);

  const tools = h(
    "span",
    { class: "page-tools-text", hidden: true },
    along.opener,
    along.menu,
    " ",
    h("button", { type: "button", on: { click: () => input.open() } }, strings.edit),
    " ",
    h("button", { type: "button", on: { click: () => desk.fresh() } }, strings.fresh),
    " ",
    h("button", { type: "button", on: { click: () => desk.add() } }, `+ ${strings.desk.add}`),
    " ",
    own.opener,
  );

  const privacy = h("span", null, closed ? strings.privacyClosed : strings.privacyOpen);
  const curtain = h("div", { class: "page-drop", hidden: true }, strings.dropHere);
  app.replaceChildren(
    h("a", { class: "page-skip", href: "#reader" }, strings.skip),
    h("header", { class: "page-head" }, h("h1", null, "Lede"), h("div", { class: "page-tools" }, tools, languages)),
    h("main", null, notices.element, desk.bar.element, input.element, own.element, session.status, input.offered, desk.kept.element, host),
    h(
      "footer",
      { class: "page-foot" },
      privacy,
      h("details", null, h("summary", null, strings.privacyHow), h("p", null, strings.privacyCheck)),
    ),
    curtain,
    desk.toast.element,
  );
  state("empty");

  /** @param {File[]} files several are an article each */
  const take = async (files) => {
    const texts = [];
    for (const file of files) {
      const text = await textOfFile(file);
      if (text === null) session.say(strings.badFile(file.name));
      else if (/\.json$/i.test(file.name))
        await reopen(text, { desk, session, strings, engine, read, state, fill: (own) => input.set(own) });
      else texts.push(text);
    }
    if (texts.length > 1) await desk.openAll(texts);
    else if (texts.length) {
      input.set(texts[0]);
      await read(texts[0]);
    }
  };
  input.onFiles(take);
  here = {
    strings,
    current: () => ({ text: session.reader.analysis ? session.reader.text : "", published: session.published }),
    open: (shared) => {
      input.set(shared.text);
      void read(shared.text, shared.published);
    },
    files: take,
    text: (text) => {
      input.set(text);
      void read(text);
    },
    curtain,
  };

  samples.then((list) => input.offer(list));
  engine.catch(() => session.say(strings.engineFailed));
  void closing.then(() => {
    if (!closed) return;
    privacy.textContent = strings.privacyClosed;
    app.dataset.network = "closed";
  });
  void (before ? desk.begin() : desk.resume());
  if (before?.text) here.open(before);
}

/**
 * The page as it is built now: where drops, links and notices go.
 *
 * @type {import("./shared-link.js").Here & { files: (files: File[]) => unknown, text: (text: string) => void, curtain: HTMLElement }}
 */
let here;
/** When all that the page will ever load is there, it closes its network; then its engine goes on in a worker without one, too. */
const closing = Promise.allSettled([engine, places, samples, fonts, exporters, offline, sealing, drawing]).then(async () => {
  closeNetwork();
  // An engine that could not be started calls nobody; a worker that could not be sealed might.
  closed = await sealing
    .then((seal) => seal())
    .then(
      () => true,
      () =>
        engine.then(
          () => false,
          () => true,
        ),
    );
});
build(chosenStrings(), carried());
void followLinks(() => here, notices);
takeDrops(
  () => here.curtain,
  (files) => here.files(files),
  (text) => here.text(text),
);
