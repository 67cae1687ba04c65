import type { SheetGrid } from "../grid/sheet-grid";
import type { Field } from "../model/field";
import type { Periode } from "../text/periode";
import { parsePeriode, parsePeriodeSeries } from "../text/parse-periode";
import { isNameField } from "./columns/name-field";
import { readHeaderCell, type HeaderCell } from "./header-cell";
import type { Vocabulary } from "./header-meaning";
import { hasHeaderStretch } from "./header-stretch";
import type { MergeIndex } from "./merge-index";

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

interface PlacedCell {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
  readonly isMerged: boolean;
}

const MAX_LABEL_ROWS = 5;
/** A header on every page of 80,000 rows; a sheet made of nothing but headers must not take minutes. */
const MAX_BANDS = 2000;
/** No table is wider; a row of 16.384 headers would take minutes. */
const MAX_COLUMNS = 300;
/** Fields that make a header a header of planning; a list of goods also has No, Kode, Satuan and Keterangan. */
const COMMON: ReadonlySet<Field> = new Set<Field>(["no", "kode", "satuan", "keterangan", "sumberData", "pelaksana"]);

/** The labels above a sheet column, topmost first; none beside the band. */
export function pathAt(band: HeaderBand, column: number): readonly HeaderLabel[] {
  return band.paths[column - band.left] ?? [];
}

/** Finds every header band of a sheet from what its cells say, top down. */
export function findBands(sheet: SheetGrid, merges: MergeIndex, vocabulary: Vocabulary): HeaderBand[] {
  const finder = new BandFinder(sheet, merges, vocabulary);
  const bands: HeaderBand[] = [];
  let row = 0;
  while (row < sheet.rowCount && bands.length < MAX_BANDS) {
    const found = finder.isPossible(row) ? finder.bandsFrom(row, bands[bands.length - 1]?.bottom ?? -1) : [];
    if (found.length === 0) row++;
    else {
      bands.push(...found);
      row = Math.max(...found.map((band) => band.bottom)) + 1;
    }
  }
  return bands;
}

class BandFinder {
  private readonly firstWords = new Map<string, boolean>();
  private readonly otherWords = new Map<string, boolean>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly merges: MergeIndex,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** A cheap look at a row: do two neighbouring texts, with no measured number between them, begin as headers do? */
  isPossible(row: number): boolean {
    const cells = this.sheet.row(row);
    if (cells === undefined || !hasHeaderStretch(cells, row, this.merges)) return false;
    let count = 0;
    for (const cell of cells) {
      if (cell === undefined) continue;
      const { value } = cell;
      if (typeof value === "number") {
        const isLabel = Number.isInteger(value) && ((value >= 1 && value <= 12) || (value >= 1990 && value <= 2100));
        if (!isLabel && !(value > 20000 && value < 80000)) count = 0;
      } else if (typeof value === "string" && this.beginsAsHeader(value) && ++count === 2) return true;
    }
    return false;
  }

  /** The first two words of a header are known words; those of a name or an indicator in the body are not. */
  private beginsAsHeader(text: string): boolean {
    if (text.length > 170) return false;
    let index = 0;
    while (index < text.length && index < 6 && !isLetter(text.charCodeAt(index))) index++;
    let end = endOfWord(text, index);
    if (end === index || end - index > 40) return false;
    if (end - index === 1 && text[end] === " " && text.length < 30) return true;
    if (!this.isWord(this.firstWords, text.slice(index, end), true)) return false;
    index = end;
    while (index < text.length && !isLetter(text.charCodeAt(index))) index++;
    if (index === text.length) return true;
    end = endOfWord(text, index);
    return this.isWord(this.otherWords, text.slice(index, end), false);
  }

  private isWord(cache: Map<string, boolean>, word: string, isFirst: boolean): boolean {
    let known = cache.get(word);
    if (known === undefined) {
      known = isFirst ? this.vocabulary.isFirstWord(word) : this.vocabulary.isKnownWord(word);
      if (cache.size < 20000) cache.set(word, known);
    }
    return known;
  }

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

