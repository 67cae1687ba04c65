import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A1:Q1", "A5:A6", "B5:B6", "C5:F5", "G5:G6", "H5:H6", "I5:I6", "J5:J6", "K5:K6", "L5:L6", "M5:P5", "Q5:Q6"],
  table: `
  | RENCANA AKSI KINERJA
  | DINAS SOSIAL KOTA PONTIANAK
  | TAHUN 2026

  | SASARAN | INDIKATOR SASARAN | TARGET KINERJA SASARAN | | | | PROGRAM/KEGIATAN/ SUB KEGIATAN | SASARAN KEGIATAN | INDIKATOR SASARAN KEGIATAN | TARGET | PELAKSANA | PENANGGUNG JAWAB | JADWAL KEGIATAN | | | | ANGGARAN
  | | | TW 1 | TW 2 | TW 3 | TW 4 | | | | | | | TW 1 | TW 2 | TW 3 | TW 4
  | Meningkatnya Kemampuan PSKS | Persentase Peningkatan Kemampuan PSKS | 30% | 30% | 20% | 20% | Pemberdayaan Sosial | Meningkatnya keaktifan PSKS | Persentase keaktifan PSKS | 100% | Dinas Sosial | Kepala Dinas | | | | | 2112465700
  | | | | | | | Pengumpulan Sumbangan dalam Daerah | Terfasilitasinya pengumpulan sumbangan | Jumlah Dokumen Hasil Koordinasi | 1 Dokumen | Dinas Sosial | Kabid Pemberdayaan Sosial | v | | v | | 20000000
  | | | | | | | JUMLAH | | | | | | | | | | 2132465700
`,
};
