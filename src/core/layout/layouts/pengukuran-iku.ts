import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Pengukuran Kinerja of the sasaran: NO | SASARAN STRATEGIS | IKU | TARGET 2024 | REALISASI 2024 | %, and its comparison
 * forms with Realisasi [2022, 2023, 2024], Target Renstra or Target Provinsi (seed 001, chapter III and annex).
 */
export const pengukuranIku: LayoutSpec = {
  id: "pengukuran-iku",
  kind: "pengukuran",
  eselon: null,
  judul: "Pengukuran indikator kinerja utama",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    sasaranPemda: KATA.sasaranPemda,
    tujuan: KATA.tujuan,
    sasaran: KATA.sasaran,
    sasaranProgram: KATA.sasaranProgram,
    indikator: KATA.indikator,
    satuan: KATA.satuan,
    target: KATA.target,
    targetTahun: [],
    targetRenstra: KATA.targetRenstra,
    targetPembanding: KATA.targetPembanding,
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
    realisasiAnggaran: KATA.realisasiAnggaran,
    persenAnggaran: KATA.persenAnggaran,
    program: KATA.program,
  },
  required: [
    needs("kolom Indikator (IKU)", "indikator"),
    needs("kolom Target", "target", "targetRenstra", "targetPembanding"),
    needs("kolom Realisasi atau Capaian", "realisasi", "capaian"),
  ],
  titles: ["PENGUKURAN KINERJA", "CAPAIAN KINERJA", "FORMULIR PENGUKURAN", "PERBANDINGAN"],
  judge: (view) => {
    if (view.has("realisasiPeriode") || view.has("capaianPeriode")) return null;
    const isSasaran = view.has("sasaran") || view.has("tujuan") || view.has("sasaranPemda");
    const isProgramTable =
      view.has("uraian") || view.has("kegiatan") || view.has("subKegiatan") || (view.has("program") && !isSasaran);
    return (isProgramTable ? -2 : 1) - (view.isPerjanjian ? 4 : 0);
  },
};
