import { acronymStripped } from "./acronym";
import { singleEdit } from "./edit-distance";
import { normalizeNama } from "./normalize-nama";

/** One word of the other wording took this one's place: never again the same thing. */
const SUBSTITUTED = 0.85;
/** "tidak", "bukan" … on one side only, or up on one and down on the other. */
const REVERSED = 0.6;
/** A misspelt or inflected word counts nearly as the word. */
const ALMOST = 0.95;

const STOP_WORDS = set(
  "dan atau yang di ke dari untuk pada serta dalam dengan oleh kepada bagi para secara sesuai se rangka",
);
/** Whose authority it is, in every second name of the nomenclature. */
const AUTHORITY_WORDS = set("kewenangan kabkota kabupaten kota provinsi daerah");
/** A sasaran may open with any of these and mean the same. */
const OPENING_WORDS = set(
  "meningkatnya meningkatkan terwujudnya mewujudkan tercapainya tercapai terlaksananya tersedianya terselenggaranya " +
    "terpenuhinya terfasilitasinya optimalnya mengoptimalkan terciptanya menciptakan peningkatan terjaminnya",
);
const FALLING_WORDS = set("menurunnya menurunkan penurunan berkurangnya mengurangi pengurangan");
const RISING_WORDS = set("meningkatnya meningkatkan peningkatan bertambahnya kenaikan");
const NEGATIONS = set("tidak bukan belum tanpa non");
/** One letter apart and both real, beyond what the affix test below catches. */
const REAL_PAIRS = set(
  "evakuasi|evaluasi berbahasa|berbahaya pendidik|penyidik proteksi|proyeksi terdata|tertata perangkat|peringkat berkala|berskala akademi|akademik mengalami|mengatasi strategi|strategis",
);

const CONTENT_WEIGHT = 1;
const OPENING_WEIGHT = 0.5;
const AUTHORITY_WEIGHT = 0.3;
const STOP_WEIGHT = 0.15;

/**
 * How alike two wordings are, 0..1; 1 = equal after normalizeNama. At 0.85 and above they are spellings of one thing: a
 * misspelling (Tergradiasi/Tergraduasi), an inflection (Gelandang/Gelandangan), an acronym in brackets or in place of its
 * words, another opening verb of a sasaran, "Kewenangan Kabupaten/Kota" present or not, a word left out. Below 0.85 a
 * content word was replaced by another: siblings of one table ("Persentase Anak Terlantar …", "Persentase Lanjut Usia
 * Terlantar …"). Symmetric. The thresholds stand on literal pairs in the tests.
 *
 * @example similarity("Facilitasi Bantuan Sosial (PKH)", "Fasilitasi Bantuan Sosial") // 0.9833…
 */
export function similarity(a: string, b: string): number {
  if (normalizeNama(a) === normalizeNama(b)) return 1;
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.words.length === 0 || second.words.length === 0) return 0;
  if (first.key === second.key) return 1;
  // Names of very different length can not be alike: no need to look at the words.
  const ratio = first.weight / second.weight;
  if (ratio < 0.2 || ratio > 5) return 0;
  return compare(first, second);
}

interface Words {
  readonly key: string;
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
}

const CACHE_SIZE = 20_000;
const cache = new Map<string, Words>();

function wordsOf(text: string): Words {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = normalizeNama(acronymStripped(text));
  const words = key === "" ? [] : key.split(" ");
  const weights = words.map(weightOf);
  const made: Words = { key, words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, made);
  return made;
}

function weightOf(word: string, index: number): number {
  if (STOP_WORDS.has(word)) return STOP_WEIGHT;
  if (AUTHORITY_WORDS.has(word)) return AUTHORITY_WEIGHT;
  return index === 0 && OPENING_WORDS.has(word) ? OPENING_WEIGHT : CONTENT_WEIGHT;
}

function compare(first: Words, second: Words): number {
  const restFirst = new Set(first.words.keys());
  const restSecond = new Set(second.words.keys());
  let matched = pairEqual(first, second, restFirst, restSecond);
  matched += pairAcronyms(first, second, restFirst, restSecond);
  matched += pairAcronyms(second, first, restSecond, restFirst);
  matched += pairJoined(first, second, restFirst, restSecond);
  matched += pairJoined(second, first, restSecond, restFirst);
  matched += pairAlmost(first, second, restFirst, restSecond);

  const dice = matched / (first.weight + second.weight);
  const leftFirst = contentOf(first, restFirst);
  const leftSecond = contentOf(second, restSecond);
  const isReversed =
    isOneSided(first, second, restFirst, restSecond, NEGATIONS) ||
    isOpposite(first, second) ||
    isOpposite(second, first);
  const factor = isReversed ? REVERSED : 1;
  if (leftFirst > 0 && leftSecond > 0) return dice * SUBSTITUTED * factor;
  // Words were only left out: forgive half of it, the more words agree.
  const agreeing = Math.min(first.words.length - restFirst.size, second.words.length - restSecond.size);
  const forgiven = (1 - dice) * 0.5 * Math.max(0, Math.min(1, (agreeing - 1) / 4));
  return (dice + forgiven) * factor;
}

