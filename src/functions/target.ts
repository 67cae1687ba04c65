import { accumulateRows } from "./arguments/accumulate-rows";

/**
 * Menggabungkan target per periode menjadi target sampai dengan periode tertentu. Sel kosong tidak dianggap nol.
 * @customfunction TARGET
 * @param {any[][]} periode Target per bulan, triwulan, atau semester; satu baris untuk setiap indikator.
 * @param {any[][]} metode "jumlah", "rata-rata", "tetap", "kumulatif", atau "menurun".
 * @param {any[][]} [sampai] Periode terakhir yang dihitung: banyaknya, misalnya 2, atau namanya, misalnya "TW II" atau "Juni". Tanpa isian, semua periode.
 * @returns {any[][]} Target sampai dengan periode itu, satu sel untuk setiap baris.
 */
export function target(periode: any[][], metode: any[][], sampai?: any[][]): any[][] {
  return accumulateRows(periode, metode, sampai);
}
