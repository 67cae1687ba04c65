import { parseNilai } from "../core/text/parse-nilai";
import { argumentError } from "./arguments/argument-error";
import { mapCells } from "./arguments/map-cells";
import { isBlank, passErrorOn, readAngkaArgument, textOf } from "./arguments/read-arguments";

/**
 * Membaca angka dari teks Indonesia: "40.000 orang" menjadi 40000, "94,36 %" menjadi 0,9436, "60 (B)" menjadi 60.
 * @customfunction ANGKA
 * @param {any[][]} teks Teks yang memuat satu angka.
 * @returns {any[][]} Angkanya, sebentuk dengan teks; persen menjadi pecahan, sel kosong tetap kosong.
 */
export function angka(teks: any[][]): any[][] {
  return mapCells([["teks", teks]], ([cell]) => {
    passErrorOn(cell);
    if (isBlank(cell)) return "";
    const reading = parseNilai(typeof cell === "number" ? cell : textOf(cell));
    if (reading.kind === "read" && reading.value.kind === "rentang") {
      throw argumentError("teks", `"${textOf(cell)}" adalah rentang, bukan satu angka.`);
    }
    return readAngkaArgument("teks", cell) ?? "";
  });
}
