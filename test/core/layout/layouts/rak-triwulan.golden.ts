import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:I4", "J4:J5"],
  table: `
  | RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2025
  | DINAS KESEHATAN KABUPATEN SAMBAS

  | No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target Tahunan | Target Triwulan | | | | Penanggung Jawab
  | | | | | | I | II | III | IV
  | 1 | Menurunnya angka kematian ibu | Jumlah kematian ibu | Kasus | 8 | 2 | 4 | 6 | 8 | Kabid Kesehatan Masyarakat
  | 2 | Meningkatnya cakupan layanan | Persentase desa UCI | % | 95 | 60 | 75 | 85 | 95 | Kabid P2P
`,
};
