import type { Level } from "../model/level";
import { stripNumbering } from "../text/numbering";
import { splitKode, type Kode } from "../text/parse-kode";

/** A name cell taken apart: "2. 1.06.02 Program X" → nomor "2", kode 1.06.02, nama "Program X". */
export interface NameParts {
  readonly nomor: string | null;
  readonly kode: Kode | null;
  readonly nama: string;
}

/** Takes number and kode, in either order, off the front of a name. */
export function splitName(text: string): NameParts {
  const first = splitKode(text);
  const { nomor, isi } = stripNumbering(first.nama);
  if (first.kode !== null) return { nomor, kode: first.kode, nama: isi };
  const second = splitKode(isi);
  return { nomor, kode: second.kode, nama: second.nama };
}

const LABEL =
  /^(?:indikator|ik)(?: kinerja)?(?: (utama|tujuan|sasaran|program|kegiatan|sub ?-?kegiatan))?(?: (?:strategis|opd|pd|skpd))? ?: ?/i;
const SHORT_LABEL = /^(?:iku|ikk|ikp|iks|ikt) ?: ?/i;

const LABEL_LEVEL: Readonly<Record<string, Level>> = {
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  subkegiatan: "subKegiatan",
};

/**
 * Takes "Indikator Tujuan :", "IK :", "IKU :" and the number off the front of an indicator and tells whose it says it is.
 * Example: "Indikator Tujuan : Persentase Penurunan …" → level "tujuan", nama "Persentase Penurunan …" (seed 003).
 */
export function splitIndikator(text: string): { readonly nama: string; readonly level: Level | null } {
  const bare = stripNumbering(text).isi;
  const label = LABEL.exec(bare);
  const found = label ?? SHORT_LABEL.exec(bare);
  if (found === null) return { nama: bare, level: null };
  const word = label?.[1]?.toLowerCase().replace(/[ -]/g, "") ?? "";
  const nama = stripNumbering(bare.slice(found[0].length)).isi;
  return nama === "" ? { nama: bare, level: null } : { nama, level: LABEL_LEVEL[word] ?? null };
}

const HEADING =
  /^(?:urusan pemerintahan|bidang urusan|unsur (?:penunjang|pendukung|pengawasan|kewilayahan|pemerintahan)|urusan wajib|urusan pilihan)\b/i;

/** A row that heads an urusan or bidang of government stands above all programs and is no simpul of the cascade. */
export function isUrusanHeading(nama: string, kode: Kode | null): boolean {
  return kode?.level === "urusan" || kode?.level === "bidang" || HEADING.test(nama);
}

const OUTCOME_WORDS =
  /^(tujuan|sasaran)((?: (?:strategis|opd|pd|skpd|perangkat daerah|renstra|pemda|pemerintah daerah|daerah|rpjmd|rpd|kab(?:upaten)?|kota))*)(?: ?: ?| (?:ke-?)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,4}) ?(?:[:.)-]{1,2} ?|(?=\p{Lu})))(?=\S)/iu;
const OF_REGION = /pemda|daerah|rpjmd|rpd|kab|kota/i;
const OF_AGENCY = /perangkat daerah/i;
const BUDGET_LABEL = /^(?:program|kegiatan|sub[ -]?kegiatan) ?: ?(?=\S)/i;
/** Meningkatnya, Terwujudnya, Menurunnya: a condition to be reached; work that is done is named by Penyediaan, Pelaksanaan … */
const OUTCOME_VERB = /^\p{L}{4,}nya\b/iu;

/** A tujuan or sasaran that says what it is: "Sasaran Strategis 1: Meningkatnya …". */
export interface LabelledOutcome {
  readonly level: "sasaranPemda" | "tujuan" | "sasaran";
  readonly nama: string;
}

/**
 * Reads a name that its own words call a tujuan or sasaran; null for any other name, such as "Sasaran Program: …", which
 * states what a program is for.
 *
 * @example labelledOutcome("Sasaran: Meningkatnya penanganan PPKS") → level "sasaran", nama "Meningkatnya penanganan PPKS"
 */
export function labelledOutcome(nama: string): LabelledOutcome | null {
  const found = OUTCOME_WORDS.exec(nama);
  if (found === null) return null;
  const [label, word = "", of = ""] = found;
  const isOfRegion = OF_REGION.test(of) && !OF_AGENCY.test(of);
  const level = word.toLowerCase() === "tujuan" ? "tujuan" : isOfRegion ? "sasaranPemda" : "sasaran";
  return { level, nama: nama.slice(label.length).trim() };
}

/** Answers whether a name is worded as a condition to be reached, as a tujuan or sasaran is: "Meningkatnya …". */
export function isOutcomeWorded(nama: string): boolean {
  return OUTCOME_VERB.test(nama);
}

/** Takes "Program:", "Kegiatan:" or "Sub Kegiatan:" off the front of a name; "Program Rehabilitasi Sosial" stays whole. */
export function withoutBudgetLabel(nama: string): string {
  return nama.replace(BUDGET_LABEL, "");
}
