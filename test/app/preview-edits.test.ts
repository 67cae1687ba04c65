import { previewEdits } from "../../src/app/preview-edits";
import type { CellEdit } from "../../src/core/edits/edit";
import { gridOf } from "../support/grid-of";

const grid = {
  sheets: [gridOf("Indikator | Target | Lama\nMurid lulus | 20 | Sangat Berhasil", { name: "Ukur" })],
  names: [],
};

const write = (row: number, column: number, value: string | number | null, sheet = "Ukur"): CellEdit => ({
  kind: "cell",
  sheet,
  row,
  column,
  content: { kind: "value", value },
  expect: "as-read",
});

test("an area is named by the header that it gets, in whatever case the table writes it", () => {
  const { areas } = previewEdits(grid, [write(0, 3, "CAPAIAN"), write(1, 3, 0.95)]);
  expect(areas).toEqual([{ sheet: "Ukur", area: "D1:D2", isi: "CAPAIAN", cellCount: 2 }]);
});

test("an area without a header is named by the kind of its content, never by a cell's text", () => {
  expect(previewEdits(grid, [write(1, 2, "Berhasil")]).areas[0]?.isi).toBe("nilai");
  expect(previewEdits(grid, [write(1, 2, null)]).areas[0]?.isi).toBe("dikosongkan");
  expect(previewEdits(grid, [write(1, 2, null)], { isi: "nilai" }).areas[0]?.isi).toBe("nilai");
});

test("cells that replace something come first, with what stands there now", () => {
  const { cells, replacedCount, cellCount } = previewEdits(grid, [write(1, 3, 1), write(1, 2, "Berhasil")]);
  expect(cells.map(({ cell, before, after }) => [cell, before, after])).toEqual([
    ["C2", "Sangat Berhasil", "Berhasil"],
    ["D2", "", "1"],
  ]);
  expect([replacedCount, cellCount]).toEqual([1, 2]);
});

test("a sheet that is not there yet is one area, whatever else the words say", () => {
  const edits = [{ kind: "sheet" as const, name: "Baru" }, write(0, 0, "Kategori", "Baru"), write(4, 2, 1, "Baru")];
  expect(previewEdits(grid, edits, { isi: "nilai" }).areas).toEqual([
    { sheet: "Baru", area: "A1:C5", isi: "lembar baru", cellCount: 2 },
  ]);
});
