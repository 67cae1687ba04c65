import { areaContains } from "../../../core/grid/area";
import type { Area } from "../../../core/grid/area";
import type { Book } from "./book";
import { entryOfRaw, formulaOfRaw, numberFormatOfRaw } from "./raw-cell";

/** What a request reads of a cell. */
export type CellRead = string | number | boolean;

/** What Excel shows in a cell: the value, an empty cell as "", an error as its text. */
export function readValue(book: Book, sheetId: string, row: number, column: number): CellRead {
  const raw = book.rawCell(sheetId, row, column);
  if (raw !== undefined && !raw.isFormula) {
    const entry = entryOfRaw(raw, book);
    if (entry.kind === "number" || entry.kind === "boolean") return entry.value;
    if (entry.kind === "text") return entry.text;
    if (entry.kind === "error") return entry.error;
  }
  return readResult(book, sheetId, row, column);
}

/** What a formula here, or one that spills to here, gives. */
function readResult(book: Book, sheetId: string, row: number, column: number): CellRead {
  if (!book.isInside(sheetId, row, column)) return "";
  const { value } = book.model.getters.getEvaluatedCell({ sheetId, row, col: column });
  if (value === null) return "";
  return typeof value === "string" && value.startsWith("#") ? excelError(value) : value;
}

/** o-spreadsheet has error values of its own. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#ERROR": "#VALUE!",
  "#CYCLE": "#REF!",
};

const excelError = (error: string): string => EXCEL_ERRORS[error] ?? error;

/** The formula with its "=", else the value. */
export function readFormula(book: Book, sheetId: string, row: number, column: number): CellRead {
  const raw = book.rawCell(sheetId, row, column);
  if (raw?.isFormula) return formulaOfRaw(raw, book.model);
  return readValue(book, sheetId, row, column);
}

export function readNumberFormat(book: Book, sheetId: string, row: number, column: number): string {
  return numberFormatOfRaw(book.rawCell(sheetId, row, column));
}

/** The text as it stands on the sheet. */
export function readText(book: Book, sheetId: string, row: number, column: number): string {
  const value = readValue(book, sheetId, row, column);
  if (typeof value !== "number") return typeof value === "boolean" ? String(value).toUpperCase() : value;
  const { formattedValue } = book.model.getters.getEvaluatedCell({ sheetId, row, col: column });
  return formattedValue;
}

export function readValueType(book: Book, sheetId: string, row: number, column: number): string {
  const value = readValue(book, sheetId, row, column);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "" && book.rawCell(sheetId, row, column)?.isFormula !== true) return "Empty";
  return /^#[A-Z/0]+[!?A]$/.test(value) && book.entry(sheetId, row, column).kind !== "text" ? "Error" : "String";
}

/** The smallest area that holds every used cell: those that hold something, and unless `valuesOnly` those that have a look. */
export function usedArea(book: Book, sheetId: string, valuesOnly: boolean, within?: Area): Area | null {
  const { getters } = book.model;
  let area: Area | null = null;
  const include = (row: number, column: number): void => {
    if (within !== undefined && !areaContains(within, row, column)) return;
    area =
      area === null
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          };
  };
  const { numberOfRows } = getters.getSheetSize(sheetId);
  for (let row = 0; row < numberOfRows; row++) {
    for (const id of getters.getRowCellIds(sheetId, row)) {
      const cell = getters.getCellById(id);
      if (cell === undefined || (valuesOnly && !cell.isFormula && cell.content === "")) continue;
      include(row, getters.getCellPosition(id).col);
    }
  }
  if (!valuesOnly) includeFrames(book, sheetId, include);
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    // Where an array formula spills to there is a value and no cell.
    if (getters.getCell({ sheetId, row, col }) !== undefined) continue;
    if (getters.getEvaluatedCell({ sheetId, row, col }).value !== null) include(row, col);
  }
  return area;
}

/** Merged cells and cells with a border are formatted cells in Excel, also where they hold nothing. */
function includeFrames(book: Book, sheetId: string, include: (row: number, column: number) => void): void {
  const { getters } = book.model;
  for (const { top, left, bottom, right } of getters.getMerges(sheetId)) {
    include(top, left);
    include(bottom, right);
  }
  const { numberOfRows, numberOfCols } = getters.getSheetSize(sheetId);
  for (let row = 0; row < numberOfRows; row++) {
    for (let col = 0; col < numberOfCols; col++) {
      if (getters.getCellBorder({ sheetId, row, col }) !== null) include(row, col);
    }
  }
}
