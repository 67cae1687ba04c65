import { foldText } from "./fold-text";
import { parsePeriode } from "./parse-periode";
import type { Periode } from "./periode";
import { romanToNumber } from "./roman";

/** What a cell of a "Triwulan" or "Bulan" column says of its row: a part of the year, or the year as a whole. */
export type RowPeriode = Periode | "tahun";

const LIMIT = { triwulan: 4, semester: 2, bulan: 12 } as const;
const YEAR = /^(?:(?:satu|1) tahun|(?:se|per)?tahun(?:an)?|akhir tahun|total|jumlah)(?: 20\d\d)?$/i;

/**
 * Reads the period of a row where the header names only its kind: "II" under Triwulan, "3" under Bulan, "TW I", "Januari";
 * "Tahunan" or "Total" is the whole year. Null for anything else.
 *
 * @example parseRowPeriode("III", "triwulan") // { kind: "triwulan", nomor: 3 }
 */
export function parseRowPeriode(text: string, kind: Periode["kind"]): RowPeriode | null {
  const folded = foldText(text);
  if (YEAR.test(folded)) return "tahun";
  const said = parsePeriode(folded);
  if (said !== null) return said;
  const bare = bareNomor(folded);
  return bare === null || bare > LIMIT[kind] ? null : { kind, nomor: bare };
}

/** The kind of period that bare numbers of a column mean: what its header says, else months where they go beyond four. */
export function periodeKindOf(header: string, texts: readonly string[]): Periode["kind"] {
  if (/bulan|\bbln\b/i.test(header) && !/triwulan|tribulan/i.test(header)) return "bulan";
  if (/semester|\bsmt\b/i.test(header)) return "semester";
  return texts.some((text) => (bareNomor(foldText(text)) ?? 0) > LIMIT.triwulan) ? "bulan" : "triwulan";
}

function bareNomor(folded: string): number | null {
  const found = /^\(?(?:(\d{1,2})|([IVX]{1,4}))\)?\.?$/i.exec(folded);
  if (found === null) return null;
  const nomor = found[1] === undefined ? romanToNumber((found[2] ?? "").toUpperCase()) : Number(found[1]);
  return nomor === null || nomor < 1 || nomor > LIMIT.bulan ? null : nomor;
}
