/**
 * The rules by their number in domain.md's list "What evaluators look for". The golden workbooks name rules by number, so that what
 * they expect was written before any rule had an id.
 */
export const RULE_NUMBERS: Readonly<Record<string, readonly number[]>> = {
  "tabel-tidak-dikenali": [1],
  "sasaran-tanpa-indikator": [2],
  "indikator-tanpa-target": [3],
  "jenjang-terlompat": [4],
  "sasaran-tanpa-induk": [5],
  "indikator-tanpa-pasangan": [7],
  "penulisan-berbeda": [8],
  "target-tidak-sama": [9],
  "satuan-tidak-sama": [10],
  "target-periode-tidak-cocok": [11],
  "target-tidak-terbaca": [15],
  "target-nol-beranggaran": [16],
  "target-tanpa-anggaran": [17],
  "pagu-tidak-cocok": [19],
  "jumlah-anggaran-tidak-cocok": [20],
  "pagu-antartabel-berbeda": [21],
  "format-angka-campur": [22],
  "angka-sebagai-teks": [23],
  "penanggung-jawab-kosong": [24],
  "predikat-tidak-cocok": [35],
  "indikator-ganda": [36],
  "tahun-judul-berbeda": [39],
  "capaian-tidak-cocok": [42],
};
