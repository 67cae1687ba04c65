import type { CellContent, CellEdit, Edit, PageSetup, RestoreEdit } from "../../core/edits/edit";
import { formatAddress, formatArea, parseArea } from "../../core/grid/a1";
import { areaContains, unionArea, type Area } from "../../core/grid/area";
import type { Cell } from "../../core/grid/sheet-grid";
import { cellOf, contentOf, shown, to1904 } from "./cell-content";
import { CellGuard } from "./cell-guard";
import type { SheetContext } from "./cell-reader";
import { isClearing, needsQuotePrefix, restyleCell, writeCell } from "./cell-writer";
import { ColumnList } from "./column-list";
import { MergeSet } from "../../core/grid/merge-set";
import { changePage, readPage, restorePage, setGridlines } from "./page-setup";
import { PartOutline, WORKSHEET_ORDER } from "./part-outline";
import { problem } from "./problem";
import { isColumnRecord, isRowRecord, isTexts, readRecord } from "./restore-record";
import { readTag, RowWriter } from "./row-writer";
import { SharedCells } from "./shared-cells";
import { cellKey, indexSheet, type IndexRequest, type SheetIndex } from "./sheet-index";
import type { SheetGuards } from "./sheet-guards";
import { readMerges, readSheetFrame } from "./sheet-reader";
import { MAX_COLUMNS, MAX_ROWS } from "./sheet-scanner";
import type { StyleBook } from "./style-book";
import { attributeOf, isOn, parseXml, writeAttributes } from "./xml-tree";

/** What a cell is after the edits so far. */
interface CellState {
  /** The <c> element; null where there is none. */
  readonly xml: string | null;
  readonly style: number;
  readonly cell: Cell | undefined;
}

/** One sheet part under change. Edits are judged and taken one by one; `toText` gives the part with all of them in it. */
export class SheetPatch {
  readonly isProtected: boolean;
  private readonly outline: PartOutline;
  private readonly dataStart: number;
  private readonly dataEnd: number;
  private readonly index: SheetIndex;
  private readonly merges: MergeSet;
  private readonly guard: CellGuard;
  private readonly columns: ColumnList;
  private readonly changes = new Map<number, CellState>();
  private readonly heights = new Map<number, Readonly<Record<string, string | null>>>();
  private readonly shared: SharedCells;
  private mergesChanged = false;
  private columnsChanged = false;

  constructor(
    readonly name: string,
    private readonly source: string,
    private readonly context: SheetContext,
    private readonly styles: () => StyleBook,
    guards: SheetGuards,
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
    this.shared = new SharedCells(source, this.index.shared);
    this.guard = new CellGuard(name, this.merges, this.index.arrays, guards);
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
    this.guard.checkPlace(row, column, content);
    const before = this.stateOf(row, column);
    if (edit.expect === "empty" && before.cell !== undefined) {
      throw problem(
        "sel-terisi",
        `Sel ${this.guard.placeText(row, column)} sudah berisi ${shown(before.cell)}; tidak ada yang diubah. Kosongkan sel itu atau pilih tempat lain, lalu ulangi.`,
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
    this.guard.checkArea(area);
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
    this.guard.checkArea(area);
    return this.merges.overlapping(area).map((merge) => {
      this.merges.delete(merge);
      this.mergesChanged = true;
      return { kind: "merge", sheet: this.name, area: merge };
    });
  }

  setColumnWidth(column: number, width: number): Edit {
    if (column < 0 || column >= MAX_COLUMNS) throw this.guard.outside();
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
    if (row < 0 || row >= MAX_ROWS) throw this.guard.outside();
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
    const p = outline.prefix;
    const writer = new RowWriter(this.source, this.dataStart, this.dataEnd, this.index, p);
    const pieces = writer.write({
      cells: this.changes,
      heights: this.heights,
      others: this.shared.orphans(this.changes),
    });
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
    if (state.xml === null) return "";
    const key = cellKey(row, column);
    if (state.cell?.formula === undefined || this.changes.has(key)) return state.xml;
    return this.shared.standingAlone(key, state.xml) ?? state.xml;
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

function emptyCell(prefix: string, row: number, column: number, style: number): string {
  return writeCell(prefix, row, column, style, { kind: "value", value: null });
}

function without(attributes: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}
