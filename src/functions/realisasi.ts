import { accumulateRows } from "./arguments/accumulate-rows";

/**
 * Menggabungkan realisasi per periode menjadi realisasi sampai dengan periode terakhir yang terisi. Sel kosong tidak dianggap nol.
 * @customfunction REALISASI
 * @param {any[][]} periode Realisasi per bulan, triwulan, atau semester; satu baris untuk setiap indikator.
 * @param {any[][]} metode "jumlah", "rata-rata", "tetap", "kumulatif", atau "menurun".
 * @param {any[][]} [sampai] Banyaknya periode pertama yang dihitung, misalnya 2 untuk sampai dengan triwulan II. Tanpa isian, semua periode.
 * @returns {any[][]} Realisasi sampai dengan periode itu, satu sel untuk setiap baris.
 */
export function realisasi(periode: any[][], metode: any[][], sampai?: any[][]): any[][] {
  return accumulateRows(periode, metode, sampai);
}
