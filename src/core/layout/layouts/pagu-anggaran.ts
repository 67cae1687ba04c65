import { KATA } from "../header-words";
import { needs, type LayoutSpec } from "../layout-spec";

/**
 * A list of program, kegiatan and sub kegiatan with their pagu and no realisasi, as cut from a DPA [design]: the same
 * budgets as a PK's second table, one level deeper.
 */
export const paguAnggaran: LayoutSpec = {
  id: "pagu-anggaran",
  kind: "anggaran",
  eselon: null,
  judul: "Pagu anggaran program dan kegiatan",
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
    paguPeriode: ["Anggaran Kas"],
    keterangan: KATA.keterangan,
    penanggungJawab: KATA.penanggungJawab,
    pelaksana: KATA.pelaksana,
  },
  required: [
    needs("kolom Program/Kegiatan/Sub Kegiatan", "uraian", "program", "kegiatan", "subKegiatan"),
    needs("kolom Anggaran atau Pagu", "pagu"),
  ],
  titles: ["ANGGARAN", "PAGU", "DPA"],
  judge: (view) => {
    if (!view.isBudgetOnly || view.isPerjanjian) return null;
    if (view.isBareUraian && !view.isProgramBody) return null;
    return view.has("uraian") || view.has("kegiatan") || view.has("subKegiatan") || view.has("paguPeriode") ? 0 : -2;
  },
};
