import type { Convention } from "./reading";

/** What a run of digits and separators says. */
export interface Digits {
  /** The number as JavaScript writes it, unsigned: "1415819700.00". */
  readonly decimal: string;
  /** Digits after the decimal sign. */
  readonly decimals: number;
  /** The convention that the text itself proves, else null. */
  readonly convention: Convention;
  readonly isAmbiguous: boolean;
}

/** What decides "1.145", where one separator is followed by exactly three digits. */
export interface DigitsHint {
  /** The column's convention. */
  readonly convention?: Convention;
  /** "group" for rupiah, which have no third decimal; "decimal" for a percent, which has no thousands. */
  readonly threeDigits?: "group" | "decimal" | undefined;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Answers whether the character at the index is an ASCII digit; false past either end. */
export function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/**
 * Where the run of digits that starts at `start` ends. A separator belongs to it where a digit follows; a space, or a
 * separator with a space after it (seen in OCR), where it groups thousands: "1 145 000", "1.415. 819.700".
 */
export function endOfDigits(text: string, start: number): number {
  let index = start;
  if (!isDigitAt(text, index) && isSeparator(text, index) && isDigitAt(text, index + 1)) index++;
  while (isDigitAt(text, index)) index++;
  if (index === start) return start;
  for (;;) {
    if (isSeparator(text, index) && isDigitAt(text, index + 1)) index = skipDigits(text, index + 1);
    else if (isTornGroup(text, start, index)) index += 5;
    else if (text[index] === " " && isGroupAt(text, index + 1) && isSpaceGrouped(text, start, index)) index += 4;
    else return index;
  }
}

/** A space groups thousands only where at least two groups stand in a row: "20 300" may be two numbers. */
function isSpaceGrouped(text: string, start: number, index: number): boolean {
  const isLater = text[index - 4] === " " && index - 4 > start;
  const isFirst = index - start <= 3 && text[index + 4] === " " && isGroupAt(text, index + 5);
  return isLater || isFirst;
}

/** "1.415. 819.700": joined only where the same separator groups before or after it; "10, 200" may be a list. */
function isTornGroup(text: string, start: number, index: number): boolean {
  if (!isSeparator(text, index) || text[index + 1] !== " " || !isGroupAt(text, index + 2)) return false;
  const separator = text.charAt(index);
  if (text.slice(start, index).includes(separator)) return true;
  return text[index + 5] === separator && isGroupAt(text, text[index + 6] === " " ? index + 7 : index + 6);
}

function isGroupAt(text: string, index: number): boolean {
  return (
    isDigitAt(text, index) && isDigitAt(text, index + 1) && isDigitAt(text, index + 2) && !isDigitAt(text, index + 3)
  );
}

function isSeparator(text: string, index: number): boolean {
  const char = text[index];
  return char === "." || char === ",";
}

function skipDigits(text: string, start: number): number {
  let index = start;
  while (isDigitAt(text, index)) index++;
  return index;
}

/**
 * Reads a run of digits in either convention: 1.145.000,50 and 1,145,000.50. A group of exactly three digits after the
 * only separator is a thousands group unless a hint, a leading zero or a longer first group says otherwise.
 * Null where the groups fit neither convention ("1.06.02", "1.2.2024").
 *
 * @example readDigits("252,398,711.02", {}) // { decimal: "252398711.02", decimals: 2, convention: "en", isAmbiguous: false }
 */
export function readDigits(run: string, hint: DigitsHint): Digits | null {
  const text = run.includes(" ") ? run.replaceAll(" ", run.includes(".") || run.includes(",") ? "" : ".") : run;
  const isSpaced = run.includes(" ") && !run.includes(".") && !run.includes(",");
  const dots = countOf(text, ".");
  const commas = countOf(text, ",");
  if (dots === 0 && commas === 0) return digits(text, "", null, false);
  if (dots > 0 && commas > 0) return readMixed(text, dots, commas);

  const separator = dots > 0 ? "." : ",";
  const parts = text.split(separator);
  if (parts.length > 2) {
    if (!isGrouped(parts)) return null;
    return digits(parts.join(""), "", isSpaced ? null : groupConvention(separator), false);
  }
  const first = text.slice(0, text.indexOf(separator));
  const second = text.slice(text.indexOf(separator) + 1);
  const asDecimal = (isAmbiguous: boolean): Digits =>
    digits(first, second, isAmbiguous ? null : decimalConvention(separator), false);
  if (second.length !== 3 || first.length > 3 || first === "" || first.startsWith("0")) return asDecimal(false);
  if (hint.threeDigits === "decimal") return asDecimal(false);
  if (hint.threeDigits === "group") return digits(first + second, "", groupConvention(separator), false);
  if (hint.convention === decimalConvention(separator)) return asDecimal(true);
  return digits(first + second, "", null, (hint.convention ?? null) === null);
}

function readMixed(text: string, dots: number, commas: number): Digits | null {
  const decimalSign = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  if ((decimalSign === "." ? dots : commas) !== 1) return null;
  const at = text.indexOf(decimalSign);
  const groups = text.slice(0, at).split(decimalSign === "." ? "," : ".");
  if (!isGrouped(groups)) return null;
  return digits(groups.join(""), text.slice(at + 1), decimalConvention(decimalSign), false);
}

function digits(whole: string, fraction: string, convention: Convention, isAmbiguous: boolean): Digits {
  const head = whole === "" ? "0" : whole;
  return {
    decimal: fraction === "" ? head : `${head}.${fraction}`,
    decimals: fraction.length,
    convention,
    isAmbiguous,
  };
}

function isGrouped(groups: readonly string[]): boolean {
  return groups.every((group, index) =>
    index === 0 ? group.length >= 1 && group.length <= 3 && !group.startsWith("0") : group.length === 3,
  );
}

function groupConvention(separator: "." | ","): Convention {
  return separator === "." ? "id" : "en";
}

function decimalConvention(separator: "." | ","): Convention {
  return separator === "," ? "id" : "en";
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count++;
  return count;
}
