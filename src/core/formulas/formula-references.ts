import { parseAddress } from "../grid/a1";

/** One corner of a reference: its place, and 1 = $ before the column, 2 = $ before the row, 3 = both. */
export interface ReferenceCorner {
  readonly row: number;
  readonly column: number;
  readonly fixed: number;
}

/** A cell or an area that a formula names, and where in its text. */
export interface FormulaReference {
  readonly start: number;
  readonly end: number;
  /** The sheet as the formula writes it: "" = its own, `'PK 2024'` or `Data`. */
  readonly prefix: string;
  readonly sheet: string | null;
  /** One corner of a cell, two of an area. */
  readonly corners: readonly ReferenceCorner[];
  /** `A1#`: all that A1 spills. */
  readonly isSpill: boolean;
}

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
/** A text; the name of another workbook's sheet, or a part of a table (in brackets); or a reference. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^'[]|'')*\\[(?:[^']|'')*'!${CELL}(?::${CELL})?|\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\](?:[\\p{L}\\p{N}_. ]*!${CELL}(?::${CELL})?)?|` +
    `(?<![\\p{L}\\p{N}_.!$:'])(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${CELL})(?::(${CELL}))?(#)?(?![\\p{L}\\p{N}_(.!:])`,
  "gu",
);

/**
 * The cells and areas that a formula names by address. Whole columns and rows, names, parts of tables and other workbooks' cells are
 * left out: their text stays true when rows are inserted.
 *
 * @example findReferences("KINERJA.CAPAIAN(D5,'PK 2024'!$E$5)").map(({ sheet }) => sheet) → [null, "PK 2024"]
 */
export function findReferences(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [text, prefix = "", first, second, spill] = match;
    if (first === undefined) continue;
    const corners = [first, ...(second === undefined ? [] : [second])].flatMap(cornerOf);
    const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix === "" ? null : prefix;
    found.push({
      start: match.index,
      end: match.index + text.length,
      prefix,
      sheet,
      corners,
      isSpill: spill !== undefined,
    });
  }
  return found;
}

function cornerOf(text: string): ReferenceCorner[] {
  const address = parseAddress(text);
  if (address === null) return [];
  const fixed = (text.startsWith("$") ? 1 : 0) + (text.lastIndexOf("$") > 0 ? 2 : 0);
  return [{ ...address, fixed }];
}
