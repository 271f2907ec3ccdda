import { LedeError } from "./error.js";
import { Assembly } from "./pieces.js";
import { Session } from "./session.js";
import { compiled, spawn } from "./spawn.js";

/**
 * @typedef {import("./session.js").Request} Request
 * @typedef {{ request: Request, answer: Assembly, resolve: (answer: any) => void, reject: (error: LedeError) => void }} Job
 */

/** What an analysis may take: this, and a millisecond for every {@link UNITS_PER_MS} UTF-16 units (a slow phone reads ten times that). */
const BASE_LIMIT = 30_000;
const UNITS_PER_MS = 20;

/** How long the worker may go on with a text that nobody waits for any more. */
const ABANDONED_LIMIT = 250;

/** Those that are not closed. @type {Set<WorkerThread>} */
const open = new Set();

/** Puts a fresh worker into every thread of the page, each as soon as its old one has answered what it was asked. */
export async function renewAll() {
  await Promise.all([...open].map((thread) => thread.renew()));
}

/** A worker, one request at a time, replaced when it dies, hangs, or works on what was aborted. */
export class WorkerThread {
  /** @type {Promise<Worker> | undefined} */
  #worker;

  /** @type {Job[]} */
  #queue = [];

  /** @type {Job | undefined} */
  #running;

  /** The file of places, for a worker that takes another's place. @type {Uint8Array | undefined} */
  #places;

  /** Whether the worker has got what is running. */
  #posted = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #limit;

  /** What takes over when nothing runs. @type {(() => void) | undefined} */
  #takeOver;

  /** Starts the worker, where it is not running. */
  async start() {
    open.add(this);
    const starting = (this.#worker ??= spawn(this.#places));
    try {
      const worker = await starting;
      worker.onmessage = ({ data }) => this.#settle(data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.#replace(new LedeError("engine-crashed", `The engine stopped (${event.message || "no reason given"}). A fresh one is ready.`));
      };
      return worker;
    } catch (error) {
      this.#worker = undefined;
      throw error;
    }
  }

  /**
   * Queues a request.
   *
   * @param {Request} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>} the answer, parsed
   */
  ask(request, signal) {
    let abandon = () => {};
    const answer = new Promise((resolve, reject) => {
      const job = { request, answer: new Assembly(), resolve, reject };
      abandon = () => this.#abandon(job, signal?.reason);
      this.#queue.push(job);
      this.#next();
    });
    signal?.addEventListener("abort", abandon);
    // A signal may live as long as the page: it must not hold every text that was ever read.
    return answer.finally(() => signal?.removeEventListener("abort", abandon));
  }

  /** Puts a fresh worker in the place of the one that runs, once that has answered. */
  async renew() {
    const worker = await spawn(this.#places);
    await new Promise((resolve) => {
      this.#takeOver = () => {
        this.#takeOver = undefined;
        if (!open.has(this)) {
          worker.terminate();
          return resolve(undefined);
        }
        this.#end();
        this.#worker = Promise.resolve(worker);
        // It is listened to at once: it may die before it is asked anything.
        void this.start().then(resolve);
      };
      if (!this.#running) this.#takeOver();
    });
  }

  /** Ends the worker; whoever waits is told. */
  close() {
    open.delete(this);
    this.#takeOver?.();
    this.#end();
    const closed = new LedeError("closed", "The analyzer was closed.");
    for (const job of [this.#running, ...this.#queue.splice(0)]) job?.reject(closed);
    this.#running = undefined;
  }

  async #next() {
    const job = this.#running ? undefined : this.#queue.shift();
    if (!job) return;
    this.#running = job;
    try {
      const worker = await this.start();
      if (this.#running !== job) return;
      worker.postMessage(job.request);
      this.#posted = true;
      const units = "input" in job.request ? job.request.input.text.length : 0;
      this.#stopAfter(BASE_LIMIT + units / UNITS_PER_MS);
    } catch (error) {
      job.reject(LedeError.from(error, error instanceof DOMException ? "bad-options" : "engine-failed"));
      if (this.#running === job) this.#finish();
    }
  }

  /** @param {any} message a piece of the answer, its end, or an error */
  #settle(message) {
    const job = this.#running;
    if (!job || job.request.id !== message.id) return;
    if ("list" in message) return job.answer.add(message);
    if (message.error) {
      job.reject(LedeError.from(message.error, "engine-crashed"));
    } else {
      if (job.request.do === "places") this.#places = job.request.places;
      job.resolve(job.answer.finish(message));
    }
    this.#finish();
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #abandon(job, reason) {
    job.reject(new LedeError("aborted", "The analysis was aborted.", reason));
    this.#queue = this.#queue.filter((other) => other !== job);
    if (this.#running !== job) return;
    if (this.#posted) this.#stopAfter(ABANDONED_LIMIT);
    else this.#finish();
  }

  /** @param {number} ms */
  #stopAfter(ms) {
    clearTimeout(this.#limit);
    const stuck = new LedeError("engine-stuck", `The engine gave no answer in ${Math.ceil(ms / 1000)} seconds. A fresh one is ready.`);
    this.#limit = setTimeout(() => this.#replace(stuck), ms);
  }

  /** @param {LedeError} reason */
  #replace(reason) {
    this.#end();
    this.#running?.reject(reason);
    this.#finish();
  }

  #end() {
    clearTimeout(this.#limit);
    this.#worker?.then((worker) => worker.terminate()).catch(() => {});
    this.#worker = undefined;
  }

  #finish() {
    clearTimeout(this.#limit);
    this.#running = undefined;
    this.#posted = false;
    this.#takeOver?.();
    this.#next();
  }
}

/** The page's own thread, for where there are no workers: the same interface, a task of its own for each request. */
export class PageThread {
  /** @type {Promise<Session> | undefined} */
  #session;

  /** Loads the engine. */
  async start() {
    try {
      return await (this.#session ??= compiled().then((module) => Session.start(module)));
    } catch (error) {
      this.#session = undefined;
      throw LedeError.from(error, "engine-failed");
    }
  }

  /**
   * @param {Request} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>} the answer, parsed
   */
  async ask(request, signal) {
    const session = await this.start();
    // What the page has to paint or to answer comes first.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) throw new LedeError("aborted", "The analysis was aborted.", signal.reason);
    return JSON.parse(session.answer(request));
  }

  /** Nothing to end. */
  close() {}
}
