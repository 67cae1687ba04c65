import { isSameFormula } from "../edits/own-names";
import type { CellContent, CellEdit, CellStyle, Edit } from "../edits/edit";
import { areasOverlap, type Area } from "../grid/area";
import { isCellError, type Cell, type SheetGrid } from "../grid/sheet-grid";

/** A cell of the report as it should be. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** Where the parts of a report that stood below its table are now, and where they go. */
export interface Shift {
  /** The last row of the table as it stands; rows below it move. */
  readonly below: number;
  readonly by: number;
  /** The report's columns, whose looks are reset where nothing of it stands any more. */
  readonly left: number;
  readonly right: number;
}

/**
 * A report's sheet as it should be, set beside the sheet as it is: gives the edits that make the one into the other.
 *
 * Why: a form that is made again must keep what people typed on it. Cells that the report does not own survive; where the table
 * grows or shrinks, they move with what stands below it. A sheet that is as it should be gives no edits.
 */
export class FormDraft {
  private readonly cells = new Map<number, DraftCell>();
  private readonly owned = new Set<number>();
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();

  constructor(
    private readonly sheet: string,
    /** The sheet of an earlier run; null where it is new. */
    private readonly old: SheetGrid | null,
    private readonly shift: Shift,
  ) {}

  set(cell: DraftCell): void {
    this.cells.set(keyOf(cell.row, cell.column), cell);
  }

  /** Marks a cell of the old sheet as the report's own: unless it is set again, it is emptied. */
  own(row: number, column: number): void {
    this.owned.add(keyOf(row, column));
  }

  merge(area: Area): void {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  height(row: number, height: number): void {
    this.heights.set(row, Math.max(height, this.heights.get(row) ?? 0));
  }

  /** The edits, in an order that every host can follow: old merges away, cells, new merges, heights. */
  toEdits(): Edit[] {
    const { old } = this;
    if (old === null) return this.freshEdits();
    const { below, by } = this.shift;
    const firstMoved = by === 0 ? Infinity : below + Math.min(0, by) + 1;
    this.moveExtras(old);

    const { kept, gone } = this.compareMerges(old);
    const cellEdits: CellEdit[] = [];
    const changedRows = new Set<number>();
    const edit = (cell: DraftCell, existing: Cell | undefined): void => {
      const { row, column, content, style } = cell;
      const expect = existing === undefined ? "empty" : "as-read";
      cellEdits.push({ kind: "cell", sheet: this.sheet, row, column, content, style, expect });
      changedRows.add(row);
    };
    for (const cell of this.cells.values()) {
      const existing = old.cell(cell.row, cell.column);
      if (!holdsContent(existing, cell.content)) edit(cell, existing);
      else if (cell.row >= firstMoved) edit({ ...cell, content: { kind: "keep" } }, existing);
    }
    for (const key of this.vacated(old)) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      edit({ row, column, content: { kind: "value", value: null }, style: PLAIN }, old.cell(row, column));
    }
    for (let row = firstMoved; row < old.rowCount + Math.max(0, by); row++) {
      for (let column = this.shift.left; column <= this.shift.right; column++) {
        const isFree = !this.cells.has(keyOf(row, column)) && old.cell(row, column) === undefined;
        if (isFree) edit({ row, column, content: { kind: "keep" }, style: PLAIN }, undefined);
      }
    }
    // Moving down writes from below, moving up from above, so that a style is read before it is replaced.
    cellEdits.sort((a, b) => (this.shift.by > 0 ? b.row - a.row : a.row - b.row) || a.column - b.column);

    const merges = this.merges.filter((area) => !kept.has(areaKey(area)));
    for (const { top, bottom } of [...merges, ...gone]) for (let row = top; row <= bottom; row++) changedRows.add(row);
    return [
      ...gone.map((area): Edit => ({ kind: "unmerge", sheet: this.sheet, area })),
      ...cellEdits,
      ...merges.map((area): Edit => ({ kind: "merge", sheet: this.sheet, area })),
      ...[...this.heights]
        .filter(([row]) => changedRows.has(row))
        .map(([row, height]): Edit => ({ kind: "row-height", sheet: this.sheet, row, height })),
    ];
  }

