/** A part of the year: bulan 1-12, triwulan 1-4, semester 1-2. */
export interface Periode {
  readonly kind: "bulan" | "triwulan" | "semester";
  readonly nomor: number;
}

/** The months as a sentence names them, and the Roman numbers of triwulan and semester. */
const BULAN = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];
const ROMAWI = ["I", "II", "III", "IV"];

/**
 * A period as a sentence names it.
 *
 * @example periodeText({ kind: "triwulan", nomor: 2 }) // "triwulan II"; of the third bulan "Maret"
 */
export function periodeText({ kind, nomor }: Periode): string {
  const name = (kind === "bulan" ? BULAN : ROMAWI)[nomor - 1] ?? String(nomor);
  return kind === "bulan" ? name : `${kind} ${name}`;
}
