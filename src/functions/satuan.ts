import { parseNilai } from "../core/text/parse-nilai";
import { mapCells } from "./arguments/map-cells";
import { isBlank, passErrorOn, textOf } from "./arguments/read-arguments";

/**
 * Membaca satuan dari teks: "40.000 orang" menjadi "orang", "94,36 %" menjadi "%".
 * @customfunction SATUAN
 * @param {any[][]} teks Teks yang memuat angka beserta satuannya.
 * @returns {any[][]} Satuannya, sebentuk dengan teks; kosong bila tidak disebut.
 */
export function satuan(teks: any[][]): any[][] {
  return mapCells([["teks", teks]], ([cell]) => {
    passErrorOn(cell);
    if (isBlank(cell) || typeof cell !== "string") return "";
    const reading = parseNilai(textOf(cell));
    if (reading.kind !== "read") return "";
    return reading.value.kind === "angka" || reading.value.kind === "rentang" ? (reading.value.satuan ?? "") : "";
  });
}
