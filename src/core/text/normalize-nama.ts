import { foldText } from "./fold-text";
import { splitKode } from "./parse-kode";
import { stripNumbering } from "./numbering";

const LABEL =
  /^(?:indikator|indikator kinerja|ik|iku|ikk|sasaran|tujuan|program|kegiatan|sub ?-?kegiatan|(?:indikator )?(?:kinerja )?(?:tujuan|sasaran|program|kegiatan|sub kegiatan)(?: (?:strategis|opd|program|kegiatan))?)(?: \d{1,2})? ?: ?/i;
/** Words that people write in one or in two. */
const JOINED_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["di", new Set(["luar", "dalam", "bawah", "atas", "antara", "bidang", "samping", "lingkungan", "setiap", "wilayah"])],
  ["sub", new Set(["kegiatan"])],
  ["kerja", new Set(["sama"])],
  ["tanggung", new Set(["jawab"])],
  ["non", new Set(["alam", "formal", "fisik"])],
  ["antar", new Set(["lembaga", "daerah", "instansi"])],
]);
const LEVEL_WORDS: ReadonlySet<string> = new Set(["program", "kegiatan", "subkegiatan"]);

/** Names repeat down a sheet and across sheets; the bound keeps memory flat. */
const CACHE_SIZE = 50_000;
const cache = new Map<string, string>();

/**
 * The key under which two spellings of one name are the same: lower case, without kode, numbering, "Program/Kegiatan/Sub
 * Kegiatan" in front, punctuation, quotes, dashes and line breaks; Kab./Kota and Kabupaten/ Kota are one word, and so are
 * "di luar" and "diluar". Words that carry meaning stay. Idempotent.
 *
 * @example normalizeNama("1. Program Pemberdayaan  Sosial") // "pemberdayaan sosial"
 */
export function normalizeNama(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = makeKey(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, key);
  return key;
}

function makeKey(text: string): string {
  let rest = splitKode(foldText(text)).nama;
  for (let round = 0; round < 4; round++) {
    const stripped = stripNumbering(rest).isi.replace(LABEL, "");
    if (stripped === rest || stripped === "") break;
    rest = stripped;
  }
  const words = joinWords(wordsOf(rest));
  let start = 0;
  while (start < words.length - 1 && LEVEL_WORDS.has(words[start] ?? "")) start++;
  return (start === 0 ? words : words.slice(start)).join(" ");
}

/** Lower-case words of letters, digits and %; apostrophes vanish, "&" is "dan". */
function wordsOf(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .toLowerCase()
    .replace(/['`´]/g, "")
    .replace(/&/g, " dan ")
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "");
}

function joinWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const raw of words) {
    const word = raw === "kab" ? "kabupaten" : raw;
    const last = joined[joined.length - 1];
    if (last === "kabupaten" && word === "kota") joined[joined.length - 1] = "kabkota";
    else if (last !== undefined && JOINED_WITH.get(last)?.has(word) === true) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
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
