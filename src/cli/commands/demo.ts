import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkWorkbook } from "../../app/check-workbook";
import { fillFormulas } from "../../app/fill-formulas";
import { makeReport, type ReportResult } from "../../app/make-report";
import { WorkbookError, type WorkbookGateway } from "../../app/ports";
import type { ReadOptions } from "../../app/read-workbook";
import { openXlsxFile, saveXlsxFile } from "../../hosts/xlsx/file";
import { assetsFolder } from "../assets-folder";
import type { RunCommand } from "../command-spec";
import { formatBacaText } from "../formatters/baca-text";
import { formatDemoText, type DemoResult } from "../formatters/demo-text";
import { formatPeriksaText } from "../formatters/periksa-text";
import { loadNomenklatur } from "../load-nomenklatur";
import { ProgressLine } from "../progress-line";
import { textStyle } from "../text-style";

const SAMPLE_LIST = ["pontianak-2024", "seruyan-2026", "rak-pontianak-2026"];
const PLAIN = textStyle(false);

/** `selaras demo [--ke FOLDER]`: all four commands on the samples. */
export const runDemo: RunCommand = async (args, terminal) => {
  const folderName = args.value("ke") ?? "out";
  const folder = path.resolve(terminal.cwd, folderName);
  await makeFolder(folder, folderName);
  const options: ReadOptions = { nomenklatur: loadNomenklatur() };
  const progress = new ProgressLine(terminal);
  const results: DemoResult[] = [];
  try {
    for (const [index, name] of SAMPLE_LIST.entries()) {
      progress.report(index + 1, SAMPLE_LIST.length, name);
      results.push(await runSample(name, folder, folderName, options));
    }
  } finally {
    progress.clear();
  }
  return formatDemoText(results, textStyle(terminal.hasColor));
};

async function runSample(name: string, folder: string, folderName: string, options: ReadOptions): Promise<DemoResult> {
  const input = path.join(assetsFolder(), "contoh", `${name}.xlsx`);
  const files = {
    tables: `${name}-tabel.txt`,
    findings: `${name}-temuan.txt`,
    fill: `${name}-isi.xlsx`,
    report: `${name}-formulir.xlsx`,
  };
  const check = await checkWorkbook(await openXlsxFile(input), options);
  await writeText(path.join(folder, files.tables), formatBacaText(`${name}.xlsx`, check.reading, true, PLAIN).output);
  await writeText(path.join(folder, files.findings), formatPeriksaText(`${name}.xlsx`, check, PLAIN).output);

  const workbook = await openXlsxFile(input);
  const fill = await fillFormulas(workbook, { ...options, mode: "fungsi" });
  await saveXlsxFile(path.join(folder, files.fill), workbook.toBytes());

  // The form goes into the filled workbook, so that one file shows both.
  const report = await tryReport(workbook, options);
  if (report.result !== null) await saveXlsxFile(path.join(folder, files.report), workbook.toBytes());

  const shown = (file: string) => path.join(folderName, file);
  return {
    name: `${name}.xlsx`,
    check,
    fill,
    report: report.result,
    reportReason: report.alasan,
    files: {
      tables: shown(files.tables),
      findings: shown(files.findings),
      fill: shown(files.fill),
      report: shown(files.report),
    },
  };
}

/** A plan without anything to measure gets no form; the demo says so and goes on. */
async function tryReport(
  workbook: WorkbookGateway,
  options: ReadOptions,
): Promise<{ result: ReportResult; alasan: null } | { result: null; alasan: string }> {
  try {
    return { result: await makeReport(workbook, { ...options, mode: "rumus", kertas: "F4" }), alasan: null };
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "formulir-ditolak")
      return { result: null, alasan: error.message };
    throw error;
  }
}

async function makeFolder(folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new WorkbookError("folder-keluaran-tidak-ada", `Folder "${name}" tidak dapat dibuat.`, { cause: error });
  }
}

async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new WorkbookError("tidak-dapat-menulis", `Berkas "${file}" tidak dapat ditulis.`, { cause: error });
  }
}
