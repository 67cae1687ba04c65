import { SKALA_LIST } from "../../core/metrics/skala";
import { SKALA_DEFAULT, type Skala, type SkalaStep } from "../../core/model/settings";
import { argumentError } from "./argument-error";
import { toGrid } from "./map-cells";
import { isBlank, isLeftOut, readAngkaArgument, readWord, textOf } from "./read-arguments";

/**
 * The category scale that an argument names ("lampu") or spells out as a range of two columns, lower bound and category;
 * the row with the lowest or a blank bound names what is left. The default scale where it was left out.
 *
 * Example: 90% | Tuntas, 0% | Belum tuntas → above 90 % "Tuntas", else "Belum tuntas".
 */
export function readSkala(skala: unknown): Skala {
  const rows = toGrid(skala);
  const first = rows[0]?.[0];
  if (rows.length === 1 && rows[0]?.length === 1) {
    if (isLeftOut(first)) return SKALA_DEFAULT;
    const id = readWord(
      "skala",
      first,
      SKALA_LIST.map((known) => known.id),
    );
    return SKALA_LIST.find((known) => known.id === id) ?? SKALA_DEFAULT;
  }
  return readSteps(rows);
}

function readSteps(rows: readonly (readonly unknown[])[]): Skala {
  const steps: SkalaStep[] = [];
  for (const row of rows) {
    const kategori = textOf(row[1]).trim();
    if (kategori === "" && isBlank(row[0])) continue;
    if (row.length !== 2 || kategori === "") {
      throw argumentError("skala", "isikan dua kolom: batas bawah dan kategori.");
    }
    steps.push({ kategori, above: readAngkaArgument("skala", row[0]) ?? Number.NEGATIVE_INFINITY });
  }
  steps.sort((a, b) => b.above - a.above);
  const lowest = steps.pop();
  if (lowest === undefined || steps.length === 0) throw argumentError("skala", "isikan paling sedikit dua kategori.");
  return { id: "sendiri", steps, lowest: lowest.kategori };
}
