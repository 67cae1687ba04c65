import type { Field } from "../model/field";
import { isNameField } from "./columns/name-field";
import type { PlacedCell } from "./placed-cell";

/** No table is wider; a row of 16.384 headers would take minutes. */
const MAX_COLUMNS = 300;
/** Fields that make a header a header of planning; a list of goods also has No, Kode, Satuan and Keterangan. */
const COMMON: ReadonlySet<Field> = new Set<Field>(["no", "kode", "satuan", "keterangan", "sumberData", "pelaksana"]);

/** The header-like stretch of a row. */
export interface Head {
  readonly cells: PlacedCell[];
  readonly left: number;
  readonly right: number;
}

/** The header-like stretch of a row; null where the row is none. A body row beside a header falls away. */
export function headOf(cells: readonly PlacedCell[]): Head | null {
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
export function isGroupRow(
  upper: readonly PlacedCell[],
  head: readonly PlacedCell[],
  left: number,
  right: number,
): boolean {
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
    // Merged over one cell of its own width it groups nothing: tables pasted from Word are merged cell by cell.
    if (cell.cell.kind === "text" && !(cell.isMerged && span < width && below.length >= 2)) return false;
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

/** Answers whether a header cell names a column of names or indicators, which a table of planning begins with. */
export function isNameCell({ cell }: PlacedCell): boolean {
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
