import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A1:H1", "A2:H2"],
  table: `
  | PENJENJANGAN KINERJA (CASCADING)
  | DINAS SOSIAL KABUPATEN SERUYAN TAHUN 2026

  | TUJUAN | SASARAN | SASARAN (OUTCOME) | PROGRAM/ KEGIATAN/ SUBKEGIATAN | SASARAN (OUTPUT) | INDIKATOR | TARGET KINERJA | ANGGARAN
  | Menurunkan Jumlah PPKS | | | | | Indikator Tujuan : Persentase Penurunan Jumlah PPKS | 90 |
  | | Meningkatkan Penanganan PPKS | | | | Persentase PPKS yang Tertangani | 100% |
  | | | *Meningkatnya pemberdayaan sosial* | *Program Pemberdayaan Sosial* | | 1. Persentase SDM yang meningkat kompetensinya | 100% | 94405000
  | | | | Pengembangan Potensi Sumber Kesejahteraan Sosial | Terlaksananya Pengembangan Potensi | Persentase Potensi Sumber Kesejahteraan | 100% | 94405000
`,
};
