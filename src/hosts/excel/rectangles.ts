import type { Area } from "../../core/grid/area";

/** A cell with what shall be done to it; cells of one `key` may be done together. */
export interface KeyedCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

export interface KeyedArea {
  readonly area: Area;
  readonly key: string;
}

/**
 * Rectangles that hold these cells, each of one key: runs down a column, and neighbouring columns with the same run together. A
 * column of ten thousand results is one rectangle, two beside each other are one as well. Where `gap` is given, a run also reaches
 * over so many other cells: to read a few cells too many costs less than to ask once more.
 */
export function groupIntoRectangles(cells: readonly KeyedCell[], gap = 0): KeyedArea[] {
  const found: { area: Area; key: string }[] = [];
  /** The last rectangle with these rows and this key, so that a twin beside it widens it. */
  const open = new Map<string, { area: Area; key: string }>();
  for (const run of runsOf(cells, gap)) {
    const id = `${run.area.top}:${run.area.bottom}:${run.key}`;
    const beside = open.get(id);
    if (beside?.area.right === run.area.left - 1) {
      beside.area = { ...beside.area, right: run.area.left };
    } else {
      found.push(run);
      open.set(id, run);
    }
  }
  return found;
}

function* runsOf(cells: readonly KeyedCell[], gap: number): Iterable<{ area: Area; key: string }> {
  const columns = new Map<number, KeyedCell[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column === undefined) columns.set(cell.column, [cell]);
    else column.push(cell);
  }
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const sorted = inRowOrder(columns.get(column) ?? []);
    let at = 0;
    for (let first = sorted[at]; first !== undefined; first = sorted[at]) {
      const { key, row: top } = first;
      let bottom = top;
      for (let next = sorted[++at]; next?.key === key && next.row <= bottom + 1 + gap; next = sorted[++at]) {
        bottom = next.row;
      }
      yield { area: { top, left: column, bottom, right: column }, key };
    }
  }
}

/** Cells mostly come in the order of their rows already, and then nothing is sorted. */
function inRowOrder(cells: readonly KeyedCell[]): readonly KeyedCell[] {
  const isSorted = cells.every((cell, index) => index === 0 || (cells[index - 1]?.row ?? 0) <= cell.row);
  return isSorted ? cells : [...cells].sort((a, b) => a.row - b.row);
}
