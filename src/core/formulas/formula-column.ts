import type { Accumulated } from "../metrics/accumulate-cells";
import type { CapaianFormulaOptions, Operand } from "../metrics/native-formula";
import type { Polaritas } from "../model/indikator";
import type { Settings } from "../model/settings";
import { parseNilai } from "../text/parse-nilai";
import { valueOf } from "../text/reading";

/** How a column's cells are written: custom functions, plain Excel formulas, or values. All three give the same result. */
export type FormulaMode = "fungsi" | "rumus" | "nilai";

/** What a row is measured by where its table notes realisasi per period only. */
export interface PeriodeMeasure {
  /** Up to the last period that has a realisasi. */
  readonly target: Accumulated;
  readonly realisasi: Accumulated;
  /** "s.d. triwulan II, metode jumlah (perkiraan)"; null while no period has a realisasi. */
  readonly keterangan: string | null;
}

/** One measured row, as a formula column sees it. */
export interface MeasuredRow {
  readonly target: Operand;
  readonly realisasi: Operand;
  /** Where it is measured by its periods; null where the year's own figures count. */
  readonly periode: PeriodeMeasure | null;
  /** Where this row's capaian stands or will stand: "F5". */
  readonly capaianRef: string;
  /** What that cell shows: a fraction, "" or "n/a"; a person's own figure where one was typed over ours. */
  readonly capaian: ColumnValue;
  readonly polaritas: Polaritas;
  readonly settings: Settings;
}

/** What a column's cell shows: a number, a word ("n/a", "Berhasil"), or "" where there is nothing to show yet. */
export type ColumnValue = number | string;

/**
 * A column that Selaras adds beside a table. One file per column; `native` and `formula`, evaluated by a spreadsheet, give
 * what `compute` gives.
 */
export interface FormulaColumn {
  readonly id: "target-sd" | "realisasi-sd" | "realisasi" | "capaian" | "kategori";
  /** The header, cased later like the table's own. */
  readonly judul: string;
  /** Width in Excel's character units. */
  readonly width: number;
  /** The number format of its cells; null = like the target. */
  readonly numberFormat: string | null;
  /** The number format of one row's cell, where rows differ in it. */
  formatOf?(row: MeasuredRow): string | null;
  /** The formula with custom functions, without "="; null where the column is for typing. */
  formula(row: MeasuredRow): string | null;
  /** The same as a plain Excel formula. */
  native(row: MeasuredRow): string | null;
  /** The same as a value; null where the column is for typing. */
  compute(row: MeasuredRow): ColumnValue | null;
  /** Answers whether a formula that stands in the row is one of ours, in any form, and may be replaced. */
  isOwn(formula: string, row: MeasuredRow): boolean;
}

/** The settings of a row as the formula builders and computeCapaian take them. */
export function formulaOptions({ polaritas, settings }: MeasuredRow): CapaianFormulaOptions {
  let byPolaritas = optionsBySettings.get(settings);
  if (byPolaritas === undefined) {
    byPolaritas = new Map();
    optionsBySettings.set(settings, byPolaritas);
  }
  let options = byPolaritas.get(polaritas);
  if (options === undefined) {
    const { rumusNegatif, isNolNegatifTercapai } = settings;
    options = { polaritas, rumusNegatif, isNolNegatifTercapai, readAlone: (teks) => valueOf(parseNilai(teks)) };
    byPolaritas.set(polaritas, options);
  }
  return options;
}

/** One object per polarity and settings: a sheet of 20,000 rows asks for them three times a row. */
const optionsBySettings = new WeakMap<Settings, Map<Polaritas, CapaianFormulaOptions>>();
