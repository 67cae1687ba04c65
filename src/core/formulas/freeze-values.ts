import type { CellEdit, NameEdit } from "../edits/edit";
import { OWN_NAME_PREFIX } from "../edits/own-names";
import { formatAddress } from "../grid/a1";
import { isCellError, type Cell, type SheetGrid, type WorkbookGrid } from "../grid/sheet-grid";
import type { SkippedTable } from "./formula-plan";
import { findReferences } from "./formula-references";
import type { FrozenCell, FrozenColumn, FrozenReference, FrozenValue } from "./frozen-column";
import { normalizeCalls } from "./kinerja-calls";
import { rowSidik } from "./row-sidik";
import { listSkippedCells, type SkippedCell } from "./skipped-cells";
import { spillShape, type SpillShape } from "./spill-shape";

/** The edits that turn formulas into values, and what must be kept so that they can come back. */
export interface FreezePlan {
  readonly edits: readonly (CellEdit | NameEdit)[];
  /** The columns frozen by this plan, to be kept beside those of earlier ones. */
  readonly frozen: readonly FrozenColumn[];
  readonly skipped: readonly SkippedTable[];
}

/**
 * Plans "Bekukan nilai": every cell of the workbook whose formula calls a function of ours, whoever typed it, gets the value that it
 * shows; so it stays readable where the add-in is missing. The formulas are kept (see FrozenColumn) for "Cairkan rumus".
 *
 * A cell that shows an error is left alone: its value would be lost. So are cells of protected sheets, and formulas of which
 * nobody can tell from their text how many cells they fill.
 *
 * @param kept what earlier plans froze and is still kept
 */
export function planFreeze(workbook: WorkbookGrid, kept: readonly FrozenColumn[]): FreezePlan {
  const edits: (CellEdit | NameEdit)[] = [];
  const frozen: FrozenColumn[] = [];
  const skipped: SkippedCell[] = [];
  const numbers = new Set(kept.map(({ nomor }) => nomor));
  for (const sheet of workbook.sheets) {
    for (const [column, cells] of formulaCells(sheet, skipped)) {
      let nomor = 1;
      while (numbers.has(nomor)) nomor++;
      numbers.add(nomor);
      const freezer = new ColumnFreezer(sheet, column, cells);
      edits.push(...freezer.cellEdits(), ...freezer.nameEdits(nomor));
      frozen.push(freezer.frozenColumn(nomor));
    }
  }
  return { edits, frozen, skipped: listSkippedCells(skipped) };
}

/** The hidden name that follows a frozen column, or one of the areas that its formulas name. */
export function frozenName(nomor: number, acuan?: number): string {
  return `${OWN_NAME_PREFIX}beku${nomor}${acuan === undefined ? "" : `_acuan${acuan + 1}`}`;
}

interface FormulaCell {
  readonly row: number;
  readonly formula: string;
  readonly value: FrozenValue;
  readonly shape: SpillShape;
}

/** The cells to be frozen, by column. */
function formulaCells(sheet: SheetGrid, skipped: SkippedCell[]): Map<number, FormulaCell[]> {
  const columns = new Map<number, FormulaCell[]>();
  for (let row = 0; row < sheet.rowCount; row++) {
    const cells = sheet.row(row);
    if (cells === undefined) continue;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const formula = cell?.formula === undefined ? null : normalizeCalls(cell.formula);
      if (cell === undefined || formula === null) continue;
      const shape = spillShape(formula);
      const alasan = skipReason(sheet, cell, shape);
      if (alasan !== null || shape === null || isCellError(cell.value)) {
        skipped.push({ sheet: sheet.name, cell: formatAddress(row, column), alasan: alasan ?? "" });
        continue;
      }
      const entry = { row, formula, value: cell.value, shape };
      const list = columns.get(column);
      if (list === undefined) columns.set(column, [entry]);
      else list.push(entry);
    }
  }
  return columns;
}

function skipReason(sheet: SheetGrid, { value }: Cell, shape: SpillShape | null): string | null {
  if (sheet.isProtected) return "lembar dilindungi; buka proteksinya dahulu";
  if (isCellError(value)) return `menampilkan ${value.error}; perbaiki atau pulihkan rumusnya dahulu`;
  if (shape === null) return "rumusnya mengisi beberapa sel sekaligus; bekukan dengan Salin, lalu Tempel Nilai";
  return null;
}

