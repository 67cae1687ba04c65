import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Cascading: the tree from tujuan to sub kegiatan in stairs, with indikator, target and anggaran. Seed 003 holds program,
 * kegiatan and sub kegiatan in one column; others give each level or each eselon (II, III, IV, JF) its own [seen].
 */
export const cascading: LayoutSpec = {
  id: "cascading",
  kind: "cascading",
  eselon: null,
  judul: "Cascading (penjenjangan kinerja)",
  words: {
    no: KATA.no,
    kode: KATA.kode,
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
    // What was reached before: the baseline of the plan.
    realisasiTahun: [],
    kondisiAwal: KATA.kondisiAwal,
    targetRenstra: KATA.targetRenstra,
    satuan: KATA.satuan,
    target: KATA.target,
    pagu: KATA.pagu,
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
    {
      sebutan: "kolom Program/Kegiatan/Sub Kegiatan (bersama atau terpisah), atau kolom sasaran untuk tiap jenjang",
      isMet: (view) => view.isCascade,
    },
    needs("kolom Indikator", "indikator"),
  ],
  titles: ["CASCADING", "PENJENJANGAN", "POHON KINERJA", "CROSSCUTTING"],
  judge: (view) => {
    if (view.has("targetPeriode") || view.has("jadwal") || view.has("targetTahun")) return null;
    if (view.has("realisasi") || view.has("realisasiPeriode") || view.has("realisasiAnggaran")) return null;
    if (view.has("capaian") || view.has("keberhasilan") || view.has("penyebab")) return null;
    return 1 - (view.isPerjanjian ? 3 : 0);
  },
};
