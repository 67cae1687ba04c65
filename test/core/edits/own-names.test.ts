import {
  findOwnNames,
  findReportSheets,
  formatReference,
  isSameFormula,
  parseReference,
} from "../../../src/core/edits/own-names";
import { parseArea } from "../../../src/core/grid/a1";
import { gridOf } from "../../support/grid-of";

describe("findOwnNames", () => {
  it("finds our names in any case, and leaves out others, deleted cells and lost sheets", () => {
    const workbook = {
      sheets: [gridOf("a | b", { name: "Formulir Baru" })],
      names: [
        { name: "_selaras_formulir", refersTo: "'Formulir Baru'!$A$1:$G$20" },
        { name: "_SELARAS_CAPAIAN_2", refersTo: "'formulir baru'!$A$4:$K$35" },
        { name: "_selaras_kategori_1", refersTo: "#REF!" },
        { name: "_selaras_realisasi_1", refersTo: "Hilang!$A$1" },
        { name: "Pagu", refersTo: "'Formulir Baru'!$B$1" },
      ],
    };
    const names = findOwnNames(workbook);
    expect(names).toEqual([
      { id: "formulir", sheet: "Formulir Baru", area: parseArea("A1:G20") },
      { id: "capaian_2", sheet: "Formulir Baru", area: parseArea("A4:K35") },
    ]);
    expect([...findReportSheets(names)]).toEqual(["Formulir Baru"]);
  });
});

describe("parseReference", () => {
  it.each([
    ["'PK 2024'!$A$1:$D$9", "PK 2024", "A1:D9"],
    ["PK!A1", "PK", "A1"],
    ["'Jum''at'!$B$2", "Jum'at", "B2"],
  ])("%s", (refersTo, sheet, area) => {
    expect(parseReference({ refersTo })).toEqual({ sheet, area: parseArea(area) });
    expect(parseReference({ refersTo: formatReference(sheet, parseArea(area)!) })).toEqual({
      sheet,
      area: parseArea(area),
    });
  });

  it.each(["#REF!", "'PK'!#REF!", "OFFSET('PK'!$A$1,0,0)", "0.85"])("%s is no single area", (refersTo) => {
    expect(parseReference({ refersTo })).toBeNull();
  });
});

describe("isSameFormula", () => {
  it.each([
    ["IF('Data'!A1=\"\",\"\",'Data'!A1)", 'if(Data!A1 = "", "", Data!A1)', true],
    ['IF(A1="a b","x","")', 'IF(A1="ab","x","")', false],
    ["'PK 2024'!A1", "'pk 2024'!a1", true],
    ["'PK 2024'!A1", "'PK2024'!A1", false],
    ["E5/D5", "D5/E5", false],
  ])("%s ~ %s → %s", (a, b, same) => {
    expect(isSameFormula(a, b)).toBe(same);
  });
});
