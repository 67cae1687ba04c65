import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | FORMULIR PENGUKURAN KINERJA
  | PERANGKAT DAERAH : DINAS SOSIAL KOTA PONTIANAK
  | Tahun Anggaran : 2024

  | NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | %
  | 1. | Meningkatnya Kemampuan PSKS | Persentase Peningkatan Kemampuan PSKS | 100% | 100% | 100
  | 2. | Meningkatnya Penanganan Rehabilitasi Sosial | Persentase Pemenuhan Kebutuhan Dasar PMKS | 100% | 100% | 100

  | Jumlah Total Anggaran Sasaran Strategis Tahun 2024 : Rp. 15,447,851,952.00
`,
};
