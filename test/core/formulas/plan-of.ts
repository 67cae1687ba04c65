import { readTables } from "../../../src/app/read-tables";
import { buildCascade } from "../../../src/core/cascade/build-cascade";
import { findOwnColumns } from "../../../src/core/edits/own-columns";
import { findOwnNames, findReportSheets } from "../../../src/core/edits/own-names";
import { planFormulas, type FormulaMode, type FormulaPlan } from "../../../src/core/formulas/plan-formulas";
import { parseAddress } from "../../../src/core/grid/a1";
import type { Cell, SheetGrid, WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import type { TableReading } from "../../../src/core/layout/layout";
import type { Cascade } from "../../../src/core/model/cascade";
import type { Dokumen } from "../../../src/core/model/dokumen";
import { SETTINGS_DEFAULT, type Settings } from "../../../src/core/model/settings";
import type { SourceMap } from "../../../src/core/model/source-map";

export interface ReadWorkbook {
  readonly workbook: WorkbookGrid;
  readonly readings: readonly TableReading[];
  readonly cascade: Cascade;
  readonly sources: SourceMap;
}

const DOKUMEN: Dokumen = { opd: null, tahun: null, tempatTanggal: null, penandatangan: null };

/** A workbook of literal sheets with everything that is read of it. */
export function readSheets(sheets: readonly SheetGrid[], dokumen: Partial<Dokumen> = {}): ReadWorkbook {
  return readAgain({ sheets, names: [] }, dokumen);
}

/** The same for a workbook that an earlier run has changed. */
export function readAgain(workbook: WorkbookGrid, dokumen: Partial<Dokumen> = {}): ReadWorkbook {
  const names = findOwnNames(workbook);
  const own = findReportSheets(names);
  const ownColumns = findOwnColumns(names);
  const readings = workbook.sheets
    .filter(({ name }) => !own.has(name))
    .flatMap((sheet) => readTables(sheet, ownColumns, []).readings);
  return { workbook, readings, ...buildCascade(readings, { dokumen: { ...DOKUMEN, ...dokumen }, unrecognized: [] }) };
}

export function planOf(read: ReadWorkbook, mode: FormulaMode = "rumus", settings: Partial<Settings> = {}): FormulaPlan {
  return planFormulas({ ...read, mode, settings: { ...SETTINGS_DEFAULT, ...settings } });
}

/** The cell at A1 text. */
export function cellAt(workbook: WorkbookGrid, at: string, sheet = workbook.sheets[0]?.name): Cell | undefined {
  const address = parseAddress(at);
  if (address === null) throw new Error(`not an address: ${at}`);
  return workbook.sheets.find(({ name }) => name === sheet)?.cell(address.row, address.column);
}
