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
/** Every set of levels a name may have, by its bits: program 1, kegiatan 2, sub kegiatan 4. */
const LEVELS_BY_BITS: readonly (readonly BudgetLevel[])[] = Array.from({ length: 8 }, (_, bits) =>
  BUDGET_LEVELS.filter((_level, index) => (bits & (1 << index)) !== 0),
);

const FUNCTION_WORDS = new Set(["dan", "di", "ke", "dari", "yang", "untuk", "atau", "serta", "pada", "dalam", "oleh"]);
const TAIL = /(?: (?:di|dalam|pada|wilayah|daerah|kewenangan|kabkota|kabupaten|kota|provinsi))+$/;
const MIN_RELAXED_LENGTH = 12;

/**
 * A key that forgives what people change in an official name: a dropped "Kewenangan Kabupaten/Kota" at the end, small
 * words, doubled letters, c for s, f for p, and a wrong vowel. Two names with one key are one name; a short key says too
 * little and is null. Example: "Facilitasi Bantuan Sosial" and "Fasilitasi Bantuan Sosial Kabupaten/Kota" → one key.
 */
export function relaxNama(normalised: string): string | null {
  const trimmed = normalised.replace(TAIL, "");
  let key = "";
  for (const word of trimmed.split(" ")) {
    if (FUNCTION_WORDS.has(word)) continue;
    let previous = "";
    for (const letter of word) {
      const sound = letter === "c" ? "s" : letter === "v" || letter === "p" ? "f" : letter;
      if (sound === "a" || sound === "e" || sound === "i" || sound === "o" || sound === "u" || sound === "h") continue;
      if (sound !== previous) key += sound;
      previous = sound;
    }
    key += ".";
  }
  return key.length >= MIN_RELAXED_LENGTH ? key : null;
}

interface Index {
  readonly exact: ReadonlyMap<string, number>;
  readonly relaxed: ReadonlyMap<string, number>;
  /** The one official name behind a relaxed key; null where several share it. */
  readonly officialByRelaxed: ReadonlyMap<string, string | null>;
}

function buildIndex(text: string): Index {
  const exact = new Map<string, number>();
  const relaxed = new Map<string, number>();
  const officialByRelaxed = new Map<string, string | null>();
  let bit = 0;
  for (const line of text.split("\n")) {
    const nama = line.trim();
    if (nama === "" || nama.startsWith("//")) continue;
    if (nama.startsWith("#")) {
      const index = BUDGET_LEVELS.findIndex((level) => `#${level}` === nama);
      bit = index < 0 ? 0 : 1 << index;
      continue;
    }
    if (bit === 0) continue;
    const key = normalizeNama(nama);
    exact.set(key, (exact.get(key) ?? 0) | bit);
    const loose = relaxNama(key);
    if (loose === null) continue;
    relaxed.set(loose, (relaxed.get(loose) ?? 0) | bit);
    const before = officialByRelaxed.get(loose);
    officialByRelaxed.set(loose, before === undefined || before === key ? key : null);
  }
  return { exact, relaxed, officialByRelaxed };
}

/**
 * Makes the lookup of assets/data/nomenklatur.txt: lines of names under "#program", "#kegiatan", "#subKegiatan"; lines
 * that begin with "//" are notes. Reading is put off until the first name is asked. A name is looked up as normalised
 * first and by its relaxed key second, never by walking the list. An empty text knows no name.
 *
 * Example: parseNomenklatur("#program\nRehabilitasi Sosial")("PROGRAM REHABILITASI SOSIAL") → "program".
 */
export function parseNomenklatur(text: string): NomenklaturLookup {
  let index: Index | null = null;
  const bitsOf = (nama: string): number => {
    index ??= buildIndex(text);
    const key = normalizeNama(nama);
    const exact = index.exact.get(key);
    if (exact !== undefined) return exact;
    const loose = relaxNama(key);
    return loose === null ? 0 : (index.relaxed.get(loose) ?? 0);
  };
  const officialOf = (nama: string): string | null => {
    index ??= buildIndex(text);
    const key = normalizeNama(nama);
    if (index.exact.has(key)) return key;
    const loose = relaxNama(key);
    return loose === null ? null : (index.officialByRelaxed.get(loose) ?? null);
  };
  const levelsOf = (nama: string): readonly BudgetLevel[] => LEVELS_BY_BITS[bitsOf(nama)] ?? NO_LEVEL;
  return Object.assign(
    (nama: string): BudgetLevel | null => {
      const levels = levelsOf(nama);
      return levels.length === 1 ? (levels[0] ?? null) : null;
    },
    { levelsOf, officialOf },
  );
}
