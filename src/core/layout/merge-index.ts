import type { Area } from "../grid/area";
import type { SheetGrid } from "../grid/sheet-grid";

/** Finds the merged area that covers a cell. */
export interface MergeIndex {
  at(row: number, column: number): Area | undefined;
  /** False where no merged area can cover a cell of the row. */
  mayCover(row: number): boolean;
}

/** Areas taller than this are kept in one short list, so that a merge over a million rows costs nothing. */
const TALL = 400;

/** Indexes a sheet's merged areas by row. */
export function createMergeIndex(sheet: SheetGrid): MergeIndex {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of sheet.merges) {
    if (area.bottom - area.top > TALL) {
      tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [area]);
      else list.push(area);
    }
  }
  const inside = (list: readonly Area[], row: number, column: number): Area | undefined =>
    list.find((area) => column >= area.left && column <= area.right && row >= area.top && row <= area.bottom);
  return {
    at(row, column) {
      const list = byRow.get(row);
      const found = list === undefined ? undefined : inside(list, row, column);
      return found ?? (tall.length === 0 ? undefined : inside(tall, row, column));
    },
    mayCover: (row) => tall.length > 0 || byRow.has(row),
  };
}
