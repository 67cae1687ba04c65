import type { SizeRecord } from "./edit-journal";
import { rangeOf } from "./range-of";

/** Neighbouring rows (or columns) of one size: set in one step, not one by one. */
export interface SizeRun {
  readonly from: number;
  readonly to: number;
  readonly size: SizeRecord;
}

/** Joins neighbours of the same size; a later size of the same row counts. */
export function sizeRuns(sizes: Iterable<readonly [number, SizeRecord]>): SizeRun[] {
  const runs: { from: number; to: number; size: SizeRecord }[] = [];
  for (const [at, size] of [...new Map(sizes)].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === at - 1 && last.size === size) last.to = at;
    else runs.push({ from: at, to: at, size });
  }
  return runs;
}

/** Sets whole rows to a height in points, or back to that of rows nobody sized. */
export function setRowHeight(sheet: Excel.Worksheet, from: number, to: number, size: SizeRecord): void {
  const { format } = rangeOf(sheet, { top: from, left: 0, bottom: to, right: 0 });
  if (size === "standard") format.useStandardHeight = true;
  else format.rowHeight = size;
}

/** Sets whole columns to a width in points, or back to that of columns nobody sized. */
export function setColumnWidth(sheet: Excel.Worksheet, from: number, to: number, size: SizeRecord): void {
  const { format } = rangeOf(sheet, { top: 0, left: from, bottom: 0, right: to });
  if (size === "standard") format.useStandardWidth = true;
  else format.columnWidth = size;
}
