import type { FillResult } from "../../app/fill-formulas";
import { columnToLetters, formatArea } from "../../core/grid/a1";
import type { Formatted } from "../command-spec";

/** What `isi` wrote and where, and the capaian and kategori of every row, as one JSON document. */
export function formatIsiJson(
  file: string,
  output: string,
  mode: string,
  { plan, written, applied }: FillResult,
): Formatted {
  const document = {
    file,
    output,
    mode,
    written: written.map(({ sheet, area, cellCount }) => ({
      sheet,
      column: columnToLetters(area.left),
      area: formatArea(area),
      cells: cellCount,
    })),
    changedCells: applied.changedCells,
    rows: plan.rows.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      nama: row.nama,
      target: row.target,
      realisasi: row.realisasi,
      periode: row.periode,
      capaian: row.capaian,
      kategori: row.kategori,
      capaianCell: row.capaianCell,
      kategoriCell: row.kategoriCell,
      status: row.status,
      keterangan: row.keterangan,
    })),
    skipped: plan.skipped.map(({ sheet, alasan }) => ({ sheet, alasan })),
  };
  return { output: `${JSON.stringify(document, null, 2)}\n`, exitCode: 0 };
}
