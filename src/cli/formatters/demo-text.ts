import type { CheckResult } from "../../app/check-workbook";
import type { FillResult } from "../../app/fill-formulas";
import type { ReportResult } from "../../app/make-report";
import type { Formatted } from "../command-spec";
import { wrapText, type TextStyle } from "../text-style";

/** What the demo did with one sample. */
export interface DemoResult {
  readonly name: string;
  readonly check: CheckResult;
  readonly fill: FillResult;
  /** Null where the sample has nothing to report on; then `reportReason` says why. */
  readonly report: ReportResult | null;
  readonly reportReason: string | null;
  readonly files: {
    readonly tables: string;
    readonly findings: string;
    readonly fill: string;
    readonly report: string;
  };
}

const TABLE_WORDS = {
  rak: "RAK",
  pk: "PK",
  cascading: "cascading",
  pengukuran: "pengukuran",
  anggaran: "anggaran",
  renstra: "Renstra",
};

/** A short summary of all four commands on the samples. */
export function formatDemoText(results: readonly DemoResult[], style: TextStyle): Formatted {
  const lines = results.flatMap((result) => [...linesOf(result, style), ""]);
  lines.push(
    "Buka berkas-berkas di atas dengan Excel atau LibreOffice.",
    "Dengan berkas sendiri: selaras periksa BERKAS.xlsx",
  );
  return { output: `${lines.join("\n")}\n`, exitCode: 0 };
}

function linesOf({ name, check, fill, report, reportReason, files }: DemoResult, style: TextStyle): string[] {
  const { reading, summary } = check;
  const tables = reading.readings.map(({ match }) => `${TABLE_WORDS[match.kind]} (${match.sheet})`);
  const measured = fill.plan.rows.filter(({ capaian }) => typeof capaian === "number").length;
  const waiting = fill.plan.rows.filter(({ status }) => status === "menunggu-realisasi").length;
  const filled =
    fill.plan.rows.length === 0
      ? "tidak ada tabel yang diukur"
      : `${measured} baris terukur${waiting > 0 ? `, ${waiting} menunggu realisasi` : ""} → ${files.fill}`;
  const entries: [string, string][] = [
    ["baca", `${reading.readings.length} tabel: ${tables.join(", ")} → ${files.tables}`],
    ["periksa", `${summary.galat} galat, ${summary.peringatan} peringatan, ${summary.saran} saran → ${files.findings}`],
    ["isi", filled],
    ["formulir", report === null ? (reportReason ?? "") : `lembar "${report.sheetName}" → ${files.report}`],
  ];
  return [
    style.bold(name),
    ...entries.flatMap(([command, text]) =>
      wrapText(text, 86).map((line, index) => `  ${(index === 0 ? command : "").padEnd(10)}${line}`),
    ),
  ];
}
