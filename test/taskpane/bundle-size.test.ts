import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "../support/selaras";

const ROOT = path.resolve(__dirname, "../..");
const WEB = path.join(ROOT, "dist/web");
/** Gzipped bytes of JavaScript until the first screen stands (issue 3). Microsoft's office.js is not ours and comes from its CDN. */
const LIMIT = 200_000;

const gzipped = (file: string): number => gzipSync(readFileSync(path.join(WEB, file))).length;

/** The scripts that a page names, but Microsoft's. */
function ownScriptsOf(page: string): string[] {
  const html = readFileSync(path.join(WEB, page), "utf8");
  return [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)]
    .map((match) => match[1]!)
    .filter((src) => !/(^|\/)office(\/|\.js)/.test(src));
}

/** The chunks that the first screen waits for: those named in the bundle where it asks for that screen. */
function chunksOf(screen: string): string[] {
  const bundle = readFileSync(path.join(WEB, "taskpane.js"), "utf8");
  const before = bundle.slice(0, bundle.indexOf(`.${screen}`));
  const request = before.slice(before.lastIndexOf("default:"));
  const ids = [...request.matchAll(/\.e\((\d+)\)/g)].map((match) => match[1]!);
  const files = readdirSync(WEB).filter((file) => file.endsWith(".js"));
  return ids.flatMap((id) => files.filter((file) => file.startsWith(`${id}.`)));
}

describe("the built pane", () => {
  beforeAll(ensureBuilt, 300_000);

  it("loads at most 200 KB of gzipped JavaScript before its first screen stands", () => {
    const scripts = ownScriptsOf("taskpane.html");
    const chunks = chunksOf("MulaiScreen");
    expect(scripts).toEqual(["taskpane.js"]);
    expect(chunks.length).toBeGreaterThan(0);
    const sizes = [...scripts, ...chunks].map((file) => ({ file, bytes: gzipped(file) }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > LIMIT) throw new Error(`${total} bytes: ${JSON.stringify(sizes)}`);
    // So little would mean that the chunks were not found.
    expect(total).toBeGreaterThan(LIMIT / 2);
  });

  it("leaves reading and checking to the worker, and the samples to who asks for them", () => {
    const bundle = readFileSync(path.join(WEB, "taskpane.js"), "utf8");
    expect(bundle).not.toContain("Anggaran tidak sama dengan jumlah rinciannya");
    expect(bundle).not.toContain("Pemberdayaan Sosial");
  });

  it("serves Microsoft's client as it came", () => {
    const served = readFileSync(path.join(ROOT, "dist/workbench/office/excel-web-16.00.js"));
    const original = readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"));
    expect(served.equals(original)).toBe(true);
  });
});
