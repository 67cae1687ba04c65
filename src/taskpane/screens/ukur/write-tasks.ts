import { commandOf, type AppCommand } from "../../../app/commands";
import type { PlannerSession, WritePreview } from "../../../app/session-types";
import type { FormulaMode } from "../../../core/formulas/plan-formulas";

/** One of the things that Ukur can write: how it is previewed, and what its preview says. */
export interface WriteTask {
  readonly id: AppCommand["id"];
  readonly judul: string;
  plan(session: PlannerSession): Promise<WritePreview | null>;
  /** What writing means for cells that hold something now. */
  readonly whatIsReplaced: string;
}

/** The forms in which capaian and kategori can be written, each with when to choose it. */
export const MODE_LIST: readonly { readonly mode: FormulaMode; readonly judul: string; readonly kapan: string }[] = [
  {
    mode: "fungsi",
    judul: "Fungsi KINERJA",
    kapan:
      "Bila pembaca juga memakai Selaras (Excel 2021, 2024, atau Microsoft 365). Pendek, mudah dibaca, dan ikut berubah.",
  },
  {
    mode: "rumus",
    judul: "Rumus Excel biasa",
    kapan: "Bila buku kerja dibuka di komputer tanpa Selaras. Berlaku di semua Excel dan ikut berubah.",
  },
  {
    mode: "nilai",
    judul: "Nilai tetap",
    kapan: "Bila angkanya tidak boleh berubah lagi, misalnya untuk arsip atau lampiran.",
  },
];

/** Filling capaian and kategori in one of the forms. */
export function fillTask(mode: FormulaMode): WriteTask {
  return {
    id: "isi",
    judul: commandOf("isi").judul,
    plan: (session) => session.previewFill(mode),
    whatIsReplaced: "Hanya isi yang dahulu ditulis Selaras yang diganti; yang Anda ketik sendiri tetap.",
  };
}

/** What can be done to formulas that are there already, each with when one needs it. */
export const FORMULA_TASK_LIST: readonly (WriteTask & { readonly kapan: string })[] = [
  {
    id: "bekukan",
    judul: commandOf("bekukan").judul,
    kapan:
      "Sebelum buku kerja dikirim ke orang yang tidak memakai Selaras. Rumus KINERJA diganti dengan nilainya, dan disimpan agar dapat kembali.",
    plan: (session) => session.previewFreeze(),
    whatIsReplaced: "Rumusnya diganti dengan nilai yang terlihat sekarang; Cairkan rumus mengembalikannya.",
  },
  {
    id: "cairkan",
    judul: commandOf("cairkan").judul,
    kapan:
      "Setelah buku kerja yang dibekukan kembali kepada Anda. Rumusnya dipasang lagi, kecuali di sel yang isinya sudah diubah orang.",
    plan: (session) => session.previewThaw(),
    whatIsReplaced: "Nilai yang dibekukan diganti dengan rumusnya semula.",
  },
  {
    id: "pulihkan",
    judul: commandOf("pulihkan").judul,
    kapan:
      "Bila sel menampilkan #NAME? atau rumusnya berawalan _xldudf_, biasanya karena dibuka di komputer tanpa Selaras.",
    plan: (session) => session.previewRestore(),
    whatIsReplaced: "Rumusnya dimasukkan kembali agar dikenali Excel; perhitungannya sama.",
  },
];
