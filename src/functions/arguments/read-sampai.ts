import { parseRowPeriode } from "../../core/text/row-periode";
import type { Periode } from "../../core/text/periode";
import { argumentError } from "./argument-error";
import type { CellInput } from "./map-cells";
import { isBlank, passErrorOn, textOf } from "./read-arguments";

const KIND_OF_COUNT: ReadonlyMap<number, Periode["kind"]> = new Map([
  [2, "semester"],
  [4, "triwulan"],
  [12, "bulan"],
]);
const MONTHS: Readonly<Record<Periode["kind"], number>> = { bulan: 1, triwulan: 3, semester: 6 };

/**
 * How many of a row's leading periods count: a number, or the period up to which they do ("TW III", "Juni"), where the row
 * holds a year's months, triwulan or semester; all where left out.
 *
 * Example: "TW II" is 6 of 12 months, and 2 of 4 triwulan; "Mei" ends none of 4 triwulan.
 */
export function readSampai(cell: CellInput, count: number): number {
  passErrorOn(cell);
  if (isBlank(cell)) return count;
  const sampai = typeof cell === "string" ? readText(cell, count) : cell;
  if (typeof sampai !== "number" || !Number.isInteger(sampai) || sampai < 0) {
    throw argumentError("sampai", `"${textOf(cell)}" bukan banyaknya periode; isikan bilangan bulat, misalnya 2.`);
  }
  if (sampai > count) {
    throw argumentError("sampai", `${textOf(cell)} melebihi banyaknya periode, yaitu ${String(count)}.`);
  }
  return sampai;
}

/** Null where the text says neither a number nor a period. */
function readText(text: string, count: number): number | null {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const kind = KIND_OF_COUNT.get(count);
  const periode = kind === undefined ? null : parseRowPeriode(trimmed, kind);
  if (kind === undefined || periode === null) return null;
  if (periode === "tahun") return count;
  const sampai = (periode.nomor * MONTHS[periode.kind]) / MONTHS[kind];
  if (!Number.isInteger(sampai)) {
    throw argumentError("sampai", `"${trimmed}" bukan akhir salah satu dari ${String(count)} periode.`);
  }
  return sampai;
}
