import { measureRecalculation } from "./measure-recalculation";

test("10,000 cells of KINERJA.CAPAIAN recalculate in at most twice the time of plain formulas", () => {
  const { plain, custom } = measureRecalculation(10_000);
  expect(custom.last).toBeCloseTo(plain.last as number);
  expect(custom.seconds / plain.seconds).toBeLessThanOrEqual(2);
});
