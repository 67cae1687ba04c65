import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Target, realisasi and % of each program, kegiatan or sub kegiatan (seed 001, the lists below each sasaran), with or
 * without the budget beside it.
 */
export const capaianKegiatan: LayoutSpec = {
  id: "capaian-kegiatan",
  kind: "pengukuran",
  eselon: null,
  judul: "Capaian program, kegiatan dan sub kegiatan",
  words: {
    no: KATA.no,
    kode: KATA.kode,
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
    targetTahun: [],
    targetRenstra: KATA.targetRenstra,
    realisasi: KATA.realisasi,
    realisasiTahun: [],
    capaian: KATA.capaian,
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
    paguSebelum: KATA.paguSebelum,
    realisasiAnggaran: KATA.realisasiAnggaran,
    persenAnggaran: KATA.persenAnggaran,
  },
  required: [
    needs(
      "kolom Program, Kegiatan atau Sub Kegiatan",
      "uraian",
      "program",
      "kegiatan",
      "subKegiatan",
      "sasaranProgram",
      "sasaranKegiatan",
    ),
    needs("kolom Target", "target"),
    needs("kolom Realisasi atau Capaian", "realisasi", "capaian"),
  ],
  titles: ["CAPAIAN", "KEGIATAN", "PROGRAM"],
  judge: (view) => {
    if (view.has("realisasiPeriode") || view.has("capaianPeriode")) return null;
    const isSasaran = view.has("sasaran") || view.has("tujuan");
    const isList =
      view.has("uraian") || view.has("kegiatan") || view.has("subKegiatan") || (view.has("program") && !isSasaran);
    return (isList ? 1 : -1) - (view.isPerjanjian ? 4 : 0);
  },
};
