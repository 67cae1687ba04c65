import { foldText } from "./fold-text";
import { romanToNumber } from "./roman";

export { romanToNumber } from "./roman";

/** A row's own number. */
export interface Nomor {
  readonly kind: "roman" | "angka" | "huruf" | "desimal";
  /** One number, or those of an outline: "1.2.3" → [1, 2, 3]; letters count from a = 1. */
  readonly parts: readonly number[];
}

const NOMOR = /^\(?([A-Za-z]{1,7}|\d{1,3}(?:\.\d{1,3})*)\)?[.)]*$/;

/**
 * Reads a row number: "IV." roman, "3", "3.", "(3)" angka, "a." huruf, "1.2" desimal; null for anything else. A single
 * letter is roman only as I, V or X in capitals or as a small i; C., D., L., M. are letters.
 *
 * @example parseNomor("IV.") // { kind: "roman", parts: [4] }
 */
export function parseNomor(text: string): Nomor | null {
  const folded = foldText(text).replaceAll(" ", "");
  if (folded.length > 20) return null;
  const body = NOMOR.exec(folded)?.[1];
  if (body === undefined) return null;
  if (/\d/.test(body)) {
    const parts = body.split(".").map(Number);
    return { kind: parts.length === 1 ? "angka" : "desimal", parts };
  }
  if (body.length > 1 || "IVXi".includes(body)) {
    const roman = body === body.toUpperCase() || body === body.toLowerCase() ? romanToNumber(body) : null;
    return roman === null || roman > 50 ? null : { kind: "roman", parts: [roman] };
  }
  return { kind: "huruf", parts: [body.toLowerCase().charCodeAt(0) - 96] };
}

const BULLET = /^(?:[-*•·●○◦▪■□►➢✓✔❖→]|[\uf000-\uf0ff])+ ?(?=[^\s\d-])/;
const NUMBER_MARK = /^(?:\((\d{1,3}|[A-Za-z]|[IVXivx]{1,5})\)|(\d{1,3}|[A-Za-z]|[IVXivx]{1,5}) ?\)) ?(?=\S)/;
const NUMBER_DOT = /^(\d{1,3}) ?\.(?: (?=\S)|(?=[A-Za-z("']))/;
const LETTER_DOT = /^([A-Za-z]|[IVX]{1,5}|[ivx]{1,5}) ?\. (?=\S)/;
const ROMAN_DOT = /^([IVX]{2,5})\.(?=[A-Z][a-z])/;
const OUTLINE = /^(\d{1,3}(?:\.\d{1,3})+)(?:[.)] ?(?=[A-Za-z("'])|(?: (?=[A-Z("'])))/;

/**
 * Takes a number or bullet off the front of a text: "1. ", "1)", "(2)", "a.", "IV.", "1.2 ", "-", "•". `nomor` is what
 * was taken, without its dot or parenthesis; null where there is none. "2.5 km jalan" keeps its number.
 *
 * @example stripNumbering("3. Persentase Lanjut Usia") // { nomor: "3", isi: "Persentase Lanjut Usia" }
 */
export function stripNumbering(text: string): { nomor: string | null; isi: string } {
  const trimmed = text.trim();
  const match = matchNumbering(trimmed);
  return match === null
    ? { nomor: null, isi: trimmed }
    : { nomor: match.nomor, isi: trimmed.slice(match.length).trim() };
}

/** Most texts begin with two letters: they leave here without a single regex. */
function matchNumbering(text: string): { nomor: string; length: number } | null {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  const isLetter = isAsciiLetter(first);
  if (isLetter && isAsciiLetter(second) && !"IVXivx".includes(text.charAt(0))) return null;
  for (const pattern of isLetter ? LETTER_PATTERNS : MARK_PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const nomor = match[1] ?? match[2] ?? match[0].trim();
    if (isLetter && nomor.length > 1 && romanToNumber(nomor) === null) continue;
    return { nomor, length: match[0].length };
  }
  return null;
}

const LETTER_PATTERNS = [LETTER_DOT, NUMBER_MARK, ROMAN_DOT] as const;
const MARK_PATTERNS = [OUTLINE, NUMBER_DOT, NUMBER_MARK, BULLET] as const;

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/;
/** Without a mark that may be a second number one line is one item. */
const MAYBE_SECOND = /(?:^|[\s;,.])\(?0?2[.)] ?[A-Za-z("']/;
const INLINE_MARK = /(?:^|[\s;,.])\(?(\d{1,2})[.)] ?(?=[A-Za-z("'])/g;

/**
 * The items of a cell that holds several: numbered or bulleted lines, or "1. … 2. … 3. …" in one line, without their
 * numbers. A line break without a number is only wrapping. One item gives a list of one; an empty text none.
 *
 * @example splitNumbered("1. Persentase A\n2. Persentase B") // ["Persentase A", "Persentase B"]
 */
export function splitNumbered(text: string): string[] {
  const lines = LINE_BREAK.test(text)
    ? text
        .split(LINE_BREAK)
        .map(foldText)
        .filter((line) => line !== "")
    : [foldText(text)];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && !MAYBE_SECOND.test(only)) {
    return only === "" ? [] : [stripNumbering(only).isi];
  }
  const items: string[] = [];
  let hasNumbers = false;
  for (const line of lines) {
    const { nomor, isi } = stripNumbering(line);
    if (nomor !== null) {
      hasNumbers = true;
      items.push(isi);
      continue;
    }
    const above = items.pop();
    items.push(above === undefined ? line : `${above} ${line}`);
  }
  if (hasNumbers && items.length > 1) return items;
  const whole = lines.join(" ");
  return splitInline(whole) ?? (whole === "" ? [] : [stripNumbering(whole).isi]);
}

/** Items numbered 1, 2, 3 … inside one line; null where the numbers do not count up from 1. */
function splitInline(text: string): string[] | null {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(INLINE_MARK)) {
    if (Number(match[1]) !== marks.length + 1) continue;
    marks.push({ start: match.index, end: match.index + match[0].length });
  }
  if (marks.length < 2 || text.slice(0, marks[0]?.start).trim() !== "") return null;
  return marks.map(({ end }, index) => trimSeparators(text.slice(end, marks[index + 1]?.start ?? text.length)));
}

/** Without spaces, commas and semicolons at its end; a loop, since a regex would be quadratic on a long run of them. */
function trimSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && " ;,".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trim();
}
