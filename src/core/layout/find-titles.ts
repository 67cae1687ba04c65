import type { SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";
import { findTahun } from "../text/parse-tahun";
import type { HeaderBand } from "./header-band";
import type { LayoutMatch } from "./layout";
import type { MergeSet } from "../grid/merge-set";

/** A text above a table, with its cell. */
export type Judul = LayoutMatch["judulList"][number];

/** The texts of a row between two columns, left to right. */
export function textsOf(sheet: SheetGrid, row: number, left: number, right: number): string[] {
  const cells = sheet.row(row);
  if (cells === undefined) return [];
  const texts: string[] = [];
  for (let column = left; column <= right && column < cells.length; column++) {
    const value = cells[column]?.value;
    if (value !== undefined && typeof value !== "object" && String(value).trim() !== "")
      texts.push(foldText(String(value)));
  }
  return texts;
}

/** The texts above a header that title it, top down: rows with few cells, down to the table above or a wide row. */
export function titlesAbove(
  sheet: SheetGrid,
  merges: MergeSet,
  band: HeaderBand,
  floor: number,
  left: number,
  right: number,
): Judul[] {
  const found: Judul[] = [];
  let blanks = 0;
  for (let row = band.top - 1; row > floor && found.length < 12; row--) {
    const cells = sheet.row(row);
    const inRow: Judul[] = [];
    let hasNumber = false;
    for (let column = 0; cells !== undefined && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value === undefined || typeof value === "object" || typeof value === "boolean") continue;
      const teks = foldText(String(value));
      if (teks === "") continue;
      const merge = merges.at(row, column);
      const reach = merge?.right ?? column;
      // Beside a table to the left or right stand its own titles.
      if (reach < left - 1 && floor >= 0) continue;
      if (typeof value === "number" && !(value >= 1990 && value <= 2100)) hasNumber = true;
      inRow.push({ teks, row, column });
    }
    if (inRow.length === 0) {
      if (++blanks > 4) break;
      continue;
    }
    blanks = 0;
    if (inRow.length > 4 || hasNumber || inRow.some(({ teks }) => teks.length > 300)) break;
    const isOutside = inRow.every(({ column }) => column > right);
    if (!isOutside) found.unshift(...inRow);
  }
  return found;
}

/** The one year that the first title with a single year names, or null. */
export function yearOfTitles(titles: readonly string[]): number | null {
  for (const title of titles) {
    const years = findTahun(title);
    if (years.length === 1) return years[0] ?? null;
  }
  return null;
}

/** The first year of the range that a title names ("2025-2029"), or null. */
export function rangeOfTitles(titles: readonly string[]): number | null {
  for (const title of titles) {
    const [first, second] = findTahun(title);
    if (first !== undefined && second !== undefined && second > first && second - first <= 6) return first;
  }
  return null;
}
