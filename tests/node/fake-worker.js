/** What the fake workers of one test did. */
export class FakeWorkers {
  /** @type {FakeWorker[]} */
  all = [];

  /** Puts them in the place of the platform's, until `restore` is called. */
  constructor() {
    const { all } = this;
    this.restore = swap(
      /** @type {any} */ (
        class extends FakeWorker {
          constructor() {
            super();
            all.push(this);
          }
        }
      ),
    );
  }

  get running() {
    return this.all.filter((worker) => !worker.terminated).length;
  }
}

/** @param {typeof Worker} replacement */
function swap(replacement) {
  const platform = globalThis.Worker;
  globalThis.Worker = replacement;
  return () => {
    globalThis.Worker = platform;
  };
}

/** A worker that obeys its text: "crash", "hang", "refuse", or answers with the text's length. */
class FakeWorker {
  /** @type {((event: { data: any }) => void) | undefined} */
  onmessage;

  /** @type {((event: { message: string }) => void) | undefined} */
  onerror;

  terminated = false;

  /** @type {string[]} */
  read = [];

  /** What it was started with. @type {Uint8Array | undefined} */
  places;

  constructor() {
    this.#say({ loaded: true });
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {any} data */
  postMessage(data) {
    structuredClone(data);
    if ("module" in data) {
      this.places = data.places;
      this.#say({ ready: true });
      return;
    }
    const { id, input } = data;
    if (data.do === "places") {
      this.#say({ id, json: '{"resources":"with places"}' });
      return;
    }
    this.read.push(input.text);
    if (input.text === "crash") queueMicrotask(() => this.onerror?.({ message: "out of memory" }));
    else if (input.text === "refuse") this.#say({ id, error: { code: "bad-type", message: "There is no such type." } });
    else if (input.text !== "hang") this.#say({ id, json: JSON.stringify({ length: input.text.length, thing: data.thing ?? null }) });
  }

  /** @param {any} data */
  #say(data) {
    queueMicrotask(() => {
      if (!this.terminated) this.onmessage?.({ data });
    });
  }
}
