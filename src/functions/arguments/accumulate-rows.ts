import { accumulate } from "../../core/metrics/akumulasi";
import type { Metode } from "../../core/model/indikator";
import { argumentError } from "./argument-error";
import { toGrid, type CellInput } from "./map-cells";
import { isBlank, passErrorOn, readAngkaArgument, readMetode, readNilai, textOf } from "./read-arguments";

/**
 * Each row's periods taken together by its metode, up to its `sampai`: one column, a cell a row. Metode and sampai are given
 * once for all rows, or once a row. Where the last period counts, its cell comes back as it is, also a grade such as "B".
 */
export function accumulateRows(periode: unknown, metode: unknown, sampai: unknown): (string | number)[][] {
  const rows = toGrid(periode);
  return rows.map((cells, index) => [
    accumulateCells(
      cells,
      readMetode(cellOf("metode", metode, index, rows.length)),
      readSampai(cellOf("sampai", sampai, index, rows.length), cells.length),
    ),
  ]);
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
  const last = counted.filter((cell) => readNilai(cell) !== null).at(-1);
  return typeof last === "number" ? last : textOf(last);
}

/** How many leading periods count; all where left out. */
function readSampai(cell: CellInput, count: number): number {
  if (isBlank(cell)) return count;
  const sampai = readAngkaArgument("sampai", cell);
  if (sampai === null || !Number.isInteger(sampai) || sampai < 0) {
    throw argumentError("sampai", "isikan banyaknya periode sebagai bilangan bulat, misalnya 2.");
  }
  return sampai;
}

/** The argument of one row: its own, or the one given for all. */
function cellOf(argument: string, cells: unknown, row: number, rowCount: number): CellInput {
  const list = toGrid(cells);
  if (list.length !== 1 && list.length !== rowCount) {
    throw argumentError(
      argument,
      `berisi ${String(list.length)} baris, sedangkan periode ${String(rowCount)} baris. Samakan ukurannya.`,
    );
  }
  return (list.length === 1 ? list[0] : list[row])?.[0];
}
