import type { CellContent } from "../../edits/edit";
import { isCellError, type Cell } from "../../grid/sheet-grid";
import { contentOf } from "../form-draft";
import { isOwnReference, isPlaceholder } from "../old-form";

/** What is decided for one cell: its content, and whether a person's typing stays there. */
export interface Decision {
  readonly content: CellContent;
  readonly isKept: boolean;
}

/** The content of a cell that is to be empty. */
export const BLANK: CellContent = { kind: "value", value: null };
/** For a cell in which no constant is ours: whatever is typed there is a person's. */
export const NOT_OWN = (): boolean => false;

/** What a person typed stays; what we wrote, a placeholder, or a blank gives way to what is wanted now. */
export function settle(
  wanted: CellContent,
  cell: Cell | undefined,
  isOwnFormula: ((formula: string) => boolean) | null,
  isOwnConstant: (cell: Cell) => boolean,
): Decision {
  const take: Decision = { content: wanted, isKept: false };
  if (cell === undefined || cell.value === "") return take;
  if (cell.formula !== undefined) {
    const isOwn = isOwnFormula?.(cell.formula) ?? isOwnReference(cell.formula);
    return isOwn ? take : { content: contentOf(cell), isKept: true };
  }
  const isSame = !isCellError(cell.value) && cell.value === shownValue(wanted);
  if (isSame || isPlaceholder(cell) || isOwnConstant(cell)) return take;
  return { content: contentOf(cell), isKept: true };
}

/** What a content shows: its value, or its formula's result. */
export function shownValue(content: CellContent): string | number | boolean | null {
  if (content.kind === "keep") return null;
  return content.kind === "formula" ? content.cached : content.value;
}

/** The text of what a content shows; "" where it shows nothing. */
export function textOf(content: CellContent): string {
  return String(shownValue(content) ?? "");
}
