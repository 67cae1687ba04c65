import { readdirSync } from "node:fs";
import { join } from "node:path";
import { capaianColumn, FORMULA_COLUMN_LIST, kategoriColumn } from "../../../src/core/formulas/columns/index";
import type { MeasuredRow } from "../../../src/core/formulas/formula-column";
import { SETTINGS_DEFAULT } from "../../../src/core/model/settings";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { valueOf } from "../../../src/core/text/reading";

function rowOf(target: string | number, realisasi: string | number | null, capaian: number | string): MeasuredRow {
  return {
    target: { ref: "D5", isi: target, nilai: valueOf(parseNilai(target)) },
    realisasi: { ref: "E5", isi: realisasi, nilai: valueOf(parseNilai(realisasi ?? undefined)) },
    periode: null,
    capaianRef: "F5",
    capaian,
    polaritas: "positif",
    settings: SETTINGS_DEFAULT,
  };
}

describe("the set of formula columns", () => {
  it("is one file per column, each in the index", () => {
    const files = readdirSync(join(__dirname, "../../../src/core/formulas/columns"))
      .filter((file) => file !== "index.ts")
      .map((file) => file.replace(/\.ts$/, ""));
    expect(FORMULA_COLUMN_LIST.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it.each([capaianColumn, kategoriColumn])("$id knows both of its forms as its own", (column) => {
    const row = rowOf(20, 19, 0.95);
    expect(column.isOwn(column.native(row)!, row)).toBe(true);
    expect(column.isOwn(column.formula(row)!, row)).toBe(true);
    expect(column.isOwn("E5/D5", row)).toBe(false);
  });

  it.each<[string, string | number, string | number | null, number | string, number | string, string]>([
    ["a number", 20, 19, 0.95, 0.95, "Sangat Berhasil"],
    ["exactly 85 % is the lower category", 100, 85, 0.85, 0.85, "Berhasil"],
    ["no realisasi is blank, not 0", 20, null, "", "", ""],
    ["a realisasi of 0 is 0 %", 20, 0, 0, 0, "Tidak Berhasil"],
    ["a target of 0 is n/a without a category", 0, 5, "n/a", "n/a", ""],
    ["inside a range is 100 %", "4,25-4,30", 4.27, 1, 1, "Sangat Berhasil"],
    ["over target stays uncapped", 5, 58, 11.6, 11.6, "Sangat Berhasil"],
  ])("computes %s", (_what, target, realisasi, shown, capaian, kategori) => {
    const row = rowOf(target, realisasi, shown);
    expect(FORMULA_COLUMN_LIST.map((column) => column.compute(row))).toEqual([null, null, null, capaian, kategori]);
  });
});
