import { commandOf } from "./commands";

/** What messages and the undo list call what a session does: commands as their buttons do. */
export const SESSION_JUDUL = {
  baca: commandOf("baca").judul,
  periksa: commandOf("periksa").judul,
  periksaUlang: "Periksa ulang",
  isi: commandOf("isi").judul,
  bekukan: commandOf("bekukan").judul,
  cairkan: commandOf("cairkan").judul,
  pulihkan: commandOf("pulihkan").judul,
  formulir: commandOf("formulir").judul,
  contoh: "Sisipkan contoh",
  tandai: "Tandai sel",
  hapusTanda: "Hapus tanda",
  terima: "Terima temuan",
  bukaLagi: "Buka lagi temuan",
  koreksi: "Koreksi kolom",
  tunjukkan: "Tunjukkan sel",
  urungkan: "Urungkan",
} as const;
