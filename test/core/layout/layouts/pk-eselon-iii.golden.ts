import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: ["A1:F1"],
  table: `
  | PERJANJIAN KINERJA (PK) ESELON III
  | DINAS SOSIAL KABUPATEN SERUYAN
  | TAHUN 2026

  | NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB (ESS.III)
  | 1 | Terlaksananya Pelayanan Administrasi Perkantoran | Persentase Unit Kerja yang dilayani | % | 100 | Sekretaris
  | 2 | Meningkatnya pemberdayaan sosial | Persentase SDM yang meningkat kompetensinya | % | 100 | Kabid Pemberdayaan Sosial
`,
};
