import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [
    "A1:A2",
    "B1:B2",
    "C1:C2",
    "D1:D2",
    "E1:E2",
    "F1:G1",
    "H1:I1",
    "J1:K1",
    "L1:M1",
    "N1:O1",
    "P1:Q1",
    "R1:S1",
    "T1:U1",
    "V1:W1",
    "X1:Y1",
    "Z1:AA1",
    "AB1:AC1",
  ],
  table: `
  | No | Kode | IKU | Unit Kerja | Satuan | Januari | | Februari | | Maret | | April | | Mei | | Juni | | Juli | | Agustus | | September | | Oktober | | November | | Desember |
  | | | | | | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi
  | 1 | IKU.1 | Persentase jalan mantap | Bina Marga | % | 80 | 80 | 80 | 80 | 81 | 80 | 81 | 81 | 82 | 82 | 82 | | 83 | | 83 | | 84 | | 84 | | 85 | | 85 |
`,
};
