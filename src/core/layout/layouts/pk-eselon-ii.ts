import { KATA } from "../header-words";
import { canBePerjanjian, isMeasured, needs, type LayoutSpec } from "../layout-spec";

/**
 * Perjanjian Kinerja of the head of an agency: seed 003 (NO | TUJUAN | SASARAN STRATEGIS | IKU YANG MENJADI PK | TARGET |
 * DEFINISI OPERASIONAL | PENANGGUNG JAWAB) and seed 001 (No | Sasaran Strategis | Indikator Kinerja Utama | Target).
 * It stays a PK where realisasi, capaian and kategori were added to it, as long as it says that it is one.
 */
export const pkEselonII: LayoutSpec = {
  id: "pk-eselon-ii",
  kind: "pk",
  eselon: "II",
  judul: "Perjanjian Kinerja eselon II",
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
    indikator: [
      ...KATA.indikator,
      "IKU yang menjadi PK",
      "Indikator Kinerja Utama yang menjadi PK",
      "Indikator Kinerja yang diperjanjikan",
    ],
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
    needs("kolom Sasaran", "sasaran", "tujuan", "sasaranPemda"),
    needs("kolom Indikator", "indikator"),
    needs("kolom Target", "target"),
  ],
  titles: ["PERJANJIAN KINERJA", "ESELON II", "ESS II", "PERNYATAAN PERJANJIAN"],
  judge: (view) => {
    if (!canBePerjanjian(view)) return null;
    const isThird = view.headed("IKK YANG MENJADI PK") || view.headed("ESS III") || view.isTitledThird;
    // Columns that Selaras added to a PK do not make it a pengukuran.
    const signs = view.isPerjanjian ? (isMeasured(view) ? 9 : 3) : 0;
    return signs - (isThird ? 2 : 0) - (view.isCascade ? 2 : 0);
  },
};
