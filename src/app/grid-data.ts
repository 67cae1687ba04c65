import { createSheetGrid, type SheetGrid, type SheetGridInput, type WorkbookGrid } from "../core/grid/sheet-grid";
import type { GridData } from "./session-types";

/** A workbook as plain data, which can travel to a worker. The cells are shared, not copied. */
export function toGridData({ sheets, names, notes }: WorkbookGrid): GridData {
  return { sheets: sheets.map(toSheetData), names, notes: notes ?? null };
}

/** The workbook that toGridData took apart. */
export function fromGridData({ sheets, names, notes }: GridData): WorkbookGrid {
  return { sheets: sheets.map(createSheetGrid), names, notes };
}

function toSheetData(sheet: SheetGrid): SheetGridInput {
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns } = sheet;
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => sheet.row(row));
  return { name, rows, visibility, isProtected, merges, hiddenRows, hiddenColumns };
}
