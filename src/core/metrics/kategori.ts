import type { Skala } from "../model/settings";
import { compareAngka } from "./compare";

/**
 * The category of a capaian (a fraction) on a scale. Intervals are half-open on the unrounded capaian: 85 % exactly is
 * "Berhasil", 85.0001 % "Sangat Berhasil", whatever the cell shows.
 *
 * @example kategoriOf(0.85, SKALA_DEFAULT) // "Berhasil"
 */
export function kategoriOf(capaian: number, skala: Skala): string {
  for (const step of skala.steps) {
    const order = compareAngka(capaian, step.above);
    if (order > 0 || (order === 0 && step.isInclusive === true)) return step.kategori;
  }
  return skala.lowest;
}
