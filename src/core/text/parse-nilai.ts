import { isBlankMark } from "./blank-mark";
import { foldText } from "./fold-text";
import { hundredth } from "./hundredth";
import type { Nilai, Predikat } from "./nilai";
import { parseNumberFormat, stepUnder } from "./number-format";
import { readAngka, type AngkaHint } from "./parse-angka";
import { parseRentang } from "./parse-rentang";
import { parseTanggal } from "./parse-tanggal";
import { parsePredikat } from "./predikat";
import { EMPTY, type Convention, type Origin, type Reading } from "./reading";
import { normalizeSatuan } from "./satuan";
import { showUnder } from "./show-number";

/** What a cell may hold; undefined where it holds nothing. */
export type NilaiInput = string | number | boolean | { readonly error: string } | undefined;

/** What is known of the cell beside its value. */
export interface NilaiOptions {
  /** The cell's en-US number format. */
  readonly numberFormat?: string | undefined;
  /** The unit from a Satuan column or the indicator's name. */
  readonly satuan?: string | null | undefined;
  /** The column's convention for ambiguous text. */
  readonly convention?: Convention | undefined;
  /** "formula" where the value is a formula's result. */
  readonly origin?: Origin | undefined;
}

const NUMBER_THEN_GRADE = /^(.*\d[^A-Za-z()]*?) ?[(/= -] ?((?:predikat )?(?:AA|BB|CC|A|B|C|D))\)?(?: ?\([^()\d]*\))?$/i;
const GRADE_THEN_NUMBER = /^((?:predikat )?(?:AA|BB|CC|A|B|C|D)) ?[(/=: -] ?([^A-Za-z()]*\d[^A-Za-z()]*)\)?$/i;
const MAY_HOLD_GRADE = /^[A-DNPKGM]|[A-D)]$/i;
/** Of 1 only: "12:30" is a time. */
const RATIO = /^(?:1 ?: ?([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)|([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*) ?: ?1)$/;

/**
 * Reads a target or realisasi: a number with its unit, a percentage (as a fraction), a range, a grade, a date.
 * A number cell with a % format is a fraction already; a plain 100 whose satuan is "%" is 1.0: both mean 100 %.
 * "1 : 15" is the ratio 1/15. Empty, "-" and n/a are `empty`; an error value, TRUE or other text is `unreadable`.
 *
 * @example parseNilai(100, { satuan: "%" }) // value { kind: "angka", angka: 1, isPercent: true, satuan: "%" }
 * @example parseNilai("60 (B)") // value { kind: "predikat", predikat: "B", angka: 60 }
 */
export function parseNilai(value: NilaiInput, options: NilaiOptions = {}): Reading<Nilai> {
  if (value === undefined) return EMPTY;
  if (typeof value === "number") return readNumber(value, options);
  if (typeof value === "string") return readText(value, options);
  return { kind: "unreadable", raw: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.error };
}

function readNumber(value: number, options: NilaiOptions): Reading<Nilai> {
  const { origin = "number" } = options;
  if (!Number.isFinite(value)) return { kind: "unreadable", raw: String(value) };
  const info = parseNumberFormat(options.numberFormat);
  const raw = showUnder(info, value);
  if (info.kind === "tanggal") return readOf({ kind: "tanggal", serial: value }, 1, origin, raw);
  const step = stepUnder(info, value);
  if (info.kind === "persen")
    return readOf({ kind: "angka", angka: value, isPercent: true, satuan: "%" }, step, origin, raw);
  const satuan = info.satuan ?? cleanSatuan(options.satuan) ?? (info.isMoney ? "Rp" : null);
  if (satuan !== null && normalizeSatuan(satuan) === "%") {
    return readOf({ kind: "angka", angka: hundredth(value), isPercent: true, satuan: "%" }, step / 100, origin, raw);
  }
  return readOf({ kind: "angka", angka: value, isPercent: false, satuan }, step, origin, raw);
}

function readOf(value: Nilai, step: number, origin: Origin, raw: string): Reading<Nilai> {
  return { kind: "read", value, origin, step, convention: null, raw };
}

function readText(raw: string, options: NilaiOptions): Reading<Nilai> {
  const folded = foldText(raw);
  if (isBlankMark(folded)) return EMPTY;
  const { origin = "text", convention = null } = options;
  const satuan = cleanSatuan(options.satuan);
  const key = satuan === null ? "" : normalizeSatuan(satuan);
  const hint: AngkaHint = { convention, isMoney: key === "rupiah", isPercent: key === "%" };

  const grade = readGrade(folded, raw, hint, origin);
  if (grade !== null) return grade;
  const angka = readAngka(folded, raw, hint);
  if (angka.kind === "read") {
    const { value } = angka;
    const isPoints = !value.isPercent && value.satuan === null && key === "%";
    return {
      ...angka,
      origin,
      step: isPoints ? angka.step / 100 : angka.step,
      value: {
        kind: "angka",
        angka: isPoints ? hundredth(value.angka) : value.angka,
        isPercent: value.isPercent || isPoints,
        satuan: isPoints ? "%" : (value.satuan ?? satuan),
      },
    };
  }
  const tanggal = parseTanggal(folded);
  if (tanggal !== null) {
    return { kind: "read", value: { kind: "tanggal", serial: tanggal }, origin, step: 1, convention: null, raw };
  }
  const rentang = parseRentang(raw, hint);
  if (rentang.kind === "read") {
    const { value } = rentang;
    const isPoints = !value.isPercent && value.satuan === null && key === "%";
    return {
      ...rentang,
      origin,
      step: isPoints ? rentang.step / 100 : rentang.step,
      value: {
        kind: "rentang",
        bawah: isPoints ? hundredth(value.bawah) : value.bawah,
        atas: isPoints ? hundredth(value.atas) : value.atas,
        isPercent: value.isPercent || isPoints,
        satuan: isPoints ? "%" : (value.satuan ?? satuan),
      },
    };
  }
  return readRatio(folded, raw, origin) ?? { kind: "unreadable", raw };
}

function readGrade(folded: string, raw: string, hint: AngkaHint, origin: Origin): Reading<Nilai> | null {
  // Nearly every text leaves here: a grade's letter stands at the front or at the end.
  if (folded.length > 60 || !MAY_HOLD_GRADE.test(folded)) return null;
  const read = (predikat: Predikat, angka: number | null, step: number, convention: Convention): Reading<Nilai> => ({
    kind: "read",
    value: { kind: "predikat", predikat, angka },
    origin,
    step,
    convention,
    raw,
  });
  const alone = parsePredikat(folded);
  if (alone !== null) return read(alone, null, 0, null);
  const numberFirst = NUMBER_THEN_GRADE.exec(folded);
  const gradeFirst = numberFirst === null ? GRADE_THEN_NUMBER.exec(folded) : null;
  const [numberText, gradeText] =
    numberFirst !== null ? [numberFirst[1], numberFirst[2]] : [gradeFirst?.[2], gradeFirst?.[1]];
  if (numberText === undefined || gradeText === undefined) return null;
  const predikat = parsePredikat(gradeText);
  if (predikat === null) return null;
  // "B (60-70)" names the grade's interval, not a score.
  if (gradeFirst !== null && parseRentang(numberText, hint).kind === "read") return read(predikat, null, 0, null);
  const angka = readAngka(numberText.trim(), raw, hint);
  if (angka.kind !== "read" || angka.value.isMoney || angka.value.satuan !== null) return null;
  // A grade goes with a score 0-100: "220 A" is a current.
  if (angka.value.angka < 0 || angka.value.angka > 100) return null;
  return read(predikat, angka.value.angka, angka.step, angka.convention);
}

function readRatio(folded: string, raw: string, origin: Origin): Reading<Nilai> | null {
  const ratio = RATIO.exec(folded);
  const many = Number((ratio?.[1] ?? ratio?.[2])?.replaceAll(".", ""));
  if (ratio === null || !Number.isFinite(many)) return null;
  const angka = ratio[1] === undefined ? many : 1 / many;
  return {
    kind: "read",
    value: { kind: "angka", angka, isPercent: false, satuan: "rasio" },
    origin,
    step: 0,
    convention: null,
    raw,
  };
}

function cleanSatuan(satuan: string | null | undefined): string | null {
  if (satuan === null || satuan === undefined || satuan === "") return null;
  if (satuan === "%") return satuan;
  const folded = foldText(satuan);
  return folded === "" || folded === "-" ? null : folded;
}
