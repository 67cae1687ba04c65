import { compareAngka } from "./compare";

/** How efficiently a result was reached; fractions, 0.05 = 5 points. */
export interface Efisiensi {
  /** 1 − serapan, as seed 001 shows it beside the capaian; below 0 where more was spent than budgeted. */
  readonly tingkat: number;
  /** capaian − serapan: 0.05 = 5 points. */
  readonly selisih: number;
  readonly kategori: "Efisien" | "Cukup Efisien" | "Tidak Efisien";
}

/** Within five points either way the use of the budget is "cukup". */
const BATAS = 0.05;

/**
 * The efficiency of what was reached with the budget spent; both are fractions. Efisien when capaian − serapan is more
 * than 5 points, cukup efisien within ±5 points (bounds included), else tidak efisien.
 *
 * @example computeEfisiensi(1, 0.9312) // { tingkat: 0.0688, selisih: 0.0688, kategori: "Efisien" }
 */
export function computeEfisiensi(capaian: number, serapan: number): Efisiensi {
  // Capaian can be large: compare the difference on the scale of what was subtracted, so that its noise stays noise.
  const selisih = clean(capaian - serapan, Math.max(Math.abs(capaian), Math.abs(serapan)));
  const kategori =
    compareAngka(selisih, BATAS) > 0
      ? "Efisien"
      : compareAngka(selisih, -BATAS) >= 0
        ? "Cukup Efisien"
        : "Tidak Efisien";
  return { tingkat: clean(1 - serapan, Math.max(1, Math.abs(serapan))), selisih, kategori };
}

/** The difference without the binary noise that its operands carry: 1 − 0.9312 → 0.0688. */
function clean(difference: number, scale: number): number {
  const digits = Math.max(0, Math.min(100, 14 - Math.ceil(Math.log10(Math.max(scale, 1)))));
  const cleaned = Number(difference.toFixed(digits));
  return cleaned === 0 ? 0 : cleaned;
}
