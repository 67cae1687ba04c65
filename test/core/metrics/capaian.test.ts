import fc from "fast-check";
import {
  computeCapaian,
  computeCapaianOfReadings,
  type Capaian,
  type CapaianOptions,
} from "../../../src/core/metrics/capaian";
import type { Nilai, Predikat } from "../../../src/core/text/nilai";
import { EMPTY, readValue } from "../../../src/core/text/reading";

const angka = (value: number, satuan: string | null = null): Nilai => ({
  kind: "angka",
  angka: value,
  isPercent: false,
  satuan,
});
const persen = (fraction: number): Nilai => ({ kind: "angka", angka: fraction, isPercent: true, satuan: "%" });
const rentang = (bawah: number, atas: number): Nilai => ({
  kind: "rentang",
  bawah,
  atas,
  isPercent: false,
  satuan: null,
});
const grade = (predikat: Predikat, score: number | null = null): Nilai => ({
  kind: "predikat",
  predikat,
  angka: score,
});

function valueOf(capaian: Capaian): number {
  if (capaian.kind !== "angka") throw new Error(JSON.stringify(capaian));
  return capaian.value;
}

const NEGATIF: CapaianOptions = { polaritas: "negatif" };
const NEGATIF_B: CapaianOptions = { polaritas: "negatif", rumusNegatif: "B" };
const STABIL: CapaianOptions = { polaritas: "stabil" };