function pairEqual(first: Words, second: Words, restFirst: Set<number>, restSecond: Set<number>): number {
  const places = new Map<string, number[]>();
  for (let index = second.words.length - 1; index >= 0; index--) {
    const word = second.words[index] ?? "";
    const list = places.get(word);
    if (list === undefined) places.set(word, [index]);
    else list.push(index);
  }
  let matched = 0;
  first.words.forEach((word, index) => {
    const at = places.get(word)?.pop();
    if (at !== undefined) matched += take(first, second, restFirst, restSecond, index, at);
  });
  return matched;
}

/** "ppks" against "pemerlu pelayanan kesejahteraan sosial". */
function pairAcronyms(first: Words, second: Words, restFirst: Set<number>, restSecond: Set<number>): number {
  let matched = 0;
  for (const index of restFirst) {
    const word = first.words[index] ?? "";
    if (word.length < 2 || word.length > 7) continue;
    const at = runOfInitials(second.words, word);
    if (at === -1) continue;
    matched += first.weights[index] ?? 0;
    restFirst.delete(index);
    for (let offset = 0; offset < word.length; offset++) {
      if (!restSecond.delete(at + offset)) continue;
      matched += second.weights[at + offset] ?? 0;
    }
  }
  return matched;
}

function runOfInitials(words: readonly string[], acronym: string): number {
  for (let start = 0; start + acronym.length <= words.length; start++) {
    let length = 0;
    while (length < acronym.length && words[start + length]?.[0] === acronym[length]) length++;
    if (length === acronym.length) return start;
  }
  return -1;
}

/** "rumahtangga" against "rumah tangga". */
function pairJoined(first: Words, second: Words, restFirst: Set<number>, restSecond: Set<number>): number {
  let matched = 0;
  for (const index of restFirst) {
    const word = first.words[index] ?? "";
    for (const at of restSecond) {
      if (!restSecond.has(at + 1) || word !== (second.words[at] ?? "") + (second.words[at + 1] ?? "")) continue;
      matched += take(first, second, restFirst, restSecond, index, at) + (second.weights[at + 1] ?? 0);
      restSecond.delete(at + 1);
      break;
    }
  }
  return matched;
}

function pairAlmost(first: Words, second: Words, restFirst: Set<number>, restSecond: Set<number>): number {
  let matched = 0;
  for (const index of restFirst) {
    for (const at of restSecond) {
      const isOpening =
        first.weights[index] === OPENING_WEIGHT && second.weights[at] === OPENING_WEIGHT && index === 0 && at === 0;
      if (!isOpening && !isAlmost(first.words[index] ?? "", second.words[at] ?? "")) continue;
      matched += take(first, second, restFirst, restSecond, index, at) * ALMOST;
      break;
    }
  }
  return matched;
}

function take(
  first: Words,
  second: Words,
  restFirst: Set<number>,
  restSecond: Set<number>,
  index: number,
  at: number,
): number {
  restFirst.delete(index);
  restSecond.delete(at);
  return (first.weights[index] ?? 0) + (second.weights[at] ?? 0);
}

function contentOf(words: Words, rest: ReadonlySet<number>): number {
  let content = 0;
  for (const index of rest) if (words.weights[index] === CONTENT_WEIGHT) content++;
  return content;
}

function isOneSided(
  first: Words,
  second: Words,
  restFirst: ReadonlySet<number>,
  restSecond: ReadonlySet<number>,
  list: ReadonlySet<string>,
): boolean {
  const has = (words: Words, rest: ReadonlySet<number>): boolean =>
    [...rest].some((index) => list.has(words.words[index] ?? ""));
  return has(first, restFirst) !== has(second, restSecond);
}

function isOpposite(first: Words, second: Words): boolean {
  return FALLING_WORDS.has(first.words[0] ?? "") && RISING_WORDS.has(second.words[0] ?? "");
}

const SUFFIX = /(?:kannya|annya|nya|kan|an|i)$/;
const PASSIVE = /^(?:di|ter)(?=[a-z]{4})/;
/** Of two such nouns or verbs with one letter changed, both are usually real: pengadaan/pengaduan, penetapan/penerapan. */
const AFFIXED = /^(?:pe|ke|me|di|ter).*(?:an|kan|nya)$/;

/** Answers whether two different words are forms or spellings of one. */
function isAlmost(a: string, b: string): boolean {
  if (a[0] !== b[0] && !(PASSIVE.test(a) && PASSIVE.test(b))) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  const rootA = stemOf(a);
  const rootB = stemOf(b);
  if (rootA === rootB) return true;
  if (a[0] !== b[0]) return false;
  if (REAL_PAIRS.has(a < b ? `${a}|${b}` : `${b}|${a}`)) return false;
  const shorter = Math.min(a.length, b.length);
  switch (singleEdit(a, b)) {
    case "sama":
      return true;
    case "ganda":
      return shorter >= 5;
    case "tukar":
      return shorter >= 6;
    case "sisip":
    case "ganti":
      return (
        shorter >= 8 && !(AFFIXED.test(a) && AFFIXED.test(b) && singleEdit(a, b) === "ganti") && !isAffixedPair(a, b)
      );
    case "lain":
      return false;
  }
}

/** penataan/pendataan, pengkajian/pengajian: a letter more makes another root. */
function isAffixedPair(a: string, b: string): boolean {
  return /^[pk]e.*an$/.test(a) && /^[pk]e.*an$/.test(b);
}

function stemOf(word: string): string {
  const passive = word.replace(PASSIVE, "");
  const bare = passive.replace(SUFFIX, "");
  return bare.length >= 4 ? bare : passive;
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
