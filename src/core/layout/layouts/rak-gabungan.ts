import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Rencana Aksi Kinerja with program, kegiatan and sub kegiatan in one column, triwulan targets on the sasaran and a
 * schedule per triwulan: seed 000.
 */
export const rakGabungan: LayoutSpec = {
  id: "rak-gabungan",
  kind: "rak",
  eselon: null,
  judul: "Rencana Aksi Kinerja dengan kolom Program/Kegiatan/Sub Kegiatan",
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
    uraian: KATA.uraian,
    indikator: KATA.indikator,
    target: KATA.target,
    targetPeriode: [
      ...KATA.targetPeriode,
      "Target Kinerja Sasaran per Triwulan",
      "Target Kinerja Triwulan",
      "Capaian per Triwulan",
      "Capaian per Bulan",
      "Capaian Triwulan",
    ],
    jadwal: KATA.jadwal,
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
    needs("kolom bersama Program/Kegiatan/Sub Kegiatan", "uraian"),
    needs("kolom Indikator atau Target", "indikator", "target"),
    {
      sebutan: "kolom per triwulan (target atau jadwal)",
      // A plan whose period columns are missing is still one where its title says so: a rule will ask for them.
      isMet: (view) => view.has("targetPeriode") || view.has("jadwal") || view.titled("RENCANA AKSI"),
    },
  ],
  titles: ["RENCANA AKSI", "RAK"],
  judge: (view) => {
    if (view.has("realisasi")) return null;
    if (view.has("realisasiPeriode") && !(view.titled("RENCANA AKSI") && !view.isEvaluation)) return null;
    return 1;
  },
};
