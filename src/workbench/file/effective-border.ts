import type { EngineBorder, EngineCell, EngineSheet } from "../engine/workbook-data";

const SIDES = ["top", "left", "bottom", "right"] as const;

/** The lines around a cell, also those that its neighbours draw: a line between two cells may be kept by either. */
export function effectiveBorder(cells: EngineSheet["cells"], row: number, column: number): EngineBorder {
  const at = (r: number, c: number): EngineCell | undefined => cells[r]?.[c];
  const own = at(row, column)?.border;
  const beside: EngineBorder = {
    ...line("top", at(row - 1, column)?.border?.bottom),
    ...line("left", at(row, column - 1)?.border?.right),
    ...line("bottom", at(row + 1, column)?.border?.top),
    ...line("right", at(row, column + 1)?.border?.left),
  };
  return { ...beside, ...own };
}

function line(side: (typeof SIDES)[number], value: EngineBorder["top"]): EngineBorder {
  return value === undefined ? {} : { [side]: value };
}

/** What an edit can say of a border: a thin line on all sides, or none; undefined for anything between. */
export function plainBorder(border: EngineBorder): "thin" | "none" | undefined {
  const count = SIDES.filter((side) => border[side] !== undefined).length;
  return count === 4 ? "thin" : count === 0 ? "none" : undefined;
}
