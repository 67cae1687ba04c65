/**
 * The number rounded half away from zero at its decimal digits as written, as Excel rounds: 1.005 at two decimals → 1.01,
 * where `toFixed` would give 1.00 from the binary value.
 */
export function roundDecimals(value: number, decimals: number): number {
  if (Number.isInteger(value) && decimals >= 0) return value;
  const text = String(Math.abs(value));
  if (!Number.isFinite(value) || text.includes("e")) return value;
  // Most numbers have no more decimals than they show; beyond 15 digits the rounding below may still move the last one.
  const point = text.indexOf(".");
  if (point !== -1 && text.length - point - 1 <= decimals && text.length <= 16) return value;
  const rounded = Number(`${Math.round(Number(`${text}e${decimals}`))}e${-decimals}`);
  return Number.isFinite(rounded) ? Math.sign(value) * rounded : value;
}

/**
 * A number in Indonesian form. Without `decimals` as many digits as the number has; with `separator` "" its thousands
 * stand together.
 *
 * @example formatAngka(1234.5) // "1.234,5"
 * @example formatAngka(1234.5, 2) // "1.234,50"
 */
export function formatAngka(value: number, decimals?: number, separator: "." | "" = "."): string {
  if (!Number.isFinite(value)) return "–";
  const absolute = Math.abs(value);
  const text =
    decimals === undefined ? plainDecimal(absolute) : plainDecimal(roundDecimals(absolute, decimals), decimals);
  const point = text.indexOf(".");
  const whole = point === -1 ? text : text.slice(0, point);
  const fraction = point === -1 ? "" : text.slice(point + 1);
  const grouped = separator === "" ? whole : groupThousands(whole);
  const unsigned = fraction === "" ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned;
}

/**
 * A fraction as a percentage in Indonesian form.
 *
 * @example formatPersen(0.9436) // "94,36 %"
 */
export function formatPersen(fraction: number, decimals = 2): string {
  return `${formatAngka(Number(shifted(fraction, 2)), decimals)} %`;
}

/** The words for the units in which columns of money count. */
export const UNIT_WORD: Readonly<Record<number, string>> = {
  1_000: "ribu",
  1_000_000: "juta",
  1_000_000_000: "miliar",
};

/**
 * Rupiah in Indonesian form; cents only where there are any. `unit` is that of the column, so that a planner finds the figure
 * as the cell shows it.
 *
 * @example formatRupiah(1415819700) // "Rp 1.415.819.700"
 * @example formatRupiah(1850750000, 1_000_000) // "Rp 1.850,75 juta"
 */
export function formatRupiah(value: number, unit = 1): string {
  const word = UNIT_WORD[unit];
  if (word !== undefined) {
    const shown = formatAngka(roundDecimals(Math.abs(value) / unit, 6));
    return `${value < 0 ? "-" : ""}Rp ${shown} ${word}`;
  }
  const rounded = roundDecimals(value, 2);
  const text = formatAngka(Math.abs(rounded), Number.isInteger(rounded) ? 0 : 2);
  return rounded < 0 ? `-Rp ${text}` : `Rp ${text}`;
}

function groupThousands(whole: string): string {
  if (whole.length <= 3) return whole;
  const head = whole.length % 3;
  let grouped = whole.slice(0, head);
  for (let at = head; at < whole.length; at += 3) grouped += `${grouped === "" ? "" : "."}${whole.slice(at, at + 3)}`;
  return grouped;
}

/** The number times a power of ten, without binary noise: 0.07 → 7, never 7.000000000000001. */
function shifted(value: number, exponent: number): string {
  const text = String(value);
  return text.includes("e") || !Number.isFinite(value) ? String(value * 10 ** exponent) : `${text}e${exponent}`;
}

/** Decimal digits without an exponent. */
function plainDecimal(absolute: number, decimals?: number): string {
  if (decimals === 0 && Number.isSafeInteger(absolute)) return String(absolute);
  if (decimals !== undefined) return absolute < 1e21 ? absolute.toFixed(decimals) : BigInt(absolute).toString();
  const text = String(absolute);
  if (!text.includes("e")) return text;
  return absolute >= 1 ? BigInt(absolute).toString() : absolute.toFixed(20).replace(/0+$/, "");
}
