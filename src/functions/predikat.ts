import { predikatOf } from "../core/text/predikat";
import { argumentError } from "./arguments/argument-error";
import { mapCells } from "./arguments/map-cells";
import { readAngkaArgument, textOf } from "./arguments/read-arguments";

/**
 * Memberi predikat SAKIP untuk nilai 0 sampai 100: AA di atas 90, A di atas 80, BB di atas 70, B di atas 60, CC di atas 50, C di atas 30, selebihnya D. Bukan predikat resmi hasil evaluasi.
 * @customfunction PREDIKAT
 * @param {any[][]} nilai Nilai 0 sampai 100, misalnya 71,45.
 * @returns {any[][]} Predikat, sebentuk dengan nilai.
 */
export function predikat(nilai: any[][]): any[][] {
  return mapCells([["nilai", nilai]], ([cell]) => {
    const score = readAngkaArgument("nilai", cell);
    if (score === null) return "";
    if (score < 0 || score > 100) throw argumentError("nilai", `${textOf(score)} di luar 0 sampai 100.`);
    // No agency is scored less than one: it is 71,45 written as 71,45%.
    if (score > 0 && score < 1)
      throw argumentError("nilai", `${textOf(score)} adalah pecahan; isikan 0 sampai 100, misalnya 71,45.`);
    return predikatOf(score);
  });
}
