import type { CellContent, CellEdit, Edit, PageSetup, RestoreEdit } from "../../core/edits/edit";
import { formatAddress, formatArea, parseArea } from "../../core/grid/a1";
import { areaContains, unionArea, type Area } from "../../core/grid/area";
import { isCellError, type Cell } from "../../core/grid/sheet-grid";
import { DAYS_1904, type SheetContext } from "./cell-reader";
import { isClearing, needsQuotePrefix, restyleCell, writeCell } from "./cell-writer";
import { ColumnList } from "./column-list";
import { MergeSet } from "./merge-set";
import { changePage, readPage, restorePage, setGridlines } from "./page-setup";
import { PartOutline, WORKSHEET_ORDER } from "./part-outline";
import { problem } from "./problem";
import { readTag, RowWriter, type Splice } from "./row-writer";
import { shiftFormula } from "./shared-formula";
import {
  cellKey,
  indexSheet,
  type Dependent,
  type IndexRequest,
  type SharedGroup,
  type SheetIndex,
} from "./sheet-index";
import { readMerges, readSheetFrame } from "./sheet-reader";
import { MAX_COLUMNS, MAX_ROWS } from "./sheet-scanner";
import type { StyleBook } from "./style-book";
import { attributeOf, isOn, parseXml, writeAttributes } from "./xml-tree";
import { encodeXml } from "./xml-text";

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Places of a sheet where Excel itself would not take a change. */
export interface SheetGuards {
  /** Header rows of tables (ListObjects), with the table's name; its text must equal the column names in the table's own part. */
  readonly tableHeaders: readonly { readonly area: Area; readonly name: string }[];
  readonly pivotTables: readonly Area[];
}

/** What a cell is after the edits so far. */
interface CellState {
  /** The <c> element; null where there is none. */
  readonly xml: string | null;
  readonly style: number;
  readonly cell: Cell | undefined;
}

/** Only the text of a changed cell matters, so its Cell carries no look. */
const NO_FORMAT = "General";

/** One sheet part under change. Edits are judged and taken one by one; `toText` gives the part with all of them in it. */
export class SheetPatch {
  readonly isProtected: boolean;
  private readonly outline: PartOutline;
  private readonly dataStart: number;
  private readonly dataEnd: number;
  private readonly index: SheetIndex;
  private readonly merges: MergeSet;
  private readonly columns: ColumnList;
  private readonly changes = new Map<number, CellState>();
  private readonly heights = new Map<number, Readonly<Record<string, string | null>>>();
  private sharedByCell: ReadonlyMap<
    number,
    { readonly group: SharedGroup; readonly dependent: Dependent | null }
  > | null = null;
  private readonly orphans: Splice[] = [];
  private mergesChanged = false;
  private columnsChanged = false;

  constructor(
    readonly name: string,
    private readonly source: string,
    private readonly context: SheetContext,
    private readonly styles: () => StyleBook,
    private readonly guards: SheetGuards,
    request: IndexRequest,
  ) {
    const frame = readSheetFrame(source);
    this.outline = new PartOutline(
      source.slice(0, frame.dataStart) + source.slice(frame.dataEnd),
      WORKSHEET_ORDER,
      frame.root,
    );
    this.dataStart = frame.dataStart;
    this.dataEnd = frame.dataEnd;
    this.index = indexSheet(name, source, frame.dataStart, frame.dataEnd, context, request);
    this.merges = new MergeSet(readMerges(frame.root));
    this.columns = new ColumnList(this.outline.tree("cols"));
    const protection = this.outline.tree("sheetProtection");
    this.isProtected = protection !== null && isOn(attributeOf(protection, "sheet"));
  }

  /** Cells that this patch touched. */
  get changedCells(): number {
    return this.changes.size;
  }

