import { foldText } from "./fold-text";
import { monthOf } from "./month";
import type { Periode } from "./periode";
import { romanToNumber } from "./roman";

const TRIWULAN = /^(?:TW|TRIWULAN|TRIWUL|TRIW|KUARTAL|QUARTAL|QUARTER|Q)$/;
const SEMESTER = /^(?:SEMESTER|SMT|SMS|SEM)$/;
const BULAN = /^(?:BULAN|BLN|BL|BUL)$/;
const JOINED = /^(TW|TRIWULAN|Q|SMT|SEMESTER|BLN|BULAN)(\d{1,2}|I{1,3}|IV)$/;
const ORDINAL: ReadonlyMap<string, number> = new Map([
  ["PERTAMA", 1],
  ["KEDUA", 2],
  ["KETIGA", 3],
  ["KEEMPAT", 4],
]);
const LIMIT = { triwulan: 4, semester: 2, bulan: 12 } as const;
/** Longer headers are sentences in which a month is only mentioned. */
const MAX_WORDS = 9;

/**
 * The part of the year that a header names: "TW I", "TW.1", "Triwulan IV", "Januari", "Okt", "Bln 3", "Semester 2",
 * "REALISASI TW II 2025", "s.d. Maret". Three months ("Jan - Mar") are their triwulan, six their semester. Null where the
 * header names none, several ("Jan - Des"), or a date ("31 Desember 2025", "Pontianak, Oktober 2024").
 *
 * @example parsePeriode("TARGET TW.III") // { kind: "triwulan", nomor: 3 }
 */
export function parsePeriode(header: string): Periode | null {
  const folded = foldText(header);
  if (folded === "" || folded.length > 80 || /, ?(?:\d{1,2} )?[A-Za-z]+ \d{4}$/.test(folded)) return null;
  const upper = folded.toUpperCase();
  const words = upper
    .replace(/TRI WULAN/g, "TRIWULAN")
    .replace(/\bB (?=0[1-9]\b|1[0-2]\b)/g, "B")
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
  if (words.length > MAX_WORDS) return null;

  const found: Periode[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const joined = JOINED.exec(word);
    const kind = kindOf(joined?.[1] ?? word);
    if (kind !== null) {
      const next = words[index + 1] === "KE" ? words[index + 2] : words[index + 1];
      const nomor = joined === null ? numberOf(next) : numberOf(joined[2]);
      if (nomor === null) {
        // "BULAN JANUARI": the month speaks for itself.
        continue;
      }
      if (nomor < 1 || nomor > LIMIT[kind]) return null;
      found.push({ kind, nomor });
      const isJoined = joined !== null;
      index += isJoined ? 0 : words[index + 1] === "KE" ? 2 : 1;
      // "TW I - IV", "TRIWULAN 1 S/D 4": several.
      const after = words.slice(index + 1).find((other) => other !== "S" && other !== "D" && other !== "SD");
      const afterNumber = after === undefined || /^\d{4}$/.test(after) ? null : numberOf(after);
      if (afterNumber !== null && afterNumber <= LIMIT[kind]) return null;
      continue;
    }
    const month = monthOf(word) ?? reportingMonth(word);
    if (month === null) continue;
    if (/^\d{1,2}$/.test(words[index - 1] ?? "")) return null;
    found.push({ kind: "bulan", nomor: month });
  }
  return foldPeriode(found);
}

function foldPeriode(found: readonly Periode[]): Periode | null {
  const [first, second] = found;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (found.every((periode) => periode.kind === first.kind && periode.nomor === first.nomor)) return first;
  if (found.length !== 2) return wholeQuarter(found);
  if (first.kind === "triwulan" && second.kind === "bulan") return isInside(second, first) ? second : null;
  if (first.kind === "bulan" && second.kind === "triwulan") return isInside(first, second) ? first : null;
  if (first.kind !== "bulan" || second.kind !== "bulan") return null;
  const length = second.nomor - first.nomor + 1;
  if (length === 3 && first.nomor % 3 === 1) return { kind: "triwulan", nomor: second.nomor / 3 };
  if (length === 6 && first.nomor % 6 === 1) return { kind: "semester", nomor: second.nomor / 6 };
  return null;
}

