import { makeReport } from "../../app/make-report";
import { WorkbookError } from "../../app/ports";
import type { RunCommand } from "../command-spec";
import { formatFormulirJson } from "../formatters/formulir-json";
import { formatFormulirText } from "../formatters/formulir-text";
import { loadNomenklatur } from "../load-nomenklatur";
import { modeOf } from "../mode-option";
import { openWorkbook } from "../open-workbook";
import { planOutput } from "../output-file";
import { ProgressLine } from "../progress-line";
import { textStyle } from "../text-style";

/** `selaras formulir BERKAS -o HASIL [--opd …] [--tahun …] [--mode …] [--kertas F4|A4] [--timpa] [--json]` */
export const runFormulir: RunCommand = async (args, terminal) => {
  const progress = new ProgressLine(terminal);
  try {
    const output = await planOutput(args, "formulir", terminal.cwd);
    const tahun = parseTahunOption(args.value("tahun"));
    const workbook = await openWorkbook(args.file, terminal.cwd);
    const result = await makeReport(workbook, {
      opd: args.value("opd") ?? undefined,
      tahun,
      mode: modeOf(args, "rumus"),
      kertas: args.value("kertas") === "A4" ? "A4" : "F4",
      nomenklatur: loadNomenklatur(),
      progress,
    });
    progress.report(4, 4, "Menyimpan");
    await output.save(workbook);
    return args.has("json")
      ? formatFormulirJson(args.file, output.name, result)
      : formatFormulirText(args.file, output.name, result, textStyle(terminal.hasColor));
  } finally {
    progress.clear();
  }
};

function parseTahunOption(text: string | null): number | undefined {
  if (text === null) return undefined;
  const tahun = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (tahun >= 1990 && tahun <= 2100) return tahun;
  throw new WorkbookError(
    "tahun-tidak-sah",
    `Tahun "${text}" tidak dikenali; tulis empat angka, misalnya --tahun 2024.`,
  );
}
