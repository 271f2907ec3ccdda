/**
 * An article in the fragment of a link: the part of an address that a browser sends to no server.
 *
 * `#lede1=` and, in base64url, the zlib stream (which has a checksum) of `{ "text", "published"? }`.
 *
 * @typedef {{ text: string, published: string | null }} Shared
 */

/** The longest fragment, in characters: what browsers, and most programs that a link is pasted into, keep whole. */
export const LINK_LIMIT = 32_000;

/** The longest text that a link may unfold to, in bytes: a damaged or hostile link must not fill the memory. */
const TEXT_LIMIT = 4_000_000;

const START = "lede1=";

/**
 * @param {string} hash `location.hash`
 * @returns {boolean} whether it is meant for here, in this version or another
 */
export function isShared(hash) {
  return /^#lede\d*=/.test(hash);
}

/**
 * @param {string} hash
 * @returns {boolean} whether this version can read such links
 */
export function isKnown(hash) {
  return hash.startsWith(`#${START}`);
}

/**
 * @param {Shared} shared
 * @returns {Promise<string | null>} the fragment without `#`, which may be longer than the limit; null where the browser cannot pack
 */
export async function pack({ text, published }) {
  if (typeof CompressionStream !== "function") return null;
  const json = JSON.stringify(published ? { text, published } : { text });
  const packed = await through(new CompressionStream("deflate"), new TextEncoder().encode(json), Infinity);
  let binary = "";
  for (let at = 0; at < packed.length; at += 0x8000) binary += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return START + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} hash `location.hash`
 * @returns {Promise<Shared | null>} null where it is damaged, or of a version that is not known here
 */
export async function unpack(hash) {
  if (!isKnown(hash) || typeof DecompressionStream !== "function") return null;
  // Programs that find links in messages take a full stop or a bracket along.
  const code = hash.slice(START.length + 1).replace(/[^\w-]+$/, "");
  try {
    const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const json = await through(new DecompressionStream("deflate"), packed, TEXT_LIMIT);
    const { text, published = null } = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
    const day = typeof published === "string" && /^\d{4}-\d\d-\d\d$/.test(published) ? published : null;
    return typeof text === "string" ? { text, published: day } : null;
  } catch {
    return null;
  }
}

/**
 * @param {CompressionStream | DecompressionStream} stream
 * @param {Uint8Array} bytes
 * @param {number} limit of what comes out, in bytes
 */
async function through(stream, bytes, limit) {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reading side.
  writer.write(/** @type {any} */ (bytes)).catch(() => {});
  writer.close().catch(() => {});
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  const reader = /** @type {ReadableStream<Uint8Array>} */ (stream.readable).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error("too long");
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(/** @type {any} */ (parts)).arrayBuffer());
}
