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
 * Rectangles that hold exactly these cells, each of one key: runs down a column, and neighbouring columns with the same run
 * together. A column of ten thousand results is one rectangle, two beside each other are one as well.
 */
export function groupIntoRectangles(cells: readonly KeyedCell[]): KeyedArea[] {
  const found: { area: Area; key: string }[] = [];
  /** The last rectangle with these rows and this key, so that a twin beside it widens it. */
  const open = new Map<string, { area: Area; key: string }>();
  for (const run of runsOf(cells)) {
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

function* runsOf(cells: readonly KeyedCell[]): Iterable<{ area: Area; key: string }> {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  let at = 0;
  for (let first = sorted[at]; first !== undefined; first = sorted[at]) {
    const { column, key, row: top } = first;
    let bottom = top;
    for (
      let next = sorted[++at];
      next?.column === column && next.key === key && next.row <= bottom + 1;
      next = sorted[++at]
    ) {
      bottom = next.row;
    }
    yield { area: { top, left: column, bottom, right: column }, key };
  }
}
