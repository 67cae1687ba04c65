import type { Simpul, Tabel } from "../model/cascade";
import type { Kind, Level } from "../model/level";
import { periodeText, type Periode } from "../text/periode";
import { startsWithLevelWord } from "../text/wording";

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  sasaranPemda: "sasaran pemda",
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  subKegiatan: "sub kegiatan",
};

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  rak: "RAK",
  pk: "PK",
  cascading: "cascading",
  pengukuran: "pengukuran kinerja",
  anggaran: "tabel anggaran",
  renstra: "Renstra",
};

/** A level as running text has it: "sub kegiatan". */
export function levelWord(level: Level): string {
  return LEVEL_WORDS[level];
}

/** A table as running text names it: `PK eselon III (lembar "PK Eselon III")`. */
export function tabelWord(tabel: Tabel | undefined): string {
  if (tabel === undefined) return "tabel lain";
  const eselon = tabel.kind === "pk" && tabel.eselon !== null ? ` eselon ${tabel.eselon}` : "";
  return `${KIND_WORDS[tabel.kind]}${eselon} (lembar "${tabel.sheet}")`;
}

const LONGEST_NAMA = 120;

/** A name in quotes, its spaces folded and, where it is very long, cut at a word. */
export function quoteNama(nama: string): string {
  const folded = nama.replace(/\s+/g, " ").trim();
  if (folded.length <= LONGEST_NAMA) return `“${folded}”`;
  const cut = folded.slice(0, LONGEST_NAMA);
  const space = cut.lastIndexOf(" ");
  return `“${space > LONGEST_NAMA / 2 ? cut.slice(0, space) : cut}…”`;
}

/** A row as running text names it: `kegiatan “Rehabilitasi Sosial Dasar”`; a name that begins with its level's word needs none. */
export function simpulWord({ level, nama }: Pick<Simpul, "level" | "nama">): string {
  return startsWithLevelWord(nama) === level ? quoteNama(nama) : `${levelWord(level)} ${quoteNama(nama)}`;
}

/** "A", "A dan B", "A, B, dan C"; beyond `longest` items the rest is counted: "A, B, dan 4 lainnya". */
export function joinWords(words: readonly string[], longest = 6): string {
  const shown =
    words.length > longest ? [...words.slice(0, longest - 1), `${words.length - longest + 1} lainnya`] : words;
  const last = shown[shown.length - 1] ?? "";
  if (shown.length <= 1) return last;
  if (shown.length === 2) return `${shown[0] ?? ""} dan ${last}`;
  return `${shown.slice(0, -1).join(", ")}, dan ${last}`;
}

/** The first letter as a capital, for a word that opens a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter small, for a sentence that follows a colon; a word in capitals stays. */
export function uncapitalize(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A period as running text names it: "triwulan II", "bulan Maret", "semester I". */
export function periodeWord(periode: Periode): string {
  return periode.kind === "bulan" ? `bulan ${periodeText(periode)}` : periodeText(periode);
}