describe("computeCapaian", () => {
  test.each<[string, number, number, CapaianOptions, number]>([
    // Seed 001, table of sub kegiatan: target, realisasi, %.
    ["positif 20 → 19", 20, 19, {}, 0.95],
    ["positif 20 → 4", 20, 4, {}, 0.2],
    ["positif, uncapped: 5 → 58", 5, 58, {}, 11.6],
    ["positif, a realisasi of 0 is 0 %", 40, 0, {}, 0],
    ["positif, a realisasi below 0 is shown as it is", 4, -1, {}, -0.25],
    ["negatif A: 10 → 8 is (20 − 8)/10", 10, 8, NEGATIF, 1.2],
    ["negatif A: 10 → 12", 10, 12, NEGATIF, 0.8],
    ["negatif A: on target", 10, 10, NEGATIF, 1],
    ["negatif A: 10 → 0 is the best, 200 %", 10, 0, NEGATIF, 2],
    ["negatif A: 10 → 20 is 0 %", 10, 20, NEGATIF, 0],
    ["negatif A: floor 0, 10 → 35", 10, 35, NEGATIF, 0],
    ["negatif B: 10 → 8", 10, 8, NEGATIF_B, 1.25],
    ["negatif B: 10 → 20", 10, 20, NEGATIF_B, 0.5],
    ["stabil: 10 → 8", 10, 8, STABIL, 0.8],
    ["stabil: 10 → 12.5", 10, 12.5, STABIL, 0.8],
    ["stabil: on target", 10, 10, STABIL, 1],
    ["stabil: 10 → 0", 10, 0, STABIL, 0],
    ["below 0, the same formulas: −2 → −1", -2, -1, {}, 0.5],
    ["below 0, stabil takes the lesser of R/T and T/R", -2, -4, STABIL, 0.5],
  ])("%s", (_name, target, realisasi, options, expected) => {
    expect(computeCapaian(angka(target), angka(realisasi), options)).toEqual({ kind: "angka", value: expected });
  });

  test("a blank realisasi is blank, never 0", () => {
    expect(computeCapaian(angka(20), null)).toEqual({ kind: "kosong" });
    expect(computeCapaian(null, null)).toEqual({ kind: "kosong" });
  });

  test("a target of 0, or none, cannot be measured against", () => {
    expect(computeCapaian(angka(0), angka(5))).toEqual({
      kind: "n/a",
      alasan: "Target 0, sehingga capaian tidak dapat dihitung.",
    });
    expect(computeCapaian(angka(0), angka(0))).toMatchObject({ kind: "n/a" });
    expect(computeCapaian(persen(0), persen(1))).toMatchObject({ kind: "n/a" });
    expect(computeCapaian(null, angka(5))).toEqual({ kind: "n/a", alasan: "Target belum diisi." });
  });

  test("negatif with target 0 and realisasi 0 is 100 % only as a setting", () => {
    expect(computeCapaian(angka(0), angka(0), NEGATIF)).toMatchObject({ kind: "n/a" });
    const setting: CapaianOptions = { polaritas: "negatif", isNolNegatifTercapai: true };
    expect(computeCapaian(angka(0), angka(0), setting)).toEqual({ kind: "angka", value: 1 });
    expect(computeCapaian(angka(0), angka(1), setting)).toMatchObject({ kind: "n/a" });
    expect(computeCapaian(angka(0), angka(0), { isNolNegatifTercapai: true })).toMatchObject({ kind: "n/a" });
  });

  test("formula B has no result for a realisasi of 0", () => {
    expect(computeCapaian(angka(10), angka(0), NEGATIF_B)).toMatchObject({ kind: "n/a" });
  });

  describe("a range", () => {
    test("inside, bounds included, is 100 % whatever the polarity", () => {
      for (const options of [{}, NEGATIF, NEGATIF_B, STABIL]) {
        for (const realisasi of [4.25, 4.28, 4.3]) {
          expect(computeCapaian(rentang(4.25, 4.3), angka(realisasi), options)).toEqual({ kind: "angka", value: 1 });
        }
      }
    });

    test.each<[string, number, CapaianOptions, number]>([
      ["positif below: against the lower bound", 4, {}, 0.8],
      ["positif above: against the upper bound", 9, {}, 1.5],
      ["negatif below: (10 − 4)/5", 4, NEGATIF, 1.2],
      ["negatif above: (12 − 9)/6", 9, NEGATIF, 0.5],
      ["negatif B above: 6/9", 9, NEGATIF_B, 6 / 9],
      ["stabil below: 4/5", 4, STABIL, 0.8],
      ["stabil above: 6/9", 9, STABIL, 6 / 9],
    ])("%s", (_name, realisasi, options, expected) => {
      expect(computeCapaian(rentang(5, 6), angka(realisasi), options)).toEqual({ kind: "angka", value: expected });
    });

    test("a nearer bound of 0 cannot be measured against", () => {
      expect(computeCapaian(rentang(0, 2), angka(-1))).toMatchObject({ kind: "n/a" });
      expect(valueOf(computeCapaian(rentang(0, 2), angka(3)))).toBe(1.5);
    });

    test("as realisasi it says nothing", () => {
      expect(computeCapaian(angka(5), rentang(4, 6))).toEqual({
        kind: "n/a",
        alasan: "Realisasi berupa rentang; isikan satu angka.",
      });
    });
  });

  describe("a grade", () => {
    test("with a number counts with its number", () => {
      expect(computeCapaian(grade("B", 60), grade("B", 63))).toEqual({ kind: "angka", value: 1.05 });
      expect(computeCapaian(grade("B", 60), angka(57))).toEqual({ kind: "angka", value: 0.95 });
      expect(computeCapaian(angka(60), grade("B", 63))).toEqual({ kind: "angka", value: 1.05 });
      expect(computeCapaian(rentang(60, 70), grade("B", 63))).toEqual({ kind: "angka", value: 1 });
    });

    test("alone counts by its order, and says so", () => {
      // BB = 5, B = 4, A = 6
      expect(computeCapaian(grade("BB"), grade("B"))).toEqual({ kind: "angka", value: 0.8, isOrdinal: true });
      expect(computeCapaian(grade("BB"), grade("A"))).toEqual({ kind: "angka", value: 1.2, isOrdinal: true });
      expect(computeCapaian(grade("BB"), grade("B", 68.2))).toEqual({ kind: "angka", value: 0.8, isOrdinal: true });
      expect(computeCapaian(grade("BB"), grade("A"), NEGATIF)).toEqual({ kind: "angka", value: 1.2, isOrdinal: true });
    });

    test("alone against a number is not comparable", () => {
      expect(computeCapaian(grade("BB"), angka(72))).toEqual({
        kind: "n/a",
        alasan: "Target hanya berupa predikat, sedangkan realisasi berupa angka.",
      });
      expect(computeCapaian(angka(72), grade("BB"))).toMatchObject({ kind: "n/a" });
      expect(computeCapaian(rentang(60, 70), grade("BB"))).toMatchObject({ kind: "n/a" });
      expect(computeCapaian(grade("B", 60), persen(0.6))).toMatchObject({ kind: "n/a" });
    });
  });

  describe("scales", () => {
    test("two percentages are fractions on both sides", () => {
      expect(computeCapaian(persen(1), persen(0.95))).toEqual({ kind: "angka", value: 0.95 });
    });

    test("a number without unit is points above 1.5 and a fraction below", () => {
      expect(computeCapaian(angka(100), persen(0.95))).toEqual({ kind: "angka", value: 0.95 });
      expect(computeCapaian(angka(1), persen(0.95))).toEqual({ kind: "angka", value: 0.95 });
      expect(computeCapaian(persen(1), angka(95))).toEqual({ kind: "angka", value: 0.95 });
      expect(computeCapaian(persen(1), angka(0.95))).toEqual({ kind: "angka", value: 0.95 });
      expect(computeCapaian(rentang(80, 90), persen(0.85))).toEqual({ kind: "angka", value: 1 });
    });

    test("a number with a unit is not comparable to a percentage", () => {
      expect(computeCapaian(angka(20, "orang"), persen(0.95))).toEqual({
        kind: "n/a",
        alasan: "Satuan target (orang) dan realisasi (%) tidak dapat dibandingkan.",
      });
      expect(computeCapaian(persen(1), angka(20, "orang"))).toMatchObject({ kind: "n/a" });
    });
  });

  test("a date has no capaian", () => {
    expect(computeCapaian({ kind: "tanggal", serial: 46022 }, { kind: "tanggal", serial: 46000 })).toMatchObject({
      kind: "n/a",
    });
    expect(computeCapaian(angka(5), { kind: "tanggal", serial: 46000 })).toMatchObject({ kind: "n/a" });
  });

  test("no result is ever infinite, NaN or −0", () => {
    const number = fc.oneof(fc.double(), fc.integer());
    const polaritas = fc.constantFrom("positif", "negatif", "stabil");
    fc.assert(
      fc.property(number, number, polaritas, fc.constantFrom("A", "B"), (t, r, p, rumusNegatif) => {
        const capaian = computeCapaian(angka(t), angka(r), { polaritas: p, rumusNegatif });
        if (capaian.kind !== "angka") return;
        expect(Number.isFinite(capaian.value)).toBe(true);
        expect(Object.is(capaian.value, -0)).toBe(false);
      }),
    );
  });
});

describe("computeCapaianOfReadings", () => {
  test("tells a blank from a cell that cannot be read", () => {
    const target = readValue(angka(20));
    expect(computeCapaianOfReadings(target, readValue(angka(19)))).toEqual({ kind: "angka", value: 0.95 });
    expect(computeCapaianOfReadings(target, EMPTY)).toEqual({ kind: "kosong" });
    expect(computeCapaianOfReadings(target, { kind: "unreadable", raw: "#REF!" })).toEqual({
      kind: "n/a",
      alasan: 'Realisasi "#REF!" tidak terbaca sebagai angka.',
    });
    expect(computeCapaianOfReadings({ kind: "unreadable", raw: "WTP" }, readValue(angka(1)))).toEqual({
      kind: "n/a",
      alasan: 'Target "WTP" tidak terbaca sebagai angka.',
    });
    expect(computeCapaianOfReadings({ kind: "unreadable", raw: "WTP" }, EMPTY)).toEqual({ kind: "kosong" });
    expect(computeCapaianOfReadings(EMPTY, readValue(angka(1)))).toEqual({
      kind: "n/a",
      alasan: "Target belum diisi.",
    });
  });
});
