import { commandOf } from "../app/commands";
import type { CommandSpec, OptionSpec } from "./command-spec";

const JSON_OPTION: OptionSpec = { name: "json", penjelasan: "mencetak satu dokumen JSON, tanpa tulisan lain" };
const OUTPUT_OPTION: OptionSpec = {
  name: "keluaran",
  short: "o",
  value: "BERKAS",
  penjelasan: "berkas hasil (.xlsx atau .xlsm); berkas asal tidak disentuh",
};
const OVERWRITE_OPTION: OptionSpec = {
  name: "timpa",
  penjelasan: "menimpa berkas hasil yang sudah ada, juga bila itu berkas asalnya sendiri",
};
const MODE_OPTION: OptionSpec = {
  name: "mode",
  value: "MODE",
  choices: ["fungsi", "rumus", "nilai"],
  penjelasan: "fungsi: fungsi KINERJA (bawaan); rumus: rumus Excel biasa; nilai: angka jadi",
};
const FORM_MODE_OPTION: OptionSpec = {
  ...MODE_OPTION,
  penjelasan: "rumus: rumus Excel biasa (bawaan); fungsi: fungsi KINERJA; nilai: angka jadi",
};

/** Every command of the command line. Each one's code is loaded only when it runs, so that the rest starts at once. */
export const CLI_COMMAND_LIST: readonly CommandSpec[] = [
  {
    id: "baca",
    ringkasan: commandOf("baca").ringkasan,
    hasFile: true,
    optionList: [
      { name: "suara", penjelasan: "menampilkan alasan setiap baris dianggap program, kegiatan, atau sub kegiatan" },
      JSON_OPTION,
    ],
    contohList: [
      { perintah: "selaras baca rak-2026.xlsx", penjelasan: "tabel apa saja yang dikenali" },
      { perintah: "selaras baca cascading.xlsx --suara", penjelasan: "mengapa sebuah baris dibaca sebagai kegiatan" },
    ],
    catatanList: [],
    load: async () => (await import("./commands/baca")).runBaca,
  },
  {
    id: "periksa",
    ringkasan: commandOf("periksa").ringkasan,
    hasFile: true,
    optionList: [
      {
        name: "format",
        value: "FORMAT",
        choices: ["text", "json", "sarif"],
        penjelasan: "bentuk hasil: text (bawaan), json, atau sarif",
      },
      { ...JSON_OPTION, penjelasan: "sama dengan --format json" },
    ],
    contohList: [
      { perintah: "selaras periksa pk-2026.xlsx", penjelasan: "daftar temuan per lembar" },
      { perintah: "selaras periksa pk-2026.xlsx --format sarif", penjelasan: "untuk alat pemeriksa lain" },
    ],
    catatanList: ["Kode keluar: 0 bila tidak ada galat, 1 bila ada galat, 2 bila berkas tidak dapat dibaca."],
    load: async () => (await import("./commands/periksa")).runPeriksa,
  },
  {
    id: "isi",
    ringkasan: commandOf("isi").ringkasan,
    hasFile: true,
    optionList: [OUTPUT_OPTION, MODE_OPTION, OVERWRITE_OPTION, JSON_OPTION],
    contohList: [
      { perintah: "selaras isi capaian.xlsx -o capaian-terisi.xlsx", penjelasan: "dengan fungsi KINERJA" },
      { perintah: "selaras isi capaian.xlsx -o untuk-arsip.xlsx --mode nilai", penjelasan: "dengan angka jadi" },
    ],
    catatanList: ["Kolom % yang diketik sendiri tidak pernah ditimpa. Menjalankannya dua kali tidak mengubah apa pun."],
    load: async () => (await import("./commands/isi")).runIsi,
  },
  {
    id: "formulir",
    ringkasan: commandOf("formulir").ringkasan,
    hasFile: true,
    optionList: [
      OUTPUT_OPTION,
      { name: "opd", value: "NAMA", penjelasan: "nama perangkat daerah, bila bukan yang tertulis di judul" },
      { name: "tahun", value: "TAHUN", penjelasan: "tahun anggaran, bila bukan yang tertulis di judul" },
      FORM_MODE_OPTION,
      { name: "kertas", value: "KERTAS", choices: ["F4", "A4"], penjelasan: "ukuran kertas: F4 (bawaan) atau A4" },
      OVERWRITE_OPTION,
      JSON_OPTION,
    ],
    contohList: [
      { perintah: "selaras formulir lakip.xlsx -o formulir.xlsx", penjelasan: "OPD dan tahun dari judul" },
      {
        perintah: 'selaras formulir lakip.xlsx -o formulir.xlsx --opd "DINAS SOSIAL KOTA PONTIANAK" --tahun 2024',
        penjelasan: "OPD dan tahun ditentukan",
      },
    ],
    catatanList: ["Membuatnya lagi memperbarui formulir dan mempertahankan isian yang diketik di dalamnya."],
    load: async () => (await import("./commands/formulir")).runFormulir,
  },
  {
    id: "demo",
    ringkasan: "Menjalankan keempat perintah pada buku kerja contoh, hasilnya di folder out.",
    hasFile: false,
    optionList: [{ name: "ke", value: "FOLDER", penjelasan: "folder hasil; bawaan: out" }],
    contohList: [{ perintah: "selaras demo", penjelasan: "mencoba Selaras tanpa berkas sendiri" }],
    catatanList: [],
    load: async () => (await import("./commands/demo")).runDemo,
  },
];
