import { kategoriFungsi, kategoriNative } from "../../metrics/native-formula";
import { isOwnKategoriFormula } from "../../metrics/own-formula";
import { kategoriOf } from "../../metrics/kategori";
import type { FormulaColumn } from "../formula-column";

/** KATEGORI: the step of the category scale that the row's capaian reaches; "" where the capaian is blank or "n/a". */
export const kategoriColumn: FormulaColumn = {
  id: "kategori",
  judul: "Kategori",
  width: 18,
  numberFormat: "General",
  formula: (row) => kategoriFungsi(row.capaianRef, row.settings.skala),
  native: (row) => kategoriNative(row.capaianRef, row.settings.skala),
  compute: (row) => (typeof row.capaian === "number" ? kategoriOf(row.capaian, row.settings.skala) : ""),
  isOwn: (formula, row) => isOwnKategoriFormula(formula, row.capaianRef),
};
