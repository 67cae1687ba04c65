import type { LayoutMatch } from "../layout/layout";
import { findTahun } from "../text/parse-tahun";

const AFTER_TAHUN =
  /\b(?:tahun|ta|t\.a\.?|tahun anggaran)\s*:?\s*((?:19|20)\d\d)(?!\s*(?:[-–/,&]|s\.?\s*[/.]?\s*d\.?|sampai(?: dengan)?|hingga|dan)\s*(?:19|20)\d\d)/i;

/**
 * The year that a table speaks of: the one after "Tahun" in its titles, else the only year they name, else the only year
 * of its target or realisasi headers, else the workbook's own; null where nothing says. Example: "PERJANJIAN KINERJA TAHUN
 * 2024" → 2024; "RENSTRA 2025-2029" alone → the workbook's year.
 */
export function tahunOf(match: LayoutMatch, tahunDokumen: number | null): number | null {
  const named = new Set<number>();
  for (const { teks } of match.judulList) {
    const after = AFTER_TAHUN.exec(teks)?.[1];
    if (after !== undefined) return Number(after);
    for (const tahun of findTahun(teks)) named.add(tahun);
  }
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  const headers = new Set<number>();
  for (const { field, tahun } of match.columns) {
    if (tahun !== null && (field === "target" || field === "realisasi" || field === "pagu")) headers.add(tahun);
  }
  const [header, ...more] = headers;
  if (header !== undefined && more.length === 0) return header;
  return tahunDokumen;
}
