import fc from "fast-check";
import { formatAddress, formatArea, parseAddress, parseArea } from "../../../src/core/grid/a1";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

test("any cell of a sheet, written and read, is the same cell", () => {
  fc.assert(
    fc.property(fc.nat(LAST_ROW), fc.nat(LAST_COLUMN), (row, column) => {
      expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
    }),
    { numRuns: 1_000 },
  );
});

test("any area, written and read, is the same area", () => {
  fc.assert(
    fc.property(fc.nat(LAST_ROW), fc.nat(LAST_ROW), fc.nat(LAST_COLUMN), fc.nat(LAST_COLUMN), (a, b, c, d) => {
      const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
      expect(parseArea(formatArea(area))).toEqual(area);
    }),
    { numRuns: 1_000 },
  );
});

test.each(["", "A", "1", "A0", "1A", "A1B", "$", "A-1", "A1:"])("%p is no cell", (text) => {
  expect(parseAddress(text)).toBeNull();
});

test.each(["", "A:B", "A1:B", "1:2", ":B2", "A1:B2:C3", "Lembar!A1"])("%p is no area", (text) => {
  expect(parseArea(text)).toBeNull();
});

test("one cell is an area of itself; corners may stand in any order", () => {
  expect(parseArea("B7")).toEqual({ top: 6, bottom: 6, left: 1, right: 1 });
  expect(parseArea("D9:B7")).toEqual({ top: 6, bottom: 8, left: 1, right: 3 });
});