  /** Cells whose formula is gone: they must leave the calculation chain. */
  lostFormulas(): string[] {
    const lost: string[] = [];
    for (const [key, state] of this.changes) {
      if (state.cell?.formula !== undefined || this.index.cells.get(key)?.formula === undefined) continue;
      lost.push(formatAddress(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS));
    }
    return lost;
  }

  /** Writes one cell; returns what undoes it, or null where nothing changes. */
  writeCell(edit: CellEdit): CellEdit | null {
    const { row, column, content } = edit;
    this.checkPlace(row, column, content);
    const before = this.stateOf(row, column);
    if (edit.expect === "empty" && before.cell !== undefined) {
      throw problem(
        "sel-terisi",
        `Sel ${this.placeText(row, column)} sudah berisi ${shown(before.cell)}; tidak ada yang diubah. Kosongkan sel itu atau pilih tempat lain, lalu ulangi.`,
      );
    }
    const after =
      edit.asWas === undefined ? this.newState(edit, before) : this.stateFromRecord(edit.asWas, content, before);
    if (after.xml === before.xml) return null;
    const asWas = this.recordOf(row, column, before);
    this.changes.set(cellKey(row, column), after);
    return {
      kind: "cell",
      sheet: this.name,
      row,
      column,
      content: contentOf(before.cell),
      expect: "as-read",
      asWas,
    };
  }

  merge(area: Area): Edit[] {
    this.checkArea(area);
    if (area.top === area.bottom && area.left === area.right) return [];
    const touching = this.merges.overlapping(area);
    const [same] = touching;
    if (touching.length === 1 && same !== undefined && formatArea(same) === formatArea(area)) return [];
    if (same !== undefined) {
      throw problem(
        "gabungan-bertumpuk",
        `Sel ${formatArea(area)} di lembar "${this.name}" tidak dapat digabung: bertumpuk dengan sel gabungan ${formatArea(same)}.`,
      );
    }
    for (const [row, column, cell] of this.filledIn(area)) {
      if (row === area.top && column === area.left) continue;
      throw problem(
        "sel-terisi",
        `Sel ${formatArea(area)} di lembar "${this.name}" tidak digabung: isi sel ${formatAddress(row, column)} (${shown(cell)}) akan hilang.`,
      );
    }
    this.merges.add(area);
    this.mergesChanged = true;
    return [{ kind: "unmerge", sheet: this.name, area }];
  }

  unmerge(area: Area): Edit[] {
    this.checkArea(area);
    return this.merges.overlapping(area).map((merge) => {
      this.merges.delete(merge);
      this.mergesChanged = true;
      return { kind: "merge", sheet: this.name, area: merge };
    });
  }

  setColumnWidth(column: number, width: number): Edit {
    if (column < 0 || column >= MAX_COLUMNS) throw this.outside();
    if (!(width >= 0 && width <= 255)) {
      throw problem("nilai-tidak-sah", `Lebar kolom ${width} di lembar "${this.name}" tidak sah: harus 0 sampai 255.`);
    }
    const before = this.columns.attributesOf(column);
    this.columns.set(column, {
      ...without(before ?? {}, ["bestFit"]),
      width: String(width),
      customWidth: "1",
    });
    this.columnsChanged = true;
    return this.restoreEdit("column-width", { column, attributes: before });
  }

  setRowHeight(row: number, height: number): Edit {
    if (row < 0 || row >= MAX_ROWS) throw this.outside();
    if (!(height >= 0 && height <= 409.5)) {
      throw problem(
        "nilai-tidak-sah",
        `Tinggi baris ${height} di lembar "${this.name}" tidak sah: harus 0 sampai 409,5.`,
      );
    }
    const before = this.heightOf(row);
    this.heights.set(row, { ht: String(height), customHeight: "1" });
    return this.restoreEdit("row-height", { row, attributes: before });
  }

  setPage(page: PageSetup): Edit {
    const before = readPage(this.outline);
    changePage(this.outline, page);
    return this.restoreEdit("page-setup", before);
  }

