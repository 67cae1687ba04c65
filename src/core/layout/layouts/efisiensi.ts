import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Efficiency: Sasaran | Program | Anggaran [Target Rp, Realisasi Rp, %] | Capaian Kinerja | Tingkat Efisiensi (seed 001).
 */
export const efisiensi: LayoutSpec = {
  id: "efisiensi",
  kind: "pengukuran",
  eselon: null,
  judul: "Efisiensi anggaran terhadap capaian",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    sasaran: KATA.sasaran,
    tujuan: KATA.tujuan,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    uraian: KATA.uraian,
    indikator: KATA.indikator,
    pagu: KATA.pagu,
    paguSebelum: KATA.paguSebelum,
    realisasiAnggaran: KATA.realisasiAnggaran,
    persenAnggaran: KATA.persenAnggaran,
    capaian: KATA.capaian,
    efisiensi: KATA.efisiensi,
    kategori: KATA.kategori,
    keterangan: KATA.keterangan,
    penanggungJawab: KATA.penanggungJawab,
  },
  required: [
    needs("kolom Sasaran atau Program", "sasaran", "program", "kegiatan", "subKegiatan", "uraian", "tujuan"),
    needs("kolom Anggaran atau Penyerapan Anggaran", "pagu", "persenAnggaran"),
    needs("kolom Capaian atau Tingkat Efisiensi", "efisiensi", "capaian"),
  ],
  titles: ["EFISIENSI"],
  judge: (view) => {
    if (view.has("target") || view.has("realisasi")) return null;
    return view.has("efisiensi") || view.has("realisasiAnggaran") ? 2 : null;
  },
};
