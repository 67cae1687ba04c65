import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * The second table of a Perjanjian Kinerja: No | Program | Anggaran (| Keterangan), with a JUMLAH row (seed 001).
 */
export const pkProgramAnggaran: LayoutSpec = {
  id: "pk-program-anggaran",
  kind: "pk",
  eselon: null,
  judul: "Perjanjian Kinerja: program dan anggaran",
  words: {
    no: KATA.no,
    kode: KATA.kode,
    program: KATA.program,
    kegiatan: KATA.kegiatan,
    subKegiatan: KATA.subKegiatan,
    uraian: KATA.uraian,
    sasaran: KATA.sasaran,
    pagu: KATA.pagu,
    paguSebelum: KATA.paguSebelum,
    keterangan: KATA.keterangan,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
  },
  required: [
    needs("kolom Program atau Kegiatan", "program", "kegiatan", "subKegiatan", "uraian"),
    needs("kolom Anggaran", "pagu"),
  ],
  titles: ["PERJANJIAN KINERJA"],
  judge: (view) => {
    if (!view.isBudgetOnly) return null;
    if (view.isBareUraian && !view.isProgramBody && !view.isPerjanjian) return null;
    if (view.isPerjanjian) return 2;
    return view.has("uraian") || view.has("kegiatan") || view.has("subKegiatan") ? -2 : 1;
  },
};
