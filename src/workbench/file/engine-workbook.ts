import { areaContains, type Area } from "../../core/grid/area";
import type { SheetGrid, WorkbookGrid } from "../../core/grid/sheet-grid";
import type { FileLooks, FileSheetLook } from "../../hosts/xlsx";
import type { EngineCell, EngineSheet, EngineWorkbook } from "../engine/workbook-data";
import { engineLook } from "./engine-look";
import { widthToPoints } from "./sizes";

/** Beyond what a sheet holds, cells that only have a look are shown this far; some files style a million empty rows. */
const EMPTY_MARGIN = { rows: 40, columns: 12 };

/** What a file holds and how it looks, as the engine is loaded with it. */
export function engineWorkbook(grid: WorkbookGrid, { looks, sheets }: FileLooks, fileName: string): EngineWorkbook {
  const cellLooks = looks.map(engineLook);
  return {
    fileName,
    sheets: grid.sheets.map((sheet) =>
      engineSheet(
        sheet,
        sheets.find(({ name }) => name === sheet.name),
        cellLooks,
      ),
    ),
    names: grid.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, visible: !name.startsWith("_") })),
    customXmlParts: typeof grid.notes === "string" ? [{ xml: grid.notes }] : [],
  };
}

function engineSheet(sheet: SheetGrid, look: FileSheetLook | undefined, cellLooks: readonly EngineCell[]): EngineSheet {
  const base = {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: engineCells(sheet, look, cellLooks),
    merges: sheet.merges,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
  if (look === undefined) return base;
  const { showGridlines, frozen, protection } = look;
  return {
    ...base,
    columnWidths: columnWidths(sheet, look),
    rowHeights: Object.fromEntries(look.rowHeights),
    showGridlines,
    frozen,
    ...(protection === null ? {} : { protection: { options: allowances(protection) } }),
  };
}

function engineCells(
  sheet: SheetGrid,
  look: FileSheetLook | undefined,
  cellLooks: readonly EngineCell[],
): EngineSheet["cells"] {
  const spilled = (look?.arrays ?? []).filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  const rowCount = Math.max(sheet.rowCount, Math.min(look?.looks.length ?? 0, sheet.rowCount + EMPTY_MARGIN.rows));
  const columnLimit = sheet.columnCount + EMPTY_MARGIN.columns;
  const rows: (readonly (EngineCell | undefined)[] | undefined)[] = [];
  for (let row = 0; row < rowCount; row++) {
    const cells: (EngineCell | undefined)[] = [];
    look?.looks[row]?.forEach((index, column) => {
      if (index !== undefined && column < columnLimit) cells[column] = cellLooks[index];
    });
    sheet.row(row)?.forEach((cell, column) => {
      if (cell === undefined) return;
      // Results that an array formula spilled come back by themselves; as values they would stand in its way.
      if (spilled.some((area) => isSpilled(area, row, column))) return;
      const { value, formula } = cell;
      cells[column] = { ...cells[column], value, ...(formula === undefined ? {} : { formula }) };
    });
    if (cells.length > 0) rows[row] = cells;
  }
  return rows;
}

function isSpilled(area: Area, row: number, column: number): boolean {
  return areaContains(area, row, column) && (row !== area.top || column !== area.left);
}

/** Unnamed columns have Excel's standard width, which is not the spreadsheet's own: it is named up to the sheet's end. */
function columnWidths(sheet: SheetGrid, { columnWidths: named, defaultWidth }: FileSheetLook): Record<number, number> {
  const widths: Record<number, number> = {};
  const count = Math.max(26, sheet.columnCount + EMPTY_MARGIN.columns);
  for (let column = 0; column < count; column++) {
    widths[column] = widthToPoints(named.get(column) ?? defaultWidth);
  }
  return widths;
}

/** What a protected sheet lets people do all the same. In a file "0" stands for "not locked", and each is locked by itself. */
function allowances(attributes: Readonly<Record<string, string>>): Record<string, boolean> {
  const isAllowed = (name: string): boolean => attributes[name] === "0" || attributes[name] === "false";
  return {
    allowFormatCells: isAllowed("formatCells"),
    allowFormatColumns: isAllowed("formatColumns"),
    allowFormatRows: isAllowed("formatRows"),
    allowInsertColumns: isAllowed("insertColumns"),
    allowInsertRows: isAllowed("insertRows"),
    allowInsertHyperlinks: isAllowed("insertHyperlinks"),
    allowDeleteColumns: isAllowed("deleteColumns"),
    allowDeleteRows: isAllowed("deleteRows"),
    allowSort: isAllowed("sort"),
    allowAutoFilter: isAllowed("autoFilter"),
    allowPivotTables: isAllowed("pivotTables"),
  };
}
