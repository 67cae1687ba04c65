import { WorkbookError } from "../../app/ports";

/** Why an .xlsx could not be read or changed; one code a cause, so that a shell can act on it and a test can name it. */
export type ProblemCode =
  | "berkas-kosong"
  | "bukan-xlsx"
  | "xls-lama"
  | "xlsb"
  | "ods"
  | "bersandi"
  | "teks-biasa"
  | "halaman-web"
  | "pdf"
  | "zip-rusak"
  | "terlalu-besar"
  | "bukan-buku-kerja"
  | "tanpa-lembar"
  | "bagian-hilang"
  | "xml-rusak"
  | "isi-rusak"
  | "lembar-tidak-ada"
  | "lembar-terlindung"
  | "struktur-terlindung"
  | "nama-lembar-salah"
  | "nama-salah"
  | "sel-terisi"
  | "sel-tergabung"
  | "sel-di-luar-lembar"
  | "gabungan-bertumpuk"
  | "bagian-rumus-larik"
  | "judul-tabel"
  | "tabel-pivot"
  | "nilai-tidak-sah"
  | "urungkan-kedaluwarsa"
  | "berkas-tidak-ada"
  | "tidak-boleh"
  | "hanya-baca"
  | "penyimpanan-penuh"
  | "ini-folder"
  | "folder-tidak-ada"
  | "berkas-sama"
  | "bukan-berkas"
  | "keluaran-sudah-ada"
  | "nama-terlalu-panjang"
  | "tautan-melingkar"
  | "gagal-baca-tulis";

/** A failure with an Indonesian message. The only error that leaves this host. */
export function problem(code: ProblemCode, message: string, cause?: unknown): WorkbookError {
  return new WorkbookError(code, message, cause === undefined ? undefined : { cause });
}

/** The message for what would take more memory than a workbook of a person ever does; `what` names the part or sheet. */
export function tooLarge(label: string, what: string, cause?: unknown): WorkbookError {
  return problem(
    "terlalu-besar",
    `${label} tidak dibuka: isinya akan memakan memori jauh lebih banyak daripada buku kerja biasa (${what}). Hapus baris dan lembar kosong yang hanya berformat, atau pecah menjadi beberapa berkas, lalu coba lagi.`,
    cause,
  );
}
