import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | No | Program | Anggaran | Keterangan
  | 1. | Pemberdayaan Sosial | 1415819700 | APBD
  | 2. | Rehabilitasi Sosial | 1007079500 | APBD
  | | *JUMLAH* | 2422899200 |
`,
};
