import { findFreeColumns } from "../../../src/core/formulas/find-columns";
import { columnToLetters, parseArea } from "../../../src/core/grid/a1";
import { gridOf, type GridOptions } from "../../support/grid-of";

function freeBeside(
  table: string,
  text: string,
  count: number,
  options: GridOptions = {},
  taken: string[] = [],
): string | null {
  const column = findFreeColumns(
    gridOf(text, options),
    parseArea(table)!,
    count,
    taken.map((area) => parseArea(area)!),
  );
  return column === null ? null : columnToLetters(column);
}

const TABLE = `
  a | b | c
  1 | 2 | 3
`;

describe("findFreeColumns", () => {
  it("stands directly beside the table where that is free", () => {
    expect(freeBeside("A1:C2", TABLE, 2)).toBe("D");
  });

  it("does not mind what stands above and below the table's own rows", () => {
    expect(freeBeside("A2:C3", `judul || | panjang | sekali\n${TABLE.trim()}\n|| | | x`, 2)).toBe("D");
  });

  it.each([
    ["a note", "a | b | c | | x\n1 | 2 | 3", "G"],
    ["a note that touches the wanted block", "a | b | c | | | x\n1 | 2 | 3", "H"],
    ["room enough before a note", "a | b | c | | | | x\n1 | 2 | 3", "D"],
  ])("keeps an empty column beside %s", (_what, text, column) => {
    expect(freeBeside("A1:C2", text, 2)).toBe(column);
  });

  it("goes round merges, hidden columns and what this run has planned already", () => {
    expect(freeBeside("A1:C2", TABLE, 2, { merge: ["D1:D2"] })).toBe("F");
    expect(freeBeside("A1:C2", TABLE, 2, { hiddenColumns: new Set([3]) })).toBe("F");
    expect(freeBeside("A1:C2", TABLE, 2, {}, ["D1:E2"])).toBe("G");
  });

  it("gives up at the sheet's last column", () => {
    expect(freeBeside("A1:XFC2", TABLE, 2)).toBeNull();
    expect(freeBeside("A1:XFC2", TABLE, 1)).toBe("XFD");
  });
});
