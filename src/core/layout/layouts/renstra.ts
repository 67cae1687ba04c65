import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Targets per year of a Renstra or RPJMD: tujuan | sasaran | indikator | one column a year (seed 001 and 003), with a
 * baseline and an end value in some.
 */
export const renstra: LayoutSpec = {
  id: "renstra",
  kind: "renstra",
  eselon: null,
  judul: "Rencana Strategis (target per tahun)",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    sasaranPemda: KATA.sasaranPemda,
    tujuan: [...KATA.tujuan, "Tujuan RPJMD", "Tujuan Daerah", "Tujuan Pemda", "Tujuan RPD"],
    sasaran: [...KATA.sasaran, "Tujuan/Sasaran RPJMD"],
    sasaranProgram: KATA.sasaranProgram,
    sasaranKegiatan: KATA.sasaranKegiatan,
    sasaranSubKegiatan: KATA.sasaranSubKegiatan,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    uraian: KATA.uraian,
    indikator: KATA.indikator,
    satuan: KATA.satuan,
    target: [
      ...KATA.target,
      "Target Kinerja Tujuan/Sasaran pada Tahun",
      "Target Tahun ke",
      "Target Kinerja pada Tahun",
    ],
    targetTahun: [],
    targetRenstra: KATA.targetRenstra,
    kondisiAwal: KATA.kondisiAwal,
    realisasiTahun: [],
    pagu: KATA.pagu,
    paguTahun: [],
    definisiOperasional: KATA.definisiOperasional,
    sumberData: KATA.sumberData,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
    bobot: KATA.bobot,
    polaritas: KATA.polaritas,
    metode: KATA.metode,
  },
  required: [
    needs("kolom Indikator", "indikator"),
    { sebutan: "kolom target untuk sedikitnya dua tahun", isMet: (view) => view.count("targetTahun") >= 2 },
  ],
  titles: ["RENSTRA", "RENCANA STRATEGIS", "RPJMD", "RPD"],
  judge: (view) => (view.has("realisasi") || view.has("targetPeriode") || view.has("realisasiPeriode") ? null : 1),
};
