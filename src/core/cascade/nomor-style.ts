import { parseNomor, romanToNumber } from "../text/numbering";

/** How a row's number is written, and which number it is. */
export interface NomorStyle {
  /** "romawi", "huruf besar", "huruf kecil", "angka", "desimal 2", … with ")" where it is bracketed; "" for no number. */
  readonly style: string;
  /** The number of the last part: "b." → 2, "1.3" → 3; 0 where there is none. */
  readonly value: number;
  /** How many parts: "1.3" → 2; 0 where there is no number. */
  readonly depth: number;
}

const NONE: NomorStyle = { style: "", value: 0, depth: 0 };
const BARE = /[^A-Za-z0-9.]/g;
const LETTER = /[A-Za-z]/;
const ONE_LETTER = /^[A-Z]$/i;
const ROMAN_LETTER = /^[IVXLCDM]$/i;
const LIKELY_ROMAN = /^[IVX]$/i;
const MANY_ROMANS = /^[IVX]{2,}$/i;

/**
 * The number styles of a table's rows. Whether "C" is a letter or a roman hundred, and "I" a letter or a one, only the
 * other rows tell: A, B, C, D are letters, I, II, III, IV are roman. Example: ["I", "1.", null] → romawi, angka, none.
 */
export function nomorStylesOf(nomors: readonly (string | null)[]): readonly NomorStyle[] {
  const lettersOf = { upper: false, lower: false };
  const romansOf = { upper: false, lower: false };
  for (const nomor of nomors) {
    if (nomor === null || !LETTER.test(nomor)) continue;
    const bare = nomor.replace(BARE, "").replaceAll(".", "");
    const size = bare < "a" ? "upper" : "lower";
    if (ONE_LETTER.test(bare) && !ROMAN_LETTER.test(bare)) lettersOf[size] = true;
    if (MANY_ROMANS.test(bare)) romansOf[size] = true;
  }
  const cache = new Map<string, NomorStyle>();
  return nomors.map((nomor) => {
    if (nomor === null) return NONE;
    let found = cache.get(nomor);
    if (found === undefined) {
      found = styleOf(nomor, lettersOf, romansOf);
      cache.set(nomor, found);
    }
    return found;
  });
}

type Cases = Readonly<Record<"upper" | "lower", boolean>>;

function styleOf(nomor: string, letters: Cases, romans: Cases): NomorStyle {
  const bracket = nomor.includes(")") ? ")" : "";
  if (!LETTER.test(nomor)) return digitStyle(nomor, bracket);
  const bare = nomor.replace(BARE, "").replaceAll(".", "");
  const size = bare < "a" ? "upper" : "lower";
  if (ONE_LETTER.test(bare) && !(LIKELY_ROMAN.test(bare) && (romans[size] || !letters[size]))) {
    return letterStyle(bare, bracket);
  }
  if (MANY_ROMANS.test(bare) || ONE_LETTER.test(bare)) {
    const value = romanToNumber(bare.toUpperCase());
    if (value !== null) return { style: `romawi${size === "upper" ? "" : " kecil"}${bracket}`, value, depth: 1 };
  }
  const parsed = parseNomor(nomor);
  if (parsed?.kind === "roman") {
    return { style: `romawi${size === "upper" ? "" : " kecil"}${bracket}`, value: parsed.parts[0] ?? 0, depth: 1 };
  }
  return parsed?.kind === "huruf" ? letterStyle(bare, bracket) : digitStyle(nomor, bracket);
}

function digitStyle(nomor: string, bracket: string): NomorStyle {
  const parsed = parseNomor(nomor);
  if (parsed === null) return NONE;
  const depth = parsed.parts.length;
  const value = parsed.parts[depth - 1] ?? 0;
  return { style: depth > 1 ? `desimal ${depth}` : `angka${bracket}`, value, depth };
}

function letterStyle(letter: string, bracket: string): NomorStyle {
  const size = letter < "a" ? "besar" : "kecil";
  return { style: `huruf ${size}${bracket}`, value: letter.toUpperCase().charCodeAt(0) - 64, depth: 1 };
}
