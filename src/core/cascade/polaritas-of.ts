import type { Polaritas } from "../model/indikator";
import { valueOf } from "../text/reading";
import { inferPolaritas } from "../text/wording";
import type { IndikatorDraft } from "./drafts";

/**
 * Whether more or less is better, where no column says it: by the wording, else by the capaian that stands beside it. Target 5
 * hari, realisasi 6, capaian 80,00 % is (2T − R)/T and neither R/T nor T/R: its author took less to be better.
 *
 * @example polaritasOf({ nama: "Rasio V/C", target: 0.75, realisasi: 0.6, capaian: 1.2, … }) // "negatif"
 */
export function polaritasOf(indikator: IndikatorDraft): Polaritas {
  const worded = inferPolaritas(indikator.nama);
  return worded === "positif" && isMeasuredAsNegatif(indikator) ? "negatif" : worded;
}

function isMeasuredAsNegatif({ capaian, target, realisasi }: IndikatorDraft): boolean {
  if (capaian.kind !== "read" || capaian.value <= 0) return false;
  const base = valueOf(target);
  const part = valueOf(realisasi);
  if (base?.kind !== "angka" || part?.kind !== "angka" || base.isPercent !== part.isPercent) return false;
  const ratio = part.angka / base.angka;
  if (!(ratio > 0) || !Number.isFinite(ratio)) return false;
  const rounding = Math.max(capaian.step, 1e-9) / 2 + 1e-9;
  const isStated = (value: number): boolean => Math.abs(capaian.value - value) <= rounding;
  // Near 100 % the three meet within the digits shown: then a slip is likelier than a hidden polarity.
  return isStated(2 - ratio) && !isStated(ratio) && !isStated(1 / ratio);
}
