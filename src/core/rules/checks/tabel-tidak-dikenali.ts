import { defineRule } from "../rule";
import { capitalize } from "../wording";

/** Rule 1: a sheet that looks like a planning table was not recognised, or nothing in the workbook was. */
export const tabelTidakDikenali = defineRule({
  meta: {
    id: "tabel-tidak-dikenali",
    scope: "lembar",
    severity: "galat",
    judul: "Tabel tidak dikenali",
    alasan:
      "Tabel yang tidak dikenali tidak ikut diperiksa. Biasanya satu judul kolom hilang atau tertulis lain dari yang lazim.",
    messages: {
      mirip:
        "Lembar “{lembar}” mirip {bentuk}, tetapi tidak dikenali: {alasan}. Lengkapi judul kolomnya agar tabel ini ikut diperiksa.",
      tanpaBentuk:
        "Lembar “{lembar}” tampak seperti tabel perencanaan, tetapi judul kolomnya tidak dikenali{alasan}. Periksa judul kolomnya agar tabel ini ikut diperiksa.",
      bukuKosong:
        "Tidak ada tabel perencanaan kinerja yang dikenali di buku kerja ini. Pastikan ada tabel dengan judul kolom seperti Sasaran, Indikator, Target, Program, atau Anggaran.",
    },
    examples: {
      salah: { sheets: [{ name: "Rencana Aksi", table: "NO | SASARAN | KETERANGAN\n1 | Meningkatnya layanan | -" }] },
      benar: {
        sheets: [
          {
            name: "Perjanjian Kinerja",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100%`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    let isReported = false;
    for (const sheet of cascade.unrecognizedList) {
      if (!sheet.isSuspect) continue;
      isReported = true;
      const reasons = sheet.reasons.map((reason) => reason.replace(/[.\s]+$/, "")).join("; ");
      yield sheet.nearestJudul !== null && reasons !== ""
        ? {
            subject: { id: sheet.id, field: "judul" },
            messageId: "mirip",
            data: { lembar: sheet.sheet, bentuk: sheet.nearestJudul, alasan: reasons },
          }
        : {
            subject: { id: sheet.id, field: "judul" },
            messageId: "tanpaBentuk",
            data: { lembar: sheet.sheet, alasan: reasons === "" ? "" : `: ${capitalize(reasons)}` },
          };
    }
    const first = cascade.unrecognizedList[0];
    if (!isReported && cascade.tabelList.length === 0 && first !== undefined) {
      yield { subject: { id: first.id, field: "judul" }, messageId: "bukuKosong", data: {} };
    }
  },
});
