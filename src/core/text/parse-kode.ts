import { foldText } from "./fold-text";
import type { Reading } from "./reading";
import { EMPTY } from "./reading";

/** A code of the national nomenclature (Permendagri 90 and its updates). */
export interface Kode {
  /** Dotted and padded: "1.06.02.2.01.0001", "X.XX.01.2.01.0001". */
  readonly kode: string;
  readonly level: "urusan" | "bidang" | "program" | "kegiatan" | "subKegiatan";
}

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
  const unreadable: Reading<Kode> = { kind: "unreadable", raw };
  if (folded.length > 40 || !isKodeSign(folded.charCodeAt(0))) return unreadable;
  const parts = folded.toUpperCase().replace(/\.$/, "").split(SEPARATOR);
  const level = LEVEL_BY_LENGTH[parts.length];
  if (level === null || level === undefined) return unreadable;
  if (!parts.every((part, index) => PART[index]?.test(part) === true)) return unreadable;
  const [sub] = parts.slice(5);
  const head = parts.slice(0, 5);
  const kode = (sub === undefined ? head : [...head, sub.padStart(4, "0")]).join(".");
  return { kind: "read", value: { kode, level }, origin: "text", step: 0, convention: null, raw };
}

/**
 * Takes a kode off the front of a name. A kode of one part is a number, not a kode; one of two parts must stand before a
 * letter ("1.50 juta" is an amount).
 *
 * @example splitKode("1.06.02 PROGRAM PEMBERDAYAAN SOSIAL") // { kode: { kode: "1.06.02", level: "program" }, nama: "PROGRAM PEMBERDAYAAN SOSIAL" }
 */
export function splitKode(text: string): { kode: Kode | null; nama: string } {
  const folded = foldText(text);
  // "1.06 …", "X.XX …": anything else leaves here without a regex.
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

/** A digit, X or x. */
function isKodeSign(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 88 || code === 120;
}
