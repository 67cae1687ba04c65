import { defineRule } from "../rule";
import { uncapitalize } from "../wording";

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
        "Lembar “{lembar}” mirip tabel {bentuk}, tetapi tidak dikenali: {alasan}. Lengkapi judul kolomnya agar tabel ini ikut diperiksa.",
      tanpaBentuk: "Lembar “{lembar}” tidak dikenali: {alasan}. Periksa judul kolomnya agar tabel ini ikut diperiksa.",
      bukuKosong:
        "Tidak ada tabel perencanaan kinerja yang dikenali di buku kerja ini. Pastikan ada tabel dengan judul kolom seperti Sasaran, Indikator, Target, Program, atau Anggaran.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Rencana Aksi",
            table: "NO | SASARAN STRATEGIS | TARGET | REALISASI\n1 | Meningkatnya layanan | 100% | 90%",
          },
        ],
      },
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
      const alasan = sheet.reasons.map((reason) => uncapitalize(reason.replace(/[.\s]+$/, ""))).join("; ");
      const subject = { id: sheet.id, field: "judul" } as const;
      yield sheet.nearestJudul === null
        ? { subject, messageId: "tanpaBentuk", data: { lembar: sheet.sheet, alasan } }
        : { subject, messageId: "mirip", data: { lembar: sheet.sheet, bentuk: sheet.nearestJudul, alasan } };
    }
    const first = cascade.unrecognizedList[0];
    if (!isReported && cascade.tabelList.length === 0 && first !== undefined) {
      yield { subject: { id: first.id, field: "judul" }, messageId: "bukuKosong", data: {} };
    }
  },
});
