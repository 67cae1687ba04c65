import { computeCapaian } from "../../metrics/capaian";
import { capaianFungsi, capaianNative } from "../../metrics/native-formula";
import { isOwnCapaianFormula } from "../../metrics/own-formula";
import { formulaOptions, type FormulaColumn } from "../formula-column";

/** CAPAIAN: realisasi against target by polarity, a fraction shown as a percentage; "" without realisasi, "n/a" at target 0. */
export const capaianColumn: FormulaColumn = {
  id: "capaian",
  judul: "Capaian",
  width: 12,
  numberFormat: "0.00%",
  formula: (row) => capaianFungsi(row.target, row.realisasi, formulaOptions(row)),
  native: (row) => capaianNative(row.target, row.realisasi, formulaOptions(row)),
  compute: (row) => {
    const capaian = computeCapaian(row.target.nilai, row.realisasi.nilai, formulaOptions(row));
    if (capaian.kind === "angka") return capaian.value;
    return capaian.kind === "kosong" ? "" : "n/a";
  },
  isOwn: (formula, row) => isOwnCapaianFormula(formula, row.target.ref, row.realisasi.ref),
};
