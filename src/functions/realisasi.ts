import { accumulateRows } from "./arguments/accumulate-rows";

/**
 * Menggabungkan realisasi per periode menjadi realisasi sampai dengan periode terakhir yang terisi. Sel kosong tidak dianggap nol.
 * @customfunction REALISASI
 * @param {any[][]} periode Realisasi per bulan, triwulan, atau semester; satu baris untuk setiap indikator.
 * @param {any[][]} metode "jumlah", "rata-rata", "tetap", "kumulatif", atau "menurun".
 * @param {any[][]} [sampai] Periode terakhir yang dihitung: banyaknya, misalnya 2, atau namanya, misalnya "TW II" atau "Juni". Tanpa isian, semua periode.
 * @returns {any[][]} Realisasi sampai dengan periode itu, satu sel untuk setiap baris.
 */
export function realisasi(periode: any[][], metode: any[][], sampai?: any[][]): any[][] {
  return accumulateRows(periode, metode, sampai);
}
