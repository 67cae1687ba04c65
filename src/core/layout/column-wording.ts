import type { SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";
import { isMeasureWorded, isStatementWorded } from "../text/wording";

/** How the texts of a column are worded, over the first rows of the body. */
export interface ColumnWording {
  readonly texts: number;
  /** "Meningkatnya …", "Mewujudkan …": conditions to be reached. */
  readonly statements: number;
  /** "Persentase …", "Jumlah …", "Indeks …": what is measured. */
  readonly measures: number;
}

const SAMPLE = 40;

/** Counts how the texts of a column begin in rows from..to (at most 40 of them). */
export function wordingOfColumn(sheet: SheetGrid, column: number, from: number, to: number): ColumnWording {
  let texts = 0;
  let statements = 0;
  let measures = 0;
  for (let row = from; row <= Math.min(to, from + SAMPLE - 1); row++) {
    const value = sheet.cell(row, column)?.value;
    if (typeof value !== "string") continue;
    const text = foldText(value);
    if (text === "") continue;
    texts++;
    if (isStatementWorded(text)) statements++;
    else if (isMeasureWorded(text)) measures++;
  }
  return { texts, statements, measures };
}
