import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | Rincian Anggaran dan Realisasi Program dan Kegiatan
  | Dinas Sosial Kota Pontianak Tahun 2024

  | NO | PROGRAM DAN KEGIATAN | ANGGARAN SETELAH PERUBAHAN | REALISASI ANGGARAN | %
  | *I* | *PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH* | 60000000 | 54000000 | 90
  | | *Perencanaan, Penganggaran, dan Evaluasi Kinerja* | 60000000 | 54000000 | 90
  | 1. | Penyusunan Dokumen Perencanaan | 60000000 | 54000000 | 90
  | | *JUMLAH* | 60000000 | 54000000 | 90
`,
};
