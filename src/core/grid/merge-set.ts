import { areaContains, areasOverlap, type Area } from "./area";

/** Merges taller than this stand in a short list of their own, so that one over a million rows costs nothing. */
const TALL = 256;

/**
 * The merged areas of one sheet, found by cell or area without walking all of them.
 *
 * Why: tables, edits and files all ask of each cell whether a merge covers it, and a sheet may have thousands.
 *
 * @example new MergeSet([{ top: 0, left: 0, bottom: 0, right: 3 }]).at(0, 2) // that area
 */
export class MergeSet {
  private readonly all = new Set<Area>();
  private readonly byRow = new Map<number, Area[]>();
  private tall: Area[] = [];

  constructor(merges: Iterable<Area>) {
    for (const merge of merges) this.add(merge);
  }

  add(merge: Area): void {
    this.all.add(merge);
    if (merge.bottom - merge.top > TALL) {
      this.tall.push(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = this.byRow.get(row);
      if (list === undefined) this.byRow.set(row, [merge]);
      else list.push(merge);
    }
  }

  /** Takes away one merge that `at` or `overlapping` gave. */
  delete(merge: Area): void {
    this.all.delete(merge);
    this.tall = this.tall.filter((one) => one !== merge);
    if (merge.bottom - merge.top > TALL) return;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const left = this.byRow.get(row)?.filter((one) => one !== merge) ?? [];
      if (left.length === 0) this.byRow.delete(row);
      else this.byRow.set(row, left);
    }
  }

  /** The merge that the cell is part of, or undefined. */
  at(row: number, column: number): Area | undefined {
    const inRow = this.byRow.get(row);
    const found = inRow === undefined ? undefined : inside(inRow, row, column);
    return found ?? (this.tall.length === 0 ? undefined : inside(this.tall, row, column));
  }

  /** False where no merge can cover a cell of the row. */
  mayCover(row: number): boolean {
    return this.tall.length > 0 || this.byRow.has(row);
  }

  /** The merges that share a cell with the area. */
  overlapping(area: Area): Area[] {
    if (area.bottom - area.top > TALL) return [...this.all].filter((merge) => areasOverlap(merge, area));
    const found = new Set(this.tall.filter((merge) => areasOverlap(merge, area)));
    for (let row = area.top; row <= area.bottom; row++) {
      for (const merge of this.byRow.get(row) ?? []) if (areasOverlap(merge, area)) found.add(merge);
    }
    return [...found];
  }

  values(): Iterable<Area> {
    return this.all;
  }

  get size(): number {
    return this.all.size;
  }
}

function inside(list: readonly Area[], row: number, column: number): Area | undefined {
  return list.find((area) => areaContains(area, row, column));
}
