import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { checkReading } from "../../src/app/check-workbook";
import { readWorkbook } from "../../src/app/read-workbook";
import { planFormulas } from "../../src/core/formulas/plan-formulas";
import { createSheetGrid, type WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { SETTINGS_DEFAULT } from "../../src/core/model/settings";
import { writeXlsx } from "../golden/write-xlsx";
import type { SheetFixture } from "../golden/fixture";
import { MemoryWorkbook } from "../golden/memory-workbook";
import { benchPane } from "./pane/bench-pane";
import { printRow, verdict } from "./print-row";
import { generateFaultyWorkbook, generateSheet, RAGAM_LIST } from "./generate-workbook";

/** What issue 2 asks for. */
const GOAL = { coreSeconds: 1, growth: 5, ratioSmall: 8, ratioLarge: 2, megabytes: 1_536 } as const;
const CORE_SIZES = [1_000, 5_000, 20_000] as const;
const RUN_SIZES = [200, 1_000, 5_000, 20_000] as const;
const CORE_RUNS = 5;

const BUNDLE = join(process.cwd(), "dist/cli/selaras.js");
const PLANNER = join(process.cwd(), "test/bench/planner.py");
const GNU_TIME = "/usr/bin/time";

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 2)} s`;

interface CoreResult {
  readonly time: number;
  /** Processor time: what the run takes where other programs keep the machine busy. */
  readonly cpu: number;
  readonly findings: number;
  readonly edits: number;
}

/** One run of everything between the gateway's two awaits: grid → findings → edits. */
async function runCore(grid: WorkbookGrid): Promise<CoreResult> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const reading = await readWorkbook(new MemoryWorkbook(grid));
  const { findings } = checkReading(reading);
  const { edits } = planFormulas({
    workbook: grid,
    readings: reading.readings,
    cascade: reading.cascade,
    sources: reading.sources,
    settings: SETTINGS_DEFAULT,
    mode: "fungsi",
  });
  const time = (performance.now() - start) / 1000;
  return { time, cpu: process.cpuUsage(cpu).user / 1e6, findings: findings.length, edits: edits.length };
}

const gridOf = (sheets: readonly SheetFixture[]): WorkbookGrid => ({ sheets: sheets.map(createSheetGrid), names: [] });

/** What the core is measured on: the clean sheets, each by itself, and a workbook whose sheets disagree. */
const CORE_LIST = [
  ...RAGAM_LIST.map((name) => ({ name, generate: (rows: number) => [generateSheet(name, rows)] })),
  { name: "dua lembar", generate: generateFaultyWorkbook },
];

async function benchCore(): Promise<boolean> {
  console.log("\nThe core alone: grid → findings → edits, median of", CORE_RUNS, "runs, 15 columns");
  printRow(["table", "rows", "time", "processor", "growth", "findings", "edits", "goal"]);
  let isGood = true;
  for (const { name, generate } of CORE_LIST) {
    await runCore(gridOf(generate(1_000)));
    let previous: { readonly rows: number; readonly time: number } | null = null;
    for (const rows of CORE_SIZES) {
      const grid = gridOf(generate(rows));
      const runs: CoreResult[] = [];
      for (let run = 0; run < CORE_RUNS; run++) runs.push(await runCore(grid));
      const time = median(runs.map((run) => run.time));
      // Growth for four times the rows, whatever the step: time^(log 4 / log step).
      const growth =
        previous === null ? null : (time / previous.time) ** (Math.log(4) / Math.log(rows / previous.rows));
      const isMet = (rows < 20_000 || time < GOAL.coreSeconds) && (growth === null || growth <= GOAL.growth);
      isGood &&= isMet;
      printRow([
        name,
        String(rows),
        seconds(time),
        seconds(median(runs.map((run) => run.cpu))),
        growth === null ? "" : `×4 rows = ×${growth.toFixed(1)} time`,
        String(runs[0]?.findings),
        String(runs[0]?.edits),
        verdict(isMet),
      ]);
      previous = { rows, time };
    }
  }
  return isGood;
}

interface ProcessResult {
  readonly time: number;
  /** Peak resident memory in MB; null where GNU time is not installed. */
  readonly memory: number | null;
}

function runProcess(command: string, args: readonly string[], folder: string): ProcessResult {
  const report = join(folder, "time.txt");
  const hasTime = existsSync(GNU_TIME);
  const options: SpawnSyncOptionsWithStringEncoding = { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] };
  const start = performance.now();
  const run = hasTime
    ? spawnSync(GNU_TIME, ["-f", "%M", "-o", report, command, ...args], options)
    : spawnSync(command, args, options);
  const time = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(run.status)}: ${run.stderr}`);
  return { time, memory: hasTime ? Number(readFileSync(report, "utf8").trim().split("\n").at(-1)) / 1024 : null };
}

