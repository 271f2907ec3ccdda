/**
 * What every call of the engine rejects with.
 *
 * `code` is for programs: `bad-text`, `bad-options`, `bad-published`, `bad-type`, `bad-places` (the caller's), `aborted`, `closed`, `no-analysis`,
 * `engine-failed` (it could not be started), `engine-crashed`, `engine-stuck` (a fresh one has taken its place). `message` is for people.
 */
export class LedeError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
    // What the platform calls an abort, so that `error.name === "AbortError"` works here as for fetch.
    this.name = code === "aborted" ? "AbortError" : "LedeError";
  }

  /**
   * Whatever was thrown, as a LedeError; a second wrapping changes nothing.
   *
   * @param {any} thrown
   * @param {string} code for what has none
   */
  static from(thrown, code) {
    if (thrown instanceof LedeError) return thrown;
    const own = typeof thrown?.code === "string" && typeof thrown?.message === "string";
    return new LedeError(own ? thrown.code : code, String(thrown?.message ?? thrown), thrown);
  }
}
