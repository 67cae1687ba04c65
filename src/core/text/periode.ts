/** A part of the year: bulan 1-12, triwulan 1-4, semester 1-2. */
export interface Periode {
  readonly kind: "bulan" | "triwulan" | "semester";
  readonly nomor: number;
}
