import type { Book } from "./book/book";
import { invalidArgument } from "./excel-error";
import { heldArea, isEntireColumn, isEntireRow } from "./range-target";
import type { RangeTarget } from "./targets";

export type Dimension = "ROW" | "COL";

/** Points; what Excel gives a row or a column that nobody sized. */
const STANDARD: Readonly<Record<Dimension, number>> = { ROW: 15, COL: 48 };
const PIXELS_PER_POINT = 96 / 72;

const span = (target: RangeTarget, dimension: Dimension): readonly [number, number] =>
  dimension === "ROW" ? [target.area.top, target.area.bottom] : [target.area.left, target.area.right];

/** Row height or column width in points, as it was set; the standard where it never was. */
export function sizeAt(book: Book, sheetId: string, dimension: Dimension, index: number): number {
  const pixels = book.headerPixels(sheetId, dimension, index);
  if (pixels === undefined) return STANDARD[dimension];
  const exact = book.record(`size:${sheetId}:${dimension}:${index}`) as { pixels: number; points: number } | undefined;
  // The library rounds to pixels; what was written in points is kept beside, until someone drags the border.
  return exact?.pixels === pixels ? exact.points : pixels / PIXELS_PER_POINT;
}

export function isSized(book: Book, sheetId: string, dimension: Dimension, index: number): boolean {
  return book.headerPixels(sheetId, dimension, index) !== undefined;
}

/** Answers whether someone sized one of the range's rows or columns. */
export function hasSized(book: Book, target: RangeTarget, dimension: Dimension): boolean {
  const [from, to] = boundedSpan(book, target, dimension);
  for (let index = from; index <= to; index++) if (isSized(book, target.sheetId, dimension, index)) return true;
  return false;
}

/** Sets the size of every row or column of the range, in points. */
export function setSize(book: Book, target: RangeTarget, dimension: Dimension, points: unknown): void {
  if (typeof points !== "number" || !(points >= 0)) throw invalidArgument("size");
  book.requireWritable(target.sheetId, target.area, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const [from, to] = boundedSpan(book, target, dimension);
  const pixels = Math.max(1, Math.round(points * PIXELS_PER_POINT));
  const elements = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  book.growTo(target.sheetId, dimension === "ROW" ? to : 0, dimension === "COL" ? to : 0);
  book.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: target.sheetId, dimension, elements, size: pixels });
  book.setRecords(
    elements.map((index) => [`size:${target.sheetId}:${dimension}:${index}`, { pixels, points }] as const),
  );
}

/** Gives rows or columns the standard size back. */
export function clearSize(book: Book, target: RangeTarget, dimension: Dimension): void {
  book.requireWritable(target.sheetId, target.area, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const [from, to] = boundedSpan(book, target, dimension);
  const elements = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((index) =>
    isSized(book, target.sheetId, dimension, index),
  );
  if (elements.length === 0) return;
  book.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: target.sheetId, dimension, elements, size: null });
  book.setRecords(elements.map((index) => [`size:${target.sheetId}:${dimension}:${index}`, undefined] as const));
}

/** The common size, null where sizes differ. */
export function commonSize(book: Book, target: RangeTarget, dimension: Dimension): number | null {
  const [from, to] = boundedSpan(book, target, dimension);
  const size = sizeAt(book, target.sheetId, dimension, from);
  for (let index = from + 1; index <= to; index++) {
    if (sizeAt(book, target.sheetId, dimension, index) !== size) return null;
  }
  return size;
}

/** All sizes of the range's rows or columns together, in points. */
export function sizeOfRange(book: Book, target: RangeTarget, dimension: Dimension): number {
  const [from, to] = boundedSpan(book, target, dimension);
  let sum = 0;
  for (let index = from; index <= to; index++) sum += sizeAt(book, target.sheetId, dimension, index);
  return sum;
}

function boundedSpan(book: Book, target: RangeTarget, dimension: Dimension): readonly [number, number] {
  const [from, to] = span(target, dimension);
  const isUnbounded = dimension === "ROW" ? isEntireColumn(target) : isEntireRow(target);
  const held = heldArea(book, target);
  return [from, isUnbounded ? (dimension === "ROW" ? held.bottom : held.right) : to];
}

/** true: all hidden, false: none, null: some. */
export function isHidden(book: Book, target: RangeTarget, dimension: Dimension): boolean | null {
  const [from, to] = boundedSpan(book, target, dimension);
  let hidden = 0;
  for (let index = from; index <= to; index++) if (isHiddenAt(book, target.sheetId, dimension, index)) hidden++;
  return hidden === 0 ? false : hidden === to - from + 1 ? true : null;
}

export function isHiddenAt(book: Book, sheetId: string, dimension: Dimension, index: number): boolean {
  const { getters } = book.model;
  return getters.doesHeaderExist(sheetId, dimension, index) && getters.isHeaderHiddenByUser(sheetId, dimension, index);
}

export function setHidden(book: Book, target: RangeTarget, dimension: Dimension, value: unknown): void {
  if (typeof value !== "boolean") throw invalidArgument();
  book.requireWritable(target.sheetId, target.area, dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const [from, to] = boundedSpan(book, target, dimension);
  book.growTo(target.sheetId, dimension === "ROW" ? to : 0, dimension === "COL" ? to : 0);
  const elements = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  book.dispatch(value ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS", { sheetId: target.sheetId, dimension, elements });
}
