import type { Area } from "../../core/grid/area";
import type { Book } from "./book/book";
import { EMPTY } from "./book/cell-entry";
import { clearBorders } from "./borders";
import { ExcelError } from "./excel-error";
import { columnCountOf, heldArea, isEntireColumn, isEntireRow, rowCountOf } from "./range-target";
import type { RangeTarget } from "./targets";

interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const areaOfZone = ({ top, left, bottom, right }: Zone): Area => ({ top, left, bottom, right });

/** Merged areas that touch the range. */
export function mergesIn(book: Book, { sheetId, area }: RangeTarget): Area[] {
  book.flush();
  return book.model.getters
    .getMerges(sheetId)
    .map(areaOfZone)
    .filter((m) => m.top <= area.bottom && area.top <= m.bottom && m.left <= area.right && area.left <= m.right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Merges the range into one cell, or each of its rows; Excel keeps the upper left value alone. */
export function mergeRange(book: Book, target: RangeTarget, isAcross: boolean): void {
  const { sheetId, area } = target;
  book.requireWritable(sheetId, area, "none");
  unmergeRange(book, target);
  const rows = isAcross ? Array.from({ length: rowCountOf(target) }, (_, index) => area.top + index) : [area.top];
  for (const top of rows) {
    const zone = { ...area, top, bottom: isAcross ? top : area.bottom };
    if (zone.top === zone.bottom && zone.left === zone.right) continue;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) {
        if (row !== zone.top || column !== zone.left) book.clearEntry(sheetId, row, column);
      }
    }
    book.flush();
    book.growTo(sheetId, zone.bottom, zone.right);
    book.dispatch("ADD_MERGE", { sheetId, target: [zone], force: true });
  }
}

export function unmergeRange(book: Book, target: RangeTarget): void {
  const merges = mergesIn(book, target);
  if (merges.length === 0) return;
  book.requireWritable(target.sheetId, target.area, "none");
  book.dispatch("REMOVE_MERGE", { sheetId: target.sheetId, target: merges });
}

/** Empties cells, takes away their look, or both. */
export function clearRange(book: Book, target: RangeTarget, what = "All"): void {
  const { sheetId } = target;
  const area = heldArea(book, target);
  book.requireWritable(sheetId, area);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (book.rawCell(sheetId, row, column) === undefined && book.entry(sheetId, row, column) === EMPTY) continue;
      if (what !== "Formats") book.clearEntry(sheetId, row, column);
      if (what !== "Contents") book.clearLook(sheetId, row, column);
    }
  }
  if (what !== "Contents") clearBorders(book, sheetId, area);
}

export function insertRange(book: Book, target: RangeTarget, shift: string): void {
  const { sheetId, area } = target;
  book.requireWritable(sheetId, heldArea(book, target), isEntireRow(target) ? "allowInsertRows" : "allowInsertColumns");
  const sheetName = book.sheetName(sheetId);
  if (isEntireRow(target)) {
    book.growTo(sheetId, area.top, 0);
    addHeaders(book, { sheetId, sheetName, dimension: "ROW", base: area.top, quantity: rowCountOf(target) });
  } else if (isEntireColumn(target)) {
    book.growTo(sheetId, 0, area.left);
    addHeaders(book, { sheetId, sheetName, dimension: "COL", base: area.left, quantity: columnCountOf(target) });
  } else {
    book.growTo(sheetId, area.bottom, area.right);
    book.dispatch("INSERT_CELL", { zone: area, shiftDimension: shift === "Down" ? "ROW" : "COL" });
  }
}

function addHeaders(book: Book, command: object): void {
  book.dispatch("ADD_COLUMNS_ROWS", { ...command, position: "before" });
}

export function deleteRange(book: Book, target: RangeTarget, shift: string): void {
  const { sheetId } = target;
  const held = heldArea(book, target);
  book.requireWritable(sheetId, held, isEntireRow(target) ? "allowDeleteRows" : "allowDeleteColumns");
  const sheetName = book.sheetName(sheetId);
  const count = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (isEntireRow(target)) {
    const elements = count(held.top, held.bottom);
    if (elements.length > 0) book.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", elements });
  } else if (isEntireColumn(target)) {
    const elements = count(held.left, held.right);
    if (elements.length > 0) book.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "COL", elements });
  } else if (sheetId === book.model.getters.getActiveSheetId()) {
    book.dispatch("DELETE_CELL", { zone: held, shiftDimension: shift === "Up" ? "ROW" : "COL" });
  } else {
    throw new ExcelError("InvalidOperation", "Cells can be shifted on the active worksheet only.");
  }
}
