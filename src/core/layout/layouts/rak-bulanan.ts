import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Monthly Rencana Aksi Kinerja [seen]: No | Kode | IKU | Unit Kerja | Satuan | each month merged over Target | Realisasi.
 */
export const rakBulanan: LayoutSpec = {
  id: "rak-bulanan",
  kind: "rak",
  eselon: null,
  judul: "Rencana Aksi Kinerja per bulan",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    periode: [],
    sasaranPemda: KATA.sasaranPemda,
    tujuan: KATA.tujuan,
    sasaran: KATA.sasaran,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    indikator: KATA.indikator,
    target: KATA.target,
    targetPeriode: [...KATA.targetPeriode, "Target Kinerja Bulanan", "Capaian per Bulan"],
    realisasiPeriode: [...KATA.realisasiPeriode],
    // What was reached before: the baseline of the plan.
    realisasiTahun: [],
    kondisiAwal: KATA.kondisiAwal,
    targetRenstra: KATA.targetRenstra,
    satuan: KATA.satuan,
    pagu: KATA.pagu,
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
    needs("kolom Indikator atau IKU", "indikator"),
    {
      sebutan: "kolom target per bulan (Januari sampai Desember)",
      isMet: (view) => view.has("targetPeriode") && view.isMonthly,
    },
  ],
  titles: ["RENCANA AKSI", "RAK"],
  judge: (view) => {
    if (view.has("uraian") || view.has("capaianPeriode")) return null;
    if (view.has("realisasiPeriode") && view.isEvaluation) return null;
    return view.levelCount >= 2 ? -1 : 1;
  },
};
