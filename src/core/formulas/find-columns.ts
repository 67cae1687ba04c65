import { areasOverlap, type Area } from "../grid/area";
import type { SheetGrid } from "../grid/sheet-grid";
import { MAX_COLUMN_COUNT } from "../edits/check-edits";

/**
 * Answers where `count` new columns can stand beside a table: directly to its right where those cells are free, else in the
 * next free block, with an empty column on either side so that it is not taken for a part of its neighbour. Null where
 * the sheet ends first.
 *
 * Free means: no cell with content, no merge and no hidden column in the table's own rows. `taken` are columns that earlier
 * plans of the same run already use.
 *
 * Example: a table in A4:D10 with a note in E7, two columns wanted → 6 (column G): E is taken, F parts them.
 */
export function findFreeColumns(sheet: SheetGrid, table: Area, count: number, taken: readonly Area[]): number | null {
  const rows = { top: table.top, bottom: table.bottom };
  const isFree = freeColumnTest(sheet, rows, taken);
  const beside = table.right + 1;
  if (blockIsFree(isFree, beside, count) && isFree(beside + count)) return beside;
  for (let left = beside + 1; left + count <= MAX_COLUMN_COUNT; left++) {
    if (isFree(left - 1) && blockIsFree(isFree, left, count) && isFree(left + count)) return left;
  }
  return null;
}

function blockIsFree(isFree: (column: number) => boolean, left: number, count: number): boolean {
  if (left + count > MAX_COLUMN_COUNT) return false;
  for (let column = left; column < left + count; column++) if (!isFree(column)) return false;
  return true;
}

function freeColumnTest(
  sheet: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
  taken: readonly Area[],
): (column: number) => boolean {
  const filled = new Set<number>();
  for (let row = rows.top; row <= Math.min(rows.bottom, sheet.rowCount - 1); row++) {
    const cells = sheet.row(row);
    if (cells === undefined) continue;
    for (let column = 0; column < cells.length; column++) if (cells[column] !== undefined) filled.add(column);
  }
  const band: Area = { ...rows, left: 0, right: MAX_COLUMN_COUNT - 1 };
  const blocks = [...sheet.merges, ...taken].filter((area) => areasOverlap(area, band));
  return (column) =>
    !filled.has(column) &&
    !sheet.hiddenColumns.has(column) &&
    !blocks.some((area) => column >= area.left && column <= area.right);
}
