import type { Cell } from "../grid/sheet-grid";
import { isBlankMark, mayBeBlankMark } from "../text/blank-mark";
import { foldText } from "../text/fold-text";
import { kindOfNumber } from "./header-cell";
import type { MergeSet } from "../grid/merge-set";

/**
 * Answers whether a row has texts that could stand in a header: a stretch of neighbouring cells without a measured number,
 * an error or TRUE among them. Nearly every row of a body has none, and none of its words need to be read.
 *
 * @example hasHeaderStretch(cellsOf("No|Sasaran|2025"), 0, merges) → true; of "1|Meningkatnya mutu|85,2" (a number) → false
 */
export function hasHeaderStretch(cells: readonly (Cell | undefined)[], row: number, merges: MergeSet): boolean {
  const isMerged = merges.mayCover(row);
  let right = -1;
  let hasText = false;
  let hasData = false;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const { value } = cell;
    const isText = typeof value === "string";
    if (isText && mayBeBlankMark(value) && isBlankMark(foldText(value))) continue;
    const merge = isMerged ? merges.at(row, column) : undefined;
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) continue;
    if (column > right + 1) {
      if (hasText && !hasData) return true;
      hasText = false;
      hasData = false;
    }
    right = merge?.right ?? column;
    if (isText) hasText = true;
    else if (typeof value !== "number" || kindOfNumber(value, cell.numberFormat) === "data") hasData = true;
  }
  return hasText && !hasData;
}
