import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * Anggaran and realisasi of program, kegiatan and sub kegiatan: NO | PROGRAM DAN KEGIATAN | ANGGARAN SETELAH PERUBAHAN |
 * REALISASI ANGGARAN | %, roman numbers on programs, unnumbered bold kegiatan, numbered sub kegiatan, JUMLAH (seed 001).
 */
export const realisasiAnggaran: LayoutSpec = {
  id: "realisasi-anggaran",
  kind: "anggaran",
  eselon: null,
  judul: "Realisasi anggaran program dan kegiatan",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    sasaran: KATA.sasaran,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    uraian: KATA.uraian,
    pagu: KATA.pagu,
    paguSebelum: KATA.paguSebelum,
    paguTahun: [],
    paguPeriode: [],
    realisasiAnggaran: KATA.realisasiAnggaran,
    realisasiAnggaranPeriode: [],
    persenAnggaran: KATA.persenAnggaran,
    realisasi: KATA.realisasi,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
    keterangan: KATA.keterangan,
    penyebab: KATA.penyebab,
    solusi: KATA.solusi,
  },
  required: [
    needs("kolom Program/Kegiatan", "uraian", "program", "kegiatan", "subKegiatan"),
    needs("kolom Anggaran atau Pagu", "pagu", "paguPeriode"),
    needs("kolom Realisasi Anggaran", "realisasiAnggaran", "realisasiAnggaranPeriode"),
  ],
  titles: ["REALISASI ANGGARAN", "ANGGARAN", "SERAPAN", "KEUANGAN"],
  judge: (view) => {
    if (view.has("target") || view.has("efisiensi")) return null;
    return view.isBareUraian && !view.isProgramBody ? null : 0;
  },
};
