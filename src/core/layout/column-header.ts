import { isCellError, type SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";
import type { LayoutMatch } from "./layout";
import { MergeSet } from "../grid/merge-set";

/** What heads one column of a table, as its cells say it. */
export interface ColumnHeader {
  /** Zero-based sheet column. */
  readonly column: number;
  /** Group headers first: "Target / TW I". */
  readonly header: string;
  /**
   * The same words without regard to case and spaces; the second of two equal headers ends in "#2". It names the column as long
   * as nobody rewrites its header, whatever rows and columns are inserted.
   */
  readonly key: string;
}

const NUMBER = /^\(?\s*\d{1,2}\s*[a-z]?\s*\)?(?:\s*[=:].*)?$/i;

/**
 * The headed columns of a table, in sheet order, those that no field is read from included. Columns that a merged header of
 * their left neighbour covers are no columns of their own; a row of column numbers is left out.
 *
 * @example headersOf(sheet, match)[2] → { column: 3, header: "Target / 2024", key: "target / 2024" }
 */
export function headersOf(sheet: SheetGrid, { header, area }: LayoutMatch): ColumnHeader[] {
  const merges = new MergeSet(sheet.merges);
  const textAt = (row: number, column: number): string => {
    const value = sheet.cell(row, column)?.value;
    return value === undefined || isCellError(value) ? "" : foldText(String(value));
  };
  const last =
    isNumberRow(textAt, header.bottom, area) && header.bottom > header.top ? header.bottom - 1 : header.bottom;
  const counts = new Map<string, number>();
  const found: ColumnHeader[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const path: string[] = [];
    let isOwn = false;
    for (let row = header.top; row <= last; row++) {
      const merge = merges.at(row, column);
      const text = merge === undefined ? textAt(row, column) : textAt(merge.top, merge.left);
      if (text === "" || path[path.length - 1] === text) continue;
      path.push(text);
      isOwn = merge === undefined || merge.left === column;
    }
    if (!isOwn) continue;
    const words = path.join(" / ");
    const folded = words.toLowerCase();
    const count = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, count);
    found.push({ column, header: words, key: count === 1 ? folded : `${folded}#${count}` });
  }
  return found;
}

/** A row that counts the columns, from the first on: the months 1-12 under a group leave the first column blank. */
function isNumberRow(
  textAt: (row: number, column: number) => string,
  row: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  if (!NUMBER.test(textAt(row, left))) return false;
  for (let column = left; column <= right; column++) {
    const text = textAt(row, column);
    if (text !== "" && !NUMBER.test(text)) return false;
  }
  return true;
}
