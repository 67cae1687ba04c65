/** What an en-US number format says of the value it shows. */
export interface NumberFormatInfo {
  readonly kind: "umum" | "angka" | "persen" | "tanggal" | "teks";
  /** Digits shown after the decimal sign; null where the format does not fix them (General, fractions). */
  readonly decimals: number | null;
  /** The size of the last digit shown; null where the format does not fix it. */
  readonly step: number | null;
  /** Thousands cut off by trailing commas: `#,##0,,` → 2. */
  readonly thousands: number;
  readonly isGrouped: boolean;
  /** Rp, from a quoted literal or a currency bracket. */
  readonly isMoney: boolean;
  /** A literal unit: `0 "orang"` → "orang"; null where there is none. */
  readonly satuan: string | null;
}

const GENERAL: NumberFormatInfo = {
  kind: "umum",
  decimals: null,
  step: null,
  thousands: 0,
  isGrouped: false,
  isMoney: false,
  satuan: null,
};

/** Excel shows no more; a longer format only fills up with zeros. */
const MAX_DECIMALS = 30;

/** A workbook has tens of formats and millions of cells; the bound keeps a hostile file from growing the cache. */
const CACHE_SIZE = 512;
const cache = new Map<string, NumberFormatInfo>();

/**
 * What a number format shows: a percentage, a date, how many decimals, a unit. Quoted literals, escapes, fill and padding
 * marks are ignored, but a literal word is a unit. Only the first section (positive numbers) counts.
 *
 * @example parseNumberFormat("0.00%") // { kind: "persen", decimals: 2, … }
 * @example parseNumberFormat('0 "orang"').satuan // "orang"
 */
export function parseNumberFormat(format: string | undefined): NumberFormatInfo {
  if (format === undefined || format === "General" || format === "") return GENERAL;
  const known = cache.get(format);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const info = readFormat(format);
  cache.set(format, info);
  return info;
}

function readFormat(format: string): NumberFormatInfo {
  let literal = "";
  let codes = "";
  let isElapsed = false;
  for (let index = 0; index < format.length; index++) {
    const char = format.charAt(index);
    if (char === ";") break;
    if (char === '"') {
      const close = format.indexOf('"', index + 1);
      const end = close === -1 ? format.length : close;
      literal += format.slice(index + 1, end);
      index = end;
    } else if (char === "\\") {
      literal += format.charAt(++index);
    } else if (char === "_" || char === "*") {
      index++;
    } else if (char === "[") {
      const close = format.indexOf("]", index + 1);
      const end = close === -1 ? format.length : close;
      const inside = format.slice(index + 1, end);
      if (/^[hms]+$/i.test(inside)) isElapsed = true;
      if (inside.startsWith("$")) literal += inside.slice(1).replace(/-.*/, "");
      index = end;
    } else codes += char;
  }
  if (/^(?:general|standard)$/i.test(codes.trim())) return { ...GENERAL, ...literalOf(literal) };
  if (codes.trim() === "@") return { ...GENERAL, kind: "teks" };
  const isDate = isElapsed || (/[ymdhs]/i.test(codes.replace(/E[+-]/gi, "")) && !/[0#?]\s*[%]/.test(codes));
  if (isDate) return { ...GENERAL, kind: "tanggal" };
  const number = /[0#?][0#?,]*(?:\.([0#?]*))?([0#?,]*)/.exec(codes);
  if (number === null) return { ...GENERAL, ...literalOf(literal) };
  const isFree = /E[+-]/i.test(codes) || codes.includes("/");
  const whole = number[0].replace(/\..*/, "");
  const isPersen = codes.includes("%");
  const decimals = Math.min(number[1]?.length ?? 0, MAX_DECIMALS);
  const thousands = /,+$/.exec(number[0])?.[0].length ?? 0;
  return {
    kind: isPersen ? "persen" : "angka",
    decimals: isFree ? null : decimals,
    step: isFree ? null : Number(`1e${3 * thousands - decimals - (isPersen ? 2 : 0)}`),
    thousands,
    isGrouped: /[0#?],[0#?]/.test(whole),
    ...literalOf(literal),
  };
}

function literalOf(literal: string): { isMoney: boolean; satuan: string | null } {
  const word = literal.replace(/[\s.]+/g, " ").trim();
  if (/^(?:rp|idr)$/i.test(word)) return { isMoney: true, satuan: null };
  return { isMoney: false, satuan: /^[A-Za-z]/.test(word) ? word : null };
}

/**
 * The size of the last digit shown by a number cell, in the number's own unit: 0.00% → 0.0001, #,##0 → 1; with General,
 * the last digit of the number's shortest decimal form.
 *
 * @example stepOfNumber(0.9436, "0.00%") // 0.0001
 */
export function stepOfNumber(value: number, format: string | undefined): number {
  return stepUnder(parseNumberFormat(format), value);
}

/** stepOfNumber for a format that is parsed already. */
export function stepUnder(info: NumberFormatInfo, value: number): number {
  return info.step ?? (Number.isInteger(value) ? 1 : stepOfShortest(value));
}

function stepOfShortest(value: number): number {
  const text = String(value);
  const power = text.indexOf("e");
  const mantissa = power === -1 ? text : text.slice(0, power);
  const exponent = power === -1 ? 0 : Number(text.slice(power + 1));
  const point = mantissa.indexOf(".");
  const decimals = point === -1 ? 0 : mantissa.length - point - 1;
  return Math.min(Number(`1e${exponent - decimals}`), 1);
}
