/** One row of capaian-kasus.txt: what domain.md's tables of capaian and kategori give, worked out by hand. */
export interface Kasus {
  /** The A1 row. */
  readonly row: number;
  /** A fraction, "n/a", or null where there is nothing to measure. */
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
}

export const KASUS_LIST: readonly Kasus[] = [
  { row: 5, capaian: 0.9, kategori: "Sangat Berhasil" },
  { row: 6, capaian: 1.18305, kategori: "Sangat Berhasil" },
  { row: 7, capaian: null, kategori: null },
  { row: 8, capaian: null, kategori: null },
  { row: 9, capaian: 0, kategori: "Tidak Berhasil" },
  { row: 10, capaian: "n/a", kategori: null },
  { row: 11, capaian: 1, kategori: "Sangat Berhasil" },
  // 4 / 4,25
  { row: 12, capaian: 0.941176470588, kategori: "Sangat Berhasil" },
  // 4,5 / 4,30
  { row: 13, capaian: 1.046511627907, kategori: "Sangat Berhasil" },
  // 58,5 / 65
  { row: 14, capaian: 0.9, kategori: "Sangat Berhasil" },
  // B = 4, BB = 5
  { row: 15, capaian: 0.8, kategori: "Berhasil" },
  // (20 - 12) / 10
  { row: 16, capaian: 0.8, kategori: "Berhasil" },
  // (20 - 25) / 10 = -0,5, floor 0
  { row: 17, capaian: 0, kategori: "Tidak Berhasil" },
  // (28 - 12,6) / 14
  { row: 18, capaian: 1.1, kategori: "Sangat Berhasil" },
  { row: 19, capaian: 0.95, kategori: "Sangat Berhasil" },
  { row: 20, capaian: 0.95, kategori: "Sangat Berhasil" },
  { row: 21, capaian: 0.75, kategori: "Berhasil" },
  { row: 22, capaian: null, kategori: null },
  // half-open: 85 itself is not above 85
  { row: 23, capaian: 0.85, kategori: "Berhasil" },
  { row: 24, capaian: 0.7, kategori: "Cukup Berhasil" },
  { row: 25, capaian: 0.55, kategori: "Tidak Berhasil" },
  { row: 26, capaian: 0.8501, kategori: "Sangat Berhasil" },
  // nearer bound 6: (12 - 6,5) / 6
  { row: 27, capaian: 0.916666666667, kategori: "Sangat Berhasil" },
  // nearer bound 5: (10 - 4,5) / 5
  { row: 28, capaian: 1.1, kategori: "Sangat Berhasil" },
  { row: 29, capaian: "n/a", kategori: null },
  { row: 30, capaian: 0.9, kategori: "Sangat Berhasil" },
  { row: 31, capaian: 0.8, kategori: "Berhasil" },
  { row: 32, capaian: 0.9, kategori: "Sangat Berhasil" },
  { row: 33, capaian: 0.9, kategori: "Sangat Berhasil" },
  { row: 34, capaian: null, kategori: null },
  { row: 35, capaian: 11.6, kategori: "Sangat Berhasil" },
];
