// The client's side of the worker, against workers that die, hang and refuse.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { LedeError, createAnalyzer } from "../../www/engine/client.js";
import { FakeWorkers } from "./fake-worker.js";

/** @type {FakeWorkers} */
let workers;

beforeEach(() => {
  workers = new FakeWorkers();
});

afterEach(() => {
  mock.timers.reset();
  workers.restore();
});

/** @param {string} code */
const rejection = (code) => (/** @type {unknown} */ error) => error instanceof LedeError && error.code === code && error.message !== "";

test("analyzers share one worker, and the last one ends it", async () => {
  const [first, second] = await Promise.all([createAnalyzer(), createAnalyzer()]);
  const answers = await Promise.all([first.analyze("one"), second.analyze("three")]);
  assert.deepEqual(
    answers.map((answer) => /** @type {any} */ (answer).length),
    [3, 5],
  );
  assert.equal(workers.all.length, 1);
  first.close();
  assert.equal(workers.running, 1);
  await second.analyze("still here");
  second.close();
  await Promise.resolve();
  assert.equal(workers.running, 0);
});

test("a worker that dies rejects what it read, and the next text gets a fresh one", async () => {
  const lede = await createAnalyzer({ worker: true });
  const [crashed, next] = await Promise.allSettled([lede.analyze("crash"), lede.analyze("next")]);
  assert.equal(crashed.status, "rejected");
  assert.equal(crashed.reason.code, "engine-crashed");
  assert.equal(next.status, "fulfilled");
  assert.deepEqual(
    workers.all.map((worker) => worker.read),
    [["crash"], ["next"]],
  );
  assert.ok(workers.all[0].terminated);
  lede.close();
});

test("a worker that hangs is replaced after its time, which grows with the text", async () => {
  const lede = await createAnalyzer({ worker: true });
  mock.timers.enable({ apis: ["setTimeout"] });
  const hung = lede.analyze("hang");
  const next = lede.analyze("next");
  await settle();
  mock.timers.tick(29_000);
  await settle();
  assert.equal(workers.all.length, 1);
  mock.timers.tick(2_000);
  await assert.rejects(hung, rejection("engine-stuck"));
  await next;
  assert.equal(workers.all.length, 2);
  lede.close();
});

test("what the caller asked wrongly rejects, and the worker stays", async () => {
  const lede = await createAnalyzer();
  await assert.rejects(lede.analyze("refuse"), rejection("bad-type"));
  await assert.rejects(lede.analyze(/** @type {any} */ (null)), rejection("bad-text"));
  await assert.rejects(lede.analyze("x", /** @type {any} */ ({ types: () => {} })), rejection("bad-options"));
  await lede.analyze("fine");
  assert.equal(workers.all.length, 1);
  lede.close();
});

test("an aborted text rejects at once; one that waits is never read", async () => {
  const lede = await createAnalyzer();
  mock.timers.enable({ apis: ["setTimeout"] });
  const hanging = new AbortController();
  const waiting = new AbortController();
  const first = lede.analyze("hang", { signal: hanging.signal });
  const second = lede.analyze("waits", { signal: waiting.signal });
  const third = lede.analyze("third");
  await settle();
  waiting.abort();
  hanging.abort("changed my mind");
  await assert.rejects(first, (error) => rejection("aborted")(error) && /** @type {any} */ (error).cause === "changed my mind");
  await assert.rejects(second, { name: "AbortError" });
  mock.timers.tick(1_000);
  await third;
  assert.deepEqual(
    workers.all.map((worker) => worker.read),
    [["hang"], ["third"]],
  );
  await assert.rejects(lede.analyze("x", { signal: AbortSignal.abort() }), rejection("aborted"));
  lede.close();
});

test("an abort before the worker runs does not cost the worker", async () => {
  const lede = await createAnalyzer();
  await assert.rejects(lede.analyze("crash"), rejection("engine-crashed"));
  const controller = new AbortController();
  const given = lede.analyze("given up", { signal: controller.signal });
  controller.abort();
  await assert.rejects(given, rejection("aborted"));
  await lede.analyze("next");
  assert.equal(workers.all.length, 2);
  lede.close();
});

test("a closed analyzer rejects what it was reading and what comes after", async () => {
  const lede = await createAnalyzer();
  const other = await createAnalyzer();
  const reading = lede.analyze("hang");
  await settle();
  lede.close();
  await assert.rejects(reading, rejection("closed"));
  await assert.rejects(lede.analyze("late"), rejection("closed"));
  await other.analyze("others go on");
  other.close();
});

test("explain asks about the analyzer's own last text", async () => {
  const lede = await createAnalyzer();
  await assert.rejects(lede.explain("e1"), rejection("no-analysis"));
  await lede.analyze("mine");
  const why = /** @type {any} */ (await lede.explain("e1"));
  assert.deepEqual(why, { length: 4, thing: "e1" });
  lede.close();
});

/** Lets everything that waits for no timer happen. */
function settle() {
  return new Promise((resolve) => setImmediate(resolve));
}
