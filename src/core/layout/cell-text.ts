import { isCellError, type Cell } from "../grid/sheet-grid";
import type { Field } from "../model/field";
import { isBlankMark } from "../text/blank-mark";
import { foldText } from "../text/fold-text";
import { stripNumbering } from "../text/numbering";
import { parseNilai } from "../text/parse-nilai";
import { showNumber } from "../text/show-number";
import { READER } from "./column-plan";
import type { RowCell } from "./layout";

/** A body cell's text as its column's field wants it; null for a blank, "-" and the like. */
export function textOf(cell: Cell, field: Field): string | null {
  const { value } = cell;
  if (typeof value === "number") {
    // A row's number 1.1 is no amount: it keeps its dot.
    if (field !== "no" && field !== "kode") return showNumber(value, cell.numberFormat);
    return cell.numberFormat === "General" ? String(value) : showNumber(value, cell.numberFormat).replaceAll(",", ".");
  }
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = foldText(value);
  // Folding takes out the line breaks: a text that it left as it was has none.
  if (
    text !== value &&
    value.includes("\n") &&
    (field === "indikator" || field === "satuan" || READER[field] !== undefined)
  ) {
    const lines = value
      .split("\n")
      .map(foldText)
      .filter((line) => line !== "");
    const isItems =
      field === "indikator"
        ? lines.filter((line) => stripNumbering(line).nomor !== null).length >= 2
        : lines.length > 1;
    if (isItems) return lines.join("\n");
  }
  return isBlankMark(text) ? null : text;
}

/** Several values in one cell, one a line, that can be read one by one. */
export function isList(value: Cell["value"]): boolean {
  if (typeof value !== "string" || !value.includes("\n")) return false;
  const lines = value.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => parseNilai(stripNumbering(line).isi).kind === "read");
}

/** Digits of urusan, bidang, program, kegiatan (one piece "2.01", or wewenang and kegiatan) and sub kegiatan. */
const KODE_DIGITS: Readonly<Record<number, readonly number[]>> = { 5: [1, 2, 2, 4, 4], 6: [1, 2, 2, 1, 2, 4] };

/** A kode from its pieces; those that were typed as numbers (2 for "02") get their zeros back where the columns tell. */
export function joinKode(pieces: readonly RowCell[], columns: readonly number[]): string {
  const digits = KODE_DIGITS[columns.length];
  return pieces
    .map(({ text, sourceColumn }) => {
      const piece = text ?? "";
      const length = digits?.[columns.indexOf(sourceColumn)] ?? 0;
      if (/^\d+$/.test(piece)) return piece.padStart(length, "0");
      return length === 4 && /^\d\.\d$/.test(piece) ? `${piece}0` : piece;
    })
    .join(".");
}
