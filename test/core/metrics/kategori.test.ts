import { kategoriOf } from "../../../src/core/metrics/kategori";
import { SKALA_LAMPU, SKALA_LIMA_TINGKAT, SKALA_LIST, SKALA_PREDIKAT } from "../../../src/core/metrics/skala";
import { SKALA_DEFAULT, type Skala } from "../../../src/core/model/settings";

describe("kategoriOf", () => {
  test.each<[Skala, number, string]>([
    [SKALA_DEFAULT, 11.6, "Sangat Berhasil"],
    [SKALA_DEFAULT, 0.8501, "Sangat Berhasil"],
    [SKALA_DEFAULT, 0.850000001, "Sangat Berhasil"],
    [SKALA_DEFAULT, 0.85, "Berhasil"],
    [SKALA_DEFAULT, 0.7001, "Berhasil"],
    [SKALA_DEFAULT, 0.7, "Cukup Berhasil"],
    [SKALA_DEFAULT, 0.5501, "Cukup Berhasil"],
    [SKALA_DEFAULT, 0.55, "Tidak Berhasil"],
    [SKALA_DEFAULT, 0, "Tidak Berhasil"],
    [SKALA_DEFAULT, -0.25, "Tidak Berhasil"],
    [SKALA_LIMA_TINGKAT, 0.905, "Sangat Tinggi"],
    [SKALA_LIMA_TINGKAT, 0.9, "Tinggi"],
    [SKALA_LIMA_TINGKAT, 0.755, "Tinggi"],
    [SKALA_LIMA_TINGKAT, 0.75, "Sedang"],
    [SKALA_LIMA_TINGKAT, 0.655, "Sedang"],
    [SKALA_LIMA_TINGKAT, 0.65, "Rendah"],
    [SKALA_LIMA_TINGKAT, 0.505, "Rendah"],
    [SKALA_LIMA_TINGKAT, 0.5, "Sangat Rendah"],
    [SKALA_LAMPU, 0.9001, "Hijau"],
    [SKALA_LAMPU, 0.9, "Kuning"],
    [SKALA_LAMPU, 0.7, "Kuning"],
    [SKALA_LAMPU, 0.6999, "Merah"],
    [SKALA_PREDIKAT, 0.9001, "AA"],
    [SKALA_PREDIKAT, 0.9, "A"],
    [SKALA_PREDIKAT, 0.8, "BB"],
    [SKALA_PREDIKAT, 0.7, "B"],
    [SKALA_PREDIKAT, 0.6, "CC"],
    [SKALA_PREDIKAT, 0.5, "C"],
    [SKALA_PREDIKAT, 0.3, "D"],
  ])("$id: %p", (skala, capaian, kategori) => {
    expect(kategoriOf(capaian, skala)).toBe(kategori);
  });

  test("binary noise does not push a bound over itself", () => {
    // Target 0.3, realisasi 0.345 by formula A: 0.85, and 0.8500000000000001 in binary.
    const noisy = (2 * 0.3 - 0.345) / 0.3;
    expect(noisy).toBeGreaterThan(0.85);
    expect(kategoriOf(noisy, SKALA_DEFAULT)).toBe("Berhasil");
    // 0.567 / 0.81 is 0.6999999999999998 in binary, and the bound belongs to kuning.
    expect(0.567 / 0.81).toBeLessThan(0.7);
    expect(kategoriOf(0.567 / 0.81, SKALA_LAMPU)).toBe("Kuning");
  });

  test("a scale that a user wrote", () => {
    const skala: Skala = {
      id: "dua",
      steps: [{ kategori: "Tercapai", above: 1, isInclusive: true }],
      lowest: "Tidak Tercapai",
    };
    expect([kategoriOf(1, skala), kategoriOf(0.99, skala)]).toEqual(["Tercapai", "Tidak Tercapai"]);
  });

  test("every scale falls step by step and has its own id", () => {
    for (const { steps } of SKALA_LIST) {
      const bounds = steps.map((step) => step.above);
      expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    }
    expect(SKALA_LIST.map((skala) => skala.id)).toEqual(["empat-tingkat", "lima-tingkat", "lampu", "predikat-sakip"]);
  });
});
