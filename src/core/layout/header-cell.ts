import type { Cell } from "../grid/sheet-grid";
import { isBlankMark } from "../text/blank-mark";
import { foldText } from "../text/fold-text";
import type { Periode } from "../text/periode";
import { romanToNumber } from "../text/roman";
import type { HeaderMeaning, Vocabulary } from "./header-meaning";

/**
 * What a cell could be in a header: the name of a field, a qualifier ("(Rp)", "STRATEGIS"), a period, a year, a small
 * number (a column number or a bare period), other short text, or plainly data.
 */
export type HeaderCellKind = "field" | "qualifier" | "periode" | "tahun" | "nomor" | "text" | "data";

/** One cell of a header, with what its words may mean. */
export interface HeaderCell {
  readonly kind: HeaderCellKind;
  readonly text: string;
  readonly meaning: HeaderMeaning | null;
  /** The number of a `nomor` cell. */
  readonly nomor: number | null;
  /** Of a cell that holds a date and shows a month. */
  readonly periode: Periode | null;
}

const MAX_LENGTH = 170;
const MAX_TEXT_TOKENS = 12;
const NOMOR = /^\(?\s*(\d{1,2})\s*[a-z]?\s*\)?[.)]?$/i;
/** Columns may be lettered: (a) (b) (c). */
const LETTER = /^\(([a-z])\)$/i;
const NOMOR_FORMULA = /^\(?\s*(\d{1,2})\s*\)?\s*(?:[=:]|\()[\s\d()+\-x×X*/:%=.]+\)?$/;
const MONTH_FORMAT = /m{3,5}/i;

/** Reads a cell as a header cell; null where it is empty or "-". */
export function readHeaderCell(cell: Cell | undefined, vocabulary: Vocabulary): HeaderCell | null {
  if (cell === undefined) return null;
  const { value } = cell;
  if (typeof value === "number") return readNumber(value, cell.numberFormat);
  if (typeof value !== "string") return { kind: "data", text: "", meaning: null, nomor: null, periode: null };
  if (value.length > MAX_LENGTH) {
    return value.trim() === "" ? null : { kind: "data", text: value, meaning: null, nomor: null, periode: null };
  }
  const text = foldText(value);
  if (isBlankMark(text)) return null;
  const number = NOMOR.exec(text) ?? NOMOR_FORMULA.exec(text);
  if (number?.[1] !== undefined) {
    return { kind: "nomor", text, meaning: null, nomor: Number(number[1]), periode: null };
  }
  const letter = LETTER.exec(text)?.[1];
  if (letter !== undefined) {
    return { kind: "nomor", text, meaning: null, nomor: letter.toLowerCase().charCodeAt(0) - 96, periode: null };
  }
  if (/^\(?[IVX]{1,4}\)?\.?$/.test(text)) {
    const nomor = romanToNumber(text.replace(/[().]/g, ""));
    if (nomor !== null && nomor <= 12) return { kind: "nomor", text, meaning: null, nomor, periode: null };
  }
  const meaning = vocabulary.meaningOf(text);
  return { kind: kindOf(meaning), text, meaning, nomor: null, periode: meaning.periode };
}

function kindOf(meaning: HeaderMeaning): HeaderCellKind {
  if (meaning.isHeader) return "field";
  if (meaning.isQualifier) {
    if (meaning.periode !== null) return "periode";
    return meaning.years.length > 0 && meaning.tokens.every((token) => token === "TAHUN") ? "tahun" : "qualifier";
  }
  return meaning.tokens.length <= MAX_TEXT_TOKENS ? "text" : "data";
}

function readNumber(value: number, numberFormat: string): HeaderCell {
  const kind = kindOfNumber(value, numberFormat);
  return {
    kind,
    text: String(value),
    meaning: null,
    nomor: kind === "nomor" ? value : null,
    periode: kind === "periode" ? { kind: "bulan", nomor: monthOfSerial(value) } : null,
  };
}

/** What a number could be in a header: a date that shows its month, a year, a small number; else data. */
export function kindOfNumber(value: number, numberFormat: string): "periode" | "tahun" | "nomor" | "data" {
  if (value > 366 && showsMonth(numberFormat)) return "periode";
  if (!Number.isInteger(value)) return "data";
  if (value >= 1990 && value <= 2100) return "tahun";
  return value >= 1 && value <= 99 && !numberFormat.includes("%") ? "nomor" : "data";
}

function showsMonth(numberFormat: string): boolean {
  return MONTH_FORMAT.test(numberFormat) && !/[dhs#0]/i.test(numberFormat.replace(/\[[^\]]*\]/g, ""));
}

function monthOfSerial(serial: number): number {
  return new Date(Math.round((serial - 25569) * 86_400_000)).getUTCMonth() + 1;
}
