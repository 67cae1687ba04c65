import type { SheetGrid } from "../grid/sheet-grid";
import type { HeaderBand, HeaderLabel } from "./header-band";
import { readHeaderCell } from "./header-cell";
import { labelsOf, lowestAbove, pathsOf, periodeUnder } from "./header-labels";
import type { Vocabulary } from "./header-meaning";
import { headOf, isGroupRow, isNameCell, type Head } from "./header-row";
import type { MergeSet } from "../grid/merge-set";
import { isNumberRowOf } from "./number-row";
import type { PlacedCell } from "./placed-cell";
import { PossibleHeader } from "./possible-header";

const MAX_LABEL_ROWS = 5;
/** A header on every page of 80,000 rows; a sheet made of nothing but headers must not take minutes. */
const MAX_BANDS = 2000;

/** Finds every header band of a sheet from what its cells say, top down. */
export function findBands(sheet: SheetGrid, merges: MergeSet, vocabulary: Vocabulary): HeaderBand[] {
  const possible = new PossibleHeader(sheet, merges, vocabulary);
  const finder = new BandFinder(sheet, merges, vocabulary);
  const bands: HeaderBand[] = [];
  let row = 0;
  while (row < sheet.rowCount && bands.length < MAX_BANDS) {
    const band = possible.at(row) ? finder.bandFrom(row, bands[bands.length - 1]?.bottom ?? -1) : null;
    if (band !== null) bands.push(band);
    row = (band?.bottom ?? row) + 1;
  }
  return bands;
}

class BandFinder {
  constructor(
    private readonly sheet: SheetGrid,
    private readonly merges: MergeSet,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The header cells of a row within columns, merged cells once, at their top-left. */
  private cellsOf(row: number, left: number, right: number): PlacedCell[] {
    const cells = this.sheet.row(row);
    if (cells === undefined) return [];
    const placed: PlacedCell[] = [];
    for (let column = left; column <= right && column < cells.length; column++) {
      const cell = readHeaderCell(cells[column], this.vocabulary);
      if (cell === null) continue;
      const merge = this.merges.at(row, column);
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) continue;
      placed.push({
        cell,
        row,
        column,
        right: merge?.right ?? column,
        bottom: merge?.bottom ?? row,
        isMerged: merge !== undefined && merge.right > merge.left,
      });
    }
    return placed;
  }

  /** The band whose widest row is this one, with the groups above it and the sub-headers below; null where the row heads nothing. */
  bandFrom(row: number, above: number): HeaderBand | null {
    const cells = this.cellsOf(row, 0, this.sheet.columnCount - 1);
    const head = headOf(cells);
    if (head === null || this.isOverHeader(row, head)) return null;
    let { left, right } = head;
    const rows: PlacedCell[][] = [head.cells];
    let top = row;
    let labelBottom = row;

    while (top - 1 > above && rows.length < MAX_LABEL_ROWS) {
      const upper = this.cellsOf(top - 1, left, right).filter((cell) => cell.cell.kind !== "nomor");
      if (!isGroupRow(upper, rows[0] ?? [], left, right)) break;
      rows.unshift(upper);
      top--;
      left = Math.min(left, ...upper.map((cell) => cell.column));
      right = Math.max(right, ...upper.map((cell) => cell.right));
    }

    while (rows.length < MAX_LABEL_ROWS && labelBottom + 1 < this.sheet.rowCount) {
      const lower = this.lowerRow(rows, top, labelBottom + 1, left, right);
      if (lower === null) {
        // A blank row inside the header: merged cells reach below it.
        const isBlank = this.cellsOf(labelBottom + 1, left, right).length === 0;
        const reaches = rows.flat().filter((cell) => cell.bottom > labelBottom + 1).length;
        if (!isBlank || reaches < 2) break;
        rows.push([]);
      } else {
        rows.push(lower);
        right = Math.max(right, ...lower.map((cell) => cell.right));
      }
      labelBottom++;
    }
    while (rows.length > 1 && rows[rows.length - 1]?.length === 0) {
      rows.pop();
      labelBottom--;
    }

    const labels = labelsOf(rows, top, left, right);
    const paths = pathsOf(labels, left, right);
    const isNumberRow = this.isNumberRow(labelBottom + 1, left, right, paths);
    return {
      top,
      bottom: isNumberRow ? labelBottom + 1 : labelBottom,
      left,
      right,
      paths,
      signature: rows
        .map((cells) => cells.map(({ cell, column }) => `${column - left}:${cell.text.toUpperCase()}`).join("|"))
        .join("\n"),
    };
  }

