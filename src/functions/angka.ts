import { parseAngka } from "../core/text/parse-angka";
import { valueOf } from "../core/text/reading";

/**
 * Membaca angka dari teks Indonesia.
 * @customfunction ANGKA
 * @param {any} teks Teks yang memuat angka.
 * @returns {any} Angkanya.
 */
export function angka(teks: any): any {
  return valueOf(parseAngka(String(teks)));
}
