import { formatArea, parseArea } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import type { Breather } from "./pause";

/**
 * A proxy object that Office need not keep alive between requests: it saves a line per range on the way there, one on the way back,
 * and the clean-up request at the end of Excel.run.
 */
export function untracked<T extends { untrack(): unknown }>(object: T): T {
  object.untrack();
  return object;
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return untracked(sheet.getRange(formatArea(area)));
}

/** The part of an address behind the sheet's name, as an area; null where it is none ("#REF!"). Whole columns count as none. */
export function areaOfAddress(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The area cut into bands of whole rows with at most so many cells each (at least one row). */
export function* bandsOf(area: Area, maxCells: number): Iterable<Area> {
  const rows = Math.max(1, Math.floor(maxCells / (area.right - area.left + 1)));
  for (let top = area.top; top <= area.bottom; top += rows) {
    yield { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
  }
}

/** One value for each cell of the area, row by row. */
export function tableOf<T>({ top, left, bottom, right }: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, y) =>
    Array.from({ length: right - left + 1 }, (_, x) => at(top + y, left + x)),
  );
}

/** The same for an area of thousands of rows: the page is let go in between. */
export async function tableInSteps<T>(
  { top, left, bottom, right }: Area,
  at: (row: number, column: number) => T,
  breather: Breather,
): Promise<T[][]> {
  const table: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    if (breather.isDue) await breather.rest();
    const cells: T[] = [];
    for (let column = left; column <= right; column++) cells.push(at(row, column));
    table.push(cells);
  }
  return table;
}
