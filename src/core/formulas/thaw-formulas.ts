import type { CellEdit } from "../edits/edit";
import { findOwnNames, OWN_NAME_PREFIX, type OwnName } from "../edits/own-names";
import { columnToLetters, formatAddress, quoteSheetName } from "../grid/a1";
import type { SheetGrid, WorkbookGrid } from "../grid/sheet-grid";
import { alignRows, holdsValue } from "./align-rows";
import type { SkippedTable } from "./formula-plan";
import { frozenName } from "./freeze-values";
import type { FrozenCell, FrozenColumn, FrozenReference } from "./frozen-column";
import { listSkippedCells, type SkippedCell } from "./skipped-cells";

/** The edits that bring frozen formulas back, and what stays frozen. */
export interface ThawPlan {
  readonly edits: readonly CellEdit[];
  /** What is still to be kept: cells that were left alone. */
  readonly kept: readonly FrozenColumn[];
  readonly skipped: readonly SkippedTable[];
  /** Frozen cells whose row or column is gone. */
  readonly lostCount: number;
}

/**
 * Plans "Cairkan rumus": the formulas that planFreeze took out come back exactly as they were, moved with their cells as Excel
 * would have moved them. Only where the cell still holds the value that was frozen: what a person typed since is left and listed.
 */
export function planThaw(workbook: WorkbookGrid, frozen: readonly FrozenColumn[]): ThawPlan {
  const names = new Map(findOwnNames(workbook).map((name) => [name.id, name]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const edits: CellEdit[] = [];
  const kept: FrozenColumn[] = [];
  const skipped: SkippedCell[] = [];
  let lostCount = 0;
  for (const column of frozen) {
    const nameOf = (acuan?: number): OwnName | undefined =>
      names.get(frozenName(column.nomor, acuan).slice(OWN_NAME_PREFIX.length));
    const place = nameOf();
    const sheet = place === undefined ? undefined : sheets.get(place.sheet);
    if (place === undefined || sheet === undefined) {
      lostCount += column.sel.length;
      continue;
    }
    const thawer = new ColumnThawer(
      column,
      sheet,
      place.area,
      column.acuan.map((_, index) => nameOf(index)),
    );
    const left = column.sel.filter((cell, index) => {
      const outcome = thawer.thaw(cell, index);
      edits.push(...outcome.edits);
      if (outcome.skipped !== null) skipped.push(outcome.skipped);
      if (outcome.isLost) lostCount++;
      return outcome.skipped !== null;
    });
    if (left.length > 0) kept.push({ ...column, sel: left });
  }
  return { edits, kept, skipped: listSkippedCells(skipped), lostCount };
}

interface Outcome {
  readonly edits: readonly CellEdit[];
  readonly skipped: SkippedCell | null;
  readonly isLost: boolean;
}

const NOTHING: Outcome = { edits: [], skipped: null, isLost: false };

class ColumnThawer {
  private readonly rows: readonly (number | null)[];
  private readonly column: number;
  /** From the row that a frozen cell had to the one that it has now. */
  private readonly rowNow = new Map<number, number>();

  constructor(
    private readonly frozen: FrozenColumn,
    private readonly sheet: SheetGrid,
    area: OwnName["area"],
    private readonly acuan: readonly (OwnName | undefined)[],
  ) {
    this.column = area.left;
    this.rows = alignRows(frozen, sheet, area, area.left);
    this.rows.forEach((row, index) => {
      if (row !== null) this.rowNow.set(frozen.top + (frozen.sel[index]?.[0] ?? 0), row);
    });
  }

  thaw(cell: FrozenCell, index: number): Outcome {
    const row = this.rows[index] ?? null;
    if (row === null) return { ...NOTHING, isLost: true };
    // Somebody entered a formula there already.
    if (this.sheet.cell(row, this.column)?.formula !== undefined) return NOTHING;
    const leave = (alasan: string): Outcome => ({
      ...NOTHING,
      skipped: { sheet: this.sheet.name, cell: formatAddress(row, this.column), alasan },
    });
    if (this.sheet.isProtected) return leave("lembar dilindungi; buka proteksinya dahulu");
    const [oldRow, pola, value, , tumpahan = [[value]]] = cell;
    const isUnchanged = tumpahan.every((values, down) =>
      values.every((frozen, right) => holdsValue(this.sheet, row + down, this.column + right, frozen)),
    );
    if (!isUnchanged) return leave("isinya diubah sejak dibekukan, jadi dibiarkan");
    const formula = this.formulaOf(pola, this.frozen.top + oldRow);
    if (formula === null) return leave("rumusnya mengacu ke sel yang sudah dihapus atau bergeser terpisah");
    return { ...NOTHING, edits: [...this.editsOf(row, formula, value, tumpahan)] };
  }

  private *editsOf(
    row: number,
    formula: string,
    value: FrozenCell[2],
    tumpahan: NonNullable<FrozenCell[4]>,
  ): Iterable<CellEdit> {
    for (const [down, values] of tumpahan.entries()) {
      for (const right of values.keys()) {
        const at = { row: row + down, column: this.column + right };
        const isOwn = down === 0 && right === 0;
        const isHeld = this.sheet.cell(at.row, at.column) !== undefined;
        if (!isOwn && !isHeld) continue;
        const content = isOwn
          ? ({ kind: "formula", formula, cached: value } as const)
          : ({ kind: "value", value: null } as const);
        yield { kind: "cell", sheet: this.sheet.name, ...at, content, expect: isHeld ? "as-read" : "empty" };
      }
    }
  }

  /** The formula as it stood, with its cells where they are now; null where one of them is gone. */
  private formulaOf(pola: number, oldRow: number): string | null {
    let text = "";
    for (const piece of this.frozen.pola[pola] ?? []) {
      const part = typeof piece === "string" ? piece : this.referenceText(piece, oldRow);
      if (part === null) return null;
      text += part;
    }
    return text === "" ? null : text;
  }

  private referenceText([index, prefix, offset, fixed]: FrozenReference, oldRow: number): string | null {
    const now = this.acuan[index];
    const row = this.referenceRow(index, fixed >= 2 ? offset : oldRow + offset, oldRow);
    if (now === undefined || row === null) return null;
    const cell = `${fixed % 2 === 1 ? "$" : ""}${columnToLetters(now.area.left)}${fixed >= 2 ? "$" : ""}${row + 1}`;
    if (prefix === 0) return cell;
    const isPlain = prefix === 2 && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(now.sheet);
    return `${isPlain ? now.sheet : quoteSheetName(now.sheet)}!${cell}`;
  }

  private referenceRow(index: number, old: number, formulaRow: number): number | null {
    const was = this.frozen.acuan[index];
    const now = this.acuan[index];
    if (was === undefined || now === undefined) return null;
    const isSameSheet = now.sheet === this.sheet.name;
    if (isSameSheet && old === formulaRow) return this.rowNow.get(old) ?? null;
    const { top, bottom } = now.area;
    if (bottom - top === was.bottom - was.top) return top + old - was.top;
    if (old === was.top) return top;
    if (old === was.bottom) return bottom;
    return isSameSheet ? (this.rowNow.get(old) ?? null) : null;
  }
}
