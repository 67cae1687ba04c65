import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [
    "A1:Z1",
    "A2:Z2",
    "A4:A5",
    "B4:B5",
    "C4:C5",
    "D4:D5",
    "E4:E5",
    "F4:F5",
    "G4:G5",
    "H4:H5",
    "I4:I5",
    "J4:J5",
    "K4:K5",
    "L4:L5",
    "M4:M5",
    "N4:N5",
    "O4:Z4",
  ],
  table: `
  | RENCANA AKSI KINERJA (RAK)
  | DINAS SOSIAL KABUPATEN SERUYAN TAHUN 2026

  | SASARAN PEMDA | IK SASARAN PEMDA | SASARAN OPD | IK SASARAN | TARGET | PROGRAM | SASARAN PROGRAM | INDIKATOR SASARAN PROGRAM | TARGET | KEGIATAN | SASARAN KEGIATAN | INDIKATOR KEGIATAN | TARGET | ANGGARAN | CAPAIAN PER TRIWULAN
  | | | | | | | | | | | | | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
  | Menurunnya kemiskinan | Tingkat Kemiskinan | Meningkatkan Penanganan PPKS | Persentase PPKS yang Tertangani | 100% | | | | | | | | | 557195000 | | | 25% | | | 25% | | | 25% | | | 25%
  | | | | | | *Program Perlindungan dan Jaminan Sosial* | Meningkatnya Perlindungan Sosial | 1. Persentase Penerima Manfaat yang terpenuhi | 100% | | | | | 142888000 | | | 25% | | | 25% | | | 25% | | | 25%
  | | | | | | | | | | Pengelolaan Data Fakir Miskin | Tersedianya Data Fakir Miskin | Persentase Pengelolaan Data Fakir Miskin | 100% | 142888000 | | | 25% | | | 25% | | | 25% | | | 25%
  | | | | | | | | | | Facilitasi Bantuan Sosial (PKH) | | Jumlah Penerima Manfaat PKH | 7714 | 55196000 | | | 7714 | | | 7714 | | | 7714 | | | 7714
`,
};
