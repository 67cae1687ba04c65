import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Rencana Aksi Kinerja of one level: sasaran, indikator, annual target and the targets of the four triwulan. The short
 * form of seed 003's table, as agencies attach it to their PK [seen].
 */
export const rakTriwulan: LayoutSpec = {
  id: "rak-triwulan",
  kind: "rak",
  eselon: null,
  judul: "Rencana Aksi Kinerja per triwulan",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    periode: [],
    sasaranPemda: KATA.sasaranPemda,
    tujuan: KATA.tujuan,
    sasaran: KATA.sasaran,
    sasaranProgram: KATA.sasaranProgram,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    indikator: KATA.indikator,
    target: KATA.target,
    targetPeriode: [...KATA.targetPeriode, "Capaian per Triwulan", "Capaian Triwulan", "Target Kinerja Triwulan"],
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
      sebutan: "kolom target per triwulan",
      // A plan with a mere schedule, or without any period column, is one where its title says so.
      isMet: (view) =>
        view.has("targetPeriode") ? !view.isMonthly : view.has("target") && view.titled("RENCANA AKSI"),
    },
  ],
  titles: ["RENCANA AKSI", "RAK"],
  judge: (view) => {
    if (view.has("uraian") || view.has("realisasi")) return null;
    if (view.has("realisasiPeriode") && !(view.titled("RENCANA AKSI") && !view.isEvaluation)) return null;
    return view.levelCount >= 2 ? -1 : 1;
  },
};
