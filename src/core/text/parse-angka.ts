import { isBlankMark } from "./blank-mark";
import { foldText } from "./fold-text";
import { isJudgement } from "./judgement";
import { isMonthWord } from "./month";
import { parsePredikat } from "./predikat";
import { endOfDigits, isDigitAt, readDigits } from "./read-digits";
import { EMPTY, type Convention, type Reading } from "./reading";
import { romanToNumber } from "./roman";

/** A number that stood in text. */
export interface AngkaTeks {
  /** A fraction where `isPercent`: "94,36 %" → 0.9436. Rupiah where `isMoney`. */
  readonly angka: number;
  readonly isPercent: boolean;
  /** The unit beside the number as it is written ("Orang/sekali makan"), "%" for a percent, "Rp" for money, else null. */
  readonly satuan: string | null;
  readonly isMoney: boolean;
}

/** What the reader knows of the column before it reads the text. */
export interface AngkaHint {
  readonly convention?: Convention;
  /** A money column: "1.145" is Rp 1.145, never one rupiah and a bit. */
  readonly isMoney?: boolean;
  /** A percent column: "94.361" is 94,361 %, never ninety-four thousand. */
  readonly isPercent?: boolean;
}

/** Longer texts are sentences, not numbers. */
const MAX_LENGTH = 160;
const MAX_UNIT_LENGTH = 80;

const LEAD =
  /^(?:[≥≤><±~=]+|\+\/-|(?:minimal|minimum|min|maksimal|maksimum|maks|max|sekitar|kira-kira|kurang lebih|lebih kurang|lebih dari|kurang dari|di atas|di bawah|paling sedikit|paling banyak|paling lambat|paling lama|sekurang-kurangnya|setidaknya|sebanyak|sebesar|senilai|nilai|skor|indeks|level|tingkat|peringkat|ranking|rangking|ke-(?=\d)|target|realisasi|sampai(?: dengan)?|hingga|s ?[./] ?d\.?)(?![a-z]))[ .:]*/i;
const CURRENCY = /^(?:rp|idr|rupiah)(?![a-z])[.,:]? ?/i;
const MONEY_END = /^ ?[.,] ?(?:-+|=)/;
const EXPONENT = /^E[+-]\d{1,3}(?![\w.,])/i;
const PARENTHESIS = /^ ?\(([^()]*)\)/;
const SCALE = /^ ?(ribu|rb|juta|jt|miliar|milyar|milliar|triliun|trilyun|trilliun)(?![a-z])\.?/i;
const MONEY_SCALE = /^ ?([MT])(?![A-Za-z])\.?/;
const PERCENT = /^ ?(?:%|(?:persen|prosen|percent)(?![a-z]))/i;
const RUPIAH_UNIT = /^(?:rupiah|rp)(?![a-z])/i;
const RANGE_START = /^ ?(?:-|s ?[./] ?d|sd(?![a-z])|sampai|hingga|to(?![a-z])|~)/i;
const NUMBER_WORD =
  /^(?:nol|nihil|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta|miliar|milyar|triliun|sepuluh|sebelas|seratus|seribu|koma|persen|setengah|rupiah)$/;
/** "Level III" is Level 3: a rank may be written in roman numerals. */
const ROMAN_RANK = /^((?:level|tingkat|peringkat|ranking|rangking) (?:ke-)?)([ivx]+)$/i;
const JUDGEMENT_FIRST = /^([A-Za-z ]+) ?\(([^()]*)\)$/;
const SQUARE_UNIT = /^(?:k|c|m|d|h)?m[23](?:[ /][^\d]*)?$/i;
const PER_UNIT = /^(?:per |\/ ?)1(?:00|0{0,2}[.,]?000(?:[.,]?000)?)(?!\d)[^\d]*$/i;
const BOUND_AFTER = /^ ?(?:ke ?atas|ke ?bawah|atau lebih|atau kurang|minimal|maksimal|min|maks|max)(?![a-z])\.?$/i;
const EXPONENT_OF: Readonly<Record<string, number>> = {
  ribu: 3,
  rb: 3,
  juta: 6,
  jt: 6,
  miliar: 9,
  milyar: 9,
  milliar: 9,
  m: 9,
  triliun: 12,
  trilyun: 12,
  trilliun: 12,
  t: 12,
};

