import { columnToLetters } from "../core/grid/a1";
import type { SheetGrid } from "../core/grid/sheet-grid";
import { headersOf } from "../core/layout/column-header";
import { fieldChoicesOf } from "../core/layout/correct-columns";
import type { Field } from "../core/model/field";
import { FIELD_JUDUL } from "../core/model/field-judul";
import { LEVEL_LIST } from "../core/model/level";
import { formatAngka } from "../core/text/format";
import type { PlanReading, TableSummary } from "./read-workbook";
import type { ColumnOverview, TableOverview, WorkbookOverview } from "./session-types";
import type { ColumnCorrection } from "./session-types";

/** What was recognised in a workbook, as plain data for a screen. */
export function describeWorkbook({ grid, sheets, cascade, notes }: PlanReading): WorkbookOverview {
  const grids = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    opd: cascade.dokumen.opd,
    tahun: cascade.dokumen.tahun,
    isEmpty: grid.sheets.every(({ rowCount }) => rowCount === 0),
    kept: {
      koreksi: notes.koreksi.length,
      diterima: notes.diterima.length,
      beku: notes.beku.reduce((sum, { sel }) => sum + sel.length, 0),
    },
    sheets: sheets.map(({ name, isHidden, isOwn, tables, reasons }) => ({
      name,
      isHidden,
      isOwn,
      reasons,
      tables: tables.flatMap((table) => {
        const sheet = grids.get(name);
        return sheet === undefined ? [] : [describeTable(sheet, table, notes.koreksi)];
      }),
    })),
  };
}

function describeTable(
  sheet: SheetGrid,
  { match, judul, counts }: TableSummary,
  corrections: readonly ColumnCorrection[],
): TableOverview {
  const fields = new Map<number, Field>(match.columns.map(({ column, field }) => [column, field]));
  const corrected = new Set(
    corrections
      .filter((correction) => correction.sheet === match.sheet && correction.layout === match.layout)
      .map(({ header }) => header),
  );
  const columns = headersOf(sheet, match).map(({ column, header, key }): ColumnOverview => {
    const field = fields.get(column) ?? null;
    return {
      column: columnToLetters(column),
      header,
      key,
      field,
      judul: field === null ? null : FIELD_JUDUL[field],
      isCorrected: corrected.has(key),
    };
  });
  return {
    layout: match.layout,
    judul,
    kind: match.kind,
    place: { sheet: match.sheet, area: match.area },
    columns,
    fieldChoices: fieldChoicesOf(match.layout).map((field) => ({ field, judul: FIELD_JUDUL[field] })),
    counts: [...LEVEL_LIST, "indikator" as const].flatMap((level) =>
      counts[level] === 0 ? [] : [`${formatAngka(counts[level])} ${FIELD_JUDUL[level].toLowerCase()}`],
    ),
  };
}
