const DASHES = /^(?:(?:rp|idr)\.? ?)?[-_.…][-_.… ]*(?:%|persen|rupiah)?$/i;
const NOT_AVAILABLE = /^n ?[./]? ?a\.?$/i;

/**
 * Answers whether a folded text stands for "nothing here": nothing at all, a dash of any length, dots or underscores left
 * to be filled in, "Rp -", "- %", or n/a. A blank is not a zero. "belum ada" and "nihil" are words, not blanks: they
 * are unreadable in a number's place, so that the user is asked.
 *
 * @example isBlankMark("–") // after folding "-": true
 */
export function isBlankMark(folded: string): boolean {
  if (folded === "" || folded === "-") return true;
  if (folded.length > 80 || !mayBeBlankMark(folded)) return false;
  return DASHES.test(folded) || NOT_AVAILABLE.test(folded);
}

/**
 * A look at the first character of a text, folded or not: false where the text can be no blank mark, as nearly every name
 * and number.
 *
 * @example mayBeBlankMark("Orang") // false; of "Rp 5" only isBlankMark can tell
 */
export function mayBeBlankMark(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return false;
  const letter = code | 32;
  // "Rp -", "idr -" and "n/a" are the only marks that begin with a letter.
  return letter < 97 || letter > 122 || letter === 114 || letter === 105 || letter === 110;
}
