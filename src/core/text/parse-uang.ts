import { foldText } from "./fold-text";
import { roundDecimals } from "./format";
import { parseNumberFormat, stepUnder } from "./number-format";
import { readAngka } from "./parse-angka";
import type { NilaiInput } from "./parse-nilai";
import { EMPTY, type Convention, type Origin, type Reading } from "./reading";
import { showUnder } from "./show-number";

/** What is known of the cell beside its value. */
export interface UangOptions {
  readonly numberFormat?: string | undefined;
  readonly convention?: Convention | undefined;
  readonly origin?: Origin | undefined;
}

/**
 * Money of a column that counts in thousands or millions, in rupiah: value and last digit times the unit, which it keeps.
 *
 * @example inRupiah(parseUang(1850.75), 1_000_000) // value 1850750000, step 10000
 */
export function inRupiah(reading: Reading<number>, unit: number): Reading<number> {
  if (reading.kind !== "read") return reading;
  return { ...reading, value: roundDecimals(reading.value * unit, 2), step: reading.step * unit, unit };
}

/**
 * Reads rupiah: a number cell as it is, text in either convention. Three digits after the only separator are always
 * thousands here, since rupiah have no third decimal. Empty and "-" are `empty`, never 0; a percentage, a date or an
 * amount of something else ("20 orang") is `unreadable`.
 *
 * @example parseUang("Rp. 1.415.819.700,00") // value 1415819700, step 0.01
 */
export function parseUang(value: NilaiInput, options: UangOptions = {}): Reading<number> {
  if (value === undefined) return EMPTY;
  const { numberFormat, convention = null } = options;
  if (typeof value === "number") {
    const info = parseNumberFormat(numberFormat);
    const raw = showUnder(info, value);
    if (!Number.isFinite(value) || info.kind === "persen" || info.kind === "tanggal")
      return { kind: "unreadable", raw };
    const step = stepUnder(info, value);
    return { kind: "read", value, origin: options.origin ?? "number", step, convention: null, raw };
  }
  if (typeof value !== "string") {
    return { kind: "unreadable", raw: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.error };
  }
  const reading = readAngka(foldText(value), value, { convention, isMoney: true });
  if (reading.kind !== "read") return reading;
  if (reading.value.isPercent || (reading.value.satuan !== null && !reading.value.isMoney)) {
    return { kind: "unreadable", raw: value };
  }
  return { ...reading, origin: options.origin ?? "text", value: reading.value.angka };
}
