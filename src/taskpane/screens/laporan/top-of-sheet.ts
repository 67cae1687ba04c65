import type { Place } from "../../../core/model/source-map";

/** The first cell of a sheet: where going to the sheet leads. */
export function topOfSheet(sheet: string): Place {
  return { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
}
