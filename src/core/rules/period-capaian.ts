import { computeCapaian } from "../metrics/capaian";
import type { Indikator, NilaiPeriode } from "../model/indikator";
import type { Settings } from "../model/settings";
import type { Nilai } from "../text/nilai";
import type { Periode } from "../text/periode";
import { valueOf, type Reading } from "../text/reading";

/** A stated capaian of one period, with every figure that it may be: of the period, up to it, of the year's target. */
export interface PeriodCapaian {
  readonly nth: number;
  readonly periode: Periode;
  readonly stated: Extract<Reading<number>, { kind: "read" }>;
  readonly target: Nilai;
  readonly realisasi: Nilai;
  /** The first is what the period's own target and realisasi give. */
  readonly accepted: readonly number[];
  /** Places in the indicator's lists; null where the year's target stands in. */
  readonly targetNth: number | null;
  readonly realisasiNth: number;
}

/** The stated capaian of an indicator's months or triwulan that can be computed from their target and realisasi. */
export function periodCapaianOf(indikator: Indikator, settings: Settings): PeriodCapaian[] {
  const found: PeriodCapaian[] = [];
  indikator.capaianPeriodeList.forEach(({ periode, nilai: stated }, nth) => {
    if (stated.kind !== "read") return;
    const realisasiNth = nthOf(indikator.realisasiPeriodeList, periode);
    const targetNth = nthOf(indikator.targetPeriodeList, periode);
    const realisasi = valueOf(indikator.realisasiPeriodeList[realisasiNth]?.nilai);
    const own = valueOf(indikator.targetPeriodeList[targetNth]?.nilai);
    const target = own ?? valueOf(indikator.target);
    if (realisasi === null || target === null) return;
    const accepted = acceptedOf(indikator, periode, { target, realisasi }, settings);
    if (accepted.length === 0) return;
    found.push({
      nth,
      periode,
      stated,
      target,
      realisasi,
      accepted,
      targetNth: own === null ? null : targetNth,
      realisasiNth,
    });
  });
  return found;
}

interface Pair {
  readonly target: Nilai | null;
  readonly realisasi: Nilai | null;
}

/** Agencies measure a quarter by itself, up to its end, or against the year: each is right where its figure is. */
function acceptedOf(indikator: Indikator, periode: Periode, own: Pair, settings: Settings): number[] {
  const annual = valueOf(indikator.target);
  const reached = upTo(indikator.realisasiPeriodeList, periode);
  const pairs: readonly Pair[] = [
    own,
    { target: upTo(indikator.targetPeriodeList, periode), realisasi: reached },
    { target: annual, realisasi: own.realisasi },
    { target: annual, realisasi: reached },
  ];
  const { polaritas } = indikator;
  const { rumusNegatif, isNolNegatifTercapai } = settings;
  const formulas =
    polaritas === "negatif" ? ([rumusNegatif, rumusNegatif === "A" ? "B" : "A"] as const) : [rumusNegatif];
  const accepted: number[] = [];
  for (const { target, realisasi } of pairs) {
    if (target === null || realisasi === null) continue;
    for (const rumus of formulas) {
      const result = computeCapaian(target, realisasi, { polaritas, rumusNegatif: rumus, isNolNegatifTercapai });
      if (result.kind === "angka") accepted.push(result.value);
    }
  }
  return accepted;
}

function nthOf(list: readonly NilaiPeriode[], { kind, nomor }: Periode): number {
  return list.findIndex(({ periode }) => periode.kind === kind && periode.nomor === nomor);
}

/** The sum of a kind's periods up to one; null where one of them is no number. */
function upTo(list: readonly NilaiPeriode[], { kind, nomor }: Periode): Nilai | null {
  let sample: Extract<Nilai, { kind: "angka" }> | null = null;
  let angka = 0;
  for (const { periode, nilai } of list) {
    if (periode.kind !== kind || periode.nomor > nomor || nilai.kind === "empty") continue;
    if (nilai.kind !== "read" || nilai.value.kind !== "angka") return null;
    sample ??= nilai.value;
    angka += nilai.value.angka;
  }
  return sample === null ? null : { ...sample, angka };
}
