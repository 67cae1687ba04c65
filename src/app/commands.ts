/** A thing Selaras can do for a user, by whichever shell it is started from: the command line or the ribbon. */
export interface AppCommand {
  readonly id: "baca" | "periksa" | "isi" | "formulir";
  /** What a button or a heading says. */
  readonly judul: string;
  /** One line on what it does. */
  readonly ringkasan: string;
  /** True where it may change the workbook. */
  readonly isWriting: boolean;
}

/** Every command, in the order of the work. */
export const COMMAND_LIST: readonly AppCommand[] = [
  {
    id: "baca",
    judul: "Baca tabel",
    ringkasan: "Menampilkan tabel kinerja yang dikenali di setiap lembar, beserta kolom dan jumlah isinya.",
    isWriting: false,
  },
  {
    id: "periksa",
    judul: "Periksa",
    ringkasan: "Mencari kesalahan dan ketidakcocokan, masing-masing dengan selnya.",
    isWriting: false,
  },
  {
    id: "isi",
    judul: "Isi capaian",
    ringkasan: "Menambahkan kolom Capaian dan Kategori di samping tabel.",
    isWriting: true,
  },
  {
    id: "formulir",
    judul: "Buat formulir",
    ringkasan: "Membuat lembar Formulir Pengukuran Kinerja yang siap cetak.",
    isWriting: true,
  },
];
