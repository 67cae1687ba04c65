import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const BUNDLE = path.join(ROOT, "dist/cli/selaras.js");
const LOCK = path.join(ROOT, "node_modules/.cache/selaras-build.lock");

export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly error: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The most that the run may write into one file, in blocks of 1,024 bytes: stands in for a full disk. */
  readonly fileSizeLimit?: number;
}

/** Runs the built command line in a process of its own, as a user does; builds it first where a source is newer. */
export function selaras(args: readonly string[], options: RunOptions = {}): Run {
  const command = selarasCommand(args);
  const env = { ...process.env, NO_COLOR: "", SELARAS_DEBUG: "", ...options.env };
  const [program = "", ...words] =
    options.fileSizeLimit === undefined
      ? command
      : ["bash", "-c", `ulimit -f ${options.fileSizeLimit} && exec "$@"`, "bash", ...command];
  const result = spawnSync(program, words, {
    cwd: options.cwd ?? ROOT,
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    timeout: 120_000,
  });
  if (result.error !== undefined) throw result.error;
  return { exitCode: result.status, output: result.stdout, error: result.stderr };
}

/** The words of a command line, for tests that need a shell around it. */
export function selarasCommand(args: readonly string[]): string[] {
  ensureBuilt();
  return [process.execPath, BUNDLE, ...args];
}

/** The path of a sample workbook. */
export function sample(name: "pontianak-2024" | "seruyan-2026" | "rak-pontianak-2026"): string {
  return path.join(ROOT, "assets/contoh", `${name}.xlsx`);
}

/** Runs the work in a new folder that is gone afterwards. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "selaras-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let isBuilt = false;

/** Builds the bundle where it is missing or older than a source; test files that run side by side wait for each other. */
export function ensureBuilt(): void {
  if (isBuilt) return;
  mkdirSync(path.dirname(LOCK), { recursive: true });
  const deadline = Date.now() + 100_000;
  while (!tryLock()) {
    if (Date.now() > deadline) throw new Error(`another build holds ${LOCK}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    if (isStale()) {
      execFileSync(process.execPath, [path.join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production"], {
        cwd: ROOT,
        stdio: "pipe",
      });
    }
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
  isBuilt = true;
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    // No instanceof: Node's own errors come from outside the world in which Jest runs a test.
    if ((error as { readonly code?: unknown }).code !== "EEXIST") throw error;
    // A lock that a killed run left behind.
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 90_000) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(BUNDLE)) return true;
  const built = statSync(BUNDLE).mtimeMs;
  const sources = [
    ...filesUnder(path.join(ROOT, "src")),
    path.join(ROOT, "package.json"),
    path.join(ROOT, "webpack.config.js"),
  ];
  return sources.some((file) => statSync(file).mtimeMs > built);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
