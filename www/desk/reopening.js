import { joined, step } from "../edit/history.js";
import { planFor } from "./reopen.js";

/**
 * Opens a saved analysis, or corrections, and says what became of them. What was open stays, unless nothing was made of it.
 *
 * @param {string} json
 * @param {object} page
 * @param {import("./desk.js").Desk} page.desk
 * @param {import("../view/session.js").Session} page.session
 * @param {import("../view/types.d.ts").Strings} page.strings
 * @param {Promise<import("../view/types.d.ts").Analyzer>} page.engine
 * @param {(text: string, published?: string | null) => Promise<unknown>} page.read
 * @param {(name: "empty" | "read") => void} page.state
 * @param {(text: string) => void} page.fill
 */
export async function reopen(json, { desk, session, strings, engine, read, state, fill }) {
  const words = strings.desk.stored;
  const plan = planFor(json, await nameOf(engine), words);
  const { editor } = session;
  /** @param {import("../edit/types.d.ts").Correction[]} corrections */
  const add = (corrections) => {
    if (editor && corrections.length) editor.set(step(editor.history, joined([], editor.corrections, corrections)));
  };
  if (plan.do === "nothing") return desk.say(plan.say);
  if (plan.do === "correct") {
    if (!desk.current) return desk.say(words.noArticle);
    add(plan.corrections);
    await session.redraw();
    editor?.onChange(editor.corrections);
    return desk.say(plan.say);
  }
  fill(plan.text);
  desk.arrive(plan.text);
  add(plan.corrections);
  if (plan.do === "read") await read(plan.text, plan.published);
  else state((await session.showStored(plan.analysis, plan.text)) ? "read" : "empty");
  if (plan.corrections.length) editor?.onChange(editor.corrections);
  desk.say(plan.say);
}

/**
 * What reads here: version and resources.
 *
 * @param {Promise<import("../view/types.d.ts").Analyzer>} engine
 */
async function nameOf(engine) {
  try {
    const { version, resources } = (await (await engine).analyze("")).engine;
    return `${version} ${resources}`;
  } catch {
    return null;
  }
}
