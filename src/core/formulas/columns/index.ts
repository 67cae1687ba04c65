import type { FormulaColumn } from "../formula-column";
import { capaianColumn } from "./capaian";
import { kategoriColumn } from "./kategori";
import { realisasiColumn } from "./realisasi";

/** The columns in the order in which they stand beside a table. */
export const FORMULA_COLUMN_LIST: readonly FormulaColumn[] = [realisasiColumn, capaianColumn, kategoriColumn];
export { capaianColumn, kategoriColumn, realisasiColumn };
