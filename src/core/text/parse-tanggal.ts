import { foldText } from "./fold-text";
import { monthOf } from "./month";

const BOUND = /^(?:paling lambat|selambat-lambatnya|sebelum|sampai(?: dengan)?|hingga|s ?[./] ?d\.?)[ :]+/i;
const WORDS =
  /^(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),? )?(?:(?:tanggal|tgl)\.? )?(?:(\d{1,2})[ -])?([A-Za-z]{3,9})\.?[ -](\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

/**
 * The Excel serial of a date in text (31 December 2025 → 46022), else null. Day before month, as Indonesians write it;
 * month before day only where the other order is no date. A month alone ("Desember 2025") is a deadline: its last day. A bound
 * ("paling lambat 31 Desember 2025") gives its date, as the bound of a number gives its number.
 *
 * @example parseTanggal("31 Desember 2025") // 46022
 */
export function parseTanggal(text: string): number | null {
  const folded = foldText(text).replace(BOUND, "");
  if (folded.length > 40) return null;
  const words = WORDS.exec(folded);
  if (words !== null) {
    const month = monthOf(words[2] ?? "");
    if (month === null) return null;
    const year = Number(words[3]);
    return serialOf(year, month, words[1] === undefined ? daysIn(year, month) : Number(words[1]));
  }
  const dayFirst = DAY_FIRST.exec(folded);
  if (dayFirst !== null) {
    const [first, second, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])];
    return serialOf(year, second, first) ?? serialOf(year, first, second);
  }
  const yearFirst = YEAR_FIRST.exec(folded);
  return yearFirst === null ? null : serialOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
}

/**
 * Answers whether a text names a day without its year, as deadlines do that come back each year: "31 Desember", "Desember".
 *
 * @example isDayOfYear("31 Maret") // true
 */
export function isDayOfYear(text: string): boolean {
  // A leap year, so that 29 Februari is a day too.
  return !/\d{4}/.test(text) && parseTanggal(`${text} 2000`) !== null;
}

function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1901 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  let days = 0;
  for (let before = 1; before < month; before++) days += daysIn(year, before);
  const years = year - 1;
  const total = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + days + day;
  // 1899-12-30 is day 693594 of the common era and serial 0.
  return total - 693594;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}
