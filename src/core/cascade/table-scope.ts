import type { RowCell, RowReading, TableReading } from "../layout/layout";
import type { Field } from "../model/field";
import type { MutableSourceMap, Place } from "../model/source-map";
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
  readonly simpulById: Map<string, SimpulDraft>;
  readonly indikatorById: Map<string, IndikatorDraft>;
  /** The year that the table speaks of, or null. */
  readonly tahun: number | null;
}

/** The place of a row across the table. */
export function rowPlace(scope: TableScope, row: number): Place {
  const { sheet, area } = scope.reading.match;
  return { sheet, area: { top: row, bottom: row, left: area.left, right: area.right } };
}

/** The place of a cell that was read, at the cell that holds its value. */
export function cellPlace(scope: TableScope, cell: RowCell): Place {
  const { sourceRow: row, sourceColumn: column } = cell;
  return { sheet: scope.reading.match.sheet, area: { top: row, bottom: row, left: column, right: column } };
}

/** Where a column's value of a row stands, or would stand where the cell is blank. */
export function placeAt(scope: TableScope, row: RowReading, at: number): Place {
  const cell = row.cells.get(at);
  if (cell !== undefined) return cellPlace(scope, cell);
  const column = scope.columns.all[at]?.column ?? scope.reading.match.area.left;
  return {
    sheet: scope.reading.match.sheet,
    area: { top: row.row, bottom: row.row, left: column, right: column },
  };
}

/** Positions of a field's columns, in column order; none where the table lacks it. */
export function positionsOf(scope: TableScope, field: Field): readonly number[] {
  return scope.columns.byField.get(field) ?? NO_POSITIONS;
}

const NO_POSITIONS: readonly number[] = [];
