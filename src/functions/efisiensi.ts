import { computeEfisiensi } from "../core/metrics/efisiensi";
import { mapCells } from "./arguments/map-cells";
import { readMeasured } from "./arguments/read-measured";

/**
 * Menilai efisiensi: capaian dibandingkan dengan serapan anggaran. Efisien bila capaian lebih dari 5 poin di atas serapan, Cukup Efisien bila selisihnya paling banyak 5 poin, selebihnya Tidak Efisien.
 * @customfunction EFISIENSI
 * @param {any[][]} capaian Capaian sebagai pecahan.
 * @param {any[][]} serapan Serapan anggaran sebagai pecahan.
 * @returns {any[][]} Efisien, Cukup Efisien, atau Tidak Efisien; kosong bila salah satunya kosong atau "n/a".
 */
export function efisiensi(capaian: any[][], serapan: any[][]): any[][] {
  return mapCells(
    [
      ["capaian", capaian],
      ["serapan", serapan],
    ],
    ([capaianCell, serapanCell]) => {
      const reached = readMeasured("capaian", capaianCell);
      const spent = readMeasured("serapan", serapanCell);
      return reached === null || spent === null ? "" : computeEfisiensi(reached, spent).kategori;
    },
  );
}
