import type { Area } from "../../core/grid/area";
import { parseAddress, lettersToColumn } from "../../core/grid/a1";
import { MAX_COLUMNS, MAX_ROWS } from "./book/book";
import type { Book } from "./book/book";
import { invalidArgument, itemNotFound } from "./excel-error";
import type { Arguments, ExcelObject } from "./object-type";
import type { RangeTarget } from "./targets";

/** Readers of a request's arguments: what is not of the right kind is an InvalidArgument, as in Excel. */

export function textArgument(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`argument ${index + 1}`);
  return value;
}

export function integerArgument(args: Arguments, index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`argument ${index + 1}`);
  return value;
}

export function optionalIntegerArgument(args: Arguments, index: number, absent: number): number {
  return args[index] === null || args[index] === undefined ? absent : integerArgument(args, index);
}

export function flagArgument(args: Arguments, index: number): boolean {
  const value = args[index];
  if (value === null || value === undefined) return false;
  if (typeof value !== "boolean") throw invalidArgument(`argument ${index + 1}`);
  return value;
}

/** One of Excel's enumeration words; absent where the argument is. */
export function wordArgument(args: Arguments, index: number, words: readonly string[]): string | undefined {
  const value = args[index];
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string" || !words.includes(value)) throw invalidArgument(`argument ${index + 1}`);
  return value;
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** Answers whether an argument is an object that was resolved from an object path. */
export function isExcelObject(value: unknown): value is ExcelObject {
  return typeof value === "object" && value !== null && "typeName" in value && "target" in value;
}

/** A range, given as a Range object or as an address (of `sheetId` where it names no sheet). */
export function rangeArgument(book: Book, sheetId: string, args: Arguments, index: number): RangeTarget {
  const value = args[index];
  if (isExcelObject(value) && value.typeName === "Range") return value.target as RangeTarget;
  if (typeof value !== "string") throw invalidArgument(`argument ${index + 1}`);
  return readRangeAddress(book, sheetId, value);
}

/** Reads "A1:B2", "$A$1", "A:C", "2:5", "'PK 2024'!A1". */
export function readRangeAddress(book: Book, sheetId: string | null, address: string): RangeTarget {
  const at = address.lastIndexOf("!");
  const sheet = at < 0 ? sheetId : (book.findSheet(unquoteSheet(address.slice(0, at))) ?? null);
  if (sheet === null) throw itemNotFound();
  const area = parseRange(address.slice(at + 1));
  if (area === null) throw invalidArgument(address);
  return { sheetId: sheet, area };
}

export function unquoteSheet(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function parseRange(text: string): Area | null {
  const parts = text.replaceAll("$", "").split(":");
  const first = parts[0] ?? "";
  const last = parts[1] ?? first;
  if (parts.length > 2) return null;
  if (/^[A-Za-z]{1,3}$/.test(first) && /^[A-Za-z]{1,3}$/.test(last) && parts.length === 2) {
    return inside({ top: 0, bottom: MAX_ROWS - 1, left: lettersToColumn(first), right: lettersToColumn(last) });
  }
  if (/^\d+$/.test(first) && /^\d+$/.test(last) && parts.length === 2) {
    return inside({ top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: MAX_COLUMNS - 1 });
  }
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (a === null || b === null) return null;
  return inside({ top: a.row, left: a.column, bottom: b.row, right: b.column });
}

function inside(area: Area): Area | null {
  const top = Math.min(area.top, area.bottom);
  const bottom = Math.max(area.top, area.bottom);
  const left = Math.min(area.left, area.right);
  const right = Math.max(area.left, area.right);
  return top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS ? null : { top, left, bottom, right };
}
