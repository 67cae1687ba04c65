/** More than any sheet has columns. */
const MAX_COLUMNS = 16_384;

/** One number for the cell that a value stands in: row 3, column 2 → 49154. */
export function sourceKeyOf(cell: { readonly sourceRow: number; readonly sourceColumn: number }): number {
  return cell.sourceRow * MAX_COLUMNS + cell.sourceColumn;
}
