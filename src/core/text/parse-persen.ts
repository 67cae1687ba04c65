import { foldText } from "./fold-text";
import { hundredth } from "./hundredth";
import { parseNumberFormat, stepUnder } from "./number-format";
import { readAngka } from "./parse-angka";
import type { NilaiInput } from "./parse-nilai";
import { EMPTY, type Convention, type Origin, type Reading } from "./reading";
import { showUnder } from "./show-number";

/** What is known of the cell beside its value, and how its column writes percentages. */
export interface PersenOptions {
  readonly numberFormat?: string | undefined;
  /** How the column writes numbers without a % sign: 0.9436 ("fraction") or 94.36 ("points"). */
  readonly scale?: "fraction" | "points" | undefined;
  readonly convention?: Convention | undefined;
  readonly origin?: Origin | undefined;
}

/**
 * Reads a percentage as a fraction. A % sign, in the text or in the number format, settles the scale; else the column
 * does: with scale "points" 94.94 → 0.9494, with "fraction" 0.9494 stays. Without a scale the number comes back as it was
 * found, for the caller to judge the column as a whole (values above 1.5 throughout are points): one cell can not tell,
 * for 1.5 may be 1,5 % or 150 %. Empty and "-" are `empty`.
 *
 * @example parsePersen(94.94, { numberFormat: "0.00", scale: "points" }) // value 0.9494, step 0.0001
 * @example parsePersen("94,36 %") // value 0.9436
 */
export function parsePersen(value: NilaiInput, options: PersenOptions = {}): Reading<number> {
  if (value === undefined) return EMPTY;
  const { numberFormat, scale, convention = null } = options;
  if (typeof value === "number") {
    const info = parseNumberFormat(numberFormat);
    const raw = showUnder(info, value);
    if (!Number.isFinite(value) || info.kind === "tanggal") return { kind: "unreadable", raw };
    const step = stepUnder(info, value);
    const origin = options.origin ?? "number";
    if (info.kind === "persen" || scale !== "points") {
      return { kind: "read", value, origin, step, convention: null, raw };
    }
    return { kind: "read", value: hundredth(value), origin, step: step / 100, convention: null, raw };
  }
  if (typeof value !== "string") {
    return { kind: "unreadable", raw: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.error };
  }
  const reading = readAngka(foldText(value), value, { convention, isPercent: true });
  if (reading.kind !== "read") return reading;
  const { angka, isPercent, satuan } = reading.value;
  if (satuan !== null && !isPercent) return { kind: "unreadable", raw: value };
  const origin = options.origin ?? "text";
  if (isPercent || scale !== "points") return { ...reading, origin, value: angka };
  return { ...reading, origin, value: hundredth(angka), step: reading.step / 100 };
}
