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
  return folded.length <= 80 && (DASHES.test(folded) || NOT_AVAILABLE.test(folded));
}
