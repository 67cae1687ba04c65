import { hundredth } from "../text/hundredth";
import { normalizeSatuan } from "../text/satuan";
import { inferSatuan } from "../text/wording";
import type { Nilai } from "../text/nilai";
import type { Reading } from "../text/reading";
import { valueOf } from "../text/reading";

/** The unit of an indicator and whether the table states it. */
export interface SatuanOf {
  readonly satuan: string | null;
  readonly isStated: boolean;
}

/** Plain numbers up to here are taken for fractions where the target is shown as a percentage. */
const MAX_FRACTION = 1.5;
const MIN_PERCENT_TARGET = 0.05;

/**
 * The unit: from the Satuan column, else beside the number in target or realisasi ("50 Orang", "100%"), else from the
 * indicator's name. Example: no column, target 1.0 shown as 100 %, "Persentase …" → "%", stated.
 */
export function satuanOf(
  stated: string | null,
  target: Reading<Nilai>,
  realisasi: Reading<Nilai>,
  nama: string,
): SatuanOf {
  if (stated !== null) return { satuan: stated, isStated: true };
  for (const reading of [target, realisasi]) {
    const nilai = valueOf(reading);
    if (nilai === null || nilai.kind === "predikat" || nilai.kind === "tanggal") continue;
    if (nilai.isPercent) return { satuan: "%", isStated: true };
    if (nilai.satuan !== null) return { satuan: nilai.satuan, isStated: true };
  }
  return { satuan: inferSatuan(nama), isStated: false };
}

/** Answers whether a unit is the percentage, however it is written. */
export function isPercentSatuan(satuan: string | null): boolean {
  return satuan !== null && normalizeSatuan(satuan) === "%";
}

/**
 * A plain number whose unit is "%" as a fraction: 100 → 1.0, 1.5 → 0.015, because a column of percentages without a
 * percent format holds points. Beside a target that is shown as a percentage, a small plain number is a fraction that
 * lost its format (0.95 → 0.95), and is marked as ambiguous. What is a percentage already, or no number, stays.
 */
export function toPercent(reading: Reading<Nilai>, shownTarget: number | null): Reading<Nilai> {
  if (reading.kind !== "read") return reading;
  const { value } = reading;
  if (value.kind !== "angka" && value.kind !== "rentang") return reading;
  if (value.isPercent) return reading;
  if (value.satuan !== null && !isPercentSatuan(value.satuan)) return reading;
  const largest = value.kind === "angka" ? Math.abs(value.angka) : Math.abs(value.atas);
  const isFraction =
    shownTarget !== null && shownTarget >= MIN_PERCENT_TARGET && largest <= MAX_FRACTION && largest > 0;
  if (isFraction) {
    return { ...reading, value: { ...value, isPercent: true, satuan: "%" }, isAmbiguous: true };
  }
  const step = reading.step / 100;
  if (value.kind === "angka") {
    return { ...reading, step, value: { ...value, angka: hundredth(value.angka), isPercent: true, satuan: "%" } };
  }
  const { bawah, atas } = value;
  return {
    ...reading,
    step,
    value: { ...value, bawah: hundredth(bawah), atas: hundredth(atas), isPercent: true, satuan: "%" },
  };
}
