import type { ApplyResult, WorkbookGateway } from "../../src/app/ports";
import type { CellEdit, Edit } from "../../src/core/edits/edit";
import { formatArea, quoteSheetName } from "../../src/core/grid/a1";
import {
  createSheetGrid,
  type Cell,
  type DefinedName,
  type SheetGrid,
  type WorkbookGrid,
} from "../../src/core/grid/sheet-grid";

/** A workbook in memory: what reads, checks and plans need, without a file. Style, size and page edits leave no trace in it. */
export class MemoryWorkbook implements WorkbookGateway {
  /** Every edit that was applied, in order. */
  readonly applied: Edit[] = [];

  constructor(public grid: WorkbookGrid) {}

  read(): Promise<WorkbookGrid> {
    return Promise.resolve(this.grid);
  }

  apply(edits: readonly Edit[]): Promise<ApplyResult> {
    let sheets: readonly SheetGrid[] = this.grid.sheets;
    let names: readonly DefinedName[] = this.grid.names;
    const cellEdits = new Map<string, CellEdit[]>();
    for (const edit of edits) {
      this.applied.push(edit);
      if (edit.kind === "sheet") sheets = [...sheets, createSheetGrid({ name: edit.name, rows: [] })];
      else if (edit.kind === "cell") cellEdits.set(edit.sheet, [...(cellEdits.get(edit.sheet) ?? []), edit]);
      else if (edit.kind === "name") {
        const refersTo = `${quoteSheetName(edit.sheet)}!${absolute(formatArea(edit.area))}`;
        names = [...names.filter(({ name }) => name !== edit.name), { name: edit.name, refersTo }];
      } else if (edit.kind === "merge" || edit.kind === "unmerge") {
        const { area } = edit;
        const isSame = (other: typeof area) => formatArea(other) === formatArea(area);
        sheets = sheets.map((sheet) => {
          if (sheet.name !== edit.sheet) return sheet;
          const rest = sheet.merges.filter((merge) => !isSame(merge));
          return withRows({ ...sheet, merges: edit.kind === "merge" ? [...rest, area] : rest }, rowsOf(sheet));
        });
      }
    }
    sheets = sheets.map((sheet) => withCells(sheet, cellEdits.get(sheet.name) ?? []));
    this.grid = { sheets, names };
    return Promise.resolve({ changedCells: edits.length, undo: [] });
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }
}

const absolute = (text: string): string => text.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

function rowsOf(sheet: SheetGrid): (readonly (Cell | undefined)[] | undefined)[] {
  return Array.from({ length: sheet.rowCount }, (_, index) => sheet.row(index));
}

function withRows(
  sheet: Omit<SheetGrid, "row" | "cell">,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
): SheetGrid {
  return createSheetGrid({ ...sheet, rows });
}

function withCells(sheet: SheetGrid, edits: readonly CellEdit[]): SheetGrid {
  if (edits.length === 0) return sheet;
  const rows = rowsOf(sheet);
  for (const { row, column, content, style } of edits) {
    if (content.kind === "keep") continue;
    while (rows.length <= row) rows.push(undefined);
    const cells = [...(rows[row] ?? [])];
    const numberFormat = style?.numberFormat ?? cells[column]?.numberFormat ?? "General";
    if (content.kind === "formula") cells[column] = { value: content.cached, formula: content.formula, numberFormat };
    else cells[column] = content.value === null ? undefined : { value: content.value, numberFormat };
    rows[row] = cells;
  }
  return withRows(sheet, rows);
}
