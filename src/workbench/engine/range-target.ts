import type { Area } from "../../core/grid/area";
import { formatArea, columnToLetters } from "../../core/grid/a1";
import { MAX_COLUMNS, MAX_ROWS } from "./book/book";
import type { Book } from "./book/book";
import { sheetPrefix } from "./book/sheet-prefix";
import { ExcelError, invalidArgument } from "./excel-error";
import type { RangeTarget } from "./targets";

/** Excel hands out no more cells than this at once. */
const MAX_READ_CELLS = 5_000_000;

export const rowCountOf = ({ area }: RangeTarget): number => area.bottom - area.top + 1;
export const columnCountOf = ({ area }: RangeTarget): number => area.right - area.left + 1;
export const isEntireRow = ({ area }: RangeTarget): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
export const isEntireColumn = ({ area }: RangeTarget): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;

/** The sheet's name as an address writes it: quoted only where it must be. */
export function addressOf(book: Book, target: RangeTarget): string {
  return sheetPrefix(book.sheetName(target.sheetId)) + localAddressOf(target);
}

export function localAddressOf(target: RangeTarget): string {
  const { area } = target;
  if (isEntireColumn(target)) return `${columnToLetters(area.left)}:${columnToLetters(area.right)}`;
  if (isEntireRow(target)) return `${area.top + 1}:${area.bottom + 1}`;
  return formatArea(area);
}

/** Another rectangle of the same sheet; refused where it leaves the sheet. */
export function rangeAt(sheetId: string, top: number, left: number, bottom: number, right: number): RangeTarget {
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS || bottom < top || right < left) {
    throw invalidArgument();
  }
  return { sheetId, area: { top, left, bottom, right } };
}

/** One answer for each cell, row by row; null for whole rows and columns, whose cells Excel does not hand out. */
export function readMatrix<V>(
  book: Book,
  target: RangeTarget,
  read: (book: Book, sheetId: string, row: number, column: number) => V,
): V[][] | null {
  if (isEntireRow(target) || isEntireColumn(target)) return null;
  const { sheetId, area } = target;
  if (rowCountOf(target) * columnCountOf(target) > MAX_READ_CELLS) {
    throw new ExcelError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  }
  book.flush();
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: V[] = [];
    for (let column = area.left; column <= area.right; column++) values.push(read(book, sheetId, row, column));
    rows.push(values);
  }
  return rows;
}

/** Writes one value into every cell, or a table of the range's own size; anything else is an InvalidArgument. */
export function writeMatrix(
  target: RangeTarget,
  value: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  const { area } = target;
  const isTable = Array.isArray(value);
  const table = isTable ? (value as readonly unknown[]) : null;
  if (table !== null) {
    const fits = table.every((row) => Array.isArray(row) && row.length === columnCountOf(target));
    if (!fits || table.length !== rowCountOf(target)) {
      throw new ExcelError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = table === null ? null : (table[row - area.top] as readonly unknown[]);
    for (let column = area.left; column <= area.right; column++) {
      write(row, column, cells === null ? value : cells[column - area.left]);
    }
  }
}

/** The part of a range that can hold anything: whole rows and columns end where the sheet's cells do. */
export function heldArea(book: Book, target: RangeTarget): Area {
  const { numberOfRows, numberOfCols } = book.model.getters.getSheetSize(target.sheetId);
  const { top, left, bottom, right } = target.area;
  return { top, left, bottom: Math.min(bottom, numberOfRows - 1), right: Math.min(right, numberOfCols - 1) };
}
