import type { Metode } from "../model/indikator";
import { compareAngka } from "./compare";

/** What the periods and the year's target tell about the metode. */
export type MetodeInference =
  | { readonly kind: "cocok"; readonly metode: Metode }
  /** Only one period is filled: ask the user; jumlah meanwhile. */
  | { readonly kind: "tanya"; readonly metode: Metode }
  /** No metode makes the periods into the year's target: a finding. */
  | { readonly kind: "tidak-cocok" }
  /** No period or no target for the year. */
  | { readonly kind: "kosong" };

/**
 * The value of the year, or of the year up to a period, from its periods (domain.md, "Accumulation"): the sum (jumlah),
 * the mean of what is filled (rata-rata), or the last filled value (tetap, kumulatif, menurun). `sampai` is the number of
 * leading periods that count; all by default. Null where none of them is filled: a blank is not a zero.
 *
 * @example accumulate([0.25, 0.25, null, null], "jumlah") // 0.5
 */
export function accumulate(values: readonly (number | null)[], metode: Metode, sampai = values.length): number | null {
  const filled = filledOf(values.slice(0, Math.max(0, sampai)));
  if (filled.length === 0) return null;
  switch (metode) {
    case "jumlah":
      return sumOf(filled);
    case "rata-rata":
      return sumOf(filled) / filled.length;
    case "tetap":
    case "kumulatif":
    case "menurun":
      return filled.at(-1) ?? null;
  }
}

/**
 * Which metode makes the periods into the year's target, tried in domain.md's order: one period filled → ask; all filled
 * periods equal the target → tetap; sum → jumlah; non-decreasing to the target → kumulatif; non-increasing to it →
 * menurun; mean → rata-rata. `toleransi` is what the rounding of the digits shown may add up to in a sum or a mean.
 *
 * @example inferMetode([0.25, 0.25, 0.25, 0.25], 1) // { kind: "cocok", metode: "jumlah" }
 * @example inferMetode([7714, 7714, 7714, 7714], 7714) // { kind: "cocok", metode: "tetap" }
 */
export function inferMetode(
  periods: readonly (number | null)[],
  annual: number | null,
  toleransi = 0,
): MetodeInference {
  const filled = filledOf(periods);
  const last = filled.at(-1);
  if (annual === null || last === undefined) return { kind: "kosong" };
  if (filled.length === 1) return { kind: "tanya", metode: "jumlah" };

  const isAnnual = (value: number): boolean => compareAngka(value, annual) === 0;
  const isNearAnnual = (value: number): boolean => isAnnual(value) || Math.abs(value - annual) <= toleransi;
  const sum = sumOf(filled);
  if (filled.every(isAnnual)) return { kind: "cocok", metode: "tetap" };
  if (isNearAnnual(sum)) return { kind: "cocok", metode: "jumlah" };
  if (isAnnual(last) && isMonotone(filled, 1)) return { kind: "cocok", metode: "kumulatif" };
  if (isAnnual(last) && isMonotone(filled, -1)) return { kind: "cocok", metode: "menurun" };
  if (isNearAnnual(sum / filled.length)) return { kind: "cocok", metode: "rata-rata" };
  return { kind: "tidak-cocok" };
}

/**
 * Twelve months as four triwulan: sums for jumlah, means for rata-rata, else the last filled month. The months of seed
 * 003's RAK fold so; a triwulan without a filled month is null.
 *
 * @example foldBulan([null, null, 0.25, null, null, 0.25, null, null, 0.25, null, null, 0.25], "jumlah") // [0.25, 0.25, 0.25, 0.25]
 */
export function foldBulan(months: readonly (number | null)[], metode: Metode): (number | null)[] {
  return [0, 3, 6, 9].map((start) => accumulate(months.slice(start, start + 3), metode));
}

/**
 * The sum without binary noise: 0.1 + 0.2 → 0.3. Exact to 15 digits, which holds every rupiah of the state budget.
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Number(sum.toPrecision(15));
}

function filledOf(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function isMonotone(values: readonly number[], direction: 1 | -1): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || compareAngka(value, before) !== -direction;
  });
}
