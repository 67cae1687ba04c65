import type { CellEdit, CellStyle } from "../edits/edit";

/** How a new column's cell looks: like the table's last cell in that row, centred. */
export function bodyStyle(numberFormat: string | null, row: number, like: number): CellStyle {
  return numberFormat === null
    ? { like: { row, column: like }, horizontal: "center" }
    : { like: { row, column: like }, numberFormat, horizontal: "center" };
}

/** Gives a cell its look and leaves what it holds. */
export function keepEdit(sheet: string, row: number, column: number, style: CellStyle): CellEdit {
  return { kind: "cell", sheet, row, column, content: { kind: "keep" }, style, expect: "empty" };
}
