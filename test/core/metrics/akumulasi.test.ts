import fc from "fast-check";
import { accumulate, foldBulan, inferMetode, sumOf } from "../../../src/core/metrics/akumulasi";

describe("accumulate", () => {
  test.each([
    ["jumlah", [5, 5, 6, 6], 22],
    ["jumlah", [0.25, null, 0.25, null], 0.5],
    ["jumlah", [0, 0, null, null], 0],
    ["tetap", [7714, 7714, null, null], 7714],
    ["kumulatif", [10, 25, 40, null], 40],
    ["menurun", [14, 12, null, 11], 11],
    ["rata-rata", [80, null, 90, null], 85],
    ["jumlah", [null, null], null],
    ["rata-rata", [], null],
  ] as const)("%s of %j is %p", (metode, values, expected) => {
    expect(accumulate(values, metode)).toBe(expected);
  });

  test("up to a period only", () => {
    expect(accumulate([5, 6, 7, 8], "jumlah", 2)).toBe(11);
    expect(accumulate([10, 25, 40, 50], "kumulatif", 3)).toBe(40);
    expect(accumulate([5, 6], "jumlah", 0)).toBeNull();
    expect(accumulate([5, 6], "jumlah", -1)).toBeNull();
    expect(accumulate([5, 6], "jumlah", 9)).toBe(11);
  });

  test("carries no binary noise", () => {
    expect(accumulate([0.1, 0.2], "jumlah")).toBe(0.3);
    expect(accumulate([0.33, 0.33, 0.34], "jumlah")).toBe(1);
    expect(sumOf([252398711.02, 1278796783.98])).toBe(1531195495);
  });
});

describe("inferMetode", () => {
  test.each([
    // Seed 003's RAK, monthly columns folded or not.
    ["25 % a quarter of 100 %", [0.25, 0.25, 0.25, 0.25], 1, "jumlah"],
    ["17,5 % a quarter of 70 %", [0.175, 0.175, 0.175, 0.175], 0.7, "jumlah"],
    [
      "the same 7,714 every quarter",
      [null, null, 7714, null, null, 7714, null, null, 7714, null, null, 7714],
      7714,
      "tetap",
    ],
    ["twelve months that sum to 66", [5, 5, 6, 6, 4, 5, 2, 2, 20, 4, 5, 2], 66, "jumlah"],
    ["three quarters of 33, 33, 34 %", [null, 0.33, 0.33, 0.34], 1, "jumlah"],
    ["growing to the target", [10, 20, 20, 40], 40, "kumulatif"],
    ["falling to the target", [14, 12, 12, 11], 11, "menurun"],
    ["a mean, where the last equals it but the series goes up and down", [80, 90, 85, 85], 85, "rata-rata"],
  ] as const)("%s", (_name, periods, annual, metode) => {
    expect(inferMetode(periods, annual)).toEqual({ kind: "cocok", metode });
  });

  test("one filled period asks, with jumlah meanwhile", () => {
    expect(inferMetode([null, null, 1, null], 1)).toEqual({ kind: "tanya", metode: "jumlah" });
    expect(inferMetode([null, null, 20, null], 30)).toEqual({ kind: "tanya", metode: "jumlah" });
  });

  test("nothing fits", () => {
    expect(inferMetode([0.26, 0.39, 0.28, 0.08], 1)).toEqual({ kind: "tidak-cocok" });
    expect(inferMetode([10, 20, 30, 41], 100)).toEqual({ kind: "tidak-cocok" });
  });

  test("nothing to infer from", () => {
    expect(inferMetode([null, null], 5)).toEqual({ kind: "kosong" });
    expect(inferMetode([1, 2], null)).toEqual({ kind: "kosong" });
  });

  test("zero everywhere is a level", () => {
    expect(inferMetode([0, 0, 0, 0], 0)).toEqual({ kind: "cocok", metode: "tetap" });
  });

  test("tetap goes before jumlah, jumlah before kumulatif", () => {
    expect(inferMetode([0, 5], 5)).toEqual({ kind: "cocok", metode: "jumlah" });
    expect(inferMetode([5, 5], 5)).toEqual({ kind: "cocok", metode: "tetap" });
  });

  test("tolerates only the rounding that it is told of", () => {
    // Three times 33,3 % shown with one decimal: 99,9 %.
    expect(inferMetode([0.333, 0.333, 0.333], 1)).toEqual({ kind: "tidak-cocok" });
    expect(inferMetode([0.333, 0.333, 0.333], 1, 0.002)).toEqual({ kind: "cocok", metode: "jumlah" });
  });

  test("what it infers accumulates to the year's target", () => {
    const periods = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: 40 }), (values, annual) => {
        const inference = inferMetode(values, annual);
        if (inference.kind !== "cocok") return;
        expect(accumulate(values, inference.metode)).toBeCloseTo(annual, 9);
      }),
    );
  });
});

describe("foldBulan", () => {
  test("months of seed 003's RAK", () => {
    const months = [5, 5, 6, 6, 4, 5, 2, 2, 20, 4, 5, 2];
    expect(foldBulan(months, "jumlah")).toEqual([16, 15, 24, 11]);
    expect(foldBulan(months, "kumulatif")).toEqual([6, 5, 20, 2]);
    expect(foldBulan([null, null, null, 1, 2, 3, null, 8, null, null, null, null], "rata-rata")).toEqual([
      null,
      2,
      8,
      null,
    ]);
  });
});
