import type { FormulaColumn } from "../formula-column";
import { capaianColumn } from "./capaian";
import { kategoriColumn } from "./kategori";
import { realisasiColumn } from "./realisasi";
import { realisasiSdColumn } from "./realisasi-sd";
import { targetSdColumn } from "./target-sd";

/** The columns in the order in which they stand beside a table. */
export const FORMULA_COLUMN_LIST: readonly FormulaColumn[] = [
  targetSdColumn,
  realisasiSdColumn,
  realisasiColumn,
  capaianColumn,
  kategoriColumn,
];
export { capaianColumn, kategoriColumn, realisasiSdColumn, targetSdColumn };
