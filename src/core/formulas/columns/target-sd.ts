import { isOwnAccumulation } from "../../metrics/accumulate-cells";
import type { FormulaColumn } from "../formula-column";

/** TARGET S.D.: the target up to the last period that has a realisasi, where a table is measured by its periods. */
export const targetSdColumn: FormulaColumn = {
  id: "target-sd",
  judul: "Target s.d. Periode Terakhir",
  width: 20,
  numberFormat: null,
  formatOf: ({ periode }) => periode?.target.numberFormat ?? null,
  formula: ({ periode }) => periode?.target.fungsi ?? null,
  native: ({ periode }) => periode?.target.native ?? null,
  compute: ({ periode }) => (periode === null ? null : (periode.target.isi ?? "")),
  isOwn: isOwnAccumulation,
};