/** Takes the formulas of one column apart, and plans its edits. */
class ColumnFreezer {
  private readonly top: number;
  private readonly bottom: number;
  private readonly acuan: { sheet: string | null; column: number; top: number; bottom: number }[] = [];
  private readonly pola: (readonly (string | FrozenReference)[])[] = [];
  private readonly polaIndex = new Map<string, number>();
  private readonly sel: FrozenCell[];

  constructor(
    private readonly sheet: SheetGrid,
    private readonly column: number,
    private readonly cells: readonly FormulaCell[],
  ) {
    this.top = cells[0]?.row ?? 0;
    this.bottom = cells.at(-1)?.row ?? this.top;
    this.sel = cells.map((cell) => this.frozenCell(cell));
  }

  frozenColumn(nomor: number): FrozenColumn {
    const acuan = this.acuan.map(({ sheet, top, bottom }) => ({ sheet, top, bottom }));
    return { nomor, top: this.top, bottom: this.bottom, acuan, pola: this.pola, sel: this.sel };
  }

  *cellEdits(): Iterable<CellEdit> {
    for (const { row, value, shape } of this.cells) {
      for (let down = 0; down < shape.rows; down++) {
        for (let right = 0; right < shape.columns; right++) {
          const isOwn = down === 0 && right === 0;
          const cell = this.sheet.cell(row + down, this.column + right);
          // An empty cell that a formula spilled "" into stays empty.
          if (!isOwn && cell === undefined) continue;
          const edit = this.edit(row + down, this.column + right, isOwn ? value : valueOf(cell));
          yield isOwn ? edit : { ...edit, isSpilled: true };
        }
      }
    }
  }

  *nameEdits(nomor: number): Iterable<NameEdit> {
    const { top, bottom, column } = this;
    const name = (acuan?: number) => ({ kind: "name", name: frozenName(nomor, acuan) }) as const;
    yield { ...name(), sheet: this.sheet.name, area: { top, bottom, left: column, right: column } };
    for (const [index, { sheet, column: at, top: first, bottom: last }] of this.acuan.entries()) {
      yield {
        ...name(index),
        sheet: sheet ?? this.sheet.name,
        area: { top: first, bottom: last, left: at, right: at },
      };
    }
  }

  private edit(row: number, column: number, value: FrozenValue): CellEdit {
    const content = { kind: "value", value: value === "" ? null : value } as const;
    return { kind: "cell", sheet: this.sheet.name, row, column, content, expect: "as-read" };
  }

  private frozenCell({ row, formula, value, shape }: FormulaCell): FrozenCell {
    const pieces = this.piecesOf(formula, row);
    const key = JSON.stringify(pieces);
    let index = this.polaIndex.get(key);
    if (index === undefined) {
      index = this.pola.push(pieces) - 1;
      this.polaIndex.set(key, index);
    }
    const cell = [row - this.top, index, value, rowSidik(this.sheet, row, this.column)] as const;
    if (shape.rows * shape.columns === 1) return cell;
    const tumpahan = Array.from({ length: shape.rows }, (_, down) =>
      Array.from({ length: shape.columns }, (__, right) => valueOf(this.sheet.cell(row + down, this.column + right))),
    );
    return [...cell, tumpahan];
  }

  private piecesOf(formula: string, row: number): (string | FrozenReference)[] {
    const pieces: (string | FrozenReference)[] = [];
    let at = 0;
    for (const { start, end, prefix, sheet, corners, isSpill } of findReferences(formula)) {
      if (start > at) pieces.push(formula.slice(at, start));
      corners.forEach((corner, index) => {
        if (index > 0) pieces.push(":");
        const isRowFixed = corner.fixed >= 2;
        const sign = index > 0 || prefix === "" ? 0 : prefix.startsWith("'") ? 1 : 2;
        const acuan = this.acuanOf(sheet, corner.column, corner.row);
        pieces.push([acuan, sign, isRowFixed ? corner.row : corner.row - row, corner.fixed]);
      });
      if (isSpill) pieces.push("#");
      at = end;
    }
    if (at < formula.length) pieces.push(formula.slice(at));
    return pieces;
  }

  private acuanOf(sheet: string | null, column: number, row: number): number {
    const index = this.acuan.findIndex((known) => known.sheet === sheet && known.column === column);
    const known = this.acuan[index];
    if (known === undefined) return this.acuan.push({ sheet, column, top: row, bottom: row }) - 1;
    known.top = Math.min(known.top, row);
    known.bottom = Math.max(known.bottom, row);
    return index;
  }
}

function valueOf(cell: Cell | undefined): FrozenValue {
  return cell === undefined || isCellError(cell.value) ? "" : cell.value;
}
