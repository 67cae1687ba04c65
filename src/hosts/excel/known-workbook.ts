import type { Area } from "../../core/grid/area";
import { areaContains } from "../../core/grid/area";
import type { SheetGrid, WorkbookGrid } from "../../core/grid/sheet-grid";
import type { PresentMarks } from "./cell-marks";
import { inputToRestore, type CellInput } from "./cell-input";
import { cellKey, type SheetCells } from "./cell-demands";
import type { CellLook, PageRecord, SizeRecord } from "./edit-journal";
import type { KnownName } from "./workbook-frame";

/** One sheet as it was read, with what undoing needs beyond the grid. */
export class KnownSheet {
  constructor(
    readonly grid: SheetGrid,
    private readonly cells: SheetCells,
  ) {}

  /** What Range.formulas gave for the cell; "" for an empty one. */
  rawAt(row: number, column: number): CellInput {
    const { held } = this.cells.frame;
    if (held === null) return "";
    return this.cells.inputs[row - held.top]?.[column - held.left] ?? "";
  }

  /** What puts the cell's content back. */
  inputAt(row: number, column: number): CellInput {
    return inputToRestore(this.rawAt(row, column), this.grid.cell(row, column));
  }

  /** null where it was not read. */
  numberFormatAt(row: number, column: number): string | null {
    const { held } = this.cells.frame;
    if (held === null) return null;
    return this.cells.formats[row - held.top]?.[column - held.left] ?? null;
  }

  /** True where no cell of the area ever got a look of its own. */
  isUntouched(area: Area): boolean {
    const { touched, held } = this.cells.frame;
    return [touched, held].every(
      (used) =>
        used === null ||
        area.bottom < used.top ||
        area.top > used.bottom ||
        area.right < used.left ||
        area.left > used.right,
    );
  }

  isUntouchedCell(row: number, column: number): boolean {
    const { touched, held } = this.cells.frame;
    return (
      (touched === null || !areaContains(touched, row, column)) && (held === null || !areaContains(held, row, column))
    );
  }

  /** One more than the last row with a look of its own. */
  get touchedRowCount(): number {
    const { touched, held } = this.cells.frame;
    return Math.max(touched?.bottom ?? -1, held?.bottom ?? -1) + 1;
  }

  /** The whole look of a cell; null where it was not read. */
  lookAt(row: number, column: number): { readonly look: CellLook; readonly numberFormat: string } | null {
    return this.cells.looks.get(cellKey(row, column)) ?? null;
  }

  /** null where it was not read. */
  heightOf(row: number): SizeRecord | null {
    return this.cells.heights[row] ?? null;
  }

  /** How the sheet is printed; null where it was not read. */
  get page(): PageRecord | null {
    return this.cells.page;
  }

  /** null where it was not read. */
  widthOf(column: number): SizeRecord | null {
    return this.cells.widths[column] ?? null;
  }
}

/** The workbook as it was read last: what a batch of edits is judged by, and what it takes to put it back. */
export class KnownWorkbook {
  private readonly sheets: ReadonlyMap<string, KnownSheet>;
  private readonly names: ReadonlyMap<string, KnownName>;

  constructor(
    readonly grid: WorkbookGrid,
    cellsList: readonly SheetCells[],
    names: readonly KnownName[],
    readonly noteIds: readonly string[],
    /** null where nobody asked for them. */
    private foundMarks: PresentMarks | null,
  ) {
    this.sheets = new Map(
      grid.sheets.flatMap((sheet, index) => {
        const cells = cellsList[index];
        return cells === undefined ? [] : [[sheet.name.toLowerCase(), new KnownSheet(sheet, cells)]];
      }),
    );
    this.names = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  }

  get marks(): PresentMarks | null {
    return this.foundMarks;
  }

  /** They are about to be set anew. */
  forgetMarks(): void {
    this.foundMarks = null;
  }

  sheet(name: string): KnownSheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  name(name: string): KnownName | null {
    return this.names.get(name.toLowerCase()) ?? null;
  }
}
