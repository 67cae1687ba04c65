import type { RowCell } from "../../../src/core/layout/layout";
import { RowCells } from "../../../src/core/layout/row-cells";

function cellOf(text: string): RowCell {
  const column = { field: "indikator", column: 0, header: "", owner: null, periode: null, tahun: null } as const;
  return { column, sourceRow: 0, sourceColumn: 0, text, isBold: false, indent: 0 };
}

test("a row's cells read as a Map of what is set, in the order of their positions", () => {
  const cells = new RowCells(5);
  cells.set(3, cellOf("c"));
  cells.set(1, cellOf("a"));
  cells.set(1, cellOf("b"));
  cells.set(4, cellOf("d"));
  cells.delete(4);
  cells.delete(0);
  expect(cells.size).toBe(2);
  expect([...cells.keys()]).toEqual([1, 3]);
  expect([...cells.values()].map(({ text }) => text)).toEqual(["b", "c"]);
  expect([...cells].map(([position, { text }]) => `${position}${text ?? ""}`)).toEqual(["1b", "3c"]);
  expect([cells.has(1), cells.has(4), cells.get(4)]).toEqual([true, false, undefined]);
  const seen: string[] = [];
  cells.forEach(({ text }, position, map) => seen.push(`${position}${text ?? ""}/${map.size}`));
  expect(seen).toEqual(["1b/2", "3c/2"]);
});
