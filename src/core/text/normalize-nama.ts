import { foldText } from "./fold-text";
import { memoizeText } from "./memoize-text";
import { splitKode } from "./parse-kode";
import { stripNumbering } from "./numbering";

const LABEL =
  /^(?:indikator|indikator kinerja|ik|iku|ikk|sasaran|tujuan|program|kegiatan|sub ?-?kegiatan|(?:indikator )?(?:kinerja )?(?:tujuan|sasaran|program|kegiatan|sub kegiatan)(?: (?:strategis|opd|program|kegiatan))?)(?: \d{1,2})? ?: ?/i;
/** Words that people write in one or in two, and Kab./Kota in all its spellings. */
const JOINED =
  /\b(?:kab(?:upaten)? kota|kab|di (?:luar|dalam|bawah|atas|antara|bidang|samping|lingkungan|setiap|wilayah)|sub kegiatan|kerja sama|tanggung jawab|non (?:alam|formal|fisik)|antar (?:lembaga|daerah|instansi))\b/g;
const LEVEL_WORDS = ["program ", "kegiatan ", "subkegiatan "] as const;

/** One name is asked for by linking, by polarity and by one rule after the other. */
const CACHE_SIZE = 50_000;

/**
 * The key under which two spellings of one name are the same: lower case, without kode, numbering, "Program/Kegiatan/Sub
 * Kegiatan" in front, punctuation, quotes, dashes and line breaks; Kab./Kota and Kabupaten/ Kota are one word, and so are
 * "di luar" and "diluar". Words that carry meaning stay. Idempotent.
 *
 * @example normalizeNama("1. Program Pemberdayaan  Sosial") // "pemberdayaan sosial"
 */
export const normalizeNama = memoizeText(CACHE_SIZE, makeKey);

function makeKey(text: string): string {
  let rest = splitKode(foldText(text)).nama;
  for (let round = 0; round < 4; round++) {
    const unnumbered = stripNumbering(rest).isi;
    // A label ends in a colon near the front; most names have none and skip the regex.
    const stripped = unnumbered.slice(0, 60).includes(":") ? unnumbered.replace(LABEL, "") : unnumbered;
    if (stripped === rest || stripped === "") break;
    rest = stripped;
  }
  let key = foldWords(rest).replace(JOINED, joinWords);
  for (;;) {
    const word = LEVEL_WORDS.find((level) => key.startsWith(level));
    if (word === undefined) return key;
    key = key.slice(word.length);
  }
}

const SIMPLE = /^[\x20-\x25\x28-\x5f\x61-\x7e]*$/;

/** Lower-case words of letters, digits and %, one space apart; apostrophes vanish, "&" is "dan". */
function foldWords(text: string): string {
  if (SIMPLE.test(text)) {
    // Most names hold nothing but words: where spaces are left alone there is nothing to replace.
    const spaced = text
      .toLowerCase()
      .replace(/[^a-z0-9% ]+/g, " ")
      .trim();
    return spaced.includes("  ") ? spaced.replace(/ {2,}/g, " ") : spaced;
  }
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'`´]/g, "")
    .toLowerCase()
    .replace(/&/g, " dan ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

function joinWords(found: string): string {
  if (!found.startsWith("kab")) return found.replace(" ", "");
  return found === "kab" ? "kabupaten" : "kabkota";
}

/**
 * A header cell for comparing with word lists: upper case, punctuation and line breaks folded to single spaces, "%" kept
 * (it heads columns by itself), "&" as DAN.
 *
 * @example normalizeHeader("PROGRAM/ KEGIATAN/\nSUBKEGIATAN") // "PROGRAM KEGIATAN SUBKEGIATAN"
 */
export function normalizeHeader(text: string): string {
  return foldText(text)
    .toUpperCase()
    .replace(/&/g, " DAN ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
