import { normalizeFormula } from "../../edits/own-names";
import { isCellError, type SheetGrid } from "../../grid/sheet-grid";
import type { ChosenRows, FormRow } from "../choose-rows";
import type { OldForm } from "../old-form";
import type { ReportMode } from "../report";
import type { SourceCell } from "../source-cell";
import type { TablePlace } from "./table-place";

/** A row of the form's table: a measured row, or one that a person inserted and typed. */
export type BodyRow =
  | { readonly kind: "sumber"; readonly row: FormRow; readonly nomor: number; readonly oldRow: number | null }
  | { readonly kind: "pengguna"; readonly oldRow: number };

/** Decides which rows the form's table has: the measured ones, and those that people inserted into an earlier form. */
export class BodyArranger {
  constructor(
    private readonly chosen: ChosenRows,
    private readonly old: OldForm | null,
    private readonly table: TablePlace,
    private readonly mode: ReportMode,
  ) {}

  /** The measured rows in their order; rows that a person inserted stay behind the row they stood behind. */
  arrange(): readonly BodyRow[] {
    const { old, chosen } = this;
    const oldRows = old === null ? [] : this.matchOldRows(old);
    const oldRowOf = new Map<FormRow, number>();
    const typedBehind = new Map<FormRow | null, number[]>();
    let last: FormRow | null = null;
    for (const { row, source } of oldRows) {
      if (source !== null) {
        oldRowOf.set(source, row);
        last = source;
      } else if (old !== null && this.holdsTyping(old.sheet, row)) {
        typedBehind.set(last, [...(typedBehind.get(last) ?? []), row]);
      }
    }
    const body: BodyRow[] = [];
    const insertTyped = (behind: FormRow | null): void => {
      for (const oldRow of typedBehind.get(behind) ?? []) body.push({ kind: "pengguna", oldRow });
    };
    insertTyped(null);
    let nomor = 0;
    let sasaranId: string | null = null;
    for (const row of chosen.rows) {
      if (row.sasaranId !== sasaranId) nomor++;
      ({ sasaranId } = row);
      body.push({ kind: "sumber", row, nomor, oldRow: oldRowOf.get(row) ?? null });
      insertTyped(row);
    }
    return body;
  }

  /** Which measured row each row of the old table repeats: by the references in its cells, else by its indicator's words. */
  private matchOldRows({ sheet, tabel }: OldForm): { row: number; source: FormRow | null }[] {
    const fields = ["indikator", "target", "realisasi"] as const;
    const byFormula = new Map<string, FormRow[]>();
    const byWords = new Map<SourceCell["value"], FormRow[]>();
    for (const source of this.chosen.rows) {
      for (const field of fields) {
        const { formula } = source[field];
        if (formula !== null) push(byFormula, `${field}|${normalizeFormula(formula)}`, source);
      }
      if (source.indikator.value !== null) push(byWords, source.indikator.value, source);
    }
    const taken = new Set<FormRow>();
    const firstFree = (list: readonly FormRow[] | undefined): FormRow | undefined =>
      list?.find((row) => !taken.has(row));
    const result: { row: number; source: FormRow | null }[] = [];
    for (let row = tabel.top + 2; row <= tabel.bottom; row++) {
      let source: FormRow | undefined;
      for (const field of fields) {
        const cell = sheet.cell(row, this.table.columnAt(field));
        if (cell?.formula !== undefined)
          source ??= firstFree(byFormula.get(`${field}|${normalizeFormula(cell.formula)}`));
      }
      const named = sheet.cell(row, this.table.columnAt("indikator"));
      if (named?.formula === undefined && named !== undefined && !isCellError(named.value)) {
        source ??= firstFree(byWords.get(named.value));
      }
      if (source !== undefined) taken.add(source);
      result.push({ row, source: source ?? null });
    }
    return result;
  }

  /** Answers whether an old table row that repeats no measured row holds something that a person typed. */
  private holdsTyping(sheet: SheetGrid, row: number): boolean {
    for (const [index, { field }] of this.table.columns.entries()) {
      const column = this.table.left + index;
      const cell = sheet.cell(row, column);
      if (cell === undefined || field === "no" || cell.value === "") continue;
      if (cell.formula === undefined) return this.mode !== "nilai";
      if (!this.table.isOwnFormula(field, cell.formula, row)) return true;
    }
    return false;
  }
}

function push<Key>(lists: Map<Key, FormRow[]>, key: Key, row: FormRow): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}
