import type { FormulaColumn } from "../formula-column";

/** REALISASI: the empty column in which the planner types what was reached, where a table has none. Never filled by us. */
export const realisasiColumn: FormulaColumn = {
  id: "realisasi",
  judul: "Realisasi",
  width: 14,
  numberFormat: null,
  formula: () => null,
  native: () => null,
  compute: () => null,
  isOwn: () => false,
};
