import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { init } from "excelize-wasm";
import type { Edit } from "../../src/core/edits/edit";
import { columnToLetters, formatAddress } from "../../src/core/grid/a1";
import { openXlsxFile, saveXlsxFile } from "../../src/hosts/xlsx/file";
import { buildXlsx } from "../hosts/xlsx/build-xlsx";
import type { FixtureCell } from "../contract/gateway-contract";

/**
 * Why the file host is not built on excelize-wasm: the same job by both, each run in a process of its own, start included –
 * open, read all cells, write two columns of formulas with their results beside the table, save.
 *
 * Run: npx webpack -c test/bench/excelize-vs-patch.webpack.cjs && node dist/bench/excelize-vs-patch.js
 */
const SIZES = [200, 20_000] as const;
const RUNS = 3;
const COLUMNS = 15;
const SHEET = "Data";
const WASM = join(process.cwd(), "node_modules/excelize-wasm/excelize.wasm.gz");

type Way = "patch" | "excelize";

interface Run {
  /** On the clock, process start included. */
  readonly seconds: number;
  /** Of the processor: holds on a busy machine too. */
  readonly processor: number;
  readonly megabytes: number;
}

function makeWorkbook(rows: number): Uint8Array {
  const cells: Record<string, FixtureCell> = {};
  for (let column = 0; column < COLUMNS; column++) cells[formatAddress(0, column)] = `Kolom ${column + 1}`;
  for (let row = 1; row <= rows; row++) {
    const texts = [
      `Sasaran strategis ${row % 700}`,
      `Indikator kinerja ${row} tentang mutu layanan`,
      "%",
      `Kepala Bidang ${row % 9}`,
    ];
    texts.forEach((text, column) => (cells[formatAddress(row, column)] = text));
    for (let column = texts.length; column < COLUMNS; column++)
      cells[formatAddress(row, column)] = 80 + ((row * column) % 40) / 2;
  }
  return buildXlsx([{ name: SHEET, cells }]);
}

async function runPatch(input: string, output: string): Promise<void> {
  const workbook = await openXlsxFile(input);
  const { sheets } = await workbook.read();
  const sheet = sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  const edits: Edit[] = [];
  for (let row = 1; row < sheet.rowCount; row++) {
    const target = sheet.cell(row, 4)?.value;
    const realisasi = sheet.cell(row, 5)?.value;
    const capaian = Number(realisasi) / Number(target);
    const place = { kind: "cell", sheet: SHEET, row, expect: "empty" } as const;
    const style = { like: { row, column: 5 } };
    edits.push(
      {
        ...place,
        column: COLUMNS,
        style,
        content: { kind: "formula", formula: `KINERJA.CAPAIAN(E${row + 1},F${row + 1})`, cached: capaian },
      },
      {
        ...place,
        column: COLUMNS + 1,
        style,
        content: { kind: "formula", formula: `KINERJA.KATEGORI(P${row + 1})`, cached: "Sangat Baik" },
      },
    );
  }
  await workbook.apply(edits);
  await saveXlsxFile(output, workbook.toBytes(), { input });
}

async function runExcelize(input: string, output: string): Promise<void> {
  const excelize = await init(WASM);
  const file = excelize.OpenReader(new Uint8Array(readFileSync(input)));
  const { result } = file.GetRows(SHEET, { RawCellValue: true });
  result.forEach((row, index) => {
    if (index === 0) return;
    const capaian = Number(row[5]) / Number(row[4]);
    const first = `${columnToLetters(COLUMNS)}${index + 1}`;
    const second = `${columnToLetters(COLUMNS + 1)}${index + 1}`;
    const { style } = file.GetCellStyle(SHEET, `F${index + 1}`);
    file.SetCellValue(SHEET, first, capaian);
    file.SetCellFormula(SHEET, first, `_xldudf_KINERJA_CAPAIAN(E${index + 1},F${index + 1})`);
    file.SetCellValue(SHEET, second, "Sangat Baik");
    file.SetCellFormula(SHEET, second, `_xldudf_KINERJA_KATEGORI(P${index + 1})`);
    file.SetCellStyle(SHEET, first, second, style);
  });
  const { buffer } = file.WriteToBuffer() as unknown as { readonly buffer: Uint8Array };
  writeFileSync(output, buffer);
}

function measure(way: Way, input: string, output: string): Run {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const child = spawnSync(process.execPath, [process.argv[1] ?? "", way, input, output], { encoding: "utf8" });
    const seconds = (performance.now() - start) / 1000;
    if (child.status !== 0) throw new Error(`${way} failed: ${child.stderr}`);
    const [megabytes = NaN, processor = NaN] = child.stdout.trim().split(" ").map(Number);
    runs.push({ seconds, processor, megabytes });
  }
  return (
    runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)] ?? { seconds: NaN, processor: NaN, megabytes: NaN }
  );
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "selaras-bench-"));
  try {
    console.log("rows × 15 | excelize-wasm: s (CPU), MB | own patcher: s (CPU), MB | times as fast");
    for (const rows of SIZES) {
      const input = join(folder, `${rows}.xlsx`);
      writeFileSync(input, makeWorkbook(rows));
      const [excelize, patch] = (["excelize", "patch"] as const).map((way) =>
        measure(way, input, join(folder, `${rows}-${way}.xlsx`)),
      );
      if (excelize === undefined || patch === undefined) return;
      const show = ({ seconds, processor, megabytes }: Run): string =>
        `${seconds.toFixed(2)} s (${processor.toFixed(2)}), ${Math.round(megabytes)} MB`;
      console.log(`${rows} | ${show(excelize)} | ${show(patch)} | ${(excelize.seconds / patch.seconds).toFixed(1)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , way, input, output] = process.argv;
if (input === undefined || output === undefined) {
  compare();
} else {
  const run = way === "patch" ? runPatch(input, output) : runExcelize(input, output);
  void run.then(() => {
    // maxRSS is in KB, times in microseconds.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(maxRSS / 1024, (userCPUTime + systemCPUTime) / 1_000_000);
    process.exit(0);
  });
}
