import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findReferences } from "../../../src/core/formulas/formula-references";
import { FUNCTION_SHAPE, normalizeCalls } from "../../../src/core/formulas/kinerja-calls";
import { planRestore } from "../../../src/core/formulas/restore-formulas";
import { spillShape } from "../../../src/core/formulas/spill-shape";
import { gridOf } from "../../support/grid-of";

test("every custom function is known, and no other", () => {
  const files = readdirSync(join(__dirname, "../../../src/functions")).filter((name) => name.endsWith(".ts"));
  expect(Object.keys(FUNCTION_SHAPE).sort()).toEqual(files.map((name) => name.slice(0, -3).toUpperCase()).sort());
});

test.each([
  ["KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["_xldudf_KINERJA_CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["_xlfn.KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["_xlfn._xldudf_KINERJA_CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["_xludf.KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["@KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["IF(D5<>0,@_xldudf_KINERJA_CAPAIAN(D5,E5),1)", "IF(D5<>0,KINERJA.CAPAIAN(D5,E5),1)"],
  ["'C:\\Data Bersama\\[selaras.xlam]'!KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["'https://contoh.go.id/selaras'!KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["selaras.xlam!KINERJA.CAPAIAN(D5,E5)", "KINERJA.CAPAIAN(D5,E5)"],
  ["[1]!KINERJA.CAPAIAN(D5,E5)+1", "KINERJA.CAPAIAN(D5,E5)+1"],
  ["KINERJA.KATEGORI(_xldudf_KINERJA_CAPAIAN(D5,E5))", "KINERJA.KATEGORI(KINERJA.CAPAIAN(D5,E5))"],
  [`kinerja.angka("a ""KINERJA_ANGKA(1)"" b")`, `KINERJA.ANGKA("a ""KINERJA_ANGKA(1)"" b")`],
  ["'KINERJA.CAPAIAN (lama)'!A1+KINERJA.ANGKA(B1)", "'KINERJA.CAPAIAN (lama)'!A1+KINERJA.ANGKA(B1)"],
])("%s is entered as %s", (stored, shown) => {
  expect(normalizeCalls(stored)).toBe(shown);
});

test.each([
  "SUM(A1:A3)",
  `"KINERJA.CAPAIAN(D5,E5)"`,
  "'KINERJA.CAPAIAN'!A1",
  "KINERJA.LAIN(A1)",
  "XKINERJA.CAPAIAN(A1)",
  "KINERJA.CAPAIAN",
  "KINERJA_2024+1",
])("%s calls none of ours", (formula) => {
  expect(normalizeCalls(formula)).toBeNull();
});

test.each([
  ["D5+$E$6", ["D5", "$E$6"]],
  ["SUM(A1:B$2)", ["A1:B$2"]],
  ["'PK 2024'!D5*Data!E5", ["'PK 2024'!D5", "Data!E5"]],
  ["LOG10(A1)+ATAN2(B1,C1)", ["A1", "B1", "C1"]],
  [`"D5"&D6&'Lembar D7'!D8`, ["D6", "'Lembar D7'!D8"]],
  ["'[Buku.xlsx]PK'!D5+[1]PK!D6+D7", ["D7"]],
  ["Tabel1[@[Target 1]]+Tabel1[B2]+D7#", ["D7#"]],
  ["A:A+1:1+nama_A1+A1.x+D7", ["D7"]],
])("the cells that %s names are %j", (formula, expected) => {
  expect(findReferences(formula).map(({ start, end }) => formula.slice(start, end))).toEqual(expected);
});

test.each([
  ["KINERJA.CAPAIAN(D5,E5)", { rows: 1, columns: 1 }],
  ["KINERJA.CAPAIAN(D5:D9,E5:E9)", { rows: 5, columns: 1 }],
  ["KINERJA.KATEGORI(KINERJA.CAPAIAN(D5:D9,E5:F9))", { rows: 5, columns: 2 }],
  ['KINERJA.REALISASI(C5:N5,"jumlah")', { rows: 1, columns: 1 }],
  ['KINERJA.REALISASI(C5:N9,"jumlah")', { rows: 5, columns: 1 }],
  ["KINERJA.RATA(F5:F9)", { rows: 1, columns: 1 }],
  ["SUM(KINERJA.CAPAIAN(D5:D9,E5:E9))", { rows: 1, columns: 1 }],
  ["ROUND(KINERJA.CAPAIAN(D5:D9,E5:E9),2)", { rows: 5, columns: 1 }],
  ["VLOOKUP(A1,Data!B1:C9,2)*KINERJA.CAPAIAN(D5,E5)", { rows: 1, columns: 1 }],
  ["INDEX(KINERJA.CAPAIAN(D5:D9,E5:E9),2)", null],
  ["KINERJA.KATEGORI(F5#)", null],
  ["KINERJA.CAPAIAN(T[Target],T[Realisasi])", null],
  ["KINERJA.CAPAIAN(T[@Target],T[@Realisasi])", { rows: 1, columns: 1 }],
])("%s fills %j", (formula, shape) => {
  expect(spillShape(formula)).toEqual(shape);
});

test("restoring enters unknown names and #NAME? anew, leaves sound formulas, and tells of protected sheets", () => {
  const open = gridOf(
    `=_xldudf_KINERJA_CAPAIAN(D1,E1) -> 0.95 | =KINERJA.CAPAIAN(D1,E1) -> #NAME? | =KINERJA.CAPAIAN(D1,E1) -> 0.95 | =SUM(D1) -> #NAME?`,
    { name: "Terbuka" },
  );
  const locked = gridOf("=@KINERJA.ANGKA(D1) -> 5", { name: "Terkunci", isProtected: true });
  const { edits, skipped } = planRestore({ sheets: [open, locked], names: [] });
  expect(edits.map(({ row, column, content, expect: expected }) => ({ row, column, content, expected }))).toEqual([
    {
      row: 0,
      column: 0,
      content: { kind: "formula", formula: "KINERJA.CAPAIAN(D1,E1)", cached: 0.95 },
      expected: "as-read",
    },
    {
      row: 0,
      column: 1,
      content: { kind: "formula", formula: "KINERJA.CAPAIAN(D1,E1)", cached: "" },
      expected: "as-read",
    },
  ]);
  expect(skipped).toEqual([
    { sheet: "Terkunci", cell: "A1", alasan: "A1: lembar dilindungi; buka proteksinya dahulu" },
  ]);
});
