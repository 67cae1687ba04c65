import { headerMoneyUnit, titleMoneyUnit } from "../../../src/core/layout/columns/money-unit";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { readRows } from "../../../src/core/layout/read-rows";
import { createSheetGrid, type CellValue } from "../../../src/core/grid/sheet-grid";

test.each([
  ["Anggaran (Rp juta)", 1e6],
  ["REALISASI / (Rp. Jt)", 1e6],
  ["ANGGARAN (Rp. 000)", 1e3],
  ["Pagu (Rp. 1.000,-)", 1e3],
  ["Pagu (x Rp1.000)", 1e3],
  ["Pagu (Rp 000.000)", 1e6],
  ["Anggaran (dalam ribuan rupiah)", 1e3],
  ["Anggaran (Rp M)", 1e9],
  ["Pagu Milyar Rupiah", 1e9],
  ["Anggaran (Rp)", null],
  ["Pagu Tahun 2025 (Rp.)", null],
])("a column under %s counts in %s", (header, unit) => {
  expect(headerMoneyUnit(header)).toBe(unit);
});

test.each([
  ["REALISASI KEUANGAN TAHUN 2025 (dalam juta rupiah)", 1e6],
  ["Dalam Ribuan Rupiah", 1e3],
  ["(Rp. juta)", 1e6],
  ["(Rp.000,-)", 1e3],
  ["Satuan : Juta Rupiah", 1e6],
  ["(disajikan dalam miliar rupiah)", 1e9],
  ["Bantuan 5 Juta Rupiah per Keluarga", null],
  ["Jumlah Total Anggaran : Rp. 1.000.000", null],
  ["Program 1 Juta Pohon", null],
  ["TAHUN ANGGARAN 2025", null],
])("a title %s sets the unit %s", (title, unit) => {
  expect(titleMoneyUnit(title)).toBe(unit);
});

function paguOf(title: string, header: string, value: CellValue, numberFormat = "General") {
  const text = (cell: string) => ({ value: cell, numberFormat: "General" });
  const sheet = createSheetGrid({
    name: "Lembar",
    rows: [
      [text(title)],
      [text("No"), text("Program"), text(header), text("Realisasi")],
      [text("1"), text("Program Rehabilitasi Sosial"), { value, numberFormat }],
      [text("2"), text("Program Pemberdayaan Sosial"), { value, numberFormat }],
    ],
  });
  const [match] = detectLayouts(sheet).matches;
  if (match === undefined) throw new Error("no table");
  const at = match.columns.findIndex(({ field }) => field === "pagu");
  return readRows(sheet, match).rows[0]?.cells.get(at)?.angka;
}

test("figures in millions are read in rupiah, as exact as their digits", () => {
  const pagu = paguOf("REALISASI ANGGARAN (dalam juta rupiah)", "Anggaran", 1234, "#,##0");
  expect(pagu).toMatchObject({ value: 1_234_000_000, step: 1_000_000, unit: 1_000_000, raw: "1.234" });
});

test("the header's own unit goes before the title's", () => {
  expect(paguOf("(dalam juta rupiah)", "Anggaran (Rp 000)", 1234)).toMatchObject({ value: 1_234_000, unit: 1000 });
});

test("a text is scaled like a number", () => {
  expect(paguOf("(dalam juta rupiah)", "Anggaran", "1.850,75")).toMatchObject({ value: 1_850_750_000, step: 10_000 });
});

test("a cell in rupiah that its format shows in millions is not scaled again", () => {
  expect(paguOf("(dalam juta rupiah)", "Anggaran", 1_850_750_000, "#,##0,,")).toMatchObject({ value: 1_850_750_000 });
});

test("a title left over from another table does not make budgets larger than any region's", () => {
  const pagu = paguOf("(dalam juta rupiah)", "Anggaran", 1_850_750_000);
  expect(pagu).toMatchObject({ value: 1_850_750_000 });
  expect(pagu).not.toHaveProperty("unit");
});
