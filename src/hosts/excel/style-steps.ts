import type { CellEdit, CellStyle } from "../../core/edits/edit";
import type { Area } from "../../core/grid/area";
import { cellKey } from "./cell-demands";
import type { Breather } from "./pause";
import { groupIntoRectangles, type KeyedCell } from "./rectangles";

/** A style without the cell that it starts from. */
export type OwnStyle = Omit<CellStyle, "like">;

/** One step of giving cells their look; steps are taken in order. */
export type StyleStep =
  | { readonly kind: "copy"; readonly area: Area; readonly from: Area }
  | { readonly kind: "set"; readonly area: Area; readonly style: OwnStyle };

/**
 * The looks of a sheet's edits as few steps on rectangles. Edits count in their order: a look is copied from a cell as it stands
 * after the edits before, and before the ones behind. Edits that do not touch one another's cells fall into one round, and there a
 * column of copies from the same distance is one step.
 */
export async function planStyleSteps(edits: readonly CellEdit[], breather: Breather): Promise<StyleStep[]> {
  const rounds: { copies: KeyedCell[]; sets: KeyedCell[] }[] = [];
  /** The last round in which a cell's look was set, and in which it was copied from. */
  const written = new Map<number, number>();
  const read = new Map<number, number>();
  const styles = new Map<string, OwnStyle>();
  for (const { row, column, style } of edits) {
    if (breather.isDue) await breather.rest();
    if (style === undefined) continue;
    const { like, ...own } = style;
    const key = cellKey(row, column);
    const likeKey = like === undefined ? null : cellKey(like.row, like.column);
    const number = Math.max(
      (written.get(key) ?? -1) + 1,
      (read.get(key) ?? -1) + 1,
      likeKey === null ? 0 : (written.get(likeKey) ?? -1) + 1,
    );
    const round = (rounds[number] ??= { copies: [], sets: [] });
    written.set(key, number);
    if (like !== undefined && likeKey !== null && likeKey !== key) {
      read.set(likeKey, Math.max(read.get(likeKey) ?? -1, number));
      round.copies.push({ row, column, key: `${like.row - row},${like.column - column}` });
    }
    if (Object.keys(own).length > 0) {
      const text = JSON.stringify(own);
      styles.set(text, own);
      round.sets.push({ row, column, key: text });
    }
  }
  const steps: StyleStep[] = [];
  for (const { copies, sets } of rounds) {
    for (const { area, key } of groupIntoRectangles(copies)) {
      const [rows = 0, columns = 0] = key.split(",").map(Number);
      steps.push({ kind: "copy", area, from: shift(area, rows, columns) });
    }
    if (breather.isDue) await breather.rest();
    for (const { area, key } of groupIntoRectangles(sets))
      steps.push({ kind: "set", area, style: styles.get(key) ?? {} });
    if (breather.isDue) await breather.rest();
  }
  return steps;
}

function shift({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}
