import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:L3", "M3:P3", "Q3:Q4"],
  table: `
  | PENGUKURAN KINERJA TRIWULAN TAHUN 2025

  | No | Sasaran | Indikator | Satuan | Target Triwulan | | | | Realisasi Triwulan | | | | Capaian Triwulan | | | | Capaian Total
  | | | | | I | II | III | IV | I | II | III | IV | I | II | III | IV
  | 1 | Meningkatnya mutu pendidikan | Angka partisipasi sekolah | % | 90 | 92 | 94 | 96 | 89 | 92 | 93 | 96 | 98.9 | 100 | 98.9 | 100 | 100
`,
};
