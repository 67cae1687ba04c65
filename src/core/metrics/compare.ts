/** Far above the noise of a few divisions (1e-16 each), far below any digit that a sheet shows. */
const NOISE = 1e-12;

/**
 * The sign of a − b, where a difference that only binary arithmetic made counts as none: (2 × 0.3 − 0.345) / 0.3 gives
 * 0.8500000000000001 and is 0.85. Excel and LibreOffice compare the same way.
 *
 * @example compareAngka(0.1 + 0.2, 0.3) // 0
 */
export function compareAngka(a: number, b: number): -1 | 0 | 1 {
  const difference = a - b;
  if (Math.abs(difference) <= NOISE * Math.max(Math.abs(a), Math.abs(b))) return 0;
  return difference > 0 ? 1 : -1;
}
