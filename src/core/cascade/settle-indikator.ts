import type { NilaiPeriode, NilaiTahun } from "../model/indikator";
import type { Nilai } from "../text/nilai";
import { valueOf, type Reading } from "../text/reading";
import type { IndikatorDraft } from "./drafts";
import { polaritasOf } from "./polaritas-of";
import { isPercentSatuan, satuanOf, toPercent } from "./satuan-of";

/**
 * Settles unit, percentages and polarity of a table's indicators once all its rows are read: only then is it known whether
 * a column of percentages without a percent format holds points (100, 1.5) or fractions (1, 0.7).
 */
export function settleIndikator(list: readonly IndikatorDraft[]): void {
  for (const indikator of list) {
    const { satuan, isStated } = satuanOf(indikator.satuan, indikator.target, indikator.realisasi, indikator.nama);
    indikator.satuan = satuan;
    indikator.isSatuanStated = isStated;
  }
  const isFraction = holdsFractions(list);
  for (const indikator of list) {
    if (isPercentSatuan(indikator.satuan)) settlePercent(indikator, isFraction);
    if (!indikator.isPolaritasStated) indikator.polaritas = polaritasOf(indikator);
  }
}

/**
 * Answers whether the plain targets of a table's percentages are fractions that lost their format: none is above 1. One
 * column has one scale, and 0.7 % beside 1 % is not what anybody plans.
 */
function holdsFractions(list: readonly IndikatorDraft[]): boolean {
  let count = 0;
  for (const { target, satuan } of list) {
    const nilai = valueOf(target);
    if (nilai?.kind !== "angka" || nilai.isPercent || !isPercentSatuan(satuan)) continue;
    if (nilai.angka > 1) return false;
    if (nilai.angka > 0) count++;
  }
  return count > 0;
}

function settlePercent(indikator: IndikatorDraft, isFraction: boolean): void {
  const shown = isFraction ? 1 : shownPercent(indikator.target);
  indikator.target = toPercent(indikator.target, isFraction ? 1 : null);
  indikator.realisasi = toPercent(indikator.realisasi, shown);
  indikator.targetTahunList = settleList(indikator.targetTahunList, shown);
  indikator.realisasiTahunList = settleList(indikator.realisasiTahunList, shown);
  indikator.targetPeriodeList = settleList(indikator.targetPeriodeList, shown);
  indikator.realisasiPeriodeList = settleList(indikator.realisasiPeriodeList, shown);
}

function settleList<T extends NilaiTahun | NilaiPeriode>(list: readonly T[], shown: number | null): readonly T[] {
  return list.map((value) => {
    const nilai = toPercent(value.nilai, shown);
    return nilai === value.nilai ? value : { ...value, nilai };
  });
}

/** The target as a fraction where its cell shows it as a percentage, else null. */
function shownPercent(target: Reading<Nilai>): number | null {
  if (target.kind !== "read" || !target.raw.includes("%")) return null;
  const { value } = target;
  if (value.kind === "angka") return value.isPercent ? value.angka : null;
  return value.kind === "rentang" && value.isPercent ? value.atas : null;
}
