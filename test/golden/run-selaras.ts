import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import type { SheetFixture } from "./fixture";
import { writeXlsx, type TextStorage } from "./write-xlsx";

/** What `baca --json` prints. */
export interface BacaOutput {
  readonly sheets: readonly {
    readonly name: string;
    readonly tables: readonly {
      readonly layout: string;
      readonly kind: string;
      readonly area: string;
      readonly columns: Readonly<Record<string, unknown>>;
      readonly counts: Readonly<Record<string, number>>;
    }[];
    readonly reasons: readonly unknown[];
  }[];
}

export interface JsonFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly stated: unknown;
  readonly computed: unknown;
  readonly related: readonly { readonly sheet: string; readonly cell: string }[];
}

/** What `periksa --json` prints. */
export interface PeriksaOutput {
  readonly findings: readonly JsonFinding[];
  readonly summary: { readonly galat: number; readonly peringatan: number; readonly saran: number };
}

export interface RunResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one command line inside this process, as the shell would, and catches what it prints. */
export async function runSelaras(...words: readonly string[]): Promise<RunResult> {
  let output = "";
  let errors = "";
  const exitCode = await runCli(words, {
    cwd: process.cwd(),
    isOutputTty: false,
    isErrorTty: false,
    hasColor: false,
    isDebug: true,
    writeOutput: (text) => (output += text),
    writeError: (text) => (errors += text),
  });
  return { exitCode, output, errors };
}

/** Runs a command with --json and reads the one document that it prints. */
export async function runJson<T>(...words: readonly string[]): Promise<T> {
  const { exitCode, output, errors } = await runSelaras(...words, "--json");
  if (exitCode === 2) throw new Error(`selaras ${words.join(" ")} ended with 2: ${output} ${errors.slice(0, 2000)}`);
  try {
    return JSON.parse(output) as T;
  } catch (error) {
    throw new Error(`selaras ${words.join(" ")} printed no JSON: ${output.slice(0, 500)} ${errors.slice(0, 500)}`, {
      cause: error,
    });
  }
}

/** Gives `use` a folder of its own and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "selaras-golden-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the sheets as an .xlsx and hands its path to `use`. */
export async function withWorkbook<T>(
  sheets: readonly SheetFixture[],
  use: (file: string) => Promise<T>,
  textStorage: TextStorage = "shared",
): Promise<T> {
  return withFolder(async (folder) => {
    const file = join(folder, "buku.xlsx");
    writeFileSync(file, writeXlsx(sheets, textStorage));
    return use(file);
  });
}
