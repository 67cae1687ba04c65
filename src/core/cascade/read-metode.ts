import type { Metode } from "../model/indikator";

const RATA = /rata/i;
const TETAP = /non[ -]?(?:akumulatif|kumulatif)|posisi|tetap|konstan|last value|terakhir/i;
const MENURUN = /menurun/i;
const KUMULATIF = /(?<!a)kumulatif|s\/d|sampai dengan/i;
const JUMLAH = /jumlah|sum|akumula|tambah/i;

/**
 * A way of accumulation as people write it: "Penjumlahan", "Rata-rata", "Posisi akhir", "Kumulatif"; null for anything else.
 *
 * @example readMetode("Posisi akhir") // "tetap"
 */
export function readMetode(text: string | null): Metode | null {
  if (text === null) return null;
  if (RATA.test(text)) return "rata-rata";
  if (TETAP.test(text)) return "tetap";
  if (MENURUN.test(text)) return "menurun";
  if (KUMULATIF.test(text)) return "kumulatif";
  return JUMLAH.test(text) ? "jumlah" : null;
}
