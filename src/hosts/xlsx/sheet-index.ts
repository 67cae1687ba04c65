import { parseArea } from "../../core/grid/a1";
import { areaContains, type Area } from "../../core/grid/area";
import type { Cell } from "../../core/grid/sheet-grid";
import { CellReader, formulaAttribute, type SheetContext } from "./cell-reader";
import { MAX_COLUMNS, SheetScanner } from "./sheet-scanner";

/** What a batch of edits needs to know of a sheet before it can be judged and written. */
export interface IndexRequest {
  /** Rows whose cells' places are needed. */
  readonly rows: ReadonlySet<number>;
  /** Cells (cellKey) whose content is needed. */
  readonly cells: ReadonlySet<number>;
  /** Areas whose content is needed. */
  readonly areas: readonly Area[];
}

/** One number for a place, for maps. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** A row as it stands in the part. */
export interface IndexedRow {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly isSelfClosing: boolean;
  /** -1 where the row has no style of its own. */
  readonly style: number;
  readonly columns: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly styles: number[];
  isSorted: boolean;
}

/** A cell of a shared formula that borrows its text from the master. */
export interface Dependent {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly formulaStart: number;
  readonly formulaEnd: number;
}

export interface SharedGroup {
  readonly row: number;
  readonly column: number;
  /** As stored, entities resolved. */
  readonly formula: string;
  readonly dependents: Dependent[];
}

/** The places and contents of a sheet part that edits need, gathered in one walk over its rows. */
export interface SheetIndex {
  readonly rows: ReadonlyMap<number, IndexedRow>;
  /** For a requested row that the part does not hold: where it belongs. */
  readonly insertAt: ReadonlyMap<number, number>;
  /** Content of the requested cells that hold something. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly shared: readonly SharedGroup[];
  /** Areas of array formulas and data tables that span more than one cell. */
  readonly arrays: readonly Area[];
}

/** Walks the rows between the two places. */
export function indexSheet(
  name: string,
  source: string,
  start: number,
  end: number,
  context: SheetContext,
  request: IndexRequest,
): SheetIndex {
  const rows = new Map<number, IndexedRow>();
  const insertAt = new Map<number, number>();
  const cells = new Map<number, Cell>();
  const shared = new Map<string, SharedGroup>();
  const arrays: Area[] = [];
  const wanted = [...request.rows].sort((a, b) => a - b);
  let next = 0;
  const reader = new CellReader(name, source, context);
  const scanner = new SheetScanner(source, start, end);
  while (scanner.nextRow()) {
    for (let row = wanted[next]; row !== undefined && row <= scanner.row; row = wanted[++next]) {
      if (row < scanner.row) insertAt.set(row, scanner.rowStart);
    }
    const indexed = request.rows.has(scanner.row) ? rowOf(scanner) : null;
    while (scanner.nextCell()) {
      if (scanner.formulaStart >= 0 && scanner.formulaHasAttributes()) noteFormula(scanner, source, shared, arrays);
      if (indexed !== null) addCell(indexed, scanner);
      const isWanted =
        request.cells.has(cellKey(scanner.row, scanner.column)) ||
        request.areas.some((area) => areaContains(area, scanner.row, scanner.column));
      if (!isWanted) {
        reader.remember(scanner);
        continue;
      }
      const cell = reader.read(scanner);
      const key = cellKey(scanner.row, scanner.column);
      if (cell === undefined) cells.delete(key);
      else cells.set(key, cell);
    }
    if (indexed !== null) {
      indexed.closeStart = scanner.rowCloseStart;
      indexed.end = scanner.rowEnd;
      rows.set(scanner.row, indexed);
    }
  }
  for (let row = wanted[next]; row !== undefined; row = wanted[++next]) insertAt.set(row, end);
  return { rows, insertAt, cells, shared: [...shared.values()], arrays };
}

function rowOf(scanner: SheetScanner): IndexedRow {
  return {
    start: scanner.rowStart,
    openEnd: scanner.rowOpenEnd,
    closeStart: scanner.rowCloseStart,
    end: scanner.rowEnd,
    isSelfClosing: scanner.rowIsSelfClosing,
    style: scanner.rowStyle,
    columns: [],
    starts: [],
    ends: [],
    styles: [],
    isSorted: true,
  };
}

function addCell(row: IndexedRow, scanner: SheetScanner): void {
  const last = row.columns[row.columns.length - 1];
  if (last !== undefined && last >= scanner.column) row.isSorted = false;
  row.columns.push(scanner.column);
  row.starts.push(scanner.cellStart);
  row.ends.push(scanner.cellEnd);
  row.styles.push(scanner.style);
}

function noteFormula(scanner: SheetScanner, source: string, shared: Map<string, SharedGroup>, arrays: Area[]): void {
  const tag = source.slice(scanner.formulaStart, scanner.formulaOpenEnd);
  const kind = formulaAttribute(tag, "t");
  if (kind === "array" || kind === "dataTable") {
    const area = parseArea(formulaAttribute(tag, "ref") ?? "");
    if (area !== null && (area.top !== area.bottom || area.left !== area.right)) arrays.push(area);
    return;
  }
  if (kind !== "shared") return;
  const index = formulaAttribute(tag, "si") ?? "";
  const formula = scanner.formulaText();
  if (formula !== "") {
    shared.set(index, { row: scanner.row, column: scanner.column, formula, dependents: [] });
    return;
  }
  shared.get(index)?.dependents.push({
    row: scanner.row,
    column: scanner.column,
    start: scanner.cellStart,
    end: scanner.cellEnd,
    formulaStart: scanner.formulaStart,
    formulaEnd: scanner.formulaEnd,
  });
}

/** The place of a column among a row's cells, or -1. */
export function findCell(row: IndexedRow, column: number): number {
  if (!row.isSorted) return row.columns.lastIndexOf(column);
  const at = firstAtOrAfter(row, column);
  return row.columns[at] === column ? at : -1;
}

/** Where a new cell of that column belongs in the part. */
export function insertionPoint(row: IndexedRow, column: number): number {
  const at = row.isSorted ? firstAtOrAfter(row, column) : row.columns.findIndex((other) => other > column);
  return row.starts[at] ?? row.closeStart;
}

function firstAtOrAfter(row: IndexedRow, column: number): number {
  let low = 0;
  let high = row.columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row.columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
