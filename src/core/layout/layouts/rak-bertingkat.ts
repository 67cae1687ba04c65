import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Rencana Aksi Kinerja with a column (name, indikator, target) for each level and targets per period: seed 003's RAK.
 * Its "CAPAIAN PER TRIWULAN [1..12]" holds monthly targets.
 */
export const rakBertingkat: LayoutSpec = {
  id: "rak-bertingkat",
  kind: "rak",
  eselon: null,
  judul: "Rencana Aksi Kinerja bertingkat",
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
    indikator: KATA.indikator,
    target: KATA.target,
    targetPeriode: [
      ...KATA.targetPeriode,
      "Capaian per Triwulan",
      "Capaian per Bulan",
      "Capaian Triwulan",
      "Target Capaian per Triwulan",
      "Target Kinerja Triwulan",
    ],
    // What was reached before: the baseline of the plan.
    realisasiTahun: [],
    kondisiAwal: KATA.kondisiAwal,
    targetRenstra: KATA.targetRenstra,
    satuan: KATA.satuan,
    pagu: KATA.pagu,
    paguPeriode: ["Anggaran per Triwulan", "Anggaran Triwulan", "Anggaran Kas"],
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
    bobot: KATA.bobot,
    polaritas: KATA.polaritas,
    metode: KATA.metode,
    definisiOperasional: KATA.definisiOperasional,
    sumberData: KATA.sumberData,
  },
  required: [
    needs("kolom Indikator", "indikator"),
    {
      sebutan: "kolom target per triwulan atau per bulan",
      // A plan whose period columns are missing is still one where its title says so: a rule will ask for them.
      isMet: (view) => view.has("targetPeriode") || view.titled("RENCANA AKSI"),
    },
    {
      sebutan: "kolom nama untuk sedikitnya dua jenjang (Sasaran, Program, Kegiatan)",
      isMet: (view) => view.levelCount >= 2,
    },
  ],
  titles: ["RENCANA AKSI", "RAK"],
  judge: (view) => {
    if (view.has("uraian") || view.has("realisasi")) return null;
    if (view.has("realisasiPeriode") && !(view.titled("RENCANA AKSI") && !view.isEvaluation)) return null;
    return 1;
  },
};
