import type { Area } from "./area";

/** An error value as the sheet shows it: "#REF!", "#N/A". */
export interface CellError {
  readonly error: string;
}

/**
 * What a formula shows that no program has computed yet: a file that a script wrote holds formulas without results. It is neither
 * blank nor zero, so it is read as an error of its own; Excel itself never shows it, since it computes what it opens.
 */
export const UNCOMPUTED: CellError = { error: "#BELUM DIHITUNG" };

/** What a cell holds, or shows where it holds a formula. Dates are numbers (serials) with a date format. */
export type CellValue = string | number | boolean | CellError;

/** A cell that holds something. Empty cells have no Cell at all. */
export interface Cell {
  readonly value: CellValue;
  /** The formula in en-US form without its "=", custom functions as the user sees them: `KINERJA.CAPAIAN(D5,E5)`. */
  readonly formula?: string;
  /** The en-US number format; "General" where none is set. */
  readonly numberFormat: string;
  readonly bold?: boolean;
  /** Indent steps of the alignment, 0 where absent. */
  readonly indent?: number;
}

/** One sheet as read: numbers for places, nothing of the host. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** One more than the last row that holds something; 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The cells of one row by column; undefined where the row holds nothing. Sparse: walk it by index with a guard. */
  row(row: number): readonly (Cell | undefined)[] | undefined;
  cell(row: number, column: number): Cell | undefined;
}

/** A name defined in the workbook. `refersTo` is the text after "=", such as `'PK 2024'!$A$1:$D$9`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

/** All sheets of a workbook in tab order, with the names defined in it. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly names: readonly DefinedName[];
  /** What Selaras keeps in the workbook for itself (corrections, accepted findings), as stored; absent or null: nothing. */
  readonly notes?: string | null;
}

/** What createSheetGrid makes a sheet of; what is left out is empty, visible and unprotected. */
export interface SheetGridInput {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly visibility?: SheetGrid["visibility"];
  readonly isProtected?: boolean;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** Makes a SheetGrid of rows of cells; rows and cells may be missing (undefined). */
export function createSheetGrid(input: SheetGridInput): SheetGrid {
  const { rows } = input;
  let columnCount = 0;
  let rowCount = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    let last = row.length;
    while (last > 0 && row[last - 1] === undefined) last--;
    if (last === 0) continue;
    rowCount = index + 1;
    if (last > columnCount) columnCount = last;
  }
  return {
    name: input.name,
    visibility: input.visibility ?? "visible",
    isProtected: input.isProtected ?? false,
    rowCount,
    columnCount,
    merges: input.merges ?? [],
    hiddenRows: input.hiddenRows ?? NONE,
    hiddenColumns: input.hiddenColumns ?? NONE,
    row: (row) => rows[row],
    cell: (row, column) => rows[row]?.[column],
  };
}

/** Answers whether a value is an error value such as #REF!. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object";
}
