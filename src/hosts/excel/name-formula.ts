import type { NameEdit } from "../../core/edits/edit";
import { parseReference } from "../../core/edits/own-names";
import { formatAbsoluteArea, formatArea, quoteSheetName } from "../../core/grid/a1";

/** What a name refers to, as Office takes it: "='PK 2024'!$A$1:$D$9". */
export function nameFormula({ sheet, area }: NameEdit): string {
  return `=${quoteSheetName(sheet)}!${formatAbsoluteArea(area)}`;
}

/** Answers whether two names refer to the same cells, however Excel writes the sheet; what is no area counts by its letters. */
export function isSameReference(a: string, b: string): boolean {
  const [one, other] = [a, b].map((refersTo) => parseReference({ refersTo }));
  if (!one || !other) return a === b;
  return one.sheet.toLowerCase() === other.sheet.toLowerCase() && formatArea(one.area) === formatArea(other.area);
}
