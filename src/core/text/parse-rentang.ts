import { foldText } from "./fold-text";
import { hundredth } from "./hundredth";
import { readAngka, type AngkaHint } from "./parse-angka";
import { normalizeSatuan } from "./satuan";
import type { Reading } from "./reading";

/** Two bounds, the lower first; fractions where `isPercent`. */
export interface Rentang {
  readonly bawah: number;
  readonly atas: number;
  readonly isPercent: boolean;
  readonly satuan: string | null;
}

const BETWEEN = / ?(?:s ?[./] ?d ?\.?(?![a-z])|sd(?![a-z])|sampai(?: dengan)?(?![a-z])|hingga(?![a-z])|~|-) ?/gi;

/**
 * Reads a range: "4,25-4,30", "80 s.d. 90 %", "4,25 – 4,30". A percent sign or unit on the right holds for both; bounds
 * written backwards are put in order. Unreadable for everything else.
 *
 * @example parseRentang("4,25-4,30") // { bawah: 4.25, atas: 4.3, isPercent: false, satuan: null }
 */
export function parseRentang(raw: string, hint: AngkaHint = {}): Reading<Rentang> {
  const folded = foldText(raw).replace(/ ?\([^()\d]*\)$/, "");
  const unreadable: Reading<Rentang> = { kind: "unreadable", raw };
  if (folded.length > 120 || !/\d.*\d/.test(folded)) return unreadable;
  for (const match of folded.matchAll(BETWEEN)) {
    if (match.index === 0) continue;
    const left = folded.slice(0, match.index);
    const right = folded.slice(match.index + match[0].length);
    const reading = between(left, right, raw, hint);
    if (reading !== null) return reading;
    if (match.index > 60) break;
  }
  return unreadable;
}

function between(left: string, right: string, raw: string, hint: AngkaHint): Reading<Rentang> | null {
  const upper = readAngka(right, right, hint);
  if (upper.kind !== "read") return null;
  const share = { ...hint, convention: hint.convention ?? upper.convention };
  const lower = readAngka(left, left, upper.value.isPercent ? { ...share, isPercent: true } : share);
  if (lower.kind !== "read") return null;
  const { isPercent, satuan } = upper.value;
  if (lower.value.isPercent && !isPercent) return null;
  if (lower.value.satuan !== null && normalizeSatuan(lower.value.satuan) !== normalizeSatuan(satuan ?? "")) return null;
  if (isTahun(lower.value.angka) && isTahun(upper.value.angka) && satuan === null) return null;
  const isScaled = isPercent && !lower.value.isPercent;
  const first = isScaled ? hundredth(lower.value.angka) : lower.value.angka;
  const second = upper.value.angka;
  const firstStep = isScaled ? lower.step / 100 : lower.step;
  const settled =
    upper.isAmbiguous === true && lower.convention !== null
      ? readAngka(right, right, { ...hint, convention: lower.convention })
      : upper;
  const last = settled.kind === "read" ? settled.value.angka : second;
  const isAmbiguous = settled.kind === "read" && settled.isAmbiguous === true;
  return {
    kind: "read",
    value: { bawah: Math.min(first, last), atas: Math.max(first, last), isPercent, satuan },
    origin: "text",
    step: Math.min(firstStep, upper.step),
    convention: upper.convention ?? lower.convention,
    raw,
    ...(isAmbiguous ? { isAmbiguous: true } : {}),
  };
}

/** "2021-2026" is a period, not a measure. */
function isTahun(angka: number): boolean {
  return Number.isInteger(angka) && angka >= 1990 && angka <= 2100;
}
