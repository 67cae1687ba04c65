import { argumentError } from "./argument-error";

/** What Excel hands over for one cell: a blank cell is "", an omitted argument null. */
export type CellInput = unknown;
/** What a function gives back for one cell. */
export type CellOutput = string | number | CustomFunctions.Error;

/** An argument's name for messages, and its cells; a scalar, a range, or null where the user left it out. */
export type RangeArgument = readonly [name: string, cells: unknown];

/**
 * Works a function out cell by cell: ranges of one shape give a range of that shape, a scalar goes with every cell, a
 * single column goes with every column and a single row with every row. Ranges that do not fit give #VALUE! with both
 * sizes. What goes wrong in one cell stays in that cell.
 *
 * Example: 3 targets and 3 realisasi, polaritas "negatif" once → 3 capaian.
 */
export function mapCells(
  list: readonly RangeArgument[],
  fn: (cells: readonly CellInput[]) => CellOutput,
): CellOutput[][] {
  const grids = list.map(([name, cells]) => ({ name, rows: toGrid(cells) }));
  const rowCount = Math.max(...grids.map(({ rows }) => rows.length));
  const columnCount = Math.max(...grids.map(({ rows }) => rows[0]?.length ?? 1));
  for (const { name, rows } of grids) {
    const fitsRows = rows.length === rowCount || rows.length === 1;
    const fitsColumns = (rows[0]?.length ?? 1) === columnCount || (rows[0]?.length ?? 1) === 1;
    if (!fitsRows || !fitsColumns) {
      throw argumentError(
        name,
        `ukurannya ${sizeOf(rows)}, sedangkan rentang lain ${String(rowCount)} baris × ${String(columnCount)} kolom. Samakan ukurannya.`,
      );
    }
  }
  const cellAt = (rows: readonly (readonly CellInput[])[], row: number, column: number): CellInput => {
    const cells = rows.length === 1 ? rows[0] : rows[row];
    return cells?.length === 1 ? cells[0] : cells?.[column];
  };
  return Array.from({ length: rowCount }, (_row, row) =>
    Array.from({ length: columnCount }, (_column, column) => {
      try {
        return fn(grids.map(({ rows }) => cellAt(rows, row, column)));
      } catch (error) {
        // One wrong cell of a range must not take the others with it; alone, Excel shows it as the call's error.
        if (error instanceof CustomFunctions.Error && rowCount * columnCount > 1) return error;
        throw error;
      }
    }),
  );
}

/** The rows of a range; a scalar is one cell. */
export function toGrid(cells: unknown): readonly (readonly CellInput[])[] {
  if (!Array.isArray(cells)) return [[cells]];
  const rows: readonly unknown[] = cells;
  return rows.map((row): readonly CellInput[] => (Array.isArray(row) ? row : [row]));
}

function sizeOf(rows: readonly (readonly CellInput[])[]): string {
  return `${String(rows.length)} baris × ${String(rows[0]?.length ?? 1)} kolom`;
}
