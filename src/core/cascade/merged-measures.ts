import type { RowCell, RowReading } from "../layout/layout";
import { sourceKeyOf } from "../layout/source-key";
import { EMPTY } from "../text/reading";
import type { IndikatorDraft } from "./drafts";
import { positionsOf, type TableScope } from "./table-scope";

/**
 * Cells that are merged over the rows of several indicators. One target stated over three indicators of a level is the target
 * of each; it is not that of a kegiatan under a program whose own row it began on. A capaian over several indicators is
 * each one's where the targets or results are merged with it; otherwise it is their mean, and none's own.
 */
export class MergedMeasures {
  private readonly depths = new Map<number, number>();
  private readonly capaianOf = new Map<number, IndikatorDraft[]>();

  constructor(private readonly scope: TableScope) {}

  /** Answers whether a row's cell, its own or one that reaches down to it, speaks of an indicator at that depth. */
  isFor(row: RowReading, cell: RowCell | undefined, depth: number): boolean {
    if (cell === undefined || (cell.nilai === undefined && cell.angka === undefined)) return true;
    const key = sourceKeyOf(cell);
    if (!this.scope.reading.carried.has(key)) return true;
    if (cell.sourceRow !== row.row) return this.depths.get(key) === depth;
    if (!this.depths.has(key)) this.depths.set(key, depth);
    return true;
  }

  /** Notes whose capaian a cell states, and takes it back where the cell turns out to be a mean. */
  giveCapaian(row: RowReading, cell: RowCell, indikator: IndikatorDraft): void {
    const key = sourceKeyOf(cell);
    if (!this.scope.reading.carried.has(key)) return;
    const known = this.capaianOf.get(key) ?? [];
    this.capaianOf.set(key, [...known, indikator]);
    if (cell.sourceRow === row.row || this.isMeasuredTogether(row, cell)) return;
    for (const one of [...known, indikator]) one.capaian = EMPTY;
  }

  private isMeasuredTogether(row: RowReading, capaian: RowCell): boolean {
    return (["target", "realisasi"] as const).every((field) =>
      positionsOf(this.scope, field).every((at) => row.cells.get(at)?.sourceRow === capaian.sourceRow),
    );
  }
}
