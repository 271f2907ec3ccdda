/**
 * After loading, the page forbids itself every connection. A policy can only ever be made stricter, so nothing that runs later,
 * not even this page's own code, can open it again. Scripts come from memory alone (`blob:` is for the engine's worker, should it
 * have to be replaced), and so do pictures.
 */
const CLOSED = [
  "default-src 'none'",
  "connect-src 'none'",
  "img-src data: blob:",
  "script-src blob: 'wasm-unsafe-eval'",
  "worker-src blob:",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

export function closeNetwork() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = CLOSED;
  document.head.append(meta);
}
