import type { SheetGrid } from "../grid/sheet-grid";
import type { FrozenCell, FrozenColumn, FrozenValue } from "./frozen-column";
import { rowSidik } from "./row-sidik";

/**
 * Finds the rows of frozen cells again: by position where the column is as tall as it was and nothing speaks against it, else by
 * what the rows say (sidik and value), and between two rows that are found by their distance from them.
 *
 * Answers the sheet row of each frozen cell, null where it is gone.
 */
export function alignRows(
  { top, bottom, sel }: FrozenColumn,
  sheet: SheetGrid,
  area: { readonly top: number; readonly bottom: number },
  column: number,
): (number | null)[] {
  const shift = area.top - top;
  const sidikAt = memoize((row) => rowSidik(sheet, row, column));
  const isSame = ([, , , sidik]: FrozenCell, row: number): boolean => sidikAt(row) === sidik;
  const oldRow = (cell: FrozenCell): number => top + cell[0];
  if (area.bottom - area.top === bottom - top && sel.every((cell) => isSame(cell, oldRow(cell) + shift))) {
    return sel.map((cell) => oldRow(cell) + shift);
  }

  const anchors = findAnchors(sel, sheet, area, column, sidikAt);
  const before = nearestAnchors(anchors, 1);
  const after = nearestAnchors(anchors, -1);
  const taken = new Set(anchors);
  return sel.map((cell, index) => {
    const own = anchors[index] ?? null;
    if (own !== null) return own;
    for (const anchor of [before[index] ?? null, after[index] ?? null]) {
      const anchorCell = anchor === null ? undefined : sel[anchor];
      const anchorRow = anchor === null ? null : (anchors[anchor] ?? null);
      const row =
        anchorCell === undefined || anchorRow === null
          ? oldRow(cell) + shift
          : anchorRow + oldRow(cell) - oldRow(anchorCell);
      const isFree = row >= area.top && row <= area.bottom && !taken.has(row);
      if (!isFree || !(isSame(cell, row) || holdsValue(sheet, row, column, cell[2]))) continue;
      taken.add(row);
      return row;
    }
    return null;
  });
}

/** Answers whether a cell holds a frozen value, numbers to 12 digits, since programs keep 15; "" is an empty cell. */
export function holdsValue(sheet: SheetGrid, row: number, column: number, value: FrozenValue): boolean {
  const held = sheet.cell(row, column)?.value ?? "";
  if (typeof held === "number" && typeof value === "number") {
    return Math.abs(held - value) <= 1e-12 * Math.max(1, Math.abs(value));
  }
  return held === value;
}

/** Pairs rows whose sidik and value occur once before and once now, as many as keep their order. */
function findAnchors(
  sel: readonly FrozenCell[],
  sheet: SheetGrid,
  area: { readonly top: number; readonly bottom: number },
  column: number,
  sidikAt: (row: number) => string,
): (number | null)[] {
  const keyOf = (sidik: string, value: unknown): string =>
    `${sidik}|${typeof value === "number" ? value.toPrecision(12) : String(value)}`;
  const cellByKey = uniqueBy(sel.map(([, , value, sidik], index) => [keyOf(sidik, value), index] as const));
  const rows: (readonly [string, number])[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount - 1); row++) {
    rows.push([keyOf(sidikAt(row), sheet.cell(row, column)?.value ?? ""), row]);
  }
  const pairs: { index: number; row: number }[] = [];
  for (const [key, row] of uniqueBy(rows)) {
    const index = cellByKey.get(key);
    if (index !== undefined) pairs.push({ index, row });
  }
  pairs.sort((a, b) => a.index - b.index);
  const anchors: (number | null)[] = sel.map(() => null);
  for (const { index, row } of longestRising(pairs)) anchors[index] = row;
  return anchors;
}

function uniqueBy(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [key, value] of entries) {
    if (seen.has(key)) repeated.add(key);
    else seen.set(key, value);
  }
  for (const key of repeated) seen.delete(key);
  return seen;
}

/** The longest part of the list in which the rows rise (patience sorting). */
function longestRising<T extends { readonly row: number }>(list: readonly T[]): T[] {
  const piles: number[] = [];
  const before: number[] = [];
  list.forEach(({ row }, index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[piles[middle] ?? 0]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
    piles[low] = index;
  });
  const rising: T[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = list[at];
    if (item !== undefined) rising.push(item);
  }
  return rising.reverse();
}

/** For each place the nearest one before it (1) or after it (-1) that was found. */
function nearestAnchors(anchors: readonly (number | null)[], direction: 1 | -1): (number | null)[] {
  const nearest: (number | null)[] = anchors.map(() => null);
  let last: number | null = null;
  for (let at = direction === 1 ? 0 : anchors.length - 1; at >= 0 && at < anchors.length; at += direction) {
    nearest[at] = last;
    if (anchors[at] !== null) last = at;
  }
  return nearest;
}

function memoize(compute: (row: number) => string): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    let value = known.get(row);
    if (value === undefined) {
      value = compute(row);
      known.set(row, value);
    }
    return value;
  };
}
