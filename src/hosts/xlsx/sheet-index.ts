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

/** A row as it stands in the part. Its cells are the entries `from` up to (not with) `to` of the sheet's CellTable. */
export interface IndexedRow {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly isSelfClosing: boolean;
  /** -1 where the row has no style of its own. */
  readonly style: number;
  readonly from: number;
  to: number;
  isSorted: boolean;
}

/** The places of all cells of the requested rows, in four flat lists: a sheet's 300,000 cells cost 5 MB and no small objects. */
export class CellTable {
  private columns = new Int32Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private styles = new Int32Array(1024);
  private length = 0;

  get size(): number {
    return this.length;
  }

  add(column: number, start: number, end: number, style: number): void {
    const at = this.length++;
    if (at === this.columns.length) this.grow();
    this.columns[at] = column;
    this.starts[at] = start;
    this.ends[at] = end;
    this.styles[at] = style;
  }

  startOf(at: number): number {
    return this.starts[at] ?? 0;
  }

  endOf(at: number): number {
    return this.ends[at] ?? 0;
  }

  styleOf(at: number): number {
    return this.styles[at] ?? 0;
  }

  columnOf(at: number): number {
    return this.columns[at] ?? -1;
  }

  /** The place of a column among a row's cells, or -1. */
  find(row: IndexedRow, column: number): number {
    if (row.isSorted) {
      const at = this.firstFrom(row, column);
      return at < row.to && this.columns[at] === column ? at : -1;
    }
    // The last one counts, as in reading.
    for (let at = row.to - 1; at >= row.from; at--) if (this.columns[at] === column) return at;
    return -1;
  }

  /** Where a new cell of that column belongs in the part. */
  insertionPoint(row: IndexedRow, column: number): number {
    let at = row.isSorted ? this.firstFrom(row, column) : row.from;
    while (at < row.to && this.columnOf(at) <= column) at++;
    return at < row.to ? this.startOf(at) : row.closeStart;
  }

  private firstFrom(row: IndexedRow, column: number): number {
    let low = row.from;
    let high = row.to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columnOf(middle) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(): void {
    const twice = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const list = new Int32Array(old.length * 2);
      list.set(old);
      return list;
    };
    this.columns = twice(this.columns);
    this.starts = twice(this.starts);
    this.ends = twice(this.ends);
    this.styles = twice(this.styles);
  }
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
  readonly table: CellTable;
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
  const table = new CellTable();
  const reader = new CellReader(name, source, context);
  const scanner = new SheetScanner(source, start, end);
  const { areas } = request;
  while (scanner.nextRow()) {
    for (let row = wanted[next]; row !== undefined && row <= scanner.row; row = wanted[++next]) {
      if (row < scanner.row) insertAt.set(row, scanner.rowStart);
    }
    const indexed = request.rows.has(scanner.row) ? rowOf(scanner, table.size) : null;
    let last = -1;
    while (scanner.nextCell()) {
      const { row, column } = scanner;
      if (indexed !== null) {
        if (column <= last) indexed.isSorted = false;
        last = column;
        table.add(column, scanner.cellStart, scanner.cellEnd, scanner.style);
      }
      if (scanner.formulaStart >= 0 && scanner.formulaHasAttributes()) {
        noteFormula(scanner, source, shared, arrays);
        reader.remember(scanner);
      }
      const isWanted =
        (indexed !== null && request.cells.has(cellKey(row, column))) ||
        (areas.length > 0 && areas.some((area) => areaContains(area, row, column)));
      if (!isWanted) continue;
      const cell = reader.read(scanner);
      const key = cellKey(row, column);
      if (cell === undefined) cells.delete(key);
      else cells.set(key, cell);
    }
    if (indexed !== null) {
      indexed.closeStart = scanner.rowCloseStart;
      indexed.end = scanner.rowEnd;
      indexed.to = table.size;
      rows.set(scanner.row, indexed);
    }
  }
  for (let row = wanted[next]; row !== undefined; row = wanted[++next]) insertAt.set(row, end);
  return { rows, table, insertAt, cells, shared: [...shared.values()], arrays };
}

function rowOf(scanner: SheetScanner, from: number): IndexedRow {
  return {
    start: scanner.rowStart,
    openEnd: scanner.rowOpenEnd,
    closeStart: scanner.rowCloseStart,
    end: scanner.rowEnd,
    isSelfClosing: scanner.rowIsSelfClosing,
    style: scanner.rowStyle,
    from,
    to: from,
    isSorted: true,
  };
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
