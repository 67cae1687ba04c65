import type { Capaian } from "../../../src/core/metrics/capaian";
import { compareAngka } from "../../../src/core/metrics/compare";
import { computeEfisiensi } from "../../../src/core/metrics/efisiensi";
import { averageCapaian } from "../../../src/core/metrics/rata-rata";
import { computeSerapan } from "../../../src/core/metrics/serapan";

describe("computeSerapan", () => {
  test("realisasi over pagu", () => {
    expect(computeSerapan(10000000, 2500000)).toEqual({ kind: "angka", value: 0.25 });
    expect(computeSerapan(10000000, 0)).toEqual({ kind: "angka", value: 0 });
    expect(computeSerapan(10000000, 12000000)).toEqual({ kind: "angka", value: 1.2 });
  });

  test("blank is not zero, and a pagu of 0 has no serapan", () => {
    expect(computeSerapan(10000000, null)).toEqual({ kind: "kosong" });
    expect(computeSerapan(null, null)).toEqual({ kind: "kosong" });
    expect(computeSerapan(null, 0)).toEqual({ kind: "n/a", alasan: "Pagu belum diisi." });
    expect(computeSerapan(0, 0)).toMatchObject({ kind: "n/a" });
    expect(computeSerapan(-5, 5)).toMatchObject({ kind: "n/a" });
    expect(computeSerapan(5e-324, 1e300)).toMatchObject({ kind: "n/a" });
  });
});

describe("computeEfisiensi", () => {
  test.each([
    // capaian, serapan, tingkat, selisih, kategori
    [1, 0.9312, 0.0688, 0.0688, "Efisien"],
    [1, 0.95, 0.05, 0.05, "Cukup Efisien"],
    [1, 0.9499, 0.0501, 0.0501, "Efisien"],
    [0.9, 0.95, 0.05, -0.05, "Cukup Efisien"],
    [0.8999, 0.95, 0.05, -0.0501, "Tidak Efisien"],
    [0.5, 1.1, -0.1, -0.6, "Tidak Efisien"],
    [11.6, 0.9934, 0.0066, 10.6066, "Efisien"],
    [1, 1, 0, 0, "Cukup Efisien"],
  ] as const)("capaian %p, serapan %p", (capaian, serapan, tingkat, selisih, kategori) => {
    expect(computeEfisiensi(capaian, serapan)).toEqual({ tingkat, selisih, kategori });
  });
});

describe("averageCapaian", () => {
  const of = (...values: number[]): Capaian[] => values.map((value) => ({ kind: "angka", value }));
  const KOSONG: Capaian = { kind: "kosong" };
  const NA: Capaian = { kind: "n/a", alasan: "Target 0" };
  const NONE = { kosong: 0, notAvailable: 0, withoutBobot: 0, capped: 0, ordinal: 0 };

  test("the mean, uncapped", () => {
    expect(averageCapaian(of(1, 0.5, 11.6))).toEqual({ ...NONE, value: 13.1 / 3, counted: 3 });
  });

  test("blanks and n/a are left out and counted", () => {
    expect(averageCapaian([...of(1), KOSONG, NA, ...of(0.5), KOSONG])).toEqual({
      ...NONE,
      value: 0.75,
      counted: 2,
      kosong: 2,
      notAvailable: 1,
    });
  });

  test("a capaian of 0 counts", () => {
    expect(averageCapaian(of(1, 0)).value).toBe(0.5);
  });

  test("weighted by bobot, whatever its unit", () => {
    expect(averageCapaian(of(1, 0.5), { bobot: [0.75, 0.25] }).value).toBe(0.875);
    expect(averageCapaian(of(1, 0.5), { bobot: [75, 25] }).value).toBe(0.875);
  });

  test("a blank among the weights leaves that indicator out; no weights at all weigh alike", () => {
    expect(averageCapaian(of(1, 0.5, 0), { bobot: [60, null, 40] })).toEqual({
      ...NONE,
      value: 0.6,
      counted: 2,
      withoutBobot: 1,
    });
    expect(averageCapaian(of(1, 0.5), { bobot: [null, null] }).value).toBe(0.75);
    expect(averageCapaian([...of(1), KOSONG], { bobot: [60, 40] })).toEqual({
      ...NONE,
      value: 1,
      counted: 1,
      kosong: 1,
    });
    expect(averageCapaian(of(1, 0.5), { bobot: [60] })).toEqual({ ...NONE, value: 1, counted: 1, withoutBobot: 1 });
  });

  test("the cap acts here and is counted", () => {
    expect(averageCapaian(of(1, 11.6), { batas: 1.2 })).toEqual({ ...NONE, value: 1.1, counted: 2, capped: 1 });
    expect(averageCapaian(of(1.2), { batas: 1.2 }).capped).toBe(0);
    expect(averageCapaian(of(2), { batas: null }).value).toBe(2);
  });

  test("says how many rest on grades, and has no mean of nothing", () => {
    expect(averageCapaian([{ kind: "angka", value: 0.8, isOrdinal: true }]).ordinal).toBe(1);
    expect(averageCapaian([KOSONG, NA])).toEqual({ ...NONE, value: null, counted: 0, kosong: 1, notAvailable: 1 });
    expect(averageCapaian([]).value).toBeNull();
  });
});

test("compareAngka takes binary noise for equality, and no more", () => {
  expect([
    compareAngka(0.1 + 0.2, 0.3),
    compareAngka(0.85, 0.8499999),
    compareAngka(1, 2),
    compareAngka(0, 0),
    compareAngka(1e-15, 0),
  ]).toEqual(
    [0, 1, -1, 0, 1], // prettier-ignore
  );
});
