import type { Level } from "../model/level";
import type { Kode } from "../text/parse-kode";

/** The levels of the budget structure: the ones that may share a column. */
export const BUDGET_LEVELS = ["program", "kegiatan", "subKegiatan"] as const satisfies readonly Level[];
export type BudgetLevel = (typeof BUDGET_LEVELS)[number];

/** What a row whose level is asked shows of itself. Everything that is not known is null or false. */
export interface LevelRow {
  /** The name as written, without its number and kode. */
  readonly nama: string;
  readonly kode: Kode | null;
  /** The row's number: from the No column, or from in front of the name. */
  readonly nomor: string | null;
  readonly isBold: boolean;
  /** Indent steps; a name that stands n columns to the right under one merged header counts as n × 100. */
  readonly indent: number;
  /** The row begins a statement in a column that belongs to one level (SASARAN PROGRAM, SASARAN KEGIATAN …), else null. */
  readonly statement: BudgetLevel | null;
  /** A new tujuan or sasaran opened on this row, or between the named row before it and this one. */
  readonly opensOutcome: boolean;
  readonly indikator: string | null;
  /** True: the target is a percentage; false: another number; null: none. */
  readonly isPercentTarget: boolean | null;
  readonly penanggungJawab: string | null;
  /** Rupiah; null where blank or unreadable. */
  readonly pagu: number | null;
  readonly realisasi: number | null;
}

/** What is known of the column before its rows are looked at. */
export interface LevelColumn {
  /** The levels that have no column of their own, so that this one may hold them. */
  readonly allowed: readonly BudgetLevel[];
  /** The level that the column's own header names; null for a column that several levels share by its header. */
  readonly own: BudgetLevel | null;
}

/** The index of a budget level: program 0, kegiatan 1, sub kegiatan 2. */
export type LevelIndex = 0 | 1 | 2;
