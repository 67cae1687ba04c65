import { KATA } from "../header-words";
import { canBePerjanjian, isMeasured, needs, type LayoutSpec } from "../layout-spec";

/**
 * Perjanjian Kinerja of a head of bidang or secretary: NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET |
 * PENANGGUNG JAWAB (ESS.III), seed 003; also the form that names the sasaran of a program.
 */
export const pkEselonIII: LayoutSpec = {
  id: "pk-eselon-iii",
  kind: "pk",
  eselon: "III",
  judul: "Perjanjian Kinerja eselon III",
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
    indikator: [...KATA.indikator, "IKK yang menjadi PK", "Indikator Kinerja Kunci yang menjadi PK"],
    // What was reached before: the baseline of the plan.
    realisasiTahun: [],
    kondisiAwal: KATA.kondisiAwal,
    targetRenstra: KATA.targetRenstra,
    satuan: KATA.satuan,
    target: KATA.target,
    pagu: KATA.pagu,
    definisiOperasional: KATA.definisiOperasional,
    sumberData: KATA.sumberData,
    penanggungJawab: [...KATA.penanggungJawab, "Penanggung Jawab ESS III"],
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
    bobot: KATA.bobot,
    polaritas: KATA.polaritas,
    metode: KATA.metode,
  },
  required: [
    needs("kolom Sasaran", "sasaran", "sasaranProgram", "sasaranKegiatan", "sasaranSubKegiatan", "program", "kegiatan"),
    needs("kolom Indikator (IKK)", "indikator"),
    needs("kolom Target", "target"),
  ],
  titles: ["PERJANJIAN KINERJA", "ESELON III", "ESS III", "KEPALA BIDANG", "SEKRETARIS", "KABID"],
  judge: (view) => {
    if (!canBePerjanjian(view)) return null;
    const isThird = view.headed("IKK YANG MENJADI PK") || view.headed("ESS III") || view.isTitledThird;
    const isStatement = !view.has("sasaran") && !view.has("tujuan") && !view.has("sasaranPemda");
    const signs = view.isPerjanjian ? (isMeasured(view) ? 9 : 3) : 0;
    return signs + (isThird ? 2 : isStatement ? 0 : -2) - (view.isCascade ? 2 : 0);
  },
};
