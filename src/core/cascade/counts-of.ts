import type { Tabel } from "../model/cascade";
import type { Level } from "../model/level";

/** How many of each a table opens itself. */
export type TabelCounts = Readonly<Record<Level | "indikator", number>>;

/**
 * Counts what a table's own rows open, for `baca`: the same name under two parents counts twice, an indicator that the
 * table only implies does not count. Example: seed 003's PK eselon III → 7 sasaran, 23 indikator.
 */
export function countsOf(tabel: Tabel): TabelCounts {
  const counts = { sasaranPemda: 0, tujuan: 0, sasaran: 0, program: 0, kegiatan: 0, subKegiatan: 0, indikator: 0 };
  for (const { level, isImplied } of tabel.simpulList) if (isImplied !== true) counts[level]++;
  for (const { isImplicit } of tabel.indikatorList) if (!isImplicit) counts.indikator++;
  return counts;
}
