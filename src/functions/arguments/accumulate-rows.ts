import { accumulate } from "../../core/metrics/akumulasi";
import type { Metode } from "../../core/model/indikator";
import { argumentError } from "./argument-error";
import { mapCells, toGrid, type CellInput, type CellOutput } from "./map-cells";
import { passErrorOn, readAngkaArgument, readMetodeArgument, readNilai, textOf } from "./read-arguments";
import { readSampai } from "./read-sampai";

/**
 * Each row's periods taken together by its metode, up to its `sampai`: one column, a cell a row. Metode and sampai are given
 * once for all rows, or once a row. Where the last period counts, its cell comes back as it is, also a grade such as "B".
 */
export function accumulateRows(periode: unknown, metode: unknown, sampai: unknown): CellOutput[][] {
  const rows = toGrid(periode);
  const metodeOf = perRow("metode", metode, rows.length);
  const sampaiOf = perRow("sampai", sampai, rows.length);
  // One wrong row must not take the others with it.
  return mapCells([["periode", rows.map((_, index) => [index])]], ([index]) => {
    const row = Number(index);
    const cells = rows[row] ?? [];
    return accumulateCells(cells, readMetodeArgument(metodeOf(row)), readSampai(sampaiOf(row), cells.length));
  });
}

function accumulateCells(cells: readonly CellInput[], metode: Metode, sampai: number): string | number {
  const counted = cells.slice(0, sampai);
  counted.forEach(passErrorOn);
  if (metode === "jumlah" || metode === "rata-rata") {
    return (
      accumulate(
        counted.map((cell) => readAngkaArgument("periode", cell)),
        metode,
      ) ?? ""
    );
  }
  const last = counted.filter((cell) => readNilai("periode", cell) !== null).at(-1);
  return typeof last === "number" ? last : textOf(last);
}

/** The argument of each row: its own, or the one given for all. */
function perRow(argument: string, cells: unknown, rowCount: number): (row: number) => CellInput {
  const list = toGrid(cells);
  if (list.some((row) => row.length !== 1)) {
    throw argumentError(argument, "isikan satu kolom: satu sel untuk setiap baris periode, atau satu untuk semua.");
  }
  if (list.length !== 1 && list.length !== rowCount) {
    throw argumentError(
      argument,
      `berisi ${String(list.length)} baris, sedangkan periode ${String(rowCount)} baris. Samakan ukurannya.`,
    );
  }
  return (row) => (list.length === 1 ? list[0] : list[row])?.[0];
}
