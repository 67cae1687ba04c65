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
  return key.length >= MIN_RELAXED_LENGTH ? key : null;
}

/** Levels by normalised name, as bits: program 1, kegiatan 2, sub kegiatan 4. */
type ExactIndex = ReadonlyMap<string, number>;

/** What stands behind a relaxed key: its levels, and its one official name (null where several share the key). */
interface Relaxed {
  bits: number;
  official: string | null;
}

function buildExact(text: string): ExactIndex {
  const exact = new Map<string, number>();
  let bit = 0;
  for (const line of text.split("\n")) {
    const nama = line.trim();
    if (nama === "" || nama.startsWith("//")) continue;
    if (nama.startsWith("#")) {
      const index = BUDGET_LEVELS.findIndex((level) => `#${level}` === nama);
      bit = index < 0 ? 0 : 1 << index;
    } else if (bit !== 0) {
      const key = normalizeNama(nama);
      exact.set(key, (exact.get(key) ?? 0) | bit);
    }
  }
  return exact;
}

function buildRelaxed(exact: ExactIndex): ReadonlyMap<string, Relaxed> {
  const relaxed = new Map<string, Relaxed>();
  for (const [key, bits] of exact) {
    const loose = relaxNama(key);
    if (loose === null) continue;
    const known = relaxed.get(loose);
    if (known === undefined) relaxed.set(loose, { bits, official: key });
    else {
      known.bits |= bits;
      known.official = null;
    }
  }
  return relaxed;
}

/**
 * Makes the lookup of assets/data/nomenklatur.txt: lines of names under "#program", "#kegiatan", "#subKegiatan"; lines
 * that begin with "//" are notes. Reading is put off until the first name is asked. A name is looked up as normalised
 * first and by its relaxed key second, never by walking the list. An empty text knows no name.
 *
 * Example: parseNomenklatur("#program\nRehabilitasi Sosial")("PROGRAM REHABILITASI SOSIAL") → "program".
 */
export function parseNomenklatur(text: string): NomenklaturLookup {
  let exactIndex: ExactIndex | null = null;
  let relaxedIndex: ReadonlyMap<string, Relaxed> | null = null;
  const exactly = (): ExactIndex => (exactIndex ??= buildExact(text));
  const loosely = (key: string): Relaxed | undefined => {
    const loose = relaxNama(key);
    if (loose === null) return undefined;
    relaxedIndex ??= buildRelaxed(exactly());
    return relaxedIndex.get(loose);
  };
  const levelsOf = (nama: string): readonly BudgetLevel[] => {
    const key = normalizeNama(nama);
    return LEVELS_BY_BITS[exactly().get(key) ?? loosely(key)?.bits ?? 0] ?? NO_LEVEL;
  };
  const officialOf = (nama: string): string | null => {
    const key = normalizeNama(nama);
    return exactly().has(key) ? key : (loosely(key)?.official ?? null);
  };
  return Object.assign(
    (nama: string): BudgetLevel | null => {
      const levels = levelsOf(nama);
      return levels.length === 1 ? (levels[0] ?? null) : null;
    },
    { levelsOf, officialOf },
  );
}