/**
 * Reads one number from text as Indonesian planners write it, in either convention, with or without unit, percent sign,
 * "Rp", ",-" and scale words (juta, miliar). A bound ("≥ 90", "minimal 80 %", "± 5") gives its number: the target is
 * what must be reached. "-", "" and n/a are empty; a range, a date, a kode or a sentence is unreadable.
 *
 * `convention` is the column's (see decideConvention) and decides what the text leaves open: "1.145" alone is 1145 and
 * `isAmbiguous`; with "id" 1145, with "en" 1.145. The reading's own `convention` is what the text itself proves.
 *
 * @example parseAngka("Rp. 1.415.819.700,00") // value.angka 1415819700, step 0.01, convention "id"
 * @example parseAngka("94,36%") // value.angka 0.9436, isPercent, step 0.0001
 */
export function parseAngka(raw: string, convention: Convention = null): Reading<AngkaTeks> {
  return readAngka(foldText(raw), raw, { convention });
}

/** parseAngka for a text that is folded already and a column that is known. */
export function readAngka(folded: string, raw: string, hint: AngkaHint): Reading<AngkaTeks> {
  if (isBlankMark(folded)) return EMPTY;
  const unreadable: Reading<AngkaTeks> = { kind: "unreadable", raw };
  if (folded.length > MAX_LENGTH) return unreadable;

  const inner = innerOfParentheses(folded);
  let text = inner ?? innerOfJudgement(folded) ?? numberOfRank(folded) ?? folded;
  for (let round = 0; round < 3; round++) {
    const lead = LEAD.exec(text);
    if (lead === null) break;
    text = text.slice(lead[0].length);
  }
  let isMoney = false;
  let sign = inner === null ? "" : "-";
  // "- 5 orang" may be a bullet: only a minus that touches its number (or stands before Rp) is a sign.
  for (let round = 0; round < 2; round++) {
    const signed = /^([-+])(?=\d|[.,]\d| ?(?:rp|idr))/i.exec(text);
    if (signed !== null) {
      // "(Rp -5.000)" says twice that it is a loss.
      if (signed[1] === "-") sign = "-";
      text = text.slice(1).trimStart();
    }
    const currency = CURRENCY.exec(text);
    if (currency !== null) {
      isMoney = true;
      text = text.slice(currency[0].length);
    }
  }
  const end = endOfDigits(text, 0);
  if (end === 0) return unreadable;
  const run = text.slice(0, end);
  const tail = readTail(text.slice(end), isMoney);
  if (tail === null) return unreadable;
  isMoney ||= tail.isMoney;

  const isPercent = tail.isPercent;
  const threeDigits =
    isPercent || (hint.isPercent === true && tail.satuan === null && !isMoney)
      ? "decimal"
      : isMoney || (hint.isMoney === true && tail.satuan === null)
        ? "group"
        : undefined;
  const digits = readDigits(run, { convention: hint.convention ?? null, threeDigits });
  if (digits === null) return unreadable;
  const exponent = tail.exponent - (isPercent ? 2 : 0);
  const angka = Number(`${sign}${digits.decimal}e${exponent}`);
  if (!Number.isFinite(angka)) return unreadable;
  return {
    kind: "read",
    value: {
      angka: angka === 0 ? 0 : angka,
      isPercent,
      satuan: isPercent ? "%" : isMoney ? "Rp" : tail.satuan,
      isMoney,
    },
    origin: "text",
    step: Number(`1e${exponent - digits.decimals}`),
    convention: digits.convention,
    raw,
    ...(digits.isAmbiguous ? { isAmbiguous: true } : {}),
  };
}

/** "(1.000)" is an accountant's minus; null for any other text. */
function innerOfParentheses(text: string): string | null {
  if (!text.startsWith("(") || text.indexOf(")") !== text.length - 1) return null;
  const inner = text.slice(1, -1).trim();
  return isDigitAt(inner, 0) || CURRENCY.test(inner) ? inner : null;
}

