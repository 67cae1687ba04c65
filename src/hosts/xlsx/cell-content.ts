import type { CellContent } from "../../core/edits/edit";
import { isCellError, type Cell } from "../../core/grid/sheet-grid";
import { DAYS_1904 } from "./cell-reader";

/** Only the text of a changed cell matters, so its Cell carries no look. */
const NO_FORMAT = "General";

/** The cell that an edit's content makes; none for a blank. */
export function cellOf(content: Exclude<CellContent, { kind: "keep" }>): Cell | undefined {
  if (content.kind === "formula") return { value: content.cached, formula: content.formula, numberFormat: NO_FORMAT };
  return content.value === null || content.value === "" ? undefined : { value: content.value, numberFormat: NO_FORMAT };
}

/** What writes a cell's content again. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return { kind: "value", value: null };
  const value = isCellError(cell.value) ? cell.value.error : cell.value;
  return cell.formula === undefined
    ? { kind: "value", value }
    : { kind: "formula", formula: cell.formula, cached: value };
}

/** Content whose dates count from 1904, as the workbook's own. */
export function to1904<T extends CellContent>(content: T, isDate: boolean): T {
  if (!isDate) return content;
  if (content.kind === "value" && typeof content.value === "number")
    return { ...content, value: content.value - DAYS_1904 };
  if (content.kind === "formula" && typeof content.cached === "number") {
    return { ...content, cached: content.cached - DAYS_1904 };
  }
  return content;
}

/** A cell's content, short, for a message. */
export function shown(cell: Cell): string {
  const value = isCellError(cell.value) ? cell.value.error : String(cell.value);
  const text = cell.formula === undefined ? value : `=${cell.formula}`;
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
