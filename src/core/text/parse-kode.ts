import { foldText } from "./fold-text";
import type { Reading } from "./reading";
import { EMPTY } from "./reading";

/** A code of the national nomenclature (Permendagri 90 and its updates). */
export interface Kode {
  /** Dotted and padded: "1.06.02.2.01.0001", "X.XX.01.2.01.0001". */
  readonly kode: string;
  readonly level: "urusan" | "bidang" | "program" | "kegiatan" | "subKegiatan";
}

/** Dotted and padded already, as most are, and its level by its length. */
const CLEAN = /^[0-9X](?:\.(?:\d\d|XX)(?:\.\d\d(?:\.\d\.\d\d(?:\.\d{4})?)?)?)?$/;
const LEVEL_BY_SIZE = new Map<number, Kode["level"]>([
  [1, "urusan"],
  [4, "bidang"],
  [7, "program"],
  [12, "kegiatan"],
  [17, "subKegiatan"],
]);
const SEPARATOR = /[. ]+/;
/** urusan, bidang, program, wewenang (1 provinsi, 2 kabupaten/kota), kegiatan, sub kegiatan. */
const PART = [/^[0-9X]$/, /^(?:\d\d|XX)$/, /^\d\d$/, /^\d$/, /^\d\d$/, /^(?:\d\d|\d{3}|\d{4})$/] as const;
const LEVEL_BY_LENGTH = [null, "urusan", "bidang", "program", null, "kegiatan", "subKegiatan"] as const;
const IN_FRONT = /^([0-9X](?:\.[0-9X]{1,4}){1,5})\.?(?: ?[-:] ?| )(?=\S)/i;

/**
 * Reads a kode, dots or spaces between its parts. Old codes with two digits for the sub kegiatan are padded to four, so
 * that a workbook that mixes both forms still links. The parts must have their own widths: "1.2.3" is an outline number.
 *
 * @example parseKode("1.06.02.2.01.01") // value { kode: "1.06.02.2.01.0001", level: "subKegiatan" }
 */
export function parseKode(raw: string): Reading<Kode> {
  const folded = foldText(raw);
  if (folded === "" || folded === "-") return EMPTY;
  const value = folded.length > 40 || !isKodeSign(folded.charCodeAt(0)) ? null : readKode(folded);
  if (value === null) return { kind: "unreadable", raw };
  return { kind: "read", value, origin: "text", step: 0, convention: null, raw };
}

function readKode(folded: string): Kode | null {
  const clean = CLEAN.test(folded) ? LEVEL_BY_SIZE.get(folded.length) : undefined;
  if (clean !== undefined) return { kode: folded, level: clean };
  const parts = folded.toUpperCase().replace(/\.$/, "").split(SEPARATOR);
  const level = LEVEL_BY_LENGTH[parts.length];
  if (level === null || level === undefined) return null;
  if (!parts.every((part, index) => PART[index]?.test(part) === true)) return null;
  const [sub] = parts.slice(5);
  const head = parts.slice(0, 5);
  return { kode: (sub === undefined ? head : [...head, sub.padStart(4, "0")]).join("."), level };
}

/**
 * Takes a kode off the front of a name. A kode of one part is a number, not a kode; one of two parts must stand before a
 * letter ("1.50 juta" is an amount).
 *
 * @example splitKode("1.06.02 PROGRAM PEMBERDAYAAN SOSIAL") // { kode: { kode: "1.06.02", level: "program" }, nama: "PROGRAM PEMBERDAYAAN SOSIAL" }
 */
export function splitKode(text: string): { kode: Kode | null; nama: string } {
  // "1.06 …", "X.XX …": anything else leaves here without a regex, most names by their first letter.
  if (isOtherSign(text.charCodeAt(0))) return { kode: null, nama: text.trim() };
  const folded = foldText(text);
  if (folded[1] !== "." || !isKodeSign(folded.charCodeAt(0)) || !isKodeSign(folded.charCodeAt(2))) {
    return { kode: null, nama: text.trim() };
  }
  const trimmed = text.trim();
  const match = IN_FRONT.exec(folded);
  if (match?.[1] === undefined) return { kode: null, nama: trimmed };
  const reading = parseKode(match[1]);
  if (reading.kind !== "read") return { kode: null, nama: trimmed };
  const nama = folded.slice(match[0].length);
  if (reading.value.level === "bidang" && !/^[A-Z]/.test(nama)) return { kode: null, nama: trimmed };
  return { kode: reading.value, nama };
}

/** An ASCII sign that folding leaves as it is and that begins no kode. */
function isOtherSign(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isKodeSign(code);
}

/** A digit, X or x. */
function isKodeSign(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 88 || code === 120;
}
