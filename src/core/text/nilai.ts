/** The letters of a SAKIP grade, best first. */
export const PREDIKAT_LIST = ["AA", "A", "BB", "B", "CC", "C", "D"] as const;
export type Predikat = (typeof PREDIKAT_LIST)[number];

/**
 * A measured quantity: what a target or a realisasi says.
 * `isPercent` means the number is a fraction (0.95 = 95 %), whatever the cell looked like.
 */
export type Nilai =
  | { readonly kind: "angka"; readonly angka: number; readonly isPercent: boolean; readonly satuan: string | null }
  | {
      readonly kind: "rentang";
      readonly bawah: number;
      readonly atas: number;
      readonly isPercent: boolean;
      readonly satuan: string | null;
    }
  | { readonly kind: "predikat"; readonly predikat: Predikat; readonly angka: number | null }
  | { readonly kind: "tanggal"; readonly serial: number };
