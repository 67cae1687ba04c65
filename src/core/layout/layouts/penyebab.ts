import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Causes and remedies: … | Keberhasilan/Kegagalan | Penyebab | Solusi yang dilakukan (seed 001).
 */
export const penyebab: LayoutSpec = {
  id: "penyebab",
  kind: "pengukuran",
  eselon: null,
  judul: "Penyebab keberhasilan atau kegagalan",
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
    satuan: KATA.satuan,
    target: KATA.target,
    realisasi: KATA.realisasi,
    capaian: KATA.capaian,
    kategori: [...KATA.kategori, "Keberhasilan Kinerja"],
    keberhasilan: KATA.keberhasilan,
    penyebab: KATA.penyebab,
    solusi: KATA.solusi,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
  },
  required: [
    needs(
      "kolom Sasaran, Indikator atau Kegiatan",
      "sasaran",
      "indikator",
      "program",
      "kegiatan",
      "subKegiatan",
      "uraian",
      "tujuan",
    ),
    {
      sebutan: "dua di antara kolom Keberhasilan/Kegagalan, Penyebab dan Solusi",
      isMet: (view) => (["keberhasilan", "penyebab", "solusi"] as const).filter((field) => view.has(field)).length >= 2,
    },
  ],
  titles: ["PENYEBAB", "KEBERHASILAN", "SOLUSI"],
  judge: (view) => (view.has("target") && view.has("realisasi") ? -4 : 1),
};
