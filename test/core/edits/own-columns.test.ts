import { findOwnColumns, hideOwnColumns, isOwnColumnOf } from "../../../src/core/edits/own-columns";
import { findOwnNames } from "../../../src/core/edits/own-names";
import { parseArea } from "../../../src/core/grid/a1";
import { createSheetGrid } from "../../../src/core/grid/sheet-grid";
import { gridOf } from "../../support/grid-of";

const PK = gridOf("No | Target | Capaian\n1 | 20 | 95%\n2 | 30 |\n| | | catatan", { name: "PK" });

const columnsOf = (...names: readonly (readonly [name: string, refersTo: string])[]) =>
  findOwnColumns(findOwnNames({ sheets: [PK], names: names.map(([name, refersTo]) => ({ name, refersTo })) }));
const areaOf = (text: string) => parseArea(text)!;

describe("findOwnColumns", () => {
  it("tells our columns from those that the table had, and from the parts of a form", () => {
    const columns = columnsOf(
      ["_selaras_capaian_1", "PK!$A$1:$C$3"],
      ["_selaras_kategori_tabel_2", "PK!$A$1:$B$3"],
      ["_selaras_realisasi_sd_1", "PK!$A$1:$C$3"],
      ["_selaras_formulir_realisasi", "PK!$A$1"],
      ["capaian_1", "PK!$A$1:$C$3"],
    );
    expect(columns.map(({ id, isOfTable }) => [id, isOfTable])).toEqual([
      ["capaian", false],
      ["kategori", true],
      ["realisasi_sd", false],
    ]);
  });
});

describe("isOwnColumnOf", () => {
  const [column] = columnsOf(["_selaras_capaian_1", "PK!$B$1:$H$9"]);

  it.each([
    ["the table that it was made for", "B1:D9", true],
    ["that table with a column inserted at its left and rows at its end", "A1:D12", true],
    ["the table between", "F1:G9", false],
    ["the table below", "B11:D20", false],
  ])("%s", (_what, area, isOwn) => {
    expect(isOwnColumnOf(column!, { sheet: "PK", area: areaOf(area) })).toBe(isOwn);
    expect(isOwnColumnOf(column!, { sheet: "Lain", area: areaOf(area) })).toBe(false);
  });
});

describe("hideOwnColumns", () => {
  it("hides our cells and merges, not what stands below them or in a column of the table", () => {
    const sheet = createSheetGrid({
      name: "PK",
      rows: [0, 1, 2, 3].map((row) => PK.row(row)),
      merges: [areaOf("C1:C2"), areaOf("A1:C1")],
    });
    const hidden = hideOwnColumns(
      sheet,
      columnsOf(["_selaras_capaian_1", "PK!$A$1:$C$3"], ["_selaras_capaian_tabel_1", "PK!$A$1:$B$3"]),
    );
    expect([0, 1, 2, 3].map((row) => hidden.cell(row, 2)?.value)).toEqual([undefined, undefined, undefined, "catatan"]);
    expect(hidden.cell(1, 1)?.value).toBe(20);
    expect(hidden.merges).toEqual([areaOf("A1:C1")]);
    expect(hidden.rowCount).toBe(4);
  });

  it("gives back the sheet itself where nothing of it is ours", () => {
    expect(hideOwnColumns(PK, [])).toBe(PK);
  });
});
