import type { ApplyResult } from "../../app/ports";
import type { CellEdit, Edit, PageSetupEdit, RestoreEdit } from "../../core/edits/edit";
import { formatAbsoluteArea, formatAbsoluteRows } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { dropFromCalcChain } from "./calc-chain";
import type { SheetContext } from "./cell-reader";
import { callsCustomFunction } from "./custom-function-names";
import { NotesPatch } from "./notes-part";
import { readText, type PackageMap } from "./package-map";
import { problem } from "./problem";
import { cellKey, type IndexRequest } from "./sheet-index";
import { readRecord } from "./restore-record";
import { SheetPatch } from "./sheet-patch";
import { EMPTY_STYLES, StyleBook } from "./style-book";
import { readGuards } from "./sheet-guards";
import { WorkbookPatch } from "./workbook-patch";
import type { ZipPackage } from "./zip-package";

/** What a batch of edits makes of the package; nothing is written before all of it is known. */
export interface ApplyPlan {
  readonly result: ApplyResult;
  /** Part name → new text; null = the part goes. */
  readonly parts: ReadonlyMap<string, string | null>;
  /** Sheets that this batch added, by name, with their parts. */
  readonly added: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

const NO_GUARDS = { tableHeaders: [], pivotTables: [] };
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

interface OpenSheet {
  readonly patch: SheetPatch;
  readonly part: string;
  readonly isNew: boolean;
  isTouched: boolean;
}

/** Judges and carries out a batch of edits on the texts of the parts. Throws a WorkbookError at the first edit that may not be made. */
export class EditBatch {
  private readonly requests = new Map<string, { rows: Set<number>; cells: Set<number>; areas: Area[] }>();
  private readonly open = new Map<string, OpenSheet>();
  private readonly workbook: WorkbookPatch;
  private readonly undo: Edit[] = [];
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private book: StyleBook | null = null;
  private notes: NotesPatch | null = null;
  private stylesPart: string | null;

  /** @param made sheets that earlier batches added, by name: only those may be taken out again */
  constructor(
    private readonly zip: ZipPackage,
    private readonly map: PackageMap,
    private readonly label: string,
    private readonly context: SheetContext,
    private readonly made: ReadonlyMap<string, string>,
  ) {
    this.workbook = new WorkbookPatch(zip, map, label);
    this.stylesPart = map.stylesPart;
  }

  run(edits: readonly Edit[]): ApplyPlan {
    for (const edit of edits) this.request(edit);
    for (const edit of edits) this.take(edit);
    return this.plan();
  }

  private request(edit: Edit): void {
    if (edit.kind === "cell") {
      const request = this.requestOf(edit.sheet);
      request.rows.add(edit.row);
      request.cells.add(cellKey(edit.row, edit.column));
      if (edit.style?.like !== undefined) {
        request.rows.add(edit.style.like.row);
      }
    } else if (edit.kind === "row-height") {
      this.requestOf(edit.sheet).rows.add(edit.row);
    } else if (edit.kind === "merge") {
      this.requestOf(edit.sheet).areas.push(edit.area);
    } else if (edit.kind === "restore" && edit.what === "row-height") {
      const row = /"row":(\d+)/.exec(edit.asWas)?.[1];
      if (row !== undefined) this.requestOf(edit.sheet).rows.add(Number(row));
    }
  }

  private requestOf(sheet: string): { rows: Set<number>; cells: Set<number>; areas: Area[] } {
    const name = this.nameOf(sheet);
    let request = this.requests.get(name);
    if (request === undefined) {
      request = { rows: new Set(), cells: new Set(), areas: [] };
      this.requests.set(name, request);
    }
    return request;
  }