  showGridlines(isShown: boolean): Edit | null {
    const before = readPage(this.outline);
    return setGridlines(this.outline, isShown) ? this.restoreEdit("page-setup", before) : null;
  }

  /** Puts back what a RestoreEdit of this sheet holds; returns what undoes that in turn. */
  restore(edit: RestoreEdit): Edit {
    const record = readRecord(edit.asWas);
    if (edit.what === "column-width" && isColumnRecord(record)) {
      const before = this.columns.attributesOf(record.column);
      this.columns.set(record.column, record.attributes);
      this.columnsChanged = true;
      return this.restoreEdit("column-width", { column: record.column, attributes: before });
    }
    if (edit.what === "row-height" && isRowRecord(record)) {
      const before = this.heightOf(record.row);
      this.heights.set(record.row, record.attributes);
      return this.restoreEdit("row-height", { row: record.row, attributes: before });
    }
    if (edit.what === "page-setup" && isTexts(record)) {
      const before = readPage(this.outline);
      restorePage(this.outline, record);
      return this.restoreEdit("page-setup", before);
    }
    throw problem(
      "urungkan-kedaluwarsa",
      `Perubahan di lembar "${this.name}" tidak dapat diurungkan: catatannya tidak terbaca.`,
    );
  }

  /** The part with all changes in it. */
  toText(): string {
    const { outline } = this;
    this.expandOrphans();
    const p = outline.prefix;
    const writer = new RowWriter(this.source, this.dataStart, this.dataEnd, this.index, p);
    const pieces = writer.write({ cells: this.changes, heights: this.heights, others: this.orphans });
    if (this.columnsChanged) outline.set("cols", this.columns.toText(p));
    if (this.mergesChanged) {
      const merges = [...this.merges.values()].map((merge) => `<${p}mergeCell ref="${formatArea(merge)}"/>`);
      outline.set(
        "mergeCells",
        merges.length === 0 ? null : `<${p}mergeCells count="${merges.length}">${merges.join("")}</${p}mergeCells>`,
      );
    }
    this.writeDimension();
    if (outline.get("sheetData") === null) outline.set("sheetData", `<${p}sheetData/>`);
    const open = outline.tree("sheetData");
    const name = open?.name ?? `${p}sheetData`;
    const tag = `<${name}${writeAttributes(Object.entries(open?.attributes ?? {}))}>`;
    return outline.toText({ local: "sheetData", pieces: [tag, ...pieces, `</${name}>`] });
  }

  // — judging ————————————————————————————————————————————————————————————————————————————————————————————————

