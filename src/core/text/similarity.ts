import { acronymStripped } from "./acronym";
import { singleEdit } from "./edit-distance";
import { memoizeText } from "./memoize-text";
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

interface Word {
  readonly text: string;
  readonly weight: number;
  /** Its place in the wording. */
  readonly at: number;
}

interface Words {
  readonly key: string;
  readonly words: readonly Word[];
  readonly weight: number;
}

/** The words of one wording that have found no partner yet. */
type Rest = Set<Word>;

const CACHE_SIZE = 20_000;
const wordsOf = memoizeText(CACHE_SIZE, makeWords);

function makeWords(text: string): Words {
  const key = normalizeNama(acronymStripped(text));
  const words = (key === "" ? [] : key.split(" ")).map((word, at) => ({ text: word, weight: weightOf(word, at), at }));
  return { key, words, weight: words.reduce((sum, { weight }) => sum + weight, 0) };
}

function weightOf(word: string, index: number): number {
  if (STOP_WORDS.has(word)) return STOP_WEIGHT;
  if (AUTHORITY_WORDS.has(word)) return AUTHORITY_WEIGHT;
  return index === 0 && OPENING_WORDS.has(word) ? OPENING_WEIGHT : CONTENT_WEIGHT;
}

function compare(first: Words, second: Words): number {
  const restFirst = new Set(first.words);
  const restSecond = new Set(second.words);
  let matched = pairEqual(first, second, restFirst, restSecond);
  matched += pairAcronyms(second, restFirst, restSecond);
  matched += pairAcronyms(first, restSecond, restFirst);
  matched += pairJoined(second, restFirst, restSecond);
  matched += pairJoined(first, restSecond, restFirst);
  matched += pairAlmost(restFirst, restSecond);

  const dice = matched / (first.weight + second.weight);
  const isReversed =
    hasWordOf(restFirst, NEGATIONS) !== hasWordOf(restSecond, NEGATIONS) ||
    isOpposite(first, second) ||
    isOpposite(second, first);
  const factor = isReversed ? REVERSED : 1;
  if (hasContent(restFirst) && hasContent(restSecond)) return dice * SUBSTITUTED * factor;
  // Words were only left out: forgive half of it, the more words agree.
  const agreeing = Math.min(first.words.length - restFirst.size, second.words.length - restSecond.size);
  const forgiven = (1 - dice) * 0.5 * Math.max(0, Math.min(1, (agreeing - 1) / 4));
  return (dice + forgiven) * factor;
}

function pairEqual(first: Words, second: Words, restFirst: Rest, restSecond: Rest): number {
  const byText = new Map<string, Word[]>();
  // Backwards, so that pop gives the first of several.
  for (const word of [...second.words].reverse()) {
    const list = byText.get(word.text);
    if (list === undefined) byText.set(word.text, [word]);
    else list.push(word);
  }
  let matched = 0;
  for (const word of first.words) {
    const other = byText.get(word.text)?.pop();
    if (other !== undefined) matched += take(word, other, restFirst, restSecond);
  }
  return matched;
}

/** "ppks" against "pemerlu pelayanan kesejahteraan sosial", also where one of these words has its partner already. */
function pairAcronyms(second: Words, restFirst: Rest, restSecond: Rest): number {
  let matched = 0;
  for (const word of restFirst) {
    if (word.text.length < 2 || word.text.length > 7) continue;
    const written = runOfInitials(second.words, word.text);
    if (written.length === 0) continue;
    matched += word.weight;
    restFirst.delete(word);
    for (const other of written) if (restSecond.delete(other)) matched += other.weight;
  }
  return matched;
}

function runOfInitials(words: readonly Word[], acronym: string): readonly Word[] {
  const at = words
    .map(({ text }) => text.charAt(0))
    .join("")
    .indexOf(acronym);
  return at === -1 ? [] : words.slice(at, at + acronym.length);
}

/** "rumahtangga" against "rumah tangga". */
function pairJoined(second: Words, restFirst: Rest, restSecond: Rest): number {
  let matched = 0;
  for (const word of restFirst) {
    for (const other of restSecond) {
      const next = second.words[other.at + 1];
      if (next === undefined || !restSecond.has(next) || word.text !== other.text + next.text) continue;
      matched += take(word, other, restFirst, restSecond) + next.weight;
      restSecond.delete(next);
      break;
    }
  }
  return matched;
}

function pairAlmost(restFirst: Rest, restSecond: Rest): number {
  let matched = 0;
  for (const word of restFirst) {
    for (const other of restSecond) {
      const isOpening = word.weight === OPENING_WEIGHT && other.weight === OPENING_WEIGHT;
      if (!isOpening && !isAlmost(word.text, other.text)) continue;
      matched += take(word, other, restFirst, restSecond) * ALMOST;
      break;
    }
  }
  return matched;
}

function take(word: Word, other: Word, restFirst: Rest, restSecond: Rest): number {
  restFirst.delete(word);
  restSecond.delete(other);
  return word.weight + other.weight;
}

function hasContent(rest: Rest): boolean {
  return [...rest].some(({ weight }) => weight === CONTENT_WEIGHT);
}

function hasWordOf(words: Iterable<Word>, list: ReadonlySet<string>): boolean {
  return [...words].some(({ text }) => list.has(text));
}

function isOpposite(first: Words, second: Words): boolean {
  return hasWordOf(first.words.slice(0, 1), FALLING_WORDS) && hasWordOf(second.words.slice(0, 1), RISING_WORDS);
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
  const edit = singleEdit(a, b);
  if (edit === "ganda") return shorter >= 5;
  if (edit === "tukar") return shorter >= 6;
  if ((edit !== "sisip" && edit !== "ganti") || shorter < 8 || isAffixedPair(a, b)) return false;
  return edit === "sisip" || !(AFFIXED.test(a) && AFFIXED.test(b));
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
