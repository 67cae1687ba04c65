import type { SheetGrid } from "../grid/sheet-grid";
import type { FrozenCell, FrozenColumn, FrozenValue } from "./frozen-column";
import { rowSidik } from "./row-sidik";

/**
 * Finds the rows of frozen cells again. Where the column is as tall as it was and every row says what it said, by position.
 * Else by what the rows say (sidik and value), and in between by the distance from the rows that are found: certain where both
 * neighbours moved as far, else only where the row itself speaks for it.
 *
 * Answers the sheet row of each frozen cell, null where it is gone or nobody can tell.
 */
export function alignRows(
  { top, bottom, sel }: FrozenColumn,
  sheet: SheetGrid,
  area: { readonly top: number; readonly bottom: number },
  column: number,
): (number | null)[] {
  const sidikAt = memoize((row) => rowSidik(sheet, row, column));
  const isSame = ([, , , sidik]: FrozenCell, row: number): boolean => sidikAt(row) === sidik;
  const oldRow = (cell: FrozenCell): number => top + cell[0];
  const isAsTall = area.bottom - area.top === bottom - top;
  if (isAsTall && sel.every((cell) => isSame(cell, oldRow(cell) + area.top - top))) {
    return sel.map((cell) => oldRow(cell) + area.top - top);
  }

  const anchors = findAnchors(sel, sheet, area, column, sidikAt);
  const moves = sel.map((cell, index) => {
    const row = anchors[index] ?? null;
    return row === null ? null : row - oldRow(cell);
  });
  const before = nearestOf(moves, 1, area.top - top);
  const after = nearestOf(moves, -1, area.bottom - bottom);
  const taken = new Set(anchors);
  return sel.map((cell, index) => {
    const own = anchors[index] ?? null;
    if (own !== null) return own;
    const rows = [before[index], after[index]].map((move) => oldRow(cell) + (move ?? 0));
    const free = rows.filter((row) => row >= area.top && row <= area.bottom && !taken.has(row));
    const isCertain = rows[0] === rows[1];
    const row =
      free.find((candidate) => isCertain || isSame(cell, candidate)) ??
      free.find((candidate) => cell[2] !== "" && holdsValue(sheet, candidate, column, cell[2]));
    if (row === undefined) return null;
    taken.add(row);
    return row;
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

/** Pairs rows that say once before and once now what they say, with their value or without; as many as keep their order. */
function findAnchors(
  sel: readonly FrozenCell[],
  sheet: SheetGrid,
  area: { readonly top: number; readonly bottom: number },
  column: number,
  sidikAt: (row: number) => string,
): (number | null)[] {
  const rows = Array.from({ length: Math.max(0, area.bottom - area.top + 1) }, (_, step) => area.top + step);
  const pairs = new Map<number, number>();
  const pair = (keyOfCell: (cell: FrozenCell) => string, keyOfRow: (row: number) => string): void => {
    const cellByKey = uniqueBy(sel.map((cell, index) => [keyOfCell(cell), index]));
    for (const [key, row] of uniqueBy(rows.map((at) => [keyOfRow(at), at]))) {
      const index = cellByKey.get(key);
      if (key !== "" && index !== undefined && !pairs.has(index)) pairs.set(index, row);
    }
  };
  pair(
    ([, , value, sidik]) => `${sidik}|${valueKey(value)}`,
    (row) => `${sidikAt(row)}|${valueKey(sheet.cell(row, column)?.value ?? "")}`,
  );
  pair(([, , , sidik]) => sidik, sidikAt);
  const list = [...pairs].map(([index, row]) => ({ index, row })).sort((a, b) => a.index - b.index);
  const anchors: (number | null)[] = sel.map(() => null);
  for (const { index, row } of longestRising(list)) anchors[index] = row;
  return anchors;
}

function valueKey(value: unknown): string {
  return typeof value === "number" ? value.toPrecision(12) : String(value);
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

/** For each place how far the nearest one before it (1) or after it (-1) moved; at the ends the column's own edge tells. */
function nearestOf(moves: readonly (number | null)[], direction: 1 | -1, edge: number): number[] {
  const nearest: number[] = moves.map(() => edge);
  let last = edge;
  for (let at = direction === 1 ? 0 : moves.length - 1; at >= 0 && at < moves.length; at += direction) {
    nearest[at] = last;
    last = moves[at] ?? last;
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
