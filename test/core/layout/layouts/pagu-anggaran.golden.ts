import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | PAGU ANGGARAN TAHUN 2025
  | Kode | Program/Kegiatan/Sub Kegiatan | Pagu DPA (Rp)
  | 1.06.02 | PROGRAM PEMBERDAYAAN SOSIAL | 94405000
  | 1.06.02.2.03 | Pengembangan Potensi Sumber Kesejahteraan Sosial | 94405000
  | 1.06.02.2.03.0001 | Peningkatan Kemampuan Potensi Pekerja Sosial | 94405000
`,
};