  /** "Target | Realisasi" over years, all names being in the row below: groups of that row, and no header by themselves. */
  private isOverHeader(row: number, head: Head): boolean {
    if (head.cells.some(isNameCell)) return false;
    const below = headOf(this.cellsOf(row + 1, 0, this.sheet.columnCount - 1));
    return below !== null && below.left < head.left && below.cells.some(isNameCell);
  }

  /** The next row, where it belongs to the header: sub-headers under groups, broken words, years, periods. */
  private lowerRow(
    rows: readonly (readonly PlacedCell[])[],
    top: number,
    row: number,
    left: number,
    right: number,
  ): PlacedCell[] | null {
    const upper = rows[rows.length - 1] ?? [];
    const last = upper[upper.length - 1];
    // The children of a group at the right edge that is not merged stand beyond it.
    let reach = right;
    if (last !== undefined && last.cell.kind !== "nomor" && last.right === right && !last.isMerged) {
      // A child may head columns of its own and leave blanks beside it: "TW I" over JAN, FEB, MAR.
      while (this.isSubHeaderAt(row, reach + 1) || this.isBlankOver(row, right, reach + 1)) reach++;
    }
    const cells = this.cellsOf(row, left, reach);
    if (cells.length === 0) return null;
    const labels = labelsOf([...rows], top, left, reach);
    let isStrong = false;
    for (const [index, placed] of cells.entries()) {
      const { cell, column } = placed;
      if (cell.kind === "data") return null;
      const above = lowestAbove(labels, column);
      if (above !== null && above.bottom >= row) return null;
      // A merged cell over one cell of the same width heads that column only, as tables pasted from Word have it.
      const isGrouped =
        above === null || (above.right > above.left && (column > above.left || placed.right < above.right));
      if (cell.kind === "text") {
        if (above === null || !isGrouped || (cell.meaning?.tokens.length ?? 9) > 5) return null;
        continue;
      }
      // "TW" above "I" in each column: the two cells are one period.
      const isPeriode = periodeUnder(above, cell.nomor) !== null;
      if (cell.kind === "nomor" && !isGrouped && !isPeriode) {
        const next = cells[index + 1];
        const isSeries = next?.column === column + 1 && next.cell.nomor === (cell.nomor ?? 0) + 1;
        if (!isSeries || lowestAbove(labels, column + 1) !== null) return null;
      }
      if (cell.kind === "field" && !isGrouped) {
        if (above.cell.kind === "text") return null;
        // "Sasaran 1" under SASARAN is a row of the body, unless the rest of the row is a sub-header.
        if (cell.meaning?.field === above.cell.meaning?.field) continue;
      }
      if (cell.kind === "nomor" && above === null && column === left) return null;
      isStrong = true;
    }
    return isStrong ? cells : null;
  }

  private isSubHeaderAt(row: number, column: number): boolean {
    const cell = readHeaderCell(this.sheet.cell(row, column), this.vocabulary);
    return cell !== null && cell.kind !== "data" && cell.kind !== "text";
  }

  /** A blank of a header row right of a sub-header, over a sub-header of the next row. */
  private isBlankOver(row: number, from: number, column: number): boolean {
    const isBlank = this.sheet.cell(row, column) === undefined;
    return isBlank && this.isSubHeaderAt(row, from) && this.isSubHeaderAt(row + 1, column);
  }

  /** A row of column numbers: 1 2 3 …, (1) (2) …, "6=5/4", under (nearly) all headers. */
  private isNumberRow(row: number, left: number, right: number, paths: readonly (readonly HeaderLabel[])[]): boolean {
    const cells = this.cellsOf(row, left, right);
    return isNumberRowOf(
      cells.map(({ cell, column }) => ({ cell, column: column - left })),
      paths.map((path) => path.length > 0),
    );
  }
}
