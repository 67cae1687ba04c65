/** Where a command can be started: on the command line, or on Excel's ribbon. */
export type Shell = "baris-perintah" | "pita";

/** A thing Selaras can do for a user, by whichever shell it is started from. */
export interface AppCommand {
  /** One word: what is typed on the command line, and the ribbon's control and function in manifest.xml. */
  readonly id:
    | "panel"
    | "baca"
    | "periksa"
    | "sebelumnya"
    | "berikutnya"
    | "isi"
    | "bekukan"
    | "cairkan"
    | "pulihkan"
    | "formulir";
  /** What a button or a heading says. */
  readonly judul: string;
  /** One line on what it does. */
  readonly ringkasan: string;
  /** True where it may change the workbook. */
  readonly isWriting: boolean;
  readonly shells: readonly Shell[];
}

/** Every command, in the order of the work, which is also that of the ribbon. */
export const COMMAND_LIST: readonly AppCommand[] = [
  {
    id: "panel",
    judul: "Buka panel",
    ringkasan: "Membuka panel Selaras di samping lembar kerja.",
    isWriting: false,
    shells: ["pita"],
  },
  {
    id: "baca",
    judul: "Baca tabel",
    ringkasan: "Menampilkan tabel kinerja yang dikenali di setiap lembar, beserta kolom dan jumlah isinya.",
    isWriting: false,
    shells: ["baris-perintah"],
  },
  {
    id: "periksa",
    judul: "Periksa",
    ringkasan: "Mencari kesalahan dan ketidakcocokan, masing-masing dengan selnya.",
    isWriting: false,
    shells: ["baris-perintah", "pita"],
  },
  {
    id: "sebelumnya",
    judul: "Temuan sebelumnya",
    ringkasan: "Memilih sel temuan sebelumnya.",
    isWriting: false,
    shells: ["pita"],
  },
  {
    id: "berikutnya",
    judul: "Temuan berikutnya",
    ringkasan: "Memilih sel temuan berikutnya.",
    isWriting: false,
    shells: ["pita"],
  },
  {
    id: "isi",
    judul: "Isi capaian",
    ringkasan: "Menambahkan kolom Capaian dan Kategori di samping tabel.",
    isWriting: true,
    shells: ["baris-perintah", "pita"],
  },
  {
    id: "bekukan",
    judul: "Bekukan nilai",
    ringkasan: "Mengganti rumus KINERJA dengan nilainya, agar tetap terbaca di komputer tanpa Selaras.",
    isWriting: true,
    shells: ["pita"],
  },
  {
    id: "cairkan",
    judul: "Cairkan rumus",
    ringkasan: "Mengembalikan rumus KINERJA yang dibekukan.",
    isWriting: true,
    shells: ["pita"],
  },
  {
    id: "pulihkan",
    judul: "Pulihkan rumus",
    ringkasan: "Memperbaiki rumus KINERJA yang menampilkan #NAME?.",
    isWriting: true,
    shells: ["pita"],
  },
  {
    id: "formulir",
    judul: "Buat formulir",
    ringkasan: "Membuat lembar Formulir Pengukuran Kinerja yang siap cetak.",
    isWriting: true,
    shells: ["baris-perintah", "pita"],
  },
];

/** The command of that id. */
export function commandOf(id: AppCommand["id"]): AppCommand {
  const command = COMMAND_LIST.find((candidate) => candidate.id === id);
  if (command === undefined) throw new RangeError(`no command ${id}`);
  return command;
}
