import { computeSerapan } from "../core/metrics/serapan";
import { mapCells } from "./arguments/map-cells";
import { isBlank, readAngkaArgument } from "./arguments/read-arguments";

/**
 * Menghitung serapan anggaran: realisasi anggaran dibagi pagu. 0,93 berarti 93%.
 * @customfunction SERAPAN
 * @param {any[][]} pagu Pagu anggaran dalam rupiah.
 * @param {any[][]} realisasi Realisasi anggaran dalam rupiah.
 * @returns {any[][]} Serapan; kosong bila realisasi kosong, "n/a" bila pagu kosong atau 0.
 */
export function serapan(pagu: any[][], realisasi: any[][]): any[][] {
  return mapCells(
    [
      ["pagu", pagu],
      ["realisasi", realisasi],
    ],
    ([paguCell, realisasiCell]) => {
      if (isBlank(realisasiCell)) return "";
      const result = computeSerapan(readAngkaArgument("pagu", paguCell), readAngkaArgument("realisasi", realisasiCell));
      return result.kind === "angka" ? result.value : "n/a";
    },
  );
}