  private checkPlace(row: number, column: number, content: CellContent): void {
    if (!Number.isInteger(row) || !Number.isInteger(column)) throw this.outside();
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) throw this.outside();
    if (content.kind === "keep") return;
    this.checkContent(row, column, content);
    const merge = this.merges.at(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      throw problem(
        "sel-tergabung",
        `Sel ${this.placeText(row, column)} tertutup sel gabungan ${formatArea(merge)}, jadi tidak dapat diisi. Lepaskan gabungannya dulu, atau isi sel ${formatAddress(merge.top, merge.left)}.`,
      );
    }
    const array = this.index.arrays.find((area) => areaContains(area, row, column));
    if (array !== undefined) {
      throw problem(
        "bagian-rumus-larik",
        `Sel ${this.placeText(row, column)} bagian dari rumus larik atau tabel data ${formatArea(array)}, yang hanya dapat diubah seluruhnya. Ubah atau hapus rumus itu di Excel, lalu ulangi.`,
      );
    }
    const header = this.guards.tableHeaders.find(({ area }) => areaContains(area, row, column));
    if (header !== undefined) {
      throw problem(
        "judul-tabel",
        `Sel ${this.placeText(row, column)} adalah judul kolom tabel "${header.name}", yang hanya dapat diubah di Excel sendiri.`,
      );
    }
    const pivot = this.guards.pivotTables.find((area) => areaContains(area, row, column));
    if (pivot !== undefined) {
      throw problem(
        "tabel-pivot",
        `Sel ${this.placeText(row, column)} berada di dalam tabel pivot ${formatArea(pivot)}, yang isinya dibuat Excel sendiri. Pilih tempat lain.`,
      );
    }
  }

  private checkContent(row: number, column: number, content: Exclude<CellContent, { kind: "keep" }>): void {
    const value = content.kind === "formula" ? content.cached : content.value;
    const place = this.placeText(row, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: hasilnya bukan angka yang sah.`);
    }
    if (typeof value === "string" && value.length > MAX_TEXT) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: teksnya lebih dari 32.767 huruf.`);
    }
    if (content.kind === "formula" && (content.formula.trim() === "" || content.formula.length > MAX_FORMULA)) {
      throw problem("nilai-tidak-sah", `Sel ${place} tidak dapat diisi: rumusnya kosong atau lebih dari 8.192 huruf.`);
    }
  }

  private checkArea(area: Area): void {
    const isInside =
      area.top >= 0 &&
      area.left >= 0 &&
      area.bottom < MAX_ROWS &&
      area.right < MAX_COLUMNS &&
      area.top <= area.bottom &&
      area.left <= area.right;
    if (!isInside) throw this.outside();
  }

  private outside(): Error {
    return problem(
      "sel-di-luar-lembar",
      `Ada perubahan yang jatuh di luar lembar "${this.name}"; tidak ada yang diubah.`,
    );
  }

  private placeText(row: number, column: number): string {
    return `${formatAddress(row, column)} di lembar "${this.name}"`;
  }

  // — the state of cells ————————————————————————————————————————————————————————————————————————————————————

  private stateOf(row: number, column: number): CellState {
    const changed = this.changes.get(cellKey(row, column));
    if (changed !== undefined) return changed;
    const indexed = this.index.rows.get(row);
    const { table } = this.index;
    const at = indexed === undefined ? -1 : table.find(indexed, column);
    if (indexed === undefined || at < 0) return { xml: null, style: this.defaultStyle(row, column), cell: undefined };
    return {
      xml: this.source.slice(table.startOf(at), table.endOf(at)),
      style: table.styleOf(at),
      cell: this.index.cells.get(cellKey(row, column)),
    };
  }

  /** What a cell looks like that stands in a formatted row or column and has nothing of its own. */
  private defaultStyle(row: number, column: number): number {
    const own = this.index.rows.get(row)?.style ?? -1;
    return own >= 0 ? own : this.columns.styleOf(column);
  }

  private newState(edit: CellEdit, before: CellState): CellState {
    const { row, column, content, style } = edit;
    const base = style?.like === undefined ? before.style : this.stateOf(style.like.row, style.like.column).style;
    if (content.kind === "keep") {
      if (style === undefined) return before;
      const book = this.styles();
      const index = book.derive(base, style, book.hasQuotePrefix(before.style));
      const xml =
        before.xml === null ? emptyCell(this.outline.prefix, row, column, index) : restyleCell(before.xml, index);
      return index === before.style && before.xml !== null ? before : { xml, style: index, cell: before.cell };
    }
    const index = this.styleFor(base, style, content);
    if (isClearing(content) && index === 0) return { xml: null, style: 0, cell: undefined };
    const placed = this.context.isDate1904 ? to1904(content, this.styles().isDate(index)) : content;
    return {
      xml: writeCell(this.outline.prefix, row, column, index, placed),
      style: index,
      cell: cellOf(content),
    };
  }

  private styleFor(base: number, style: CellEdit["style"], content: CellContent): number {
    const wantsPrefix = needsQuotePrefix(content);
    // Without a style part or a wish, nothing is looked up: most values of a refreshed column come this way.
    if (style === undefined && !wantsPrefix && base === 0) return 0;
    const book = this.styles();
    const hasPrefix = book.hasQuotePrefix(base);
    if (style === undefined && wantsPrefix === hasPrefix) return base;
    return book.derive(base, style, wantsPrefix);
  }

  /** The host's own record of a cell, for undo. A cell of a shared formula is kept with a formula of its own. */
  private recordOf(row: number, column: number, state: CellState): string {
    return state.xml === null ? "" : (this.unshared(row, column, state) ?? state.xml);
  }

  private stateFromRecord(record: string, content: CellContent, before: CellState): CellState {
    if (record === "") return { xml: null, style: 0, cell: undefined };
    let style = before.style;
    try {
      style = Number(attributeOf(parseXml(record), "s") ?? "0");
    } catch (cause) {
      throw problem(
        "urungkan-kedaluwarsa",
        `Perubahan di lembar "${this.name}" tidak dapat diurungkan: catatannya tidak terbaca.`,
        cause,
      );
    }
    return { xml: record, style, cell: content.kind === "keep" ? before.cell : cellOf(content) };
  }

  /** The <c> of a cell that takes part in a shared formula, with its formula written out; null for all others. */
  private unshared(row: number, column: number, state: CellState): string | null {
    if (state.xml === null || state.cell?.formula === undefined || this.changes.has(cellKey(row, column))) return null;
    const part = this.sharedCells().get(cellKey(row, column));
    if (part === undefined) return null;
    if (part.dependent !== null) return this.expanded(part.dependent, part.group);
    const formula = encodeXml(part.group.formula);
    return state.xml.replace(FORMULA_ELEMENT, (_, name: string) => `<${name}>${formula}</${name}>`);
  }

  private sharedCells(): ReadonlyMap<number, { readonly group: SharedGroup; readonly dependent: Dependent | null }> {
    if (this.sharedByCell !== null) return this.sharedByCell;
    const found = new Map<number, { readonly group: SharedGroup; readonly dependent: Dependent | null }>();
    for (const group of this.index.shared) {
      found.set(cellKey(group.row, group.column), { group, dependent: null });
      for (const dependent of group.dependents)
        found.set(cellKey(dependent.row, dependent.column), { group, dependent });
    }
    this.sharedByCell = found;
    return found;
  }

  private expanded(dependent: Dependent, group: SharedGroup): string {
    const formula = shiftFormula(group.formula, dependent.row - group.row, dependent.column - group.column);
    const tag = /^<([^\s/>]+)/.exec(this.source.slice(dependent.formulaStart, dependent.formulaEnd))?.[1] ?? "f";
    return (
      this.source.slice(dependent.start, dependent.formulaStart) +
      `<${tag}>${encodeXml(formula)}</${tag}>` +
      this.source.slice(dependent.formulaEnd, dependent.end)
    );
  }

  /** Where the master of a shared formula was overwritten, the cells that borrowed from it get the formula themselves. */
  private expandOrphans(): void {
    for (const group of this.index.shared) {
      const master = this.changes.get(cellKey(group.row, group.column));
      if (master === undefined || SHARED_MASTER.test(master.xml ?? "")) continue;
      for (const dependent of group.dependents) {
        if (this.changes.has(cellKey(dependent.row, dependent.column))) continue;
        this.orphans.push({ start: dependent.start, end: dependent.end, text: this.expanded(dependent, group) });
      }
    }
  }

  /** The filled cells of an area; walks the area or what is known of the sheet, whichever is less. */
  private *filledIn(area: Area): Iterable<[number, number, Cell]> {
    const { cells } = this.index;
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (count > cells.size + this.changes.size) {
      for (const key of new Set([...cells.keys(), ...this.changes.keys()])) {
        const row = Math.floor(key / MAX_COLUMNS);
        const column = key % MAX_COLUMNS;
        const cell = this.changes.has(key) ? this.changes.get(key)?.cell : cells.get(key);
        if (cell !== undefined && areaContains(area, row, column)) yield [row, column, cell];
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = cellKey(row, column);
        const cell = this.changes.has(key) ? this.changes.get(key)?.cell : cells.get(key);
        if (cell !== undefined) yield [row, column, cell];
      }
    }
  }

  private heightOf(row: number): Readonly<Record<string, string | null>> {
    const changed = this.heights.get(row);
    if (changed !== undefined) return changed;
    const indexed = this.index.rows.get(row);
    const tag = indexed === undefined ? null : readTag(this.source.slice(indexed.start, indexed.openEnd));
    const attribute = (name: string): string | null => tag?.attributes[name] ?? null;
    return { ht: attribute("ht"), customHeight: attribute("customHeight") };
  }

  private restoreEdit(what: RestoreEdit["what"], record: unknown): RestoreEdit {
    return { kind: "restore", sheet: this.name, what, asWas: JSON.stringify(record) };
  }

  private writeDimension(): void {
    let used: Area | null = null;
    for (const [key, state] of this.changes) {
      if (state.xml === null) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      const place = { top: row, left: column, bottom: row, right: column };
      used = used === null ? place : areaContains(used, row, column) ? used : unionArea(used, place);
    }
    if (used === null) return;
    const element = this.outline.tree("dimension");
    const before = element === null ? null : parseArea(attributeOf(element, "ref") ?? "");
    const isEmpty = this.index.rows.size === 0 && this.dataStart === this.dataEnd;
    const after = before === null || isEmpty ? used : unionArea(before, used);
    if (element === null && !isEmpty) return;
    const p = this.outline.prefix;
    this.outline.set("dimension", `<${p}dimension ref="${formatArea(after)}"/>`);
  }
}

