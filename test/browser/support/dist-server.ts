import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** The built bundles, of this checkout or of the folder that SELARAS_DIST names. */
export const DIST = path.resolve(process.env["SELARAS_DIST"] ?? "dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface DistServer {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Answers with a file of the build, or 404. */
export async function serveFile(pathname: string, response: ServerResponse): Promise<void> {
  const wanted = decodeURIComponent(pathname);
  const file = path.join(DIST, wanted.endsWith("/") ? `${wanted}index.html` : wanted);
  try {
    if (!file.startsWith(DIST + path.sep)) throw new Error("outside");
    const content = await readFile(file);
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

/** Serves the built bundles as plain files, for this machine alone. */
export async function startDistServer(): Promise<DistServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void serveFile(pathname, response);
  });
  return listenHere(server);
}

/** Lets a server listen on a free port of this machine alone, until it is closed. */
export async function listenHere(server: Server): Promise<DistServer> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