  private take(edit: Edit): void {
    switch (edit.kind) {
      case "sheet":
        this.takeSheet(edit.name, edit.showGridlines);
        return;
      case "cell":
        this.takeCell(edit);
        return;
      case "merge":
        this.note(edit.sheet, this.sheetOf(edit.sheet).merge(edit.area));
        return;
      case "unmerge":
        this.note(edit.sheet, this.sheetOf(edit.sheet).unmerge(edit.area));
        return;
      case "column-width":
        this.note(edit.sheet, [this.sheetOf(edit.sheet).setColumnWidth(edit.column, edit.width)]);
        return;
      case "row-height":
        this.note(edit.sheet, [this.sheetOf(edit.sheet).setRowHeight(edit.row, edit.height)]);
        return;
      case "page-setup":
        this.takePage(edit);
        return;
      case "name": {
        const sheet = this.existing(edit.sheet);
        this.noteName(sheet, edit.name, null, this.workbook.setName(edit.name, sheet, edit.area));
        return;
      }
      case "notes":
        this.takeNotes(edit.text);
        return;
      case "restore":
        this.takeRestore(edit);
    }
  }

  private takeSheet(name: string, showGridlines: boolean | undefined): void {
    const known = this.find(name);
    if (known === undefined) {
      const { part, source } = this.workbook.addSheet(name, new Set(this.added.values()));
      this.added.set(name, part);
      const patch = new SheetPatch(name, source, this.context, this.styles, NO_GUARDS, this.request0(name));
      this.open.set(name, { patch, part, isNew: true, isTouched: true });
      if (showGridlines !== undefined) patch.showGridlines(showGridlines);
      this.undo.push({ kind: "restore", sheet: name, what: "sheet", asWas: "" });
      return;
    }
    if (showGridlines === undefined) return;
    const undo = this.sheetOf(known).showGridlines(showGridlines);
    if (undo !== null) this.note(known, [undo]);
  }

  private takeCell(edit: CellEdit): void {
    const sheet = this.sheetOf(edit.sheet);
    const undo = sheet.writeCell(edit);
    const storesFunction = edit.content.kind === "formula" && callsCustomFunction(edit.content.formula);
    if (storesFunction) this.workbook.dropFullCalcOnLoad();
    if (undo === null) return;
    this.note(sheet.name, [undo]);
  }

  private takeNotes(text: string | null): void {
    this.notes ??= new NotesPatch(this.zip, this.map, this.label, this.workbook.links);
    const before = this.notes.set(text);
    if (before !== text) this.undo.push({ kind: "notes", text: before });
  }

  private takePage(edit: PageSetupEdit): void {
    const sheet = this.sheetOf(edit.sheet);
    const { name } = sheet;
    this.note(name, [sheet.setPage(edit.page)]);
    const { repeatRows, printArea } = edit.page;
    if (repeatRows !== undefined) {
      const rows = formatAbsoluteRows(repeatRows.from, repeatRows.to);
      this.noteName(name, PRINT_TITLES, name, this.workbook.setBuiltInName(PRINT_TITLES, name, rows));
    }
    if (printArea !== undefined) {
      const area = formatAbsoluteArea(printArea);
      this.noteName(name, PRINT_AREA, name, this.workbook.setBuiltInName(PRINT_AREA, name, area));
    }
  }

  private takeRestore(edit: RestoreEdit): void {
    if (edit.what === "sheet") {
      this.takeSheetOut(edit.sheet);
      return;
    }
    if (edit.what === "name") {
      const record = readRecord(edit.asWas);
      if (!isNameRecord(record)) throw stale(edit.sheet);
      const local = record.local === null ? null : this.workbook.placeOf(this.existing(record.local)).index;
      const before = this.workbook.restoreName(record.name, local, record.text);
      this.noteName(this.existing(edit.sheet), record.name, record.local, before);
      return;
    }
    this.note(edit.sheet, [this.sheetOf(edit.sheet).restore(edit)]);
  }

  private takeSheetOut(sheet: string): void {
    const name = this.existing(sheet);
    const part = this.added.get(name) ?? this.made.get(name);
    if (part === undefined) throw stale(sheet);
    this.workbook.removeSheet(name, part);
    this.open.delete(name);
    this.added.delete(name);
    this.removed.add(name);
  }

  private note(sheet: string, undo: readonly Edit[]): void {
    if (undo.length === 0) return;
    const open = this.open.get(this.nameOf(sheet));
    if (open === undefined) return;
    open.isTouched = true;
    // A new sheet goes as a whole.
    if (!open.isNew) for (const edit of undo) this.undo.push(edit);
  }

  private noteName(sheet: string, name: string, local: string | null, before: string): void {
    if (local !== null && this.added.has(local)) return;
    this.undo.push({ kind: "restore", sheet, what: "name", asWas: JSON.stringify({ name, local, text: before }) });
  }

