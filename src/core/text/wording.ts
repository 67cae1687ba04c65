import { foldText } from "./fold-text";
import { stripNumbering } from "./numbering";
import { splitKode } from "./parse-kode";

export { acronymStripped } from "./acronym";
export { inferPolaritas } from "./polaritas";

const LABEL =
  /^(?:indikator|ik|iku|ikk)(?: (?:kinerja|utama|tujuan|sasaran|program|kegiatan|sub ?kegiatan|strategis))* ?: ?/i;
const PERSEN_NAME = /^(?:persentase|prosentase|presentase|prevalensi|cakupan|proporsi|persen)\b/i;
const COUNTED =
  /^jumlah (orang|keluarga|lembaga|dokumen|laporan|unit|paket|kelompok|desa|kelurahan|kecamatan|lokasi|rumah tangga|kepala keluarga|bulan|hari|buku|berkas|pasar|jembatan|ruas|titik|puskesmas)\b/i;
const SCORED: readonly (readonly [RegExp, string])[] = [
  [/^(?:nilai|skor)\b/i, "Nilai"],
  [/^indeks\b/i, "Indeks"],
  [/^rasio gini\b|^gini ratio\b/i, "Poin"],
  [/^rasio\b/i, "Rasio"],
];

/**
 * The unit that an indicator's name gives away: "Persentase …" → "%", "Jumlah Orang yang …" → "Orang", "Nilai SAKIP" →
 * "Nilai"; null where the name does not say.
 *
 * @example inferSatuan("1. Persentase Anak Terlantar yang terpenuhi kebutuhan dasarnya") // "%"
 */
export function inferSatuan(indikator: string): string | null {
  const name = stripNumbering(stripNumbering(foldText(indikator)).isi.replace(LABEL, "")).isi;
  if (PERSEN_NAME.test(name)) return "%";
  const counted = COUNTED.exec(name)?.[1];
  if (counted !== undefined) return counted.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return SCORED.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const LEVEL_WORD =
  /^(program|kegiatan|sub[ -]?kegiatan)(?: ?: ?| )(?=[A-Za-z("'])(?!dan\b|kegiatan\b|sub ?kegiatan\b)/i;

/**
 * The level word that a name begins with, after its kode and numbering: "Sub Kegiatan Penyediaan Sandang" →
 * "subKegiatan". Null for other beginnings and for a header such as "Program dan Kegiatan".
 *
 * @example startsWithLevelWord("II. PROGRAM REHABILITASI SOSIAL") // "program"
 */
export function startsWithLevelWord(text: string): "program" | "kegiatan" | "subKegiatan" | null {
  const name = stripNumbering(splitKode(foldText(text)).nama).isi;
  const word = LEVEL_WORD.exec(name)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  return word === "program" || word === "kegiatan" ? word : "subKegiatan";
}

const STATEMENT_VERB = /^(?:\p{L}{4,}nya|me\p{L}{3,}(?:kan|i))\b/iu;
const MEASURE_NOUN =
  /^(?:persentase|prosentase|presentase|persen|jumlah|banyaknya|indeks|nilai|skor|angka|tingkat|rasio|rata-rata|cakupan|prevalensi|proporsi|laju|pertumbuhan|kontribusi|luas|panjang|predikat|opini|usia|umur)\b/i;

/**
 * Answers whether a text is worded as a tujuan or sasaran: a condition to be reached ("Meningkatnya …", "Mewujudkan …").
 *
 * @example isStatementWorded("1. Meningkatnya penanganan PPKS") // true
 */
export function isStatementWorded(text: string): boolean {
  return STATEMENT_VERB.test(stripNumbering(foldText(text)).isi);
}

/**
 * Answers whether a text is worded as an indikator: it begins with what can be measured ("Persentase …", "Jumlah …").
 *
 * @example isMeasureWorded("Persentase PPKS yang tertangani") // true
 */
export function isMeasureWorded(text: string): boolean {
  return MEASURE_NOUN.test(stripNumbering(foldText(text)).isi.replace(LABEL, ""));
}

const PROCESS_VERB =
  /^(?:(?:ter|di)?(?:laksana|selenggara|sedia|fasilitasi|susun|salur|distribusi|bayar|kirim|koordinasi|sosialisasi|adminstrasi|administrasi|inventarisasi|dokumentasi|cetak|rapat|data|verifikasi|monitor|evaluasi|lapor)\w*nya|melaksanakan|menyelenggarakan|menyediakan|memfasilitasi|menyusun|menyalurkan|mengadakan|mengoordinasikan|mengkoordinasikan|mendistribusikan|pelaksanaan|penyelenggaraan|penyusunan|penyediaan)$/;

/**
 * Answers whether a sasaran is worded as a process (Terlaksananya, Tersedianya, Terfasilitasinya, Menyusun …) and not as
 * a condition to be reached (Meningkatnya, Terwujudnya, Terpenuhinya …); domain.md, rule 27.
 *
 * @example isProcessVerb("Terlaksananya Pelayanan Administrasi Perkantoran") // true
 */
export function isProcessVerb(text: string): boolean {
  const name = stripNumbering(foldText(text)).isi.toLowerCase();
  const first = /^[a-z]+/.exec(name)?.[0] ?? "";
  return PROCESS_VERB.test(first);
}
