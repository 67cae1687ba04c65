import { parseNilai } from "./parse-nilai";
import type { Convention } from "./reading";

/**
 * The convention that a column's texts prove by majority, for its ambiguous cells; null where none proves any or the
 * votes are even. Pass every text of the column; texts without a separator cost nothing.
 *
 * @example decideConvention(["1.145", "1.145.000", "12,5"]) // "id"
 */
export function decideConvention(raws: readonly string[]): Convention {
  let balance = 0;
  for (const raw of raws) {
    if (!raw.includes(".") && !raw.includes(",")) continue;
    const reading = parseNilai(raw);
    if (reading.kind !== "read") continue;
    if (reading.convention === "id") balance++;
    else if (reading.convention === "en") balance--;
  }
  return balance === 0 ? null : balance > 0 ? "id" : "en";
}
