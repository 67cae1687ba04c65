import type { SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";

/** Shorter texts ("n/a", "%", "1.") say nothing of what a row is about, and some are results of ours. */
const SHORTEST = 4;

/**
 * A short print of what a row is about: its texts left of a column, as a hash; "" where there are none. By it a row is found again
 * after others were inserted, although its numbers changed. Results of formulas are left out.
 */
export function rowSidik(sheet: SheetGrid, row: number, column: number): string {
  const cells = sheet.row(row);
  if (cells === undefined) return "";
  let value = OFFSET;
  const end = Math.min(column, cells.length);
  for (let at = 0; at < end; at++) {
    const cell = cells[at];
    if (cell?.formula === undefined && typeof cell?.value === "string" && cell.value.length >= SHORTEST) {
      value = hash(`${foldText(cell.value).toLowerCase()}|`, value);
    }
  }
  return value === OFFSET ? "" : (value >>> 0).toString(36);
}

const OFFSET = 0x811c9dc5;

/** FNV-1a, 32 bits. */
function hash(text: string, before: number): number {
  let value = before;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