const FORMULA_ELEMENT = /<((?:[\w.-]+:)?f)(?=[\s>])[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?f>/;
const SHARED_MASTER = /<(?:[\w.-]+:)?f\s[^>]*t\s*=\s*["']shared["'][^>]*[^/]>/;

function emptyCell(prefix: string, row: number, column: number, style: number): string {
  return writeCell(prefix, row, column, style, { kind: "value", value: null });
}

function without(attributes: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

function cellOf(content: Exclude<CellContent, { kind: "keep" }>): Cell | undefined {
  if (content.kind === "formula") return { value: content.cached, formula: content.formula, numberFormat: NO_FORMAT };
  return content.value === null || content.value === "" ? undefined : { value: content.value, numberFormat: NO_FORMAT };
}

function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return { kind: "value", value: null };
  const value = isCellError(cell.value) ? cell.value.error : cell.value;
  return cell.formula === undefined
    ? { kind: "value", value }
    : { kind: "formula", formula: cell.formula, cached: value };
}

function to1904<T extends CellContent>(content: T, isDate: boolean): T {
  if (!isDate) return content;
  if (content.kind === "value" && typeof content.value === "number")
    return { ...content, value: content.value - DAYS_1904 };
  if (content.kind === "formula" && typeof content.cached === "number") {
    return { ...content, cached: content.cached - DAYS_1904 };
  }
  return content;
}

/** A cell's content, short, for a message. */
function shown(cell: Cell): string {
  const value = isCellError(cell.value) ? cell.value.error : String(cell.value);
  const text = cell.formula === undefined ? value : `=${cell.formula}`;
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

/** The record of a RestoreEdit; null where it is none. */
export function readRecord(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the caller refuses it by name.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string | null>> {
  return isRecord(value) && Object.values(value).every((one) => one === null || typeof one === "string");
}

function isColumnRecord(
  value: unknown,
): value is { column: number; attributes: Readonly<Record<string, string>> | null } {
  return (
    isRecord(value) &&
    typeof value["column"] === "number" &&
    (value["attributes"] === null || isTexts(value["attributes"]))
  );
}

function isRowRecord(value: unknown): value is { row: number; attributes: Readonly<Record<string, string | null>> } {
  return isRecord(value) && typeof value["row"] === "number" && isTexts(value["attributes"]);
}
