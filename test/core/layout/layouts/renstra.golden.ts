import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:G4"],
  table: `
  | Tujuan dan Sasaran Rencana Strategis
  | Dinas Sosial Kota Pontianak Tahun 2024 – 2026

  | NO | TUJUAN | SASARAN | INDIKATOR TUJUAN/ SASARAN | TARGET KINERJA TUJUAN/ SASARAN PADA TAHUN | |
  | | | | | 2024 | 2025 | 2026
  | (1) | (2) | (3) | (4) | (5) | (6) | (7)
  | 1. | Menurunnya Kemiskinan | | Tingkat Kemiskinan | 4,25-4,30 | 4,20-4,25 | 4,10-4,20
  | | | Meningkatnya Kemampuan PSKS | Persentase peningkatan kemampuan PSKS | 100% | 100% | 100%
`,
};
