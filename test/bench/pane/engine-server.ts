import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { RequestMessage } from "../../../src/workbench/engine/protocol";
import type { ExcelEngine } from "../../../src/workbench/engine/engine";
import { listenHere, serveFile, type DistServer } from "../../browser/support/dist-server";

/**
 * The page around the pane: as Excel it lives elsewhere, and only text goes to and fro. The way over the network is a worker's, as it is
 * the browser's or the other window's beside Excel: the pane's thread hands a text over and is given one.
 */
const HOST_PAGE = `<!doctype html><title>Excel di tempat lain</title><script>
const network = new Worker("/network.js");
const waiting = new Map();
let count = 0;
network.onmessage = ({ data: [id, text] }) => {
  waiting.get(id)(text);
  waiting.delete(id);
};
const actions = new Map();
let events = null;
window.press = (id) => new Promise((resolve) => actions.get(id)({ source: { id }, completed: resolve }));
window.selarasPaneHost = {
  execute: (flags, request) => new Promise((resolve) => {
    waiting.set(++count, resolve);
    network.postMessage([count, flags, request]);
  }),
  listen: (listener) => {
    events = new EventSource("/events");
    events.onmessage = ({ data }) => listener(JSON.parse(data));
  },
  start: () => Promise.resolve(),
  associate: (id, action) => actions.set(id, action),
  setVisible: () => {},
  listenToVisibility: () => () => {},
  theme: () => ({ bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", isDarkTheme: false }),
  fail: (message) => { throw new Error(message); },
};
</script><iframe id="pane-frame" src="/workbench/pane.html" style="width: 350px; height: 700px; border: 0"></iframe>`;

const NETWORK_WORKER = `onmessage = async ({ data: [id, flags, request] }) => {
  const answer = await fetch("/engine?flags=" + flags, { method: "POST", body: request });
  postMessage([id, await answer.text()]);
};`;

/** Serves the built pane over an engine in this process: what Excel does takes none of the pane's own time, as in real Excel. */
export function startEngineServer(engine: () => ExcelEngine): Promise<DistServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/engine") {
      void answer(engine(), Number(searchParams.get("flags")), request, response);
    } else if (pathname === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(":\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      engine().onEvent((entries) => {
        for (const listener of listeners) listener.write(`data: ${JSON.stringify(entries)}\n\n`);
      });
    } else if (pathname === "/network.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(NETWORK_WORKER);
    } else if (pathname === "/") response.writeHead(200, { "Content-Type": "text/html" }).end(HOST_PAGE);
    else void serveFile(pathname, response);
  });
  return listenHere(server);
}

async function answer(
  engine: ExcelEngine,
  flags: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const message = JSON.parse(Buffer.concat(parts).toString("utf8")) as RequestMessage;
  const text = JSON.stringify(await engine.executor.executeAsync("", flags, message));
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" }).end(text);
}
