import { findOwnColumns } from "../edits/own-columns";
import type { Edit } from "../edits/edit";
import { findOwnNames, findReportSheets } from "../edits/own-names";
import { collectRows } from "./collect-rows";
import type { FormulaPlan, PlanFormulasInput, SkippedTable } from "./formula-plan";
import { basisOf, isMeasured, sharedRowsOf } from "./measured-table";
import { ColumnPlacer } from "./place-columns";
import { blockReason, skipReason } from "./skip-reason";
import { HeaderWriter } from "./write-headers";
import { RowWriter } from "./write-rows";

export type { FormulaMode } from "./formula-column";
export type { FormulaPlan, FormulaRow, FormulaStatus, PlanFormulasInput, SkippedTable } from "./formula-plan";

/**
 * Plans the columns Realisasi (empty, where a table has none), Capaian and Kategori beside every table that measures
 * indicators: PK and pengukuran tables against the target of the year; tables that note realisasi per month or triwulan
 * only against the target up to the last period that has a realisasi, with both figures in columns of their own.
 *
 * Why: this is what a planner does by hand every quarter and every year, with a typed "%" that is wrong in places (seed 001,
 * table of sub kegiatan: 4 of 20 shown as 76,53 %).
 *
 * Nothing that a person typed is ever overwritten: a typed % column stays and the computed columns stand beside it; a cell in
 * our own column that holds something else is left and said so in `rows`. Planning again on the result gives no edits.
 * What Selaras wrote is found again by hidden names (`_selaras_capaian_1`), so that "nilai" can be turned back into formulas.
 *
 * Example: target 20 in D6, realisasi 19 in E6, a typed % in F6, mode "rumus" → G6 `IF(OR(E6="",E6="-"),"",IFERROR(E6/D6,"n/a"))`
 * with the cached value 0.95, H6 the kategori "Sangat Berhasil".
 */
export function planFormulas(input: PlanFormulasInput): FormulaPlan {
  const { workbook, readings, cascade, sources, settings } = input;
  const names = findOwnNames(workbook);
  const reportSheets = findReportSheets(names);
  const edits: Edit[] = [];
  const skipped: SkippedTable[] = [];
  const placer = new ColumnPlacer(findOwnColumns(names), settings);
  const headerWriter = new HeaderWriter(workbook, placer, edits);
  const rowWriter = new RowWriter(input, edits);
  for (const table of collectRows(workbook, readings, cascade, sources)) {
    const sheet = table.sheet.name;
    if (reportSheets.has(sheet)) continue;
    const reason = skipReason(table);
    if (reason !== null) {
      if (reason !== "") skipped.push({ sheet, alasan: reason });
      continue;
    }
    const blocked = blockReason(table);
    if (blocked !== null) {
      skipped.push({ sheet, alasan: blocked, isBlocked: true });
      continue;
    }
    const basis = basisOf(table);
    const measured = table.rows.filter((row) => isMeasured(row, basis));
    const places = placer.place(table, basis, measured);
    if (places === null) {
      const alasan = "tidak ada kolom kosong di sebelah kanan tabel untuk Capaian dan Kategori";
      skipped.push({ sheet, alasan, isBlocked: true });
      continue;
    }
    const measuredTable = { ...table, basis, measured, sharedRows: sharedRowsOf(measured), places };
    headerWriter.writeHeaders(measuredTable);
    rowWriter.writeRows(measuredTable);
    headerWriter.writeFrames(measuredTable, rowWriter.isWritten);
  }
  return { edits, rows: rowWriter.rows, skipped };
}
