/** A cell that a formula names: which followed area it lies in, how its sheet is written, its row, and its dollar signs. */
export type FrozenReference = readonly [
  acuan: number,
  /** 0 = no sheet, 1 = sheet in quotes, 2 = bare sheet. */
  prefix: number,
  /** Rows from the formula's own row where `fixed` has no 2; else the zero-based row itself. */
  row: number,
  /** 1 = $ before the column, 2 = $ before the row, 3 = both. */
  fixed: number,
];

/** The value of a frozen cell. */
export type FrozenValue = string | number | boolean;

/** One frozen cell: its row, counted from the column's top; which pola; its value; its row's sidik; what it had spilled. */
export type FrozenCell = readonly [
  row: number,
  pola: number,
  value: FrozenValue,
  sidik: string,
  /** Only of a formula that filled several cells: all their values, its own first. */
  tumpahan?: readonly (readonly FrozenValue[])[],
];

/**
 * The formulas that "Bekukan nilai" took out of one column of a sheet, kept in the workbook's notes.
 *
 * Excel moves cells when rows and columns are inserted, and renames sheets; so the column, and every column that its formulas
 * name, is followed by a hidden name (`_selaras_beku1`, `_selaras_beku1_acuan1`), and the formulas are kept with holes where
 * they name cells. Rows inserted in between are found by `sidik`, a short hash of the row's texts, and by the value.
 */
export interface FrozenColumn {
  /** The number in the hidden names. */
  readonly nomor: number;
  /** Zero-based rows of the column when it was frozen. */
  readonly top: number;
  readonly bottom: number;
  /** The areas that the formulas name, by column: sheet (null = the formulas' own) and rows when it was frozen. */
  readonly acuan: readonly { readonly sheet: string | null; readonly top: number; readonly bottom: number }[];
  /** Each different formula once: text, and the cells that it names. */
  readonly pola: readonly (readonly (string | FrozenReference)[])[];
  readonly sel: readonly FrozenCell[];
}

/** Answers whether data from a workbook's notes has that shape, with every index inside its list. */
export function isFrozenColumn(value: unknown): value is FrozenColumn {
  if (!isRecord(value)) return false;
  const { nomor, top, bottom, acuan, pola, sel } = value;
  if (!isCount(nomor) || !isCount(top) || !isCount(bottom) || !isList(acuan) || !isList(pola) || !isList(sel))
    return false;
  const isAcuan = (item: unknown): boolean =>
    isRecord(item) &&
    (item["sheet"] === null || typeof item["sheet"] === "string") &&
    isCount(item["top"]) &&
    isCount(item["bottom"]);
  const isPiece = (item: unknown): boolean =>
    typeof item === "string" ||
    (isList(item) && item.length === 4 && item.every((part) => Number.isInteger(part)) && isIndex(item[0], acuan));
  const isCell = (item: unknown): boolean =>
    isList(item) &&
    isCount(item[0]) &&
    isIndex(item[1], pola) &&
    isValue(item[2]) &&
    typeof item[3] === "string" &&
    (item[4] === undefined || (isList(item[4]) && item[4].every((row) => isList(row) && row.every(isValue))));
  return acuan.every(isAcuan) && pola.every((pieces) => isList(pieces) && pieces.every(isPiece)) && sel.every(isCell);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isIndex(value: unknown, list: readonly unknown[]): boolean {
  return isCount(value) && value < list.length;
}

function isValue(value: unknown): value is FrozenValue {
  return (
    typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
  );
}
