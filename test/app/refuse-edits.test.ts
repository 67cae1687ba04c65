import { describeEdits } from "../../src/app/describe-edits";
import { refuseBadEdits } from "../../src/app/refuse-edits";
import type { CellEdit } from "../../src/core/edits/edit";
import { gridOf } from "../support/grid-of";

function cellEdit(row: number, column: number, sheet = "Lembar1"): CellEdit {
  return { kind: "cell", sheet, row, column, content: { kind: "value", value: 1 }, expect: "empty" };
}

test("edits of empty cells pass", () => {
  const grid = { sheets: [gridOf("a | b")], names: [] };
  expect(() => {
    refuseBadEdits(grid, [cellEdit(5, 5)]);
  }).not.toThrow();
});

test("one message names every cell in the way, and counts those it leaves out", () => {
  const grid = { sheets: [gridOf("a | b | c | d | e | f | g")], names: [] };
  expect(() => {
    refuseBadEdits(grid, [cellEdit(0, 0)]);
  }).toThrow('Tidak ada yang ditulis. Sel A1 pada lembar "Lembar1" sudah berisi; isian tidak ditimpa.');
  expect(() => {
    refuseBadEdits(
      grid,
      [0, 1, 2, 3, 4, 5, 6].map((column) => cellEdit(0, column)),
    );
  }).toThrow(/Sel E1 .*\(dan 2 hal lain\)$/);
});

test("written cells are told by column; a header's gap does not part them, a far row does", () => {
  const edits = [cellEdit(3, 6), cellEdit(6, 6), cellEdit(7, 6), cellEdit(40, 6), cellEdit(3, 7, "Lain")];
  expect(describeEdits([...edits, { ...cellEdit(50, 6), content: { kind: "keep" } }])).toEqual([
    { sheet: "Lembar1", area: { top: 3, left: 6, bottom: 7, right: 6 }, cellCount: 3 },
    { sheet: "Lembar1", area: { top: 40, left: 6, bottom: 40, right: 6 }, cellCount: 1 },
    { sheet: "Lain", area: { top: 3, left: 7, bottom: 3, right: 7 }, cellCount: 1 },
  ]);
});
