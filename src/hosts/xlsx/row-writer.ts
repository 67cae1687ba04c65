import { MAX_COLUMNS } from "./sheet-scanner";
import type { IndexedRow, SheetIndex } from "./sheet-index";
import { parseXml, writeAttributes, type XmlElement } from "./xml-tree";

/** A piece of the source that is replaced; `start` = `end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What becomes of the rows of a sheet. */
export interface RowChanges {
  /** cellKey → the new <c> element; null takes the cell out. */
  readonly cells: ReadonlyMap<number, { readonly xml: string | null }>;
  /** Row → attributes of its height; null takes one out. */
  readonly heights: ReadonlyMap<number, Readonly<Record<string, string | null>>>;
  readonly others: readonly Splice[];
}

interface CellChange {
  readonly column: number;
  readonly xml: string | null;
}

/** Writes the content of <sheetData>: the source from `start` to `end` with the changes spliced in. */
export class RowWriter {
  private readonly splices: Splice[] = [];

  constructor(
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    private readonly index: SheetIndex,
    /** With its colon, or "". */
    private readonly prefix: string,
  ) {}

  write(changes: RowChanges): string[] {
    for (const splice of changes.others) this.splices.push(splice);
    const keys = Float64Array.from(changes.cells.keys()).sort();
    const heights = new Set(changes.heights.keys());
    let cells: CellChange[] = [];
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      const row = Math.floor(key / MAX_COLUMNS);
      cells.push({ column: key % MAX_COLUMNS, xml: changes.cells.get(key)?.xml ?? null });
      const next = keys[at + 1];
      if (next !== undefined && Math.floor(next / MAX_COLUMNS) === row) continue;
      this.writeRow(row, cells, changes.heights.get(row));
      heights.delete(row);
      cells = [];
    }
    for (const row of [...heights].sort((a, b) => a - b)) this.writeRow(row, [], changes.heights.get(row));
    return this.toPieces();
  }

  private toPieces(): string[] {
    // At one place an insertion comes before a replacement; several insertions keep their order (the sort is stable).
    this.splices.sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = this.start;
    for (const splice of this.splices) {
      if (splice.start > at) pieces.push(this.source.slice(at, splice.start));
      pieces.push(splice.text);
      at = splice.end;
    }
    pieces.push(this.source.slice(at, this.end));
    return pieces;
  }

  private writeRow(
    row: number,
    cells: readonly CellChange[],
    height: Readonly<Record<string, string | null>> | undefined,
  ): void {
    const indexed = this.index.rows.get(row);
    if (indexed === undefined) this.writeNewRow(row, cells, height ?? {});
    else this.writeOldRow(indexed, cells, height);
  }

  private writeNewRow(
    row: number,
    cells: readonly CellChange[],
    height: Readonly<Record<string, string | null>>,
  ): void {
    const text = cells.map(({ xml }) => xml ?? "").join("");
    const attributes = Object.entries(height).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    );
    if (text === "" && attributes.length === 0) return;
    const at = this.index.insertAt.get(row) ?? this.end;
    const open = `<${this.prefix}row r="${row + 1}"${writeAttributes(attributes)}`;
    this.splices.push({ start: at, end: at, text: text === "" ? `${open}/>` : `${open}>${text}</${this.prefix}row>` });
  }

  private writeOldRow(
    indexed: IndexedRow,
    cells: readonly CellChange[],
    height: Readonly<Record<string, string | null>> | undefined,
  ): void {
    const { table } = this.index;
    const before = this.source.slice(indexed.start, indexed.openEnd);
    const tag = withHeight(widenSpans(before, cells), height, indexed.isSelfClosing);
    if (indexed.isSelfClosing) {
      const text = cells.map(({ xml }) => xml ?? "").join("");
      const open = tag.replace(/\s*\/>$/, "");
      const whole = text === "" ? `${open}/>` : `${open}>${text}</${tagName(tag)}>`;
      this.splices.push({ start: indexed.start, end: indexed.end, text: whole });
      return;
    }
    if (this.isLeftEmpty(indexed, cells) && isBareRow(tag)) {
      this.splices.push({ start: indexed.start, end: indexed.end, text: "" });
      return;
    }
    if (tag !== before) this.splices.push({ start: indexed.start, end: indexed.openEnd, text: tag });
    for (const { column, xml } of cells) {
      const at = table.find(indexed, column);
      if (at < 0) {
        const place = xml === null ? -1 : table.insertionPoint(indexed, column);
        if (xml !== null) this.splices.push({ start: place, end: place, text: xml });
        continue;
      }
      // Where the next cell has no reference of its own, it counts its column from this one: then an empty cell stays.
      const mustStay = xml === null && at + 1 < indexed.to && !this.namesItsPlace(table.startOf(at + 1));
      const text = xml ?? (mustStay ? `<${this.prefix}c/>` : "");
      this.splices.push({ start: table.startOf(at), end: table.endOf(at), text });
    }
  }

  /** Answers whether all cells of the row go and none comes. */
  private isLeftEmpty(indexed: IndexedRow, cells: readonly CellChange[]): boolean {
    const count = indexed.to - indexed.from;
    return (
      count > 0 &&
      cells.length >= count &&
      cells.every(({ xml }) => xml === null) &&
      cells.filter(({ column }) => this.index.table.find(indexed, column) >= 0).length === count
    );
  }

  private namesItsPlace(start: number): boolean {
    return /\sr\s*=/.test(this.source.slice(start, this.source.indexOf(">", start) + 1));
  }
}

const SPANS = /(\sspans\s*=\s*)["']([^"']*)["']/;

/** `spans` says which columns a row uses; new cells must lie within. */
function widenSpans(tag: string, cells: readonly CellChange[]): string {
  const match = SPANS.exec(tag);
  if (match === null) return tag;
  const columns = cells.filter(({ xml }) => xml !== null).map(({ column }) => column + 1);
  const numbers = (match[2] ?? "")
    .split(/[\s:]+/)
    .map(Number)
    .filter((n) => n > 0);
  const [first, last] = numbers;
  if (columns.length === 0 || first === undefined || last === undefined) return tag;
  const min = columns.reduce((a, b) => Math.min(a, b), first);
  const max = columns.reduce(
    (a, b) => Math.max(a, b),
    numbers.reduce((a, b) => Math.max(a, b), last),
  );
  return numbers.length === 2 && min === first && max === last ? tag : tag.replace(SPANS, `$1"${min}:${max}"`);
}

function withHeight(
  tag: string,
  height: Readonly<Record<string, string | null>> | undefined,
  isSelfClosing: boolean,
): string {
  if (height === undefined) return tag;
  const element = readTag(tag);
  const attributes = new Map(Object.entries(element.attributes));
  for (const [name, value] of Object.entries(height)) {
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  return `<${element.name}${writeAttributes(attributes)}${isSelfClosing ? "/>" : ">"}`;
}

/** A start tag as an element without content. */
export function readTag(tag: string): XmlElement {
  return parseXml(tag.replace(/\s*\/?>$/, "/>"));
}

function tagName(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? "row";
}

/** A row that says nothing but its number. */
function isBareRow(tag: string): boolean {
  return Object.keys(readTag(tag).attributes).every((name) => name === "r" || name === "spans");
}
