import type { Periode } from "../text/periode";
import type { HeaderCell } from "./header-cell";

/** A header cell with the columns and rows that it heads: its merged area, or the blanks that it is left-aligned over. */
export interface HeaderLabel {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The label is one merged cell over several columns, or stands over blanks that have headers of their own below. */
  readonly isMerged: boolean;
  readonly periode: Periode | null;
}

/** Header rows of one table (or of several side by side), with the labels above each column. */
export interface HeaderBand {
  readonly top: number;
  /** The last header row, a row of column numbers included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Labels by column (from `left`), topmost first; empty for a column without a header. */
  readonly paths: readonly (readonly HeaderLabel[])[];
  /** The texts of the header rows: equal where a header is repeated at a page break. */
  readonly signature: string;
}

/** The labels above a sheet column, topmost first; none beside the band. */
export function pathAt(band: HeaderBand, column: number): readonly HeaderLabel[] {
  return band.paths[column - band.left] ?? [];
}
