import type { SheetGrid, WorkbookGrid } from "../grid/sheet-grid";
import type { TableReading } from "../layout/layout";
import type { Cascade } from "../model/cascade";
import type { Indikator } from "../model/indikator";
import type { Place, SourceMap } from "../model/source-map";

/** One indicator of a table with the cells that state it. */
export interface IndikatorRow {
  readonly indikator: Indikator;
  /** Zero-based sheet row in which its capaian belongs. */
  readonly row: number;
  /** The cell of its annual target; null where the table gives none. */
  readonly target: Place | null;
  /** The cell of its annual realisasi; null where the table has no column for it, or the row's cell is blank. */
  readonly realisasi: Place | null;
}

/** A recognised table with everything that it measures, in row order. */
export interface CollectedTable {
  readonly reading: TableReading;
  readonly sheet: SheetGrid;
  readonly rows: readonly IndikatorRow[];
}

/**
 * The indicators of the cascade, put back into the tables and rows that state them.
 * Tables without any indicator come with no rows, in the order of the readings.
 */
export function collectRows(
  workbook: WorkbookGrid,
  readings: readonly TableReading[],
  cascade: Cascade,
  sources: SourceMap,
): CollectedTable[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const tables: { reading: TableReading; sheet: SheetGrid; rows: IndikatorRow[] }[] = [];
  const bySheet = new Map<string, typeof tables>();
  for (const reading of readings) {
    const sheet = sheets.get(reading.match.sheet);
    if (sheet === undefined) continue;
    const table = { reading, sheet, rows: [] };
    tables.push(table);
    const list = bySheet.get(sheet.name);
    if (list === undefined) bySheet.set(sheet.name, [table]);
    else list.push(table);
  }

  for (const tabel of cascade.tabelList) {
    const candidates = bySheet.get(tabel.sheet) ?? [];
    for (const indikator of tabel.indikatorList) {
      const target = sources.placeOf(indikator.id, "target") ?? null;
      const place = sources.placeOf(indikator.id, "baris");
      if (place === undefined) continue;
      const { top, left } = place.area;
      const owner = candidates.find(
        ({ reading: { match } }) =>
          match.layout === tabel.layout &&
          top >= match.body.top &&
          top <= match.body.bottom &&
          left >= match.area.left &&
          left <= match.area.right,
      );
      owner?.rows.push({ indikator, row: top, target, realisasi: sources.placeOf(indikator.id, "realisasi") ?? null });
    }
  }
  for (const table of tables) table.rows.sort((a, b) => a.row - b.row);
  return tables;
}
