import type { HeaderCell } from "./header-cell";

/** A header cell with the area that it fills. */
export interface PlacedCell {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
  readonly isMerged: boolean;
}
