import type { Capaian } from "./capaian";
import { sumOf } from "./akumulasi";

/** How a mean of capaian is taken; without options every capaian counts the same, uncapped. */
export interface AverageOptions {
  /** The weights, in the order of the list, where a Bobot column exists; any unit, only their ratio counts. */
  readonly bobot?: readonly (number | null)[] | undefined;
  /** The cap (1.2 = 120 %) that acts on each capaian here and nowhere else; null or absent = none. */
  readonly batas?: number | null | undefined;
}

/** A mean of capaian, and what it holds and leaves out. */
export interface RataRata {
  /** The mean as a fraction; null where nothing could be averaged. */
  readonly value: number | null;
  /** How many capaian the mean holds. */
  readonly counted: number;
  /** Left out: without realisasi. */
  readonly kosong: number;
  /** Left out: cannot be computed. */
  readonly notAvailable: number;
  /** Left out: have a capaian, but no bobot (or 0, or less) where others have one. */
  readonly withoutBobot: number;
  /** How many were cut to the cap. The sheet says so. */
  readonly capped: number;
  /** How many rest on the order of grades alone. */
  readonly ordinal: number;
}

/**
 * The mean capaian of a sasaran with several indicators: blanks and n/a are left out and counted, never taken as 0. With
 * weights the mean is weighted; a cap acts here only.
 *
 * @example averageCapaian([{ kind: "angka", value: 1 }, { kind: "kosong" }, { kind: "angka", value: 0.5 }]).value // 0.75
 */
export function averageCapaian(list: readonly Capaian[], options: AverageOptions = {}): RataRata {
  const { bobot, batas = null } = options;
  const hasBobot = bobot?.some((weight) => weight !== null) === true;
  const weighted: number[] = [];
  const weights: number[] = [];
  const counts = { kosong: 0, notAvailable: 0, withoutBobot: 0, capped: 0, ordinal: 0 };
  list.forEach((capaian, index) => {
    if (capaian.kind === "kosong") counts.kosong++;
    else if (capaian.kind === "n/a") counts.notAvailable++;
    else {
      const weight = hasBobot ? (bobot[index] ?? 0) : 1;
      if (weight <= 0) {
        counts.withoutBobot++;
        return;
      }
      const isCapped = batas !== null && capaian.value > batas;
      if (isCapped) counts.capped++;
      if (capaian.isOrdinal === true) counts.ordinal++;
      weighted.push((isCapped ? batas : capaian.value) * weight);
      weights.push(weight);
    }
  });
  const value = weights.length === 0 ? null : sumOf(weighted) / sumOf(weights);
  return { value, counted: weights.length, ...counts };
}
