import type { Field } from "../model/field";
import type { Level } from "../model/level";
import { readHeaderText } from "./header-text";
import type { ColumnMatch } from "./layout";
import type { TableView } from "./layout-spec";
import type { ColumnReading } from "./read-columns";

/** Titles as one line of words in one spelling, padded for whole-word search. */
export function titleWords(titles: readonly string[]): string {
  return ` ${titles.map((title) => readHeaderText(title).tokens.join(" ")).join(" | ")} `;
}

const EVALUATION = /\b(?:PENGUKURAN|EVALUASI|MONITORING|MONEV|REALISASI|LAPORAN|LKJIP|LAKIP)\b/;
/** Words of a measurement that a plan's title says too: "RENCANA AKSI PENCAPAIAN KINERJA". */
const RESULT = /\b(?:CAPAIAN|PENCAPAIAN|HASIL)\b/;
const THIRD =
  /\bESS III\b|\bKEPALA BIDANG\b|\bKABID\b|\bESS 3\b|\bSEKRETARIS (?:DINAS|BADAN|INSPEKTORAT)\b|\bADMINISTRATOR\b/;
const NAME_LEVEL: Readonly<Partial<Record<Field, Level>>> = {
  sasaranPemda: "sasaranPemda",
  tujuan: "tujuan",
  sasaran: "sasaran",
  sasaranProgram: "program",
  sasaranKegiatan: "kegiatan",
  sasaranSubKegiatan: "subKegiatan",
  program: "program",
  kegiatan: "kegiatan",
  subKegiatan: "subKegiatan",
};
const BUDGET_OTHER: readonly Field[] = [
  "indikator",
  "target",
  "targetTahun",
  "targetPeriode",
  "targetRenstra",
  "realisasi",
  "realisasiPeriode",
  "realisasiAnggaran",
  "realisasiAnggaranPeriode",
  "persenAnggaran",
  "capaian",
  "efisiensi",
  "jadwal",
  "penyebab",
  "solusi",
];

/** What a TableView is made of. */
export interface ViewInput {
  readonly reading: ColumnReading;
  /** The table's own titles, else the sheet's first ones. */
  readonly titles: string;
  readonly headers: string;
  readonly isProgramBody: boolean;
}

/** What a layout sees of a table. */
export function createTableView(input: ViewInput): TableView {
  const { titles, headers, isProgramBody } = input;
  const { columns, isBareUraian } = input.reading;
  const has = (field: Field, owner?: Level): boolean =>
    columns.some((column) => column.field === field && (owner === undefined || column.owner === owner));
  const count = (field: Field): number => columns.filter((column) => column.field === field).length;
  const levels = new Set(
    columns.flatMap((column) => (NAME_LEVEL[column.field] === undefined ? [] : [NAME_LEVEL[column.field]])),
  );
  const programLevels = (["program", "kegiatan", "subKegiatan"] as const).filter((level) => levels.has(level));
  const titled = (words: string): boolean => titles.includes(` ${words} `);
  const headed = (words: string): boolean => headers.includes(` ${words} `);
  const isEvaluation = EVALUATION.test(titles) || (RESULT.test(titles) && !titled("RENCANA AKSI"));
  const months = columns.filter((column) => column.periode?.kind === "bulan");
  return {
    columns,
    has,
    count,
    titled,
    headed,
    isEvaluation,
    isTitledThird: THIRD.test(titles),
    isBareUraian,
    isProgramBody,
    isPerjanjian:
      headed("YANG MENJADI PK") || (titled("PERJANJIAN KINERJA") && !isEvaluation && !titled("RENCANA AKSI")),
    levelCount: levels.size,
    isMonthly: months.length >= 6 && months.length * 2 > columns.filter((column) => column.periode !== null).length,
    isCascade:
      has("uraian") ||
      programLevels.length >= 2 ||
      (levels.size >= 2 && count("indikator") >= 2) ||
      (levels.size >= 3 && programLevels.length >= 1),
    isBudgetOnly: !BUDGET_OTHER.some((field) => has(field)),
  };
}

/** Columns with the months of one series counted as one: what a layout is scored on. */
export function columnGroups(columns: readonly ColumnMatch[]): Map<string, Field> {
  const groups = new Map<string, Field>();
  for (const column of columns) groups.set(`${column.field}|${column.owner ?? ""}`, column.field);
  return groups;
}
