import type { SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";

/**
 * A short print of what a row is about: the longest text left of a column, as a hash; "" where there is none. By it a row is found
 * again after others were inserted, although its numbers changed.
 */
export function rowSidik(sheet: SheetGrid, row: number, column: number): string {
  const cells = sheet.row(row);
  if (cells === undefined) return "";
  let longest = "";
  const end = Math.min(column, cells.length);
  for (let at = 0; at < end; at++) {
    const cell = cells[at];
    if (cell?.formula === undefined && typeof cell?.value === "string" && cell.value.length > longest.length)
      longest = cell.value;
  }
  return longest === "" ? "" : hash(foldText(longest).toLowerCase());
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
