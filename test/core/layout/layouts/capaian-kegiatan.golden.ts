import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | CAPAIAN SUB KEGIATAN TAHUN 2024
  | DINAS SOSIAL KOTA PONTIANAK

  | No | Sub Kegiatan | Satuan | Target | Realisasi | %
  | 1 | Penyediaan permakanan | Orang/sekali makan | 7895 | 7429 | 95%
  | 2 | Penyediaan sandang | Orang | 300 | 300 | 100%
`,
};
