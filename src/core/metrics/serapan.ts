import type { Capaian } from "./capaian";

/**
 * How much of the budget was spent: realisasi/pagu as a fraction, both in rupiah. No realisasi → `kosong`; a realisasi of
 * 0 is 0 %; no pagu, or a pagu of 0 → `n/a` (seed 001 types "0.00" where pagu is "-": that is no figure).
 *
 * @example computeSerapan(19957000, 4400000) // { kind: "angka", value: 0.22047… }
 */
export function computeSerapan(pagu: number | null, realisasi: number | null): Capaian {
  if (realisasi === null) return { kind: "kosong" };
  if (pagu === null) return { kind: "n/a", alasan: "Pagu belum diisi." };
  if (pagu <= 0) return { kind: "n/a", alasan: "Pagu 0 atau kurang, sehingga serapan tidak dapat dihitung." };
  const value = realisasi / pagu;
  return Number.isFinite(value)
    ? { kind: "angka", value: value === 0 ? 0 : value }
    : { kind: "n/a", alasan: "Angka terlalu besar untuk dihitung." };
}
