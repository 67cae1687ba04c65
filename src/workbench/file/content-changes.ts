import type { CellContent } from "../../core/edits/edit";
import { areaContains, type Area } from "../../core/grid/area";
import { isCellError, type CellValue, type SheetGrid } from "../../core/grid/sheet-grid";
import type { EngineCell } from "../engine/workbook-data";

/** What became of a cell's content. */
export interface ContentChange {
  readonly content: Exclude<CellContent, { kind: "keep" }>;
  /** The formula is the same and only gives something else now. */
  readonly isRecalculated: boolean;
}

/** What is different in a cell, or null. The file's own text of an unchanged formula is kept: the spreadsheet spells it in its own way. */
export function contentChange(
  before: EngineCell | undefined,
  after: EngineCell | undefined,
  place: { readonly row: number; readonly column: number },
  file: { readonly grid: SheetGrid | undefined; readonly arrays: readonly Area[] },
): ContentChange | null {
  const hasSameFormula = before?.formula === after?.formula;
  if (hasSameFormula && isSame(before?.value, after?.value)) return null;
  const isRecalculated = hasSameFormula && after?.formula !== undefined;
  // Excel takes an array formula only as a whole; it will calculate it itself.
  if (isRecalculated && file.arrays.some((area) => areaContains(area, place.row, place.column))) return null;
  const value = plain(after?.value);
  if (after?.formula === undefined) return { content: { kind: "value", value }, isRecalculated: false };
  const known = isRecalculated ? file.grid?.cell(place.row, place.column)?.formula : undefined;
  return { content: { kind: "formula", formula: known ?? after.formula, cached: value ?? "" }, isRecalculated };
}

function isSame(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function plain(value: CellValue | undefined): string | number | boolean | null {
  if (value === undefined || value === "") return null;
  return isCellError(value) ? value.error : value;
}
