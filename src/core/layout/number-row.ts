import type { HeaderCell } from "./header-cell";

/** Answers whether header cells are a row of column numbers: they rise from 1 or 2, under most of the headers; or columns were moved. */
export function isNumberRowOf(
  cells: readonly { readonly cell: HeaderCell; readonly column: number }[],
  hasHeader: readonly boolean[],
): boolean {
  const headed = hasHeader.filter(Boolean).length;
  if (cells.length < 2 || cells.length < headed * 0.5) return false;
  if (countsByLetters(cells)) return true;
  if (countsMovedColumns(cells.map(({ cell }) => (cell.kind === "nomor" ? cell.nomor : null)))) return true;
  const firstHeader = hasHeader.indexOf(true);
  const [first] = cells;
  if (first === undefined || (first.cell.nomor ?? 9) > 2 || first.column > firstHeader + 1) return false;
  let last = 0;
  for (const { cell } of cells) {
    if (cell.kind !== "nomor" || cell.nomor === null || cell.nomor < last || cell.nomor > last + 3) return false;
    last = cell.nomor;
  }
  return last >= Math.min(cells.length, 2);
}

/** "a b c d …": letters count the columns as numbers do. "T R T R" and "K Rp" name them. */
function countsByLetters(cells: readonly { readonly cell: HeaderCell }[]): boolean {
  const first = "a".charCodeAt(0);
  return (
    cells.length >= 4 &&
    cells.every(({ cell: { text } }, index) => text.length === 1 && text.toLowerCase().charCodeAt(0) === first + index)
  );
}

/**
 * Answers whether numbers count columns that were moved since: 1 2 5 3 4, each once and hardly one missing. A row of the body is
 * none, since its names are no numbers.
 *
 * @example countsMovedColumns([4, 3, 2, 1]) // true
 */
function countsMovedColumns(numbers: readonly (number | null)[]): boolean {
  if (numbers.length < 4 || new Set(numbers).size < numbers.length) return false;
  let isFirst = false;
  for (const number of numbers) {
    if (number === null || number > numbers.length + 1) return false;
    if (number === 1) isFirst = true;
  }
  return isFirst;
}
