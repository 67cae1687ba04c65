import type { RowReading, TableReading } from "../layout/layout";
import type { Field } from "../model/field";
import type { MutableSourceMap } from "../model/source-map";
import type { IndikatorDraft, SimpulDraft } from "./drafts";
import type { TableColumns } from "./table-columns";

/** What all builders of one table share: its reading, its sorted columns, and what has been built of it so far. */
export interface TableScope {
  readonly tabelId: string;
  readonly reading: TableReading;
  readonly columns: TableColumns;
  readonly sources: MutableSourceMap;
  readonly simpulList: SimpulDraft[];
  readonly indikatorList: IndikatorDraft[];
  /** The year that the table speaks of, or null. */
  readonly tahun: number | null;
}

/** Notes a row across the table as the place of an id. */
export function markRow(scope: TableScope, id: string, field: string, row: number): void {
  const { sheet, area } = scope.reading.match;
  scope.sources.set(id, field, { sheet, area: { top: row, bottom: row, left: area.left, right: area.right } });
}

/** Notes where a column's value of a row stands, or would stand where the cell is blank. */
export function markCell(scope: TableScope, id: string, field: string, row: RowReading, at: number, nth = 0): void {
  const cell = row.cells.get(at);
  const { sheet } = scope.reading.match;
  if (cell !== undefined) {
    scope.sources.setCell(id, field, sheet, cell.sourceRow, cell.sourceColumn, nth);
    return;
  }
  scope.sources.setCell(id, field, sheet, row.row, scope.columns.all[at]?.column ?? scope.reading.match.area.left, nth);
}

/** Positions of a field's columns, in column order; none where the table lacks it. */
export function positionsOf(scope: TableScope, field: Field): readonly number[] {
  return scope.columns.byField.get(field) ?? NO_POSITIONS;
}

const NO_POSITIONS: readonly number[] = [];
