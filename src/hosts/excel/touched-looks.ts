import type { CellEdit } from "../../core/edits/edit";
import type { Area } from "../../core/grid/area";
import { cellKey } from "./cell-demands";
import type { KnownSheet } from "./known-workbook";
import type { Breather } from "./pause";
import type { KeyedCell } from "./rectangles";

const NEIGHBOURS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Put before what is to be remembered of a cell whose look was read. */
export const READ = "read:";

/**
 * The cells whose look the batch changes, each with what is to be remembered: "untouched", "all", or the traits that change; with
 * READ before it where reading brought the look already.
 */
export async function touchedLooks(
  known: KnownSheet,
  cells: readonly CellEdit[],
  merges: readonly Area[],
  breather: Breather,
): Promise<KeyedCell[]> {
  const traits = new Map<number, { row: number; column: number; changed: ReadonlySet<string> | null }>();
  const touch = (row: number, column: number, more: readonly string[] | null): void => {
    const at = cellKey(row, column);
    const before = traits.get(at);
    if (before?.changed === null) return;
    const changed = more === null ? null : new Set([...(before?.changed ?? []), ...more]);
    traits.set(at, { row, column, changed });
  };
  for (const { row, column, style, content } of cells) {
    if (breather.isDue) await breather.rest();
    if (style === undefined) {
      // A formula may take on the number format of what it refers to.
      const isTaken = content.kind === "formula" && known.numberFormatAt(row, column) !== null;
      if (isTaken) touch(row, column, ["numberFormat"]);
      continue;
    }
    const { like, ...own } = style;
    const isCopied = like !== undefined && (like.row !== row || like.column !== column);
    if (isCopied) touch(row, column, null);
    else if (Object.keys(own).length > 0) touch(row, column, Object.keys(own));
  }
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) touch(row, column, null);
  }
  // Neighbours share a line: where a cell's lines change, theirs do.
  for (const { row, column, changed } of [...traits.values()]) {
    if (breather.isDue) await breather.rest();
    if (known.isUntouchedCell(row, column) || (changed !== null && !changed.has("border"))) continue;
    for (const [y, x] of NEIGHBOURS) {
      const isHere = row + y >= 0 && column + x >= 0 && !known.isUntouchedCell(row + y, column + x);
      if (isHere) touch(row + y, column + x, ["border"]);
    }
  }
  await breather.rest();
  return [...traits.values()].map(({ row, column, changed }) => {
    if (known.isUntouchedCell(row, column)) return { row, column, key: "untouched" };
    const isRead = known.lookAt(row, column) !== null;
    if (changed === null) return { row, column, key: isRead ? `${READ}all` : "all" };
    const key = [...changed].sort().join(",");
    if (isRead) return { row, column, key: READ + key };
    // Reading brings the number formats of what holds something; elsewhere the whole look is asked.
    return { row, column, key: key === "numberFormat" && known.numberFormatAt(row, column) === null ? "all" : key };
  });
}