const hasPlanner = (python: string): boolean =>
  spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0;

function benchProcess(): boolean {
  const python = ["/usr/bin/python3", "python3"].find(hasPlanner);
  console.log(
    "\nThe whole run of `selaras isi`, process start included, against the planner's openpyxl script, medians",
  );
  if (python === undefined) console.log("(Python with openpyxl is not installed here: the script is left out)");
  if (!existsSync(GNU_TIME)) console.log("(GNU time is not installed here: memory is left out)");
  printRow(["mode", "rows", "isi", "memory", "script", "memory", "ratio", "goal"]);
  const folder = mkdtempSync(join(tmpdir(), "selaras-bench-"));
  let isGood = true;
  try {
    for (const rows of RUN_SIZES) {
      const source = join(folder, `buku-${rows}.xlsx`);
      writeFileSync(source, writeXlsx([generateSheet("pengukuran", rows)]));
      const count = rows >= 5_000 ? 3 : 7;
      for (const mode of ["fungsi", "nilai"] as const) {
        const own: ProcessResult[] = [];
        const other: ProcessResult[] = [];
        // Taken in turns, so that a busy moment of the machine falls on both.
        for (let run = 0; run < count; run++) {
          const out = join(folder, "isi.xlsx");
          own.push(runProcess(process.execPath, [BUNDLE, "isi", source, "-o", out, "--mode", mode, "--timpa"], folder));
          if (python !== undefined)
            other.push(runProcess(python, ["-W", "ignore", PLANNER, source, join(folder, "skrip.xlsx")], folder));
        }
        const time = median(own.map((run) => run.time));
        const script = median(other.map((run) => run.time));
        const ratio = time / script;
        const limit = rows <= 200 ? GOAL.ratioSmall : rows >= 20_000 ? GOAL.ratioLarge : null;
        const peak = own[0]?.memory == null ? null : Math.max(...own.map((run) => run.memory ?? 0));
        const isMet =
          (limit === null || python === undefined || ratio <= limit) && (peak === null || peak < GOAL.megabytes);
        isGood &&= isMet;
        printRow([
          mode,
          String(rows),
          seconds(time),
          peak === null ? "" : `${peak.toFixed(0)} MB`,
          python === undefined ? "" : seconds(script),
          other[0]?.memory == null ? "" : `${median(other.map((run) => run.memory ?? 0)).toFixed(0)} MB`,
          python === undefined ? "" : `×${ratio.toFixed(2)}`,
          limit === null ? "" : `${verdict(isMet)} (≤ ×${limit})`,
        ]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return isGood;
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`);
  const only = process.argv[2];
  const wants = (part: string): boolean => only === undefined || only === part;
  const isCoreGood = !wants("core") || (await benchCore());
  const isProcessGood = !wants("isi") || benchProcess();
  const isPaneGood = !wants("panel") || (await benchPane());
  console.log(isCoreGood && isProcessGood && isPaneGood ? "\nAll goals met." : "\nA goal was missed.");
}

void main();
