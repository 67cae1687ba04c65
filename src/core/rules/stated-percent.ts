import type { Reading } from "../text/reading";

/**
 * Answers whether a stated percentage is the computed one, rounded as it is shown: 0.95 shown as 95 % stands for all from
 * 0.945 to 0.955, both ends included (51/120 = 0.425 is rightly shown as 43 % and as 42 %). Never a fixed tolerance.
 * `slack` is what the rounding of the figures behind it adds (shareSlack).
 *
 * @example isPercentRight({ value: 0.95, step: 0.01 }, 7429 / 7895) // 0.94098… → false
 */
export function isPercentRight(
  stated: { readonly value: number; readonly step: number },
  computed: number,
  slack = 0,
): boolean {
  const step = stated.step > 0 ? stated.step : stepOf(stated.value);
  return Math.abs(stated.value - computed) <= step / 2 + slack + 1e-9 * Math.max(1, Math.abs(computed));
}

/** The size of the last decimal of a fraction's percentage: 0.95 → 0.01, 0.976 → 0.001; no coarser than one point. */
function stepOf(value: number): number {
  for (let decimals = 0; decimals < 10; decimals++) {
    const scaled = value * 100 * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return 0.01 / 10 ** decimals;
  }
  return 0;
}

/**
 * Whether a typed share agrees with its parts: null where one of the three is missing or the base is 0. `rounding` is by how
 * much part and base may be off where they are shown in thousands or millions.
 */
export function isShareRight(
  share: Reading<number>,
  part: number | null,
  base: number | null,
  rounding = 0,
): boolean | null {
  if (share.kind !== "read" || part === null || base === null || base === 0) return null;
  return isPercentRight(share, part / base, shareSlack(part, base, rounding));
}

/** By how much a share may differ from part / base when both are rounded: 1 of 3 million shown in millions is 17 % to 60 %. */
export function shareSlack(part: number, base: number, rounding: number): number {
  if (rounding === 0) return 0;
  const share = part / base;
  return rounding >= base
    ? Infinity
    : Math.max((part + rounding) / (base - rounding) - share, share - (part - rounding) / (base + rounding));
}
