import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A1:G1", "A2:G2", "A3:G3", "B6:B7"],
  table: `
  | PERJANJIAN KINERJA (PK) ESELON II
  | DINAS SOSIAL KABUPATEN SERUYAN
  | TAHUN 2026

  | NO | TUJUAN | SASARAN STRATEGIS | IKU YANG MENJADI PK | TARGET | DEFINISI OPERASIONAL / FORMULASI PERHITUNGAN | PENANGGUNG JAWAB
  | 1. | Menurunkan Jumlah PPKS | Meningkatkan Penanganan PPKS | Persentase PPKS yang Tertangani | 100% | Definisi Operasional : jumlah PPKS yang telah menerima pelayanan | ESS. II
  | | | Meningkatkan Akuntabilitas Kinerja | Nilai SAKIP Dinas Sosial | 60 (B) | Hasil Evaluasi SAKIP dari APIP | ESS. II
`,
};
