import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Pengukuran per period [seen]: … | Target Triwulan [I-IV] | Realisasi Triwulan [I-IV] | Capaian Triwulan [I-IV] |
 * Capaian Total.
 */
export const pengukuranTriwulan: LayoutSpec = {
  id: "pengukuran-triwulan",
  kind: "pengukuran",
  eselon: null,
  judul: "Pengukuran kinerja per triwulan",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    periode: [],
    sasaranPemda: KATA.sasaranPemda,
    tujuan: KATA.tujuan,
    sasaran: KATA.sasaran,
    sasaranProgram: KATA.sasaranProgram,
    sasaranKegiatan: KATA.sasaranKegiatan,
    sasaranSubKegiatan: KATA.sasaranSubKegiatan,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    uraian: KATA.uraian,
    indikator: KATA.indikator,
    satuan: KATA.satuan,
    target: KATA.target,
    targetPeriode: KATA.targetPeriode,
    realisasi: KATA.realisasi,
    realisasiPeriode: KATA.realisasiPeriode,
    capaian: KATA.capaian,
    capaianPeriode: [
      ...KATA.capaianPeriode,
      "Capaian Triwulan",
      "Capaian Bulanan",
      "Capaian per Triwulan",
      "Capaian per Bulan",
      "Capaian Kinerja Triwulan",
    ],
    kategori: KATA.kategori,
    bobot: KATA.bobot,
    polaritas: KATA.polaritas,
    metode: KATA.metode,
    definisiOperasional: KATA.definisiOperasional,
    sumberData: KATA.sumberData,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
    penyebab: KATA.penyebab,
    solusi: KATA.solusi,
    pagu: KATA.pagu,
    paguPeriode: [],
    realisasiAnggaran: KATA.realisasiAnggaran,
    realisasiAnggaranPeriode: [],
    persenAnggaran: KATA.persenAnggaran,
  },
  required: [
    needs("kolom Indikator atau nama program/kegiatan", "indikator", "uraian", "program", "kegiatan", "subKegiatan"),
    needs("kolom Target", "target", "targetPeriode"),
    needs("kolom per triwulan", "realisasiPeriode", "capaianPeriode", "targetPeriode"),
    needs("kolom Realisasi", "realisasi", "realisasiPeriode"),
  ],
  titles: ["PENGUKURAN", "MONITORING", "EVALUASI", "CAPAIAN", "TRIWULAN"],
  judge: (view) => {
    const isPlan = view.isMonthly && !view.has("capaianPeriode") && !view.has("capaian") && !view.isEvaluation;
    return isPlan ? -2 : 1;
  },
};
