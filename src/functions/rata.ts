import { averageCapaian } from "../core/metrics/rata-rata";
import { argumentError } from "./arguments/argument-error";
import { toGrid, type CellInput } from "./arguments/map-cells";
import { readAngkaArgument, readBatas, textOf } from "./arguments/read-arguments";
import { readMeasured } from "./arguments/read-measured";

/**
 * Menghitung rata-rata capaian. Sel kosong dan "n/a" tidak ikut dihitung dan tidak dianggap nol.
 * @customfunction RATA
 * @param {any[][]} capaian Capaian beberapa indikator sebagai pecahan.
 * @param {any[][]} [bobot] Bobot setiap indikator, sebentuk dengan capaian.
 * @param {any} [batas] Batas atas setiap capaian di dalam rata-rata, misalnya 1,2 untuk 120%.
 * @returns {any} Rata-rata capaian; kosong bila tidak ada yang dapat dihitung.
 */
export function rata(capaian: any[][], bobot?: any[][], batas?: any): any {
  const list = toGrid(capaian).flat();
  // Excel hands an omitted argument over as null, whatever its type says.
  const given: unknown = bobot;
  const weights = given === undefined || given === null ? undefined : toGrid(given).flat();
  if (weights !== undefined && weights.length !== list.length) {
    throw argumentError(
      "bobot",
      `berisi ${String(weights.length)} sel, sedangkan capaian ${String(list.length)} sel. Samakan ukurannya.`,
    );
  }
  if (weights !== undefined && toGrid(given).length !== toGrid(capaian).length) {
    throw argumentError("bobot", "tidak searah dengan capaian. Susun keduanya ke bawah, atau keduanya ke samping.");
  }
  const { value } = averageCapaian(
    list.map((cell) => {
      const measured = readMeasured("capaian", cell);
      return measured === null ? { kind: "kosong" } : { kind: "angka", value: measured };
    }),
    { bobot: weights?.map(readBobot), batas: readBatas(batas) },
  );
  return value ?? "";
}

/** A weight; null where blank, which counts nothing. */
function readBobot(cell: CellInput): number | null {
  const bobot = readAngkaArgument("bobot", cell);
  if (bobot !== null && bobot < 0) throw argumentError("bobot", `${textOf(bobot)} kurang dari 0.`);
  return bobot;
}
