/**
 * After loading, the page forbids itself every connection. A policy can only ever be made stricter, so nothing that runs later,
 * not even this page's own code, can open it again.
 */
const CLOSED = [
  "default-src 'none'",
  "connect-src 'none'",
  "img-src data: blob:",
  "font-src 'self'",
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

export function closeNetwork() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = CLOSED;
  document.head.append(meta);
}

/** @returns {Promise<boolean>} whether a connection is refused, tried with an address that would answer */
export async function isClosed() {
  try {
    await fetch(location.href, { method: "HEAD", cache: "no-store" });
    return false;
  } catch {
    return true;
  }
}
