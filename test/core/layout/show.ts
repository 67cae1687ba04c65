import { columnToLetters, formatArea } from "../../../src/core/grid/a1";
import type { SheetGrid } from "../../../src/core/grid/sheet-grid";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import type { LayoutMatch, RowCell, TableReading } from "../../../src/core/layout/layout";
import { readRows } from "../../../src/core/layout/read-rows";
import type { Nilai } from "../../../src/core/text/nilai";

const SHORT = { bulan: "B", triwulan: "TW", semester: "S" } as const;

/** "A no, B sasaran, E target@program, F targetPeriode TW1, G realisasiTahun 2022" */
export function showColumns(match: LayoutMatch): string {
  return match.columns
    .map(({ column, field, owner, periode, tahun }) =>
      [
        `${columnToLetters(column)} ${field}${owner === null ? "" : `@${owner}`}`,
        ...(periode === null ? [] : [`${SHORT[periode.kind]}${periode.nomor}`]),
        ...(tahun === null ? [] : [String(tahun)]),
      ].join(" "),
    )
    .join(", ");
}

/** One line a table: "pk-eselon-ii A4:D7 header A4:D4: A no, B sasaran, C indikator, D target" */
export function showTables(sheet: SheetGrid): string[] {
  return detectLayouts(sheet).matches.map(
    (match) => `${match.layout} ${formatArea(match.area)} header ${formatArea(match.header)}: ${showColumns(match)}`,
  );
}

export function readFirst(sheet: SheetGrid): TableReading {
  const [match] = detectLayouts(sheet).matches;
  if (match === undefined) throw new Error(`no table on ${sheet.name}`);
  return readRows(sheet, match);
}

/** One line a row, by A1 row number: "5: no=1 sasaran=Meningkatnya… target=100 %"; "total" is marked. */
export function showRows(reading: TableReading): string[] {
  return reading.rows.map((row) => {
    const cells = [...row.cells.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, cell]) => `${cell.column.field}=${showCell(cell)}${cell.sourceRow === row.row ? "" : "^"}`);
    return `${row.row + 1}${row.kind === "total" ? " total" : ""}: ${cells.join("; ")}`;
  });
}

function showCell(cell: RowCell): string {
  if (cell.nilai !== undefined) return cell.nilai.kind === "read" ? showNilai(cell.nilai.value) : `?${cell.text ?? ""}`;
  if (cell.angka !== undefined) return cell.angka.kind === "read" ? String(cell.angka.value) : `?${cell.text ?? ""}`;
  return cell.text ?? "";
}

function showNilai(nilai: Nilai): string {
  switch (nilai.kind) {
    case "angka":
      return nilai.isPercent
        ? `${nilai.angka} (%)`
        : `${nilai.angka}${nilai.satuan === null ? "" : ` ${nilai.satuan}`}`;
    case "rentang":
      return `${nilai.bawah}..${nilai.atas}`;
    case "predikat":
      return nilai.angka === null ? nilai.predikat : `${nilai.angka} ${nilai.predikat}`;
    case "tanggal":
      return `tanggal ${nilai.serial}`;
  }
}
