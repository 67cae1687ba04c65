import { parseRowPeriode, periodeKindOf } from "../../../src/core/text/row-periode";

test.each([
  ["II", "triwulan", { kind: "triwulan", nomor: 2 }],
  ["TW. IV", "triwulan", { kind: "triwulan", nomor: 4 }],
  ["Triwulan 1", "bulan", { kind: "triwulan", nomor: 1 }],
  ["Januari", "triwulan", { kind: "bulan", nomor: 1 }],
  ["(3)", "bulan", { kind: "bulan", nomor: 3 }],
  ["2", "semester", { kind: "semester", nomor: 2 }],
  ["Tahunan", "triwulan", "tahun"],
  ["Total", "triwulan", "tahun"],
] as const)("%s in a column of %s", (text, kind, periode) => {
  expect(parseRowPeriode(text, kind)).toEqual(periode);
});

test.each([
  ["V", "triwulan"],
  ["0", "bulan"],
  ["3", "semester"],
  ["12 Dokumen", "bulan"],
  ["", "triwulan"],
] as const)("%s is no %s", (text, kind) => {
  expect(parseRowPeriode(text, kind)).toBeNull();
});

test("bare numbers mean what the header says, else months where they go beyond four", () => {
  expect(periodeKindOf("Bulan", ["1", "2"])).toBe("bulan");
  expect(periodeKindOf("Periode", ["1", "2", "3", "4"])).toBe("triwulan");
  expect(periodeKindOf("Periode", ["1", "2", "5"])).toBe("bulan");
  expect(periodeKindOf("Semester", ["I", "II"])).toBe("semester");
});