/** "Sangat Baik (88,31)" is 88,31; null for any other text. */
function innerOfJudgement(text: string): string | null {
  if (!text.endsWith(")") || isDigitAt(text, 0)) return null;
  const match = JUDGEMENT_FIRST.exec(text);
  return match?.[1] !== undefined && isJudgement(match[1].trim()) ? (match[2] ?? "").trim() : null;
}

/** "Level III" with its number in digits; null for any other text. */
function numberOfRank(text: string): string | null {
  const match = ROMAN_RANK.exec(text);
  const number = match?.[2] === undefined ? null : romanToNumber(match[2]);
  return number === null ? null : String(number);
}

interface Tail {
  readonly exponent: number;
  readonly isPercent: boolean;
  readonly isMoney: boolean;
  readonly satuan: string | null;
}

/** What stands after the number; null where it makes the text something else than one number. */
function readTail(rest: string, isMoney: boolean): Tail | null {
  let text = rest;
  let exponent = 0;
  let satuan: string | null = null;
  if (text === "") return { exponent, isPercent: false, isMoney, satuan };

  const moneyEnd = MONEY_END.exec(text);
  if (moneyEnd !== null) {
    isMoney = true;
    text = text.slice(moneyEnd[0].length);
  }
  const power = EXPONENT.exec(text);
  if (power !== null) {
    exponent = Number(power[0].slice(1));
    text = text.slice(power[0].length);
  }
  const scale = SCALE.exec(text) ?? (isMoney ? MONEY_SCALE.exec(text) : null);
  if (scale?.[1] !== undefined) {
    exponent += EXPONENT_OF[scale[1].toLowerCase()] ?? 0;
    text = text.slice(scale[0].length);
  }
  const parenthesis = PARENTHESIS.exec(text);
  if (parenthesis?.[1] !== undefined) {
    const note = parenthesis[1].trim();
    // "150 (75%)" holds two figures; "3,25 (Skala 4)" one and a remark.
    if (/^(?:rp\.? ?)?[\d.,≥≤<>±-]/i.test(note)) return null;
    text = text.slice(parenthesis[0].length);
    if (text.trim() === "") {
      // "80 (%)", "80 (persen)", "80 (delapan puluh persen)".
      if (PERCENT.test(note) || (isSpelledNumber(note) && /persen$/i.test(note)))
        return { exponent, isPercent: true, isMoney, satuan };
      if (!isSpelledNumber(note) && parsePredikat(note) === null && !isJudgement(note)) satuan = unitOf(note);
    }
  }
  const percent = PERCENT.exec(text);
  if (percent !== null) {
    const after = text.slice(percent[0].length);
    // "80 % - 90 %" is a range, "80% 90%" is two numbers.
    return /\d/.test(after.replace(/\([^()]*\)$/, "")) || RANGE_START.test(after)
      ? null
      : { exponent, isPercent: true, isMoney, satuan };
  }
  const unit = text.replace(/^[ .,;*]+/, "").replace(/[ .;*]+$/, "");
  if (unit === "" || BOUND_AFTER.test(unit)) return { exponent, isPercent: false, isMoney, satuan };
  if (RANGE_START.test(unit)) return null;
  if (RUPIAH_UNIT.test(unit)) return { exponent, isPercent: false, isMoney: true, satuan };
  satuan = unitOf(unit);
  return satuan === null ? null : { exponent, isPercent: false, isMoney, satuan };
}

/** The unit that a text names; null where the text is no unit: it holds digits, starts with a month, or is a sentence. */
function unitOf(text: string): string | null {
  const unit = text.replace(/ ?\([^()]*\)$/, "").trim();
  if (unit === "" || unit.length > MAX_UNIT_LENGTH) return null;
  if (/\d/.test(unit) && !SQUARE_UNIT.test(unit) && !PER_UNIT.test(unit)) return null;
  if (!/^[A-Za-z/°‰µ]/.test(unit) || !/[A-Za-z°‰]/.test(unit)) return null;
  const firstWord = /^[A-Za-z]+/.exec(unit)?.[0];
  if (firstWord !== undefined && isMonthWord(firstWord)) return null;
  return /[=<>:;?!]/.test(unit) ? null : unit;
}

function isSpelledNumber(note: string): boolean {
  return note
    .toLowerCase()
    .split(/[ -]+/)
    .every((word) => word === "" || NUMBER_WORD.test(word));
}
