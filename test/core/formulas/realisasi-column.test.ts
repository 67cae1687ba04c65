import { realisasiColumn } from "../../../src/core/formulas/columns/realisasi";
import type { MeasuredRow } from "../../../src/core/formulas/formula-column";
import { SETTINGS_DEFAULT } from "../../../src/core/model/settings";

test("Realisasi is for typing: no formula in any mode, no value, and nothing that stands there is ours", () => {
  const blank = { ref: "E5", isi: null, nilai: null };
  const row: MeasuredRow = {
    target: { ...blank, ref: "D5" },
    realisasi: blank,
    periode: null,
    capaianRef: "F5",
    capaian: "",
    polaritas: "positif",
    settings: SETTINGS_DEFAULT,
  };
  const column = realisasiColumn;
  expect([column.formula(row), column.native(row), column.compute(row), column.isOwn("SUM(A1:A3)", row)]).toEqual([
    null,
    null,
    null,
    false,
  ]);
});