  private readonly styles = (): StyleBook => {
    if (this.book !== null) return this.book;
    this.book = new StyleBook(
      this.stylesPart === null ? EMPTY_STYLES : readText(this.zip, this.stylesPart, this.label),
    );
    return this.book;
  };

  private sheetOf(sheet: string): SheetPatch {
    const name = this.existing(sheet);
    const open = this.open.get(name) ?? this.openSheet(name);
    if (open.patch.isProtected) {
      throw problem(
        "lembar-terlindung",
        `Lembar "${name}" dilindungi, jadi tidak ada yang diubah. Buka proteksinya di Excel (Tinjau › Buka Proteksi Lembar), lalu ulangi.`,
      );
    }
    return open.patch;
  }

  private openSheet(name: string): OpenSheet {
    const entry = this.map.sheets.find((one) => one.name === name);
    if (entry === undefined) throw this.unknownSheet(name);
    const source = readText(this.zip, entry.part, this.label);
    const guards = readGuards(this.zip, entry.part, this.label);
    const patch = new SheetPatch(name, source, this.context, this.styles, guards, this.request0(name));
    const open = { patch, part: entry.part, isNew: false, isTouched: false };
    this.open.set(name, open);
    return open;
  }

  private request0(name: string): IndexRequest {
    return this.requests.get(name) ?? { rows: new Set(), cells: new Set(), areas: [] };
  }

  /** The name as the workbook spells it: sheet names ignore case. */
  private find(sheet: string): string | undefined {
    const names = [
      ...this.map.sheets.map((entry) => entry.name).filter((name) => !this.removed.has(name)),
      ...this.added.keys(),
    ];
    if (names.includes(sheet)) return sheet;
    const folded = sheet.toLowerCase();
    return names.find((name) => name.toLowerCase() === folded);
  }

  private nameOf(sheet: string): string {
    return this.find(sheet) ?? sheet;
  }

  private existing(sheet: string): string {
    const name = this.find(sheet);
    if (name === undefined) throw this.unknownSheet(sheet);
    return name;
  }

  private unknownSheet(sheet: string): Error {
    return problem(
      "lembar-tidak-ada",
      `Lembar "${sheet}" tidak ada di ${this.label.toLowerCase()}; tidak ada yang diubah.`,
    );
  }

  private plan(): ApplyPlan {
    const parts = new Map<string, string | null>();
    let changedCells = 0;
    const lost = new Map<number, ReadonlySet<string>>();
    for (const [name, sheet] of this.open) {
      if (!sheet.isTouched) continue;
      parts.set(sheet.part, sheet.patch.toText());
      changedCells += sheet.patch.changedCells;
      const cells = sheet.patch.lostFormulas();
      if (cells.length > 0) lost.set(this.workbook.placeOf(name).sheetId, new Set(cells));
    }
    for (const name of this.removed) {
      const part = this.made.get(name);
      if (part !== undefined) parts.set(part, null);
    }
    if (this.book?.isChanged === true) {
      this.stylesPart ??= this.workbook.addStylesPart();
      parts.set(this.stylesPart, this.book.toText());
    }
    const chain = this.map.calcChainPart;
    if (chain !== null && lost.size > 0) {
      const before = readText(this.zip, chain, this.label);
      const after = dropFromCalcChain(before, lost);
      if (after === null) this.workbook.dropCalcChain(chain);
      if (after !== before) parts.set(chain, after);
    }
    for (const [part, text] of this.notes?.toParts() ?? []) parts.set(part, text);
    for (const [part, text] of this.workbook.toParts()) parts.set(part, text);
    return {
      result: { changedCells, undo: this.undo.reverse() },
      parts,
      added: this.added,
      removed: this.removed,
    };
  }
}

function stale(sheet: string): Error {
  return problem(
    "urungkan-kedaluwarsa",
    `Perubahan di lembar "${sheet}" tidak dapat diurungkan: keadaannya sudah lain.`,
  );
}

function isNameRecord(value: unknown): value is { name: string; local: string | null; text: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "text" in value &&
    typeof value.text === "string" &&
    "local" in value &&
    (value.local === null || typeof value.local === "string")
  );
}
