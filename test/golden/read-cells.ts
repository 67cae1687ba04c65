import { readFileSync } from "node:fs";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { formatAddress } from "../../src/core/grid/a1";
import { openXlsx } from "../../src/hosts/xlsx";

/** Reads an .xlsx through the file host. */
export function readGrid(file: string): Promise<WorkbookGrid> {
  return openXlsx(readFileSync(file)).read();
}

/** Every filled cell of a workbook as "Sheet!B7" → value. */
export function cellsOf(grid: WorkbookGrid): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const sheet of grid.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      sheet.row(row)?.forEach((cell, column) => {
        if (cell !== undefined) cells.set(`${sheet.name}!${formatAddress(row, column)}`, cell.value);
      });
    }
  }
  return cells;
}