  bandsFrom(row: number, above: number): HeaderBand[] {
    const cells = this.cellsOf(row, 0, this.sheet.columnCount - 1);
    const head = headOf(cells);
    if (head === null || this.isOverHeader(row, head)) return [];
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
    return [
      {
        top,
        bottom: isNumberRow ? labelBottom + 1 : labelBottom,
        left,
        right,
        paths,
        signature: rows
          .map((cells) => cells.map(({ cell, column }) => `${column - left}:${cell.text.toUpperCase()}`).join("|"))
          .join("\n"),
      },
    ];
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
      const isGrouped = above === null || above.right > above.left;
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

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function endOfWord(text: string, index: number): number {
  let end = index;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

interface Head {
  readonly cells: PlacedCell[];
  readonly left: number;
  readonly right: number;
}

/** The header-like stretch of a row; null where the row is none. A body row beside a header falls away. */
function headOf(cells: readonly PlacedCell[]): Head | null {
  const segments: PlacedCell[][] = [];
  for (const cell of cells) {
    const current = segments[segments.length - 1];
    const last = current?.[current.length - 1];
    if (current === undefined || last === undefined || cell.column > last.right + 1) segments.push([cell]);
    else current.push(cell);
  }
  const kept = segments.filter((segment) => {
    const weight = (kinds: readonly string[]): number =>
      segment.filter((cell) => kinds.includes(cell.cell.kind)).length;
    const known = weight(["field", "periode", "tahun", "qualifier"]);
    const data = segment.filter((cell) => cell.cell.kind === "data" && cell.cell.text.length < 60).length;
    if (!isSeriesOnly(segment)) return false;
    const unknown = weight(["text"]) + 2 * weight(["data"]);
    return known > 0 && data === 0 && unknown <= known * 1.5 + 1;
  });
  const start = kept[0]?.[0]?.column ?? 0;
  const all = kept.flat().filter((cell) => cell.column - start < MAX_COLUMNS);
  const fields = new Set(all.flatMap(({ cell }) => (cell.kind === "field" ? [cell.meaning?.field ?? "no"] : [])));
  const series = all.filter(({ cell }) => cell.kind === "periode" || cell.kind === "tahun").length;
  const isCore = [...fields].some((field) => !COMMON.has(field));
  if (!isCore || (fields.size < 2 && !(fields.size === 1 && series >= 3))) return null;
  return {
    cells: all,
    left: Math.min(...all.map((cell) => cell.column)),
    right: Math.min(start + MAX_COLUMNS, Math.max(...all.map((cell) => cell.right))),
  };
}

/** Small numbers stand in a header only as a series of bare periods, counting up from 1: a body row has others. */
function isSeriesOnly(segment: readonly PlacedCell[]): boolean {
  const numbers = segment.flatMap(({ cell }) => (cell.kind === "nomor" ? [cell.nomor ?? 0] : []));
  let last = 0;
  for (const number of numbers) {
    if (number !== last + 1 && number !== 1) return false;
    last = number;
  }
  return numbers.length === 0 || (numbers.length >= 3 && last >= 3);
}

/** A row above that groups header cells, and is neither a title nor another table's body. */
function isGroupRow(upper: readonly PlacedCell[], head: readonly PlacedCell[], left: number, right: number): boolean {
  if (upper.length === 0 || upper.some(({ cell }) => cell.kind === "data")) return false;
  const width = right - left + 1;
  const covered = (cell: PlacedCell): PlacedCell[] =>
    head.filter((below) => below.column >= cell.column && below.column <= cell.right);
  for (const cell of upper) {
    const below = covered(cell);
    const span = cell.right - cell.column + 1;
    if (below.length === 0 && cell.bottom === cell.row) return false;
    if (cell.isMerged && upper.length === 1 && (span >= width * 0.8 || cell.column === left)) return false;
    // A title over names and indicators is no group of theirs.
    const isLong = (cell.cell.meaning?.tokens.length ?? 0) + (cell.cell.meaning?.years.length ?? 0) >= 3;
    if (upper.length === 1 && isLong && below.some((other) => isNaming(other.cell.meaning?.field ?? null)))
      return false;
    if (cell.cell.kind === "text" && !(cell.isMerged && span < width)) return false;
    if (!cell.isMerged && upper.length === 1) {
      // An unmerged group stands over periods, years or qualifiers.
      const next = head.filter((other) => other.column > cell.column)[0];
      const [first] = below;
      const isSub = (kind: string | undefined): boolean =>
        kind === "periode" || kind === "tahun" || kind === "qualifier";
      if (cell.cell.kind !== "field" || !isSub(first?.cell.kind) || !isSub(next?.cell.kind)) return false;
    }
  }
  return upper.some(({ cell }) => cell.kind !== "text") || upper.length >= 2;
}

function isNameCell({ cell }: PlacedCell): boolean {
  const field = cell.meaning?.field ?? null;
  return field === "indikator" || isNameField(field);
}

function isNaming(field: Field | null): boolean {
  return (
    field === "no" ||
    field === "indikator" ||
    field === "tujuan" ||
    field === "program" ||
    field?.startsWith("sasaran") === true
  );
}

/** Labels with the columns they head: merged areas, and blanks to which a left-aligned or centred group reaches. */
function labelsOf(rows: readonly (readonly PlacedCell[])[], top: number, left: number, right: number): HeaderLabel[] {
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
function periodeUnder(parent: HeaderLabel | null, nomor: number | null): Periode | null {
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

function lowestAbove(labels: readonly HeaderLabel[], column: number): HeaderLabel | null {
  let lowest: HeaderLabel | null = null;
  for (const label of labels) {
    if (column < label.left || column > label.right) continue;
    if (lowest === null || label.row > lowest.row) lowest = label;
  }
  return lowest;
}

function pathsOf(labels: readonly HeaderLabel[], left: number, right: number): HeaderLabel[][] {
  const sorted = [...labels].sort((a, b) => a.row - b.row);
  const paths: HeaderLabel[][] = [];
  for (let column = left; column <= right; column++) {
    paths.push(sorted.filter((label) => column >= label.left && column <= label.right));
  }
  return paths;
}
