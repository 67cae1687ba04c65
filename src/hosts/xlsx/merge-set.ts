import { areaContains, areasOverlap, type Area } from "../../core/grid/area";

/** Merges taller than this stand in a list of their own instead of under each of their rows. */
const TALL = 64;

/** The merged areas of one sheet, found by cell without walking all of them. */
export class MergeSet {
  private readonly byRow = new Map<number, Set<Area>>();
  private readonly tall = new Set<Area>();
  private readonly all = new Set<Area>();

  constructor(merges: Iterable<Area>) {
    for (const merge of merges) this.add(merge);
  }

  add(merge: Area): void {
    this.all.add(merge);
    if (merge.bottom - merge.top >= TALL) {
      this.tall.add(merge);
      return;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = this.byRow.get(row);
      if (list === undefined) this.byRow.set(row, new Set([merge]));
      else list.add(merge);
    }
  }

  delete(merge: Area): void {
    this.all.delete(merge);
    this.tall.delete(merge);
    for (let row = merge.top; row <= merge.bottom; row++) this.byRow.get(row)?.delete(merge);
  }

  /** The merge that the cell is part of, or undefined. */
  at(row: number, column: number): Area | undefined {
    for (const merge of this.byRow.get(row) ?? []) if (areaContains(merge, row, column)) return merge;
    for (const merge of this.tall) if (areaContains(merge, row, column)) return merge;
    return undefined;
  }

  overlapping(area: Area): Area[] {
    if (area.bottom - area.top >= TALL) return [...this.all].filter((merge) => areasOverlap(merge, area));
    const found = new Set<Area>();
    for (const merge of this.tall) if (areasOverlap(merge, area)) found.add(merge);
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
