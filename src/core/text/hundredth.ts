/**
 * A number of points as a fraction, without binary noise: 1.1 → 0.011, where 1.1 / 100 gives 0.011000000000000001.
 */
export function hundredth(value: number): number {
  if (Number.isInteger(value)) return value / 100;
  const [digits, power = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(power) - 2}`);
}