  private freshEdits(): Edit[] {
    return [
      ...[...this.cells.values()].map(({ row, column, content, style }): Edit => ({
        kind: "cell",
        sheet: this.sheet,
        row,
        column,
        content,
        style,
        expect: "empty",
      })),
      ...this.merges.map((area): Edit => ({ kind: "merge", sheet: this.sheet, area })),
      ...[...this.heights].map(([row, height]): Edit => ({ kind: "row-height", sheet: this.sheet, row, height })),
    ];
  }

  /** What people typed below the table moves with it. */
  private moveExtras(old: SheetGrid): void {
    if (this.shift.by === 0) return;
    for (let row = this.shift.below + 1; row < old.rowCount; row++) {
      const cells = old.row(row);
      if (cells === undefined) continue;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        const to = row + this.shift.by;
        if (cell === undefined || this.owned.has(keyOf(row, column)) || this.cells.has(keyOf(to, column))) continue;
        this.owned.add(keyOf(row, column));
        this.set({ row: to, column, content: contentOf(cell), style: { like: { row, column } } });
      }
    }
    const drafted = mergesByRow(this.merges);
    for (const merge of old.merges) {
      const to = moved(merge, this.shift.by);
      if (merge.top <= this.shift.below || overlapsAny(drafted, to)) continue;
      // A merge of our own slots was drafted anew; this one is a person's.
      if (this.owned.has(keyOf(merge.top, merge.left))) this.merge(to);
    }
  }

  /** Which old merges stay, and which are in the way or gone. */
  private compareMerges(old: SheetGrid): { kept: Set<string>; gone: Area[] } {
    const wanted = new Set(this.merges.map(areaKey));
    const drafted = mergesByRow(this.merges);
    const kept = new Set<string>();
    const gone: Area[] = [];
    for (const merge of old.merges) {
      if (wanted.has(areaKey(merge))) {
        kept.add(areaKey(merge));
        continue;
      }
      const isOurs = this.owned.has(keyOf(merge.top, merge.left));
      if (isOurs || overlapsAny(drafted, merge)) gone.push(merge);
    }
    return { kept, gone };
  }

  /** Own cells of the old sheet that hold something and are not set again. */
  private *vacated(old: SheetGrid): Iterable<number> {
    for (const key of this.owned) {
      const cell = this.cells.get(key);
      if (cell !== undefined && cell.content.kind !== "keep") continue;
      if (old.cell(Math.floor(key / COLUMNS), key % COLUMNS) !== undefined) yield key;
    }
  }
}

/** What a cell holds, as content that can be written again. */
export function contentOf({ value, formula }: Cell): CellContent {
  const plain = isCellError(value) ? value.error : value;
  return formula === undefined ? { kind: "value", value: plain } : { kind: "formula", formula, cached: plain };
}

/** Answers whether a cell holds that content already: the same formula with the same result, or the same value. */
export function holdsContent(cell: Cell | undefined, content: CellContent): boolean {
  if (content.kind === "keep") return true;
  if (cell === undefined) return content.kind === "value" && (content.value === null || content.value === "");
  const value = isCellError(cell.value) ? cell.value.error : cell.value;
  if (content.kind === "value") return cell.formula === undefined && isSameValue(value, content.value ?? "");
  return (
    cell.formula !== undefined && isSameFormula(cell.formula, content.formula) && isSameValue(value, content.cached)
  );
}

const COLUMNS = 16_384;
const PLAIN: CellStyle = {
  border: "none",
  fill: null,
  bold: false,
  italic: false,
  underline: false,
  numberFormat: "General",
};

function isSameValue(a: string | number | boolean, b: string | number | boolean): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
  return a === b;
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${top}|${left}|${bottom}|${right}`;
}

/** Areas by the rows they cross; a report's merges are few rows high. */
function mergesByRow(areas: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [area]);
      else list.push(area);
    }
  }
  return byRow;
}

function overlapsAny(byRow: ReadonlyMap<number, readonly Area[]>, area: Area): boolean {
  if (area.bottom - area.top <= byRow.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      if (byRow.get(row)?.some((other) => areasOverlap(other, area)) === true) return true;
    }
    return false;
  }
  for (const [row, list] of byRow) {
    if (row >= area.top && row <= area.bottom && list.some((other) => areasOverlap(other, area))) return true;
  }
  return false;
}

function moved(area: Area, by: number): Area {
  return { ...area, top: area.top + by, bottom: area.bottom + by };
}
