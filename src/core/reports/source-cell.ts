import { formatReference } from "../edits/own-names";
import { areaOfCell } from "../grid/area";
import { isCellError, type WorkbookGrid } from "../grid/sheet-grid";
import type { Place } from "../model/source-map";

/** A measured cell of the workbook, as a report refers to it. */
export interface SourceCell {
  /** The reference as a formula of another sheet writes it: `'Pengukuran IKU'!D5`; null where only the value is known. */
  readonly ref: string | null;
  /** What the report writes to repeat it live, without "="; null where only the value is known. */
  readonly formula: string | null;
  /** What the cell holds; null = blank. */
  readonly value: string | number | boolean | null;
  readonly numberFormat: string;
}

/** Looks cells up by sheet name. */
export class SourceCells {
  private readonly sheets: ReadonlyMap<string, WorkbookGrid["sheets"][number]>;

  constructor(workbook: WorkbookGrid) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** The top left cell of a place, with a live reference; null where the place is unknown. */
  at(place: Place | undefined): SourceCell | null {
    if (place === undefined) return null;
    const { top, left } = place.area;
    const cell = this.sheets.get(place.sheet)?.cell(top, left);
    const value = cell === undefined ? null : isCellError(cell.value) ? cell.value.error : cell.value;
    const ref = formatReference(place.sheet, areaOfCell(top, left));
    return {
      ref,
      formula: `IF(${ref}="","",${ref})`,
      value,
      numberFormat: cell?.numberFormat ?? "General",
    };
  }

  isVisible(sheet: string): boolean {
    return this.sheets.get(sheet)?.visibility === "visible";
  }
}

/** A value that stands in no cell of its own. */
export function constantCell(value: string | number | null): SourceCell {
  return { ref: null, formula: null, value, numberFormat: "General" };
}
