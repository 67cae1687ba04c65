import fc from "fast-check";
import { columnToLetters } from "../../../src/core/grid/a1";
import { callsCustomFunction, toShownFormula, toStoredFormula } from "../../../src/hosts/xlsx/custom-function-names";
import { shiftFormula } from "../../../src/hosts/xlsx/shared-formula";

describe("shiftFormula: a formula as it reads one row down and two columns right", () => {
  it.each([
    ["A1", "C2"],
    ["$A1", "$A2"],
    ["A$1", "C$1"],
    ["$A$1", "$A$1"],
    ["SUM(A1:B2,C3)", "SUM(C2:D3,E4)"],
    ["A:B", "C:D"],
    ["$A:B", "$A:D"],
    ["1:3", "2:4"],
    ["$1:3", "$1:4"],
    ["Data!A1+'PK 2024'!B2", "Data!C2+'PK 2024'!D3"],
    ["'A1 B2'!C3", "'A1 B2'!E4"],
    ["'It''s A1'!B1", "'It''s A1'!D2"],
    [`"A1 ""B2"" "&A1`, `"A1 ""B2"" "&C2`],
    ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(C2)+ATAN2(C2,D2)"],
    ["PAGU_A1+A1B+TW1", "PAGU_A1+A1B+TW1".replace("TW1", "TY2")],
    ["Tabel1[[#This Row],[A1]]+A1", "Tabel1[[#This Row],[A1]]+C2"],
    ["[1]Data!A1", "[1]Data!C2"],
    ["AB1!A1", "AB1!C2"],
    ["1.5+A1*2E3", "1.5+C2*2E3"],
    ["XFD1", "#REF!"],
    ["A1048576", "#REF!"],
    ["KINERJA.CAPAIAN(A1,B1)", "KINERJA.CAPAIAN(C2,D2)"],
  ])("%s → %s", (formula, expected) => {
    expect(shiftFormula(formula, 1, 2)).toBe(expected);
  });

  it("there and back again is the same", () => {
    const reference = fc
      .tuple(fc.boolean(), fc.integer({ min: 0, max: 500 }), fc.boolean(), fc.integer({ min: 1, max: 9999 }))
      .map(([c, column, r, row]) => `${c ? "$" : ""}${columnToLetters(column)}${r ? "$" : ""}${row}`);
    const term = fc.oneof(
      reference,
      fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`),
      fc.constant(`"A1"`),
    );
    fc.assert(
      fc.property(fc.array(term, { minLength: 1 }), fc.nat(1000), fc.nat(1000), (terms, rows, columns) => {
        const formula = terms.join("+");
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe("custom functions on disk and on screen", () => {
  it.each([
    ["KINERJA.CAPAIAN(A1,B1)", "_xldudf_KINERJA_CAPAIAN(A1,B1)"],
    [
      "IF(A1,KINERJA.KATEGORI(KINERJA.CAPAIAN(A1,B1)),1)",
      "IF(A1,_xldudf_KINERJA_KATEGORI(_xldudf_KINERJA_CAPAIAN(A1,B1)),1)",
    ],
    [`"KINERJA.CAPAIAN("&A1`, `"KINERJA.CAPAIAN("&A1`],
    ["'KINERJA.X('!A1", "'KINERJA.X('!A1"],
    ["XLOOKUP(A1,B:B,C:C)+SUM(A1)", "_xlfn.XLOOKUP(A1,B:B,C:C)+SUM(A1)"],
    ["SORT(A1:A3)", "_xlfn._xlws.SORT(A1:A3)"],
    ["STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
  ])("%s ↔ %s", (shown, stored) => {
    expect(toStoredFormula(shown)).toBe(stored);
    expect(toShownFormula(stored)).toBe(shown);
  });

  it("knows which formulas call one", () => {
    expect(callsCustomFunction("1+KINERJA.CAPAIAN(A1,B1)")).toBe(true);
    expect(callsCustomFunction("SUM(A1)")).toBe(false);
  });
});
