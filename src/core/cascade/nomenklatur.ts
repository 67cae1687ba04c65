import { normalizeNama } from "../text/normalize-nama";
import { BUDGET_LEVELS, type BudgetLevel } from "./level-row";

/** Which level the national nomenclature gives a name; null where it does not know the name or knows it at several. */
export interface NomenklaturLookup {
  (nama: string): BudgetLevel | null;
  /**
   * All levels at which the nomenclature knows the name: one for most, two for the 82 names that are both (such as
   * "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota", a kegiatan and its sub kegiatan), none for others.
   */
  readonly levelsOf?: (nama: string) => readonly BudgetLevel[];
  /** The official name, normalised, that a name is or plainly means; null where there is none, or several come close. */
  readonly officialOf?: (nama: string) => string | null;
}

const NO_LEVEL: readonly BudgetLevel[] = [];
/** Program 1, kegiatan 2, sub kegiatan 4. */
const BITS_BY_LEVEL: ReadonlyMap<string, number> = new Map(BUDGET_LEVELS.map((level, index) => [level, 1 << index]));
/** Every set of levels a name may have, by its bits. */
const LEVELS_BY_BITS: readonly (readonly BudgetLevel[])[] = Array.from({ length: 8 }, (_, bits) =>
  BUDGET_LEVELS.filter((_level, index) => (bits & (1 << index)) !== 0),
);

const FUNCTION_WORDS = new Set(["dan", "di", "ke", "dari", "yang", "untuk", "atau", "serta", "pada", "dalam", "oleh"]);
/** What people drop from the end of an official name. */
const TAIL_WORDS = new Set([
  "di",
  "dalam",
  "pada",
  "wilayah",
  "daerah",
  "kewenangan",
  "kabkota",
  "kabupaten",
  "kota",
  "provinsi",
]);
const MIN_RELAXED_LENGTH = 12;

/**
 * A key that forgives what people change in an official name: a dropped "Kewenangan Kabupaten/Kota" at the end, small
 * words, doubled letters, c for s, f for p, and a wrong vowel. Two names with one key are one name; a short key says too
 * little and is null. Example: "Facilitasi Bantuan Sosial" and "Fasilitasi Bantuan Sosial Kabupaten/Kota" → one key.
 */
export function relaxNama(normalised: string): string | null {
  const key = soundsOf(normalised);
  return key.length >= MIN_RELAXED_LENGTH ? key : null;
}

/** The consonants of the words that carry meaning, a dot after each word; the first word always stays. */
function soundsOf(normalised: string): string {
  const words = normalised.split(" ");
  while (words.length > 1 && TAIL_WORDS.has(words[words.length - 1] ?? "")) words.pop();
  let key = "";
  for (const word of words) {
    if (FUNCTION_WORDS.has(word)) continue;
    let previous = "";
    for (const letter of word) {
      const sound = letter === "c" ? "s" : letter === "v" || letter === "p" ? "f" : letter;
      if (sound === "h") continue;
      if (sound === "a" || sound === "e" || sound === "i" || sound === "o" || sound === "u") {
        previous = "";
        continue;
      }
      if (sound !== previous) key += sound;
      previous = sound;
    }
    key += ".";
  }
  return key;
}

/** One name of the nomenclature as its file holds it. */
export interface NomenklaturName {
  readonly level: BudgetLevel;
  readonly nama: string;
}

/**
 * Writes names as `parseNomenklatur` reads them: a line a name, "sounds TAB level TAB name", ordered by the sounds.
 *
 * Example: [{ level: "program", nama: "Rehabilitasi Sosial" }] → "rblts.ssl.\tprogram\tRehabilitasi Sosial\n".
 */
export function formatNomenklatur(names: readonly NomenklaturName[]): string {
  const rows = names.map(({ level, nama }) => ({ sounds: soundsOf(normalizeNama(nama)), level, nama }));
  rows.sort(
    (a, b) =>
      compareText(a.sounds, b.sounds) ||
      BUDGET_LEVELS.indexOf(a.level) - BUDGET_LEVELS.indexOf(b.level) ||
      compareText(a.nama, b.nama),
  );
  return rows.map(({ sounds, level, nama }) => `${sounds}\t${level}\t${nama}\n`).join("");
}

/** By code units, as the search compares: no locale decides where a line stands. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the nomenclature knows of a name: its levels as bits, and its one official spelling. */
interface Known {
  readonly bits: number;
  readonly official: string | null;
}

const UNKNOWN: Known = { bits: 0, official: null };

/**
 * Makes the lookup of assets/data/nomenklatur.txt, the text that `formatNomenklatur` writes; lines in front that begin with
 * "//" are notes. The lines are searched where they stand, by halves: a command that asks for a few names must not pay for
 * an index of six thousand. A name counts as normalised first and by its sounds second. An empty text knows no name.
 *
 * Example: parseNomenklatur("rblts.ssl.\tprogram\tRehabilitasi Sosial\n")("PROGRAM REHABILITASI SOSIAL") → "program".
 */
export function parseNomenklatur(text: string): NomenklaturLookup {
  const start = skipNotes(text);
  const find = (nama: string): Known => findName(text, start, normalizeNama(nama));
  const levelsOf = (nama: string): readonly BudgetLevel[] => LEVELS_BY_BITS[find(nama).bits] ?? NO_LEVEL;
  return Object.assign(
    (nama: string): BudgetLevel | null => {
      const levels = levelsOf(nama);
      return levels.length === 1 ? (levels[0] ?? null) : null;
    },
    { levelsOf, officialOf: (nama: string) => find(nama).official },
  );
}

function skipNotes(text: string): number {
  let at = 0;
  while (text.startsWith("//", at)) at = endOfLine(text, at) + 1;
  return at;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** The levels of the names that are the same as normalised; else, where the sounds say enough, of those that sound alike. */
function findName(text: string, start: number, key: string): Known {
  const sounds = soundsOf(key);
  let exactBits = 0;
  let bits = 0;
  const officials = new Set<string>();
  for (let at = firstLineOf(text, start, sounds); at < text.length; at = endOfLine(text, at) + 1) {
    const [lineSounds, level, nama] = text.slice(at, endOfLine(text, at)).split("\t");
    if (lineSounds !== sounds || nama === undefined) break;
    const bit = BITS_BY_LEVEL.get(level ?? "") ?? 0;
    const official = normalizeNama(nama);
    if (official === key) exactBits |= bit;
    bits |= bit;
    officials.add(official);
  }
  if (exactBits !== 0) return { bits: exactBits, official: key };
  if (bits === 0 || sounds.length < MIN_RELAXED_LENGTH) return UNKNOWN;
  const [official = null] = officials;
  return { bits, official: officials.size === 1 ? official : null };
}

/** Where the first line with these sounds stands, or would stand. */
function firstLineOf(text: string, start: number, sounds: string): number {
  let low = start;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const line = middle === low ? low : Math.max(low, text.lastIndexOf("\n", middle - 1) + 1);
    if (text.slice(line, text.indexOf("\t", line)) < sounds) low = endOfLine(text, line) + 1;
    else high = line;
  }
  return low;
}
