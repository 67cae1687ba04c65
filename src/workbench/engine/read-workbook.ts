import type { CellValue } from "../../core/grid/sheet-grid";
import { isTakenForOther } from "./book/cell-entry";
import type { Book } from "./book/book";
import { readNumberFormat, readValue, usedArea } from "./book/read-cells";
import { isHiddenAt, isSized, sizeAt } from "./headers";
import { readNames } from "./names";
import { visibilityOf } from "./sheets";
import type { EngineCell, EngineConditionalFormat, EngineSheet, EngineWorkbook } from "./workbook-data";

/** The whole book as plain data. */
export function readWorkbook(book: Book): EngineWorkbook {
  const fileName = book.record("workbook:name");
  return {
    sheets: book.sheetIds().map((id) => readSheet(book, id)),
    names: readNames(book).map(({ name, formula, visible, comment, scope }) => ({
      name,
      formula,
      visible,
      comment,
      ...(scope === null ? {} : { sheet: book.sheetName(scope) }),
    })),
    customXmlParts: book
      .recordKeys()
      .filter((key) => key.startsWith("xml:"))
      .map((key) => ({ id: key.slice("xml:".length), xml: String(book.record(key)) })),
    ...(typeof fileName === "string" ? { fileName } : {}),
  };
}

function readSheet(book: Book, id: string): EngineSheet {
  const { getters } = book.model;
  const { numberOfRows, numberOfCols } = getters.getSheetSize(id);
  const area = usedArea(book, id, false);
  const cells: (readonly (EngineCell | undefined)[] | undefined)[] = [];
  for (let row = 0; area !== null && row <= area.bottom; row++) {
    const line: (EngineCell | undefined)[] = [];
    for (let column = 0; column <= area.right; column++) {
      const cell = readCell(book, id, row, column);
      if (cell !== null) line[column] = cell;
    }
    cells.push(line.length === 0 ? undefined : line);
  }
  const headers = (dimension: "ROW" | "COL", count: number): { sizes: Record<number, number>; hidden: number[] } => {
    const sizes: Record<number, number> = {};
    const hidden: number[] = [];
    for (let index = 0; index < count; index++) {
      if (isSized(book, id, dimension, index)) sizes[index] = sizeAt(book, id, dimension, index);
      if (isHiddenAt(book, id, dimension, index)) hidden.push(index);
    }
    return { sizes, hidden };
  };
  const rows = headers("ROW", numberOfRows);
  const columns = headers("COL", numberOfCols);
  const panes = getters.getPaneDivisions(id);
  const protection = book.record(`protection:${id}`) as EngineSheet["protection"];
  const page = book.record(`page:${id}`) as EngineSheet["page"];
  const tabColor = getters.getSheet(id).color;
  return {
    name: book.sheetName(id),
    id,
    visibility: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[visibilityOf(book, id)],
    cells,
    merges: getters
      .getMerges(id)
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
      .sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
    rowHeights: rows.sizes,
    columnWidths: columns.sizes,
    showGridlines: getters.getGridLinesVisibility(id),
    frozen: { rows: panes.ySplit, columns: panes.xSplit },
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(protection === undefined ? {} : { protection }),
    ...(page === undefined ? {} : { page }),
    conditionalFormats: book
      .recordKeys()
      .filter((key) => key.startsWith(`conditionalFormat:${id}:`))
      .map((key) => book.record(key) as EngineConditionalFormat),
  };
}

function readCell(book: Book, id: string, row: number, column: number): EngineCell | null {
  const border = book.model.getters.getCellBorder({ sheetId: id, row, col: column });
  const raw = book.rawCell(id, row, column);
  if (raw === undefined && border === null) return null;
  const entry = book.entry(id, row, column);
  const numberFormat = readNumberFormat(book, id, row, column);
  const look = book.look(id, row, column);
  const cell: EngineCell = {
    ...(entry.kind === "empty" ? {} : { value: cellValue(book, id, row, column, entry.kind) }),
    ...(entry.kind === "formula" ? { formula: entry.formula } : {}),
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(Object.keys(look).length === 0 ? {} : { look }),
    ...(border === null ? {} : { border: border }),
  };
  return Object.keys(cell).length === 0 ? null : cell;
}

function cellValue(book: Book, id: string, row: number, column: number, kind: string): CellValue {
  const value = readValue(book, id, row, column);
  const isError =
    typeof value === "string" && kind !== "text" && value.startsWith("#") && isTakenForOther(value, book.library);
  return isError ? { error: value } : value;
}
