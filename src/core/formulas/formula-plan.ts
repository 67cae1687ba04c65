import type { Edit } from "../edits/edit";
import type { WorkbookGrid } from "../grid/sheet-grid";
import type { TableReading } from "../layout/layout";
import type { Cascade } from "../model/cascade";
import type { Settings } from "../model/settings";
import type { SourceMap } from "../model/source-map";
import type { FormulaMode } from "./formula-column";

/** What the columns are planned from. */
export interface PlanFormulasInput {
  readonly workbook: WorkbookGrid;
  readonly readings: readonly TableReading[];
  readonly cascade: Cascade;
  readonly sources: SourceMap;
  readonly settings: Settings;
  readonly mode: FormulaMode;
}

/** What happened to one row's capaian and kategori cells. */
export type FormulaStatus =
  /** Written or refreshed by this run. */
  | "ditulis"
  /** Already as it should be. */
  | "sudah-ada"
  /** Written, but blank until somebody types the realisasi. */
  | "menunggu-realisasi"
  /** Somebody typed something else there: left as it is. */
  | "dibiarkan"
  /** The target or realisasi cannot be read as a quantity: nothing written. */
  | "tidak-terbaca";

/** One measured row of the workbook and what `isi` did there. */
export interface FormulaRow {
  readonly sheet: string;
  /** The sheet's own row number, from 1. */
  readonly row: number;
  readonly nama: string;
  /** As the cells show them; null where blank. */
  readonly target: string | null;
  readonly realisasi: string | null;
  /** Where it is measured from its periods: up to which, and by which metode; null where the year's own figures count. */
  readonly periode: string | null;
  /** A fraction (0.95 = 95 %), "n/a" where it cannot be computed, null where the realisasi is missing. */
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
  /** A1 text of the cells. */
  readonly capaianCell: string;
  readonly kategoriCell: string;
  readonly status: FormulaStatus;
  /** In Indonesian: what the status means here. */
  readonly keterangan: string;
}

/** A table that gets no columns, or cells that are left alone. */
export interface SkippedTable {
  readonly sheet: string;
  /** In Indonesian: why. */
  readonly alasan: string;
  /** A1 text of the first cell, where single cells are left alone. */
  readonly cell?: string;
  /** True where the table measures, but its sheet stands in the way: a person may want to do something about it. */
  readonly isBlocked?: true;
}

/** The edits that add the columns, and what they do to each row. */
export interface FormulaPlan {
  readonly edits: readonly Edit[];
  readonly rows: readonly FormulaRow[];
  readonly skipped: readonly SkippedTable[];
}
