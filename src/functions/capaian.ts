import { computeCapaian } from "../core/metrics/capaian";
import { mapCells } from "./arguments/map-cells";
import { readBatas, readNilai, readPolaritasArgument, readRumus } from "./arguments/read-arguments";

/**
 * Menghitung capaian: realisasi dibandingkan dengan target. 0,95 berarti 95%. Realisasi kosong menghasilkan sel kosong, target 0 atau kosong menghasilkan "n/a".
 * @customfunction CAPAIAN
 * @param {any[][]} target Target: angka atau teks, misalnya 40.000 orang, 60 (B), atau 4,25-4,30.
 * @param {any[][]} realisasi Realisasi, ditulis dengan satuan yang sama seperti target.
 * @param {any[][]} [polaritas] "positif" (makin tinggi makin baik, bawaan), "negatif" (makin rendah makin baik), atau "stabil" (mendekati target).
 * @param {any[][]} [rumus] Untuk "negatif": "A" = (2 x target - realisasi) / target, bawaan; "B" = target / realisasi.
 * @param {any} [batas] Batas atas capaian, misalnya 1,2 untuk 120%. Tanpa isian, capaian tidak dibatasi.
 * @returns {any[][]} Capaian, sebentuk dengan target dan realisasi.
 */
export function capaian(
  target: any[][],
  realisasi: any[][],
  polaritas?: any[][],
  rumus?: any[][],
  batas?: any,
): any[][] {
  const atas = readBatas(batas);
  return mapCells(
    [
      ["target", target],
      ["realisasi", realisasi],
      ["polaritas", polaritas],
      ["rumus", rumus],
    ],
    ([targetCell, realisasiCell, polaritasCell, rumusCell]) => {
      const result = computeCapaian(readNilai("target", targetCell), readNilai("realisasi", realisasiCell), {
        polaritas: readPolaritasArgument(polaritasCell),
        rumusNegatif: readRumus(rumusCell),
      });
      if (result.kind !== "angka") return result.kind === "kosong" ? "" : "n/a";
      return atas === null ? result.value : Math.min(result.value, atas);
    },
  );
}
