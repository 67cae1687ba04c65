import type { SheetGrid } from "../grid/sheet-grid";
import type { LayoutMatch, TableReading } from "../layout/layout";

/** How a table's header stands: its label rows, the number row below them, and where both come again at page breaks. */
export interface HeaderRows {
  /** First and last label row; merged downwards where they differ. */
  readonly top: number;
  readonly bottom: number;
  /** The row of column numbers below the labels, or null. */
  readonly numberRow: number | null;
  /** First rows of the header's repetitions in the body. */
  readonly repeats: readonly number[];
}

/**
 * Reads how a table's header stands. A number row is the header's last row where it counts `1 2 3 …` or `(1) (2) …` from the
 * table's first column on; the months 1-12 under a group header are not, since the first column is merged over them.
 */
export function readHeaderRows(sheet: SheetGrid, { match, rows }: TableReading): HeaderRows {
  const { header } = match;
  const numberRow = header.bottom > header.top && isNumberRow(sheet, match, header.bottom) ? header.bottom : null;
  const bottom = numberRow === null ? header.bottom : numberRow - 1;
  const measured = new Set(rows.map(({ row }) => row));
  const labels = labelsOf(sheet, match, header.top);
  const repeats: number[] = [];
  for (let row = match.body.top; row <= match.body.bottom; row++) {
    if (!measured.has(row) && repeatsLabels(sheet, row, labels)) repeats.push(row);
  }
  return { top: header.top, bottom, numberRow, repeats };
}

/** The next number of a number row, in its own form: after "(6)" comes "(7)", after 6 comes 7; null where none stands there. */
export function nextNumber(sheet: SheetGrid, row: number, lastColumn: number, offset: number): string | number | null {
  for (let column = lastColumn; column >= 0; column--) {
    const value = sheet.cell(row, column)?.value;
    if (value === undefined) continue;
    const number = numberOf(value);
    if (number === null) continue;
    const next = number + (lastColumn - column) + offset;
    return typeof value === "string" ? value.trim().replace(/\d+/, String(next)) : next;
  }
  return null;
}

/** "Capaian" cased as the table's header is: "CAPAIAN" beside "TARGET". */
export function caseLikeHeader(judul: string, sheet: SheetGrid, { header, columns }: LayoutMatch): string {
  let upper = 0;
  let lower = 0;
  for (const { column } of columns) {
    for (let row = header.top; row <= header.bottom; row++) {
      const value = sheet.cell(row, column)?.value;
      if (typeof value !== "string" || !/[A-Za-z]{3}/.test(value)) continue;
      if (value === value.toUpperCase()) upper++;
      else lower++;
      break;
    }
  }
  return upper > lower ? judul.toUpperCase() : judul;
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  const digits = typeof value === "string" ? /^\(?\s*(\d{1,2})\s*\)?$/.exec(value.trim())?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

function isNumberRow(sheet: SheetGrid, { columns, area }: LayoutMatch, row: number): boolean {
  const first = sheet.cell(row, Math.min(area.left, ...columns.map(({ column }) => column)))?.value;
  if (first === undefined || numberOf(first) === null) return false;
  let numbers = 0;
  let others = 0;
  for (let column = area.left; column <= area.right; column++) {
    const value = sheet.cell(row, column)?.value;
    if (value === undefined) continue;
    // "7 = 6 / 5" stands in many number rows: the column's formula beside its number.
    if (numberOf(value) !== null || (typeof value === "string" && /^\(?\d+\s*[=:]/.test(value))) numbers++;
    else others++;
  }
  return numbers >= 2 && numbers > others * 2;
}

function labelsOf(sheet: SheetGrid, { area }: LayoutMatch, row: number): Map<number, string> {
  const labels = new Map<number, string>();
  for (let column = area.left; column <= area.right; column++) {
    const text = fold(sheet.cell(row, column)?.value);
    if (text !== "") labels.set(column, text);
  }
  return labels;
}

function repeatsLabels(sheet: SheetGrid, row: number, labels: ReadonlyMap<number, string>): boolean {
  const cells = sheet.row(row);
  if (cells === undefined || labels.size < 2) return false;
  let same = 0;
  for (const [column, label] of labels) {
    const value = cells[column]?.value;
    if (value !== undefined && fold(value) === label) same++;
  }
  return same >= 2 && same * 10 >= labels.size * 6;
}

function fold(value: unknown): string {
  return typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim().toUpperCase() : "";
}
