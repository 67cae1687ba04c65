import type { SheetGrid } from "../grid/sheet-grid";
import { isBlankMark } from "../text/blank-mark";
import { foldText } from "../text/fold-text";
import { parseNilai } from "../text/parse-nilai";
import { parseRowPeriode, type RowPeriode } from "../text/row-periode";
import { parseNomor } from "../text/numbering";

/** What the cells of a column under the header hold, counted over the first rows of the body. */
export interface ColumnProfile {
  readonly filled: number;
  /** Number cells, and texts that read as one number. */
  readonly numbers: number;
  /** "1.", "a)", "IV" and the like, and small whole numbers. */
  readonly numbering: number;
  /** Marks such as v, x, √ and the names of months or periods: a schedule. */
  readonly marks: number;
  /** Other text. */
  readonly texts: number;
  /** Only "Rp" or "%": the sign of a neighbour. */
  readonly signs: number;
  /** Numbers of 100.000 and more, and texts that say "Rp": money. */
  readonly large: number;
}

const SAMPLE = 80;
const LARGE = 100_000;
const MARK = /^(?:[vxVX√✓✔●•■▪*]+|ya|ada)$/;
const SIGN = /^(?:rp\.?|idr|%)$/i;

/** Counts what a column holds in rows from..to (at most 80 of them). */
export function profileColumn(sheet: SheetGrid, column: number, from: number, to: number): ColumnProfile {
  let filled = 0;
  let numbers = 0;
  let numbering = 0;
  let marks = 0;
  let texts = 0;
  let signs = 0;
  let large = 0;
  const last = Math.min(to, from + SAMPLE - 1);
  for (let row = from; row <= last; row++) {
    const value = sheet.cell(row, column)?.value;
    if (value === undefined) continue;
    if (typeof value === "number") {
      filled++;
      numbers++;
      if (Math.abs(value) >= LARGE) large++;
      if (Number.isInteger(value) && value >= 1 && value <= 200) numbering++;
      continue;
    }
    if (typeof value !== "string") continue;
    const text = foldText(value);
    if (isBlankMark(text)) continue;
    filled++;
    if (SIGN.test(text)) signs++;
    else if (MARK.test(text)) marks++;
    else if (text.length <= 9 && parseNomor(text) !== null) {
      numbering++;
      if (/\d/.test(text)) numbers++;
    } else {
      const reading = text.length <= 40 ? parseNilai(text) : null;
      if (reading?.kind !== "read") texts++;
      else {
        numbers++;
        const { value: nilai } = reading;
        if (/^rp/i.test(text) || (nilai.kind === "angka" && Math.abs(nilai.angka) >= LARGE)) large++;
      }
    }
  }
  return { filled, numbers, numbering, marks, texts, signs, large };
}

/** Answers whether nearly all filled cells of rows from..to (at most 80 of them) name parts of the year, and several of them. */
export function isPeriodeColumn(sheet: SheetGrid, column: number, from: number, to: number): boolean {
  const seen = new Set<string>();
  let filled = 0;
  let named = 0;
  for (let row = from; row <= Math.min(to, from + SAMPLE - 1); row++) {
    const value = sheet.cell(row, column)?.value;
    if (value === undefined || typeof value === "object") continue;
    const text = foldText(String(value));
    if (isBlankMark(text)) continue;
    filled++;
    const periode: RowPeriode | null = text.length > 40 ? null : parseRowPeriode(text, "bulan");
    if (periode === null) continue;
    named++;
    if (periode !== "tahun") seen.add(`${periode.kind}${periode.nomor}`);
  }
  return seen.size >= 2 && named >= filled * 0.8;
}
