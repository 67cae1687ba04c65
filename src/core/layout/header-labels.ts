import type { Periode } from "../text/periode";
import { parsePeriode, parsePeriodeSeries } from "../text/parse-periode";
import type { HeaderLabel } from "./header-band";
import type { PlacedCell } from "./placed-cell";

/** Labels with the columns they head: merged areas, and blanks to which a left-aligned or centred group reaches. */
export function labelsOf(
  rows: readonly (readonly PlacedCell[])[],
  top: number,
  left: number,
  right: number,
): HeaderLabel[] {
  const bottom = top + rows.length - 1;
  const labels: { -readonly [Key in keyof HeaderLabel]: HeaderLabel[Key] }[] = [];
  rows.forEach((cells, index) => {
    for (const placed of cells) {
      labels.push({
        cell: placed.cell,
        row: top + index,
        bottom: Math.min(placed.bottom, bottom),
        left: placed.column,
        right: placed.right,
        isMerged: placed.isMerged,
        periode: placed.cell.periode,
      });
    }
  });
  const startsAt = (row: number, column: number): boolean =>
    labels.some((label) => label.row === row && column >= label.left && column <= label.right);
  const covers = (row: number, column: number): boolean =>
    labels.some((label) => row >= label.row && row <= label.bottom && column >= label.left && column <= label.right);
  const childRow = (row: number, column: number): number => {
    for (let lower = row + 1; lower <= bottom; lower++) if (startsAt(lower, column)) return lower;
    return -1;
  };
  // Under a blank of the row of "TW I", "TW II" stands what one of them heads: a month, "Rp", or one of several "Realisasi".
  const isSub = (label: HeaderLabel): boolean =>
    label.cell.kind !== "field" ||
    labels.filter(({ row, cell }) => row === label.row && cell.text === label.cell.text).length > 1;
  const isSubBelow = (row: number, column: number): boolean =>
    labels.some((label) => label.row > row && label.left === column && isSub(label));
  for (const label of labels) {
    if (label.isMerged || label.bottom === bottom) continue;
    const child = childRow(label.bottom, label.left);
    if (child === -1) continue;
    const parent = parentOf(labels, label);
    const isOrphan = (column: number): boolean =>
      column >= left &&
      column <= right &&
      !covers(label.row, column) &&
      (startsAt(child, column) || isSubBelow(child, column)) &&
      upperAt(labels, label.row, column) === parent;
    let reach = label.right;
    while (isOrphan(reach + 1)) reach++;
    let start = label.left;
    // Centred over its group: blanks on the left whose own left neighbour is a plain header.
    while (isOrphan(start - 1) && !groupOnLeft(labels, label.row, start - 1, childRow)) start--;
    label.right = reach;
    label.left = start;
  }
  assignSeries(labels, top, bottom);
  return labels;
}

function groupOnLeft(
  labels: readonly HeaderLabel[],
  row: number,
  column: number,
  childRow: (row: number, column: number) => number,
): boolean {
  const owner = labels
    .filter((label) => label.row === row && label.right < column)
    .reduce<HeaderLabel | null>((best, label) => (best === null || label.right > best.right ? label : best), null);
  return owner !== null && childRow(owner.bottom, owner.right) !== -1;
}

/** A bare number right under "TRIWULAN", "BULAN" or "SEMESTER" is one, though its neighbours make no series. */
export function periodeUnder(parent: HeaderLabel | null, nomor: number | null): Periode | null {
  const words = parent?.cell.meaning?.tokens ?? [];
  const unit = words.includes("TW") ? "TRIWULAN" : words.find((word) => word === "BULAN" || word === "SEMESTER");
  return unit === undefined || nomor === null ? null : parsePeriode(`${unit} ${nomor}`);
}

/** Bare I II III IV and 1 … 12 are periods where their neighbours under the same group make a series. */
function assignSeries(
  labels: { -readonly [Key in keyof HeaderLabel]: HeaderLabel[Key] }[],
  top: number,
  bottom: number,
): void {
  for (let row = top; row <= bottom; row++) {
    const inRow = labels.filter((label) => label.row === row).sort((a, b) => a.left - b.left);
    let start = 0;
    while (start < inRow.length) {
      let end = start;
      const parent = parentOf(labels, inRow[start]);
      while (
        end + 1 < inRow.length &&
        inRow[end]?.cell.kind === "nomor" &&
        inRow[end + 1]?.cell.kind === "nomor" &&
        parentOf(labels, inRow[end + 1]) === parent
      ) {
        end++;
      }
      const run = inRow.slice(start, end + 1);
      const series = run.length > 1 ? parsePeriodeSeries(run.map((label) => label.cell.text)) : [];
      run.forEach((label, index) => {
        if (label.cell.kind === "nomor") label.periode = series[index] ?? periodeUnder(parent, label.cell.nomor);
      });
      start = end + 1;
    }
  }
}

function parentOf(labels: readonly HeaderLabel[], label: HeaderLabel | undefined): HeaderLabel | null {
  return label === undefined ? null : upperAt(labels, label.row, label.left);
}

/** The nearest label above a row that covers the column. */
function upperAt(labels: readonly HeaderLabel[], row: number, column: number): HeaderLabel | null {
  return lowestAbove(
    labels.filter((label) => label.row < row),
    column,
  );
}

/** The lowest of the labels that stand over a column; null where none does. */
export function lowestAbove(labels: readonly HeaderLabel[], column: number): HeaderLabel | null {
  let lowest: HeaderLabel | null = null;
  for (const label of labels) {
    if (column < label.left || column > label.right) continue;
    if (lowest === null || label.row > lowest.row) lowest = label;
  }
  return lowest;
}

/** The labels over each column from `left`, topmost first. */
export function pathsOf(labels: readonly HeaderLabel[], left: number, right: number): HeaderLabel[][] {
  const sorted = [...labels].sort((a, b) => a.row - b.row);
  const paths: HeaderLabel[][] = [];
  for (let column = left; column <= right; column++) {
    paths.push(sorted.filter((label) => column >= label.left && column <= label.right));
  }
  return paths;
}
