// A static server for `make run` and the browser tests: files as they are, nothing cached.
//   node tools/serve.mjs [--port 8080] [--root www]

import { createServer } from "node:http";
import { parseArgs } from "node:util";
import sirv from "sirv";

const { values } = parseArgs({
  options: { port: { type: "string", default: "8080" }, root: { type: "string", default: "www" } },
});
const files = sirv(values.root, { dev: true, dotfiles: false });
const server = createServer((request, response) => {
  // A widget's host stands on another origin.
  response.setHeader("Access-Control-Allow-Origin", "*");
  files(request, response, () => {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  });
});

let port = Number(values.port);
server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === "EADDRINUSE" && port < Number(values.port) + 20) {
    port += 1;
    server.listen(port, "localhost");
    return;
  }
  console.error(`Cannot serve on port ${port}: ${error.message}`);
  process.exit(1);
});
server.on("listening", () => console.log(`Lede is at http://localhost:${port}/ (Ctrl-C ends it)`));
server.listen(port, "localhost");
