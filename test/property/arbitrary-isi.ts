import fc from "fast-check";

/** What a planner's cell may hold, with its number format, and the unit that its column states. */
export interface Isi {
  readonly isi: string | number | null;
  readonly numberFormat: string;
  readonly satuan: string | null;
}

const isiOf =
  (numberFormat: string, satuan: string | null) =>
  (isi: string | number | null): Isi => ({ isi, numberFormat, satuan });
const count = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(0, 1, -4));
const decimal = fc.integer({ min: 0, max: 12_000 }).map((n) => n / 100);
const tulis = (n: number): string => String(n).replace(".", ",");
const GRADES = ["AA", "A", "BB", "B", "CC", "C", "D", "predikat B"];

const filled: fc.Arbitrary<Isi> = fc.oneof(
  count.map(isiOf("General", null)),
  count.map(isiOf("#,##0", "Orang")),
  decimal.map(isiOf("0.00", null)),
  decimal.map((n) => n / 100).map(isiOf("0.00%", null)),
  decimal.map(isiOf("General", "%")),
  decimal.map((n) => `${tulis(n)}%`).map(isiOf("General", null)),
  decimal.map(tulis).map(isiOf("@", "%")),
  fc.integer({ min: 1, max: 900 }).map((n) => `${n} orang`).map(isiOf("General", null)),
  decimal.map((n) => `${tulis(n)} (B)`).map(isiOf("General", null)),
  fc.tuple(decimal, decimal).map(([a, b]) => `${tulis(a)}-${tulis(a + b + 0.01)}`).map(isiOf("General", null)),
  fc.constantFrom(...GRADES, " BB ", "≥ 90", "minimal 80%", "7\nlembaga", "secukupnya", "1 : 15").map(isiOf("General", null)),
); // prettier-ignore
/** A target or realisasi as planners write them, now and then none. */
export const isi: fc.Arbitrary<Isi> = fc.oneof(
  { weight: 6, arbitrary: filled },
  { weight: 1, arbitrary: fc.constantFrom<string | null>(null, "-", "—", "n/a", "Rp -").map(isiOf("General", null)) },
);
