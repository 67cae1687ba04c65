import { memoizeText } from "../text/memoize-text";
import { normalizeNama } from "../text/normalize-nama";

const BRACKETED = / ?\(([A-Za-z0-9 /&.%-]{1,12})\)/g;
const CAPITALS = /^[A-Z][A-Z0-9/&.-]*$/;
const NOT_LETTER = /[^A-Za-z]/g;
const WORD = /[A-Za-z]+/g;

const CACHE_SIZE = 50_000;

/**
 * The key by which names of different tables are one: normalised, and without acronyms that only abbreviate the words in
 * front of them and without a bracketed unit. Example: "Potensi Sumber Kesejahteraan Sosial (PSKS)" → the key of the same
 * words without "(PSKS)"; "… di luar panti (SPM)" keeps its SPM, which abbreviates nothing there.
 */
export function matchKeyOf(nama: string): string {
  return nama.includes("(") ? keyOfBracketed(nama) : normalizeNama(nama);
}

const keyOfBracketed = memoizeText(CACHE_SIZE, (nama) => {
  const bare = nama.replace(BRACKETED, (whole, inner: string, offset: number) =>
    inner === "%" || (CAPITALS.test(inner) && abbreviates(inner, nama.slice(0, offset))) ? " " : whole,
  );
  return normalizeNama(bare);
});

/** Answers whether the letters are initials, in order, of the words before: PPKS of "Pemerlu Pelayanan Kesejahteraan Sosial". */
function abbreviates(acronym: string, before: string): boolean {
  const letters = acronym.replace(NOT_LETTER, "").toUpperCase();
  const words = before.match(WORD) ?? [];
  let wanted = letters.length - 1;
  for (let at = words.length - 1; at >= 0 && at >= words.length - 2 * letters.length - 1 && wanted >= 0; at--) {
    if (words[at]?.charAt(0).toUpperCase() === letters.charAt(wanted)) wanted--;
  }
  return letters.length > 1 && wanted < 0;
}
