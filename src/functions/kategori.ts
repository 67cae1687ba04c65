import { kategoriOf } from "../core/metrics/kategori";
import { mapCells } from "./arguments/map-cells";
import { readMeasured } from "./arguments/read-measured";
import { readSkala } from "./arguments/read-skala";

/**
 * Memberi kategori untuk capaian: Sangat Berhasil (di atas 85%), Berhasil (di atas 70%), Cukup Berhasil (di atas 55%), atau Tidak Berhasil. Sel kosong dan "n/a" tidak berkategori.
 * @customfunction KATEGORI
 * @param {any[][]} capaian Capaian sebagai pecahan, misalnya 0,95 atau 95%.
 * @param {any[][]} [skala] "empat-tingkat" (bawaan), "lima-tingkat", "lampu", "predikat-sakip", atau rentang dua kolom: batas bawah dan kategori.
 * @returns {any[][]} Kategori, sebentuk dengan capaian.
 */
export function kategori(capaian: any[][], skala?: any[][]): any[][] {
  const scale = readSkala(skala);
  return mapCells([["capaian", capaian]], ([cell]) => {
    const value = readMeasured("capaian", cell);
    return value === null ? "" : kategoriOf(value, scale);
  });
}
