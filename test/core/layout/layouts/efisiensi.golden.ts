import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2"],
  table: `
  | NO | Sasaran Strategis | Program | Anggaran | | | Capaian Kinerja | Tingkat Efisiensi
  | | | | Target Rp | Realisasi Rp | % | |
  | 1 | Meningkatnya Kemampuan PSKS | Program Pemberdayaan Sosial | 1601621900 | 1491482800 | 93,12 | 100% | 7%
`,
};
