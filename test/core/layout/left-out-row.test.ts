import { isAccountKode, isDividingLine } from "../../../src/core/layout/left-out-row";

test.each([
  ["5.1.02.01", true],
  ["5.2.02.05.01.0001", true],
  ["6.1", true],
  ["5.01.02.2.01.0001", false],
  ["1.02.02.2.02", false],
  ["5", false],
])("%s is an account of spending: %s", (kode, expected) => {
  expect(isAccountKode(kode)).toBe(expected);
});

test.each([
  ["SEKRETARIAT", 0, 5, true],
  ["BIDANG BINA MARGA", 0, 4, false],
  ["Sasaran 1: Meningkatnya kemantapan jalan", 0, 5, false],
])("%s over columns %i to %i of 0 to 5 only divides: %s", (text, left, right, expected) => {
  expect(isDividingLine(text, { top: 3, left, bottom: 3, right }, 0, 5)).toBe(expected);
});