/** "TW I (Jan, Feb, Mar)" and "Jan Feb Mar". */
function wholeQuarter(found: readonly Periode[]): Periode | null {
  const months = found.filter((periode) => periode.kind === "bulan").map((periode) => periode.nomor);
  const others = found.filter((periode) => periode.kind !== "bulan");
  const first = months[0] ?? 0;
  const isRun = months.every((month, index) => month === first + index);
  const [other] = others;
  if (others.length > 1 || !isRun) return months.length === 2 && other !== undefined ? spanOf(other, months) : null;
  const span = spanOf(other, months);
  if (span !== null) return span;
  return other === undefined && months.length === 3 && first % 3 === 1
    ? { kind: "triwulan", nomor: (first + 2) / 3 }
    : null;
}

function spanOf(other: Periode | undefined, months: readonly number[]): Periode | null {
  if (other?.kind !== "triwulan") return null;
  return months[0] === other.nomor * 3 - 2 && months.at(-1) === other.nomor * 3 ? other : null;
}

function isInside(bulan: Periode, triwulan: Periode): boolean {
  return Math.ceil(bulan.nomor / 3) === triwulan.nomor;
}

/** "B03", "B12": the month of reporting, as ministries head their quarters. */
function reportingMonth(word: string): number | null {
  const nomor = /^B(0[1-9]|1[0-2])$/.exec(word)?.[1];
  return nomor === undefined ? null : Number(nomor);
}

function kindOf(word: string): Periode["kind"] | null {
  if (TRIWULAN.test(word)) return "triwulan";
  if (SEMESTER.test(word)) return "semester";
  return BULAN.test(word) ? "bulan" : null;
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return ORDINAL.get(word) ?? (/^[IVX]+$/.test(word) ? romanToNumber(word) : null);
}

/**
 * parsePeriode for neighbouring headers, which also sees bare series: I II III IV → triwulan, 1 … 12 or I … XII → bulan,
 * 1 2 3 4 → triwulan. An element that is blank or equal to the one before continues it (a month merged over Target |
 * Realisasi); a series may follow another (I-IV under Target, I-IV under Realisasi). Pass only the columns under one
 * group, never a whole row of column numbers.
 *
 * @example parsePeriodeSeries(["I", "II", "III", "IV"]) // triwulan 1, 2, 3, 4
 */
export function parsePeriodeSeries(headers: readonly string[]): (Periode | null)[] {
  const result = headers.map(parsePeriode);
  const bare = headers.map((header) => bareNumber(header));
  let start = 0;
  while (start < headers.length) {
    if (bare[start]?.nomor !== 1) {
      start++;
      continue;
    }
    const isRoman = bare[start]?.isRoman === true;
    let last = 1;
    let end = start + 1;
    for (; end < headers.length; end++) {
      const item = bare[end];
      if (item === undefined || item === null) break;
      if (item.isBlank) continue;
      if (item.isRoman !== isRoman || (item.nomor !== last && item.nomor !== last + 1)) break;
      last = item.nomor;
    }
    const kind = last === 12 ? "bulan" : last === 4 || (isRoman && last === 3) ? "triwulan" : null;
    if (kind !== null) {
      for (let index = start; index < end; index++) {
        const item = bare[index];
        if (item !== null && item !== undefined && !item.isBlank) result[index] = { kind, nomor: item.nomor };
      }
    }
    start = end;
  }
  return result;
}

function bareNumber(header: string): { nomor: number; isRoman: boolean; isBlank: boolean } | null {
  const text = foldText(header)
    .replace(/^\((.*)\)$/, "$1")
    .replace(/[.)]$/, "");
  if (text === "") return { nomor: 0, isRoman: false, isBlank: true };
  if (/^0?\d$|^1[0-2]$/.test(text)) return { nomor: Number(text), isRoman: false, isBlank: false };
  const roman = /^[IVX]+$/.test(text) ? romanToNumber(text) : null;
  return roman === null || roman > 12 ? null : { nomor: roman, isRoman: true, isBlank: false };
}
