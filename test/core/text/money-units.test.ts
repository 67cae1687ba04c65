import { formatRupiah } from "../../../src/core/text/format";
import { inRupiah, parseUang } from "../../../src/core/text/parse-uang";
import { coarseRounding, unitOf } from "../../../src/core/text/reading";

test.each([
  [1_850_750_000, 1_000_000, "Rp 1.850,75 juta"],
  [2_569_135_000, 1_000, "Rp 2.569.135 ribu"],
  [2_470_000_000, 1_000_000_000, "Rp 2,47 miliar"],
  [-20_000_000, 1_000_000, "-Rp 20 juta"],
  [0, 1_000_000, "Rp 0 juta"],
  [1_415_819_700, 1, "Rp 1.415.819.700"],
])("%d in units of %d is shown as %s", (value, unit, shown) => {
  expect(formatRupiah(value, unit)).toBe(shown);
});

test("a figure in millions is exact to half of its last digit", () => {
  const reading = inRupiah(parseUang(180.09, { numberFormat: "#,##0.00" }), 1_000_000);
  expect(reading).toMatchObject({ value: 180_090_000, step: 10_000 });
  expect(coarseRounding(reading)).toBe(5_000);
  expect(unitOf(reading)).toBe(1_000_000);
});

test("blank and unreadable cells have no unit", () => {
  expect(inRupiah(parseUang("-"), 1_000)).toEqual({ kind: "empty" });
  expect(inRupiah(parseUang("belum ada"), 1_000)).toMatchObject({ kind: "unreadable" });
  expect(unitOf(parseUang("-"))).toBe(1);
  expect(coarseRounding(parseUang(1234))).toBe(0);
});
