/**
 * What a column of a planning table says. One field may head several columns: `target` of the sasaran, of the program and
 * of the kegiatan (told apart by their owner level), or the twelve months of `targetPeriode`.
 */
export const FIELD_LIST = [
  "no",
  "kode",
  /** The triwulan or month of each row, where one indicator takes several rows: what the row states is of that period. */
  "periode",
  // names, one per level, and the column that several levels share
  "sasaranPemda",
  "tujuan",
  "sasaran",
  "program",
  "kegiatan",
  "subKegiatan",
  "uraian",
  // the outcome/output statement that belongs to a program, kegiatan or sub kegiatan
  "sasaranProgram",
  "sasaranKegiatan",
  "sasaranSubKegiatan",
  // the indicator and what is measured on it
  "indikator",
  "satuan",
  "target",
  "targetTahun",
  "targetPeriode",
  "targetRenstra",
  "targetPembanding",
  /** The baseline that a Renstra starts from ("AWAL", "Kondisi Awal"). */
  "kondisiAwal",
  /** Marks in the periods in which the work is planned ("v", "√", a month's name): a schedule, not a target. */
  "jadwal",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
  "capaian",
  "capaianPeriode",
  "kategori",
  "bobot",
  "polaritas",
  "metode",
  "definisiOperasional",
  "sumberData",
  // money
  "pagu",
  "paguSebelum",
  /** A budget of one of several years ("2025 / Rp" in a Renstra). */
  "paguTahun",
  "paguPeriode",
  "realisasiAnggaran",
  "realisasiAnggaranPeriode",
  "persenAnggaran",
  "efisiensi",
  // people and notes
  "penanggungJawab",
  "pelaksana",
  "keterangan",
  "keberhasilan",
  "penyebab",
  "solusi",
] as const;
export type Field = (typeof FIELD_LIST)[number];
