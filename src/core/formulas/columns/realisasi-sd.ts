import { isOwnAccumulation } from "../../metrics/accumulate-cells";
import type { FormulaColumn } from "../formula-column";

/** REALISASI S.D.: the realisasi of the periods that are filled, taken together, where a table notes no realisasi of the year. */
export const realisasiSdColumn: FormulaColumn = {
  id: "realisasi-sd",
  judul: "Realisasi s.d. Periode Terakhir",
  width: 20,
  numberFormat: null,
  formatOf: ({ periode }) => periode?.realisasi.numberFormat ?? null,
  formula: ({ periode }) => periode?.realisasi.fungsi ?? null,
  native: ({ periode }) => periode?.realisasi.native ?? null,
  compute: ({ periode }) => (periode === null ? null : (periode.realisasi.isi ?? "")),
  isOwn: isOwnAccumulation,
};
