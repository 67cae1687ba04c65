import type { Judul, Tabel } from "../model/cascade";
import type { LayoutMatch, TableReading } from "../layout/layout";
import type { Field } from "../model/field";
import type { Level } from "../model/level";
import type { MutableSourceMap } from "../model/source-map";
import { IndikatorBuilder } from "./build-indikator";
import { SimpulBuilder } from "./build-simpul";
import { TotalBuilder } from "./build-total";
import type { SimpulDraft } from "./drafts";
import { MoneyGiver } from "./give-money";
import type { NomenklaturLookup } from "./nomenklatur";
import { readLevelRows } from "./read-level-rows";
import { sortColumns } from "./table-columns";
import type { TableScope } from "./table-scope";
import { tahunOf } from "./tahun-of";

/** What building a table needs besides its reading. */
export interface TabelContext {
  readonly tabelId: string;
  readonly tahunDokumen: number | null;
  readonly sources: MutableSourceMap;
  readonly nomenklatur: NomenklaturLookup | undefined;
}

/**
 * Builds one table: its simpul, indikator and totals as its rows say them, each with its places in the source map. Ids are
 * made of the table's number and the order of the rows ("t1.s3", "t1.i2", "t1.j1"), so the same workbook gives the same ids.
 */
export function buildTabel(reading: TableReading, context: TabelContext): Tabel {
  const { tabelId, sources } = context;
  const { match } = reading;
  const columns = sortColumns(match);
  const tahun = tahunOf(match, context.tahunDokumen);
  const scope: TableScope = {
    tabelId,
    reading,
    columns,
    sources,
    simpulList: [],
    indikatorList: [],
    tahun,
  };
  const sharedRows = readLevelRows(reading, columns, context.nomenklatur);
  const simpul = new SimpulBuilder(scope, sharedRows);
  const money = new MoneyGiver(scope);
  const indikator = new IndikatorBuilder(scope, simpul);
  const totals = new TotalBuilder(scope);
  reading.rows.forEach((row, index) => {
    if (row.kind === "total") {
      totals.readRow(row);
      return;
    }
    if (sharedRows.headings.has(index)) return;
    const nodes = simpul.readRow(row, index);
    money.give(row, nodes, simpul.open);
    indikator.readRow(row, nodes);
  });
  indikator.finish();
  sources.set(tabelId, "baris", { sheet: match.sheet, area: match.area });
  return {
    id: tabelId,
    sheet: match.sheet,
    layout: match.layout,
    kind: match.kind,
    eselon: match.eselon,
    judulList: buildJudul(reading, context),
    tahun,
    fields: new Set<Field>(match.columns.map(({ field }) => field)),
    headerByField: headersOf(match),
    levels: levelsOf(scope.simpulList, columns.names),
    simpulList: scope.simpulList,
    indikatorList: scope.indikatorList,
    ...totals.finish(),
  };
}

function headersOf({ columns }: LayoutMatch): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { field, header } of columns) {
    if (headers.has(field)) repeated.add(field);
    else headers.set(field, header);
  }
  for (const field of repeated) headers.delete(field);
  return headers;
}

function buildJudul(reading: TableReading, { tabelId, sources }: TabelContext): readonly Judul[] {
  return reading.match.judulList.map(({ teks, row, column }, index) => {
    const id = `${tabelId}.h${index + 1}`;
    const place = { sheet: reading.match.sheet, area: { top: row, bottom: row, left: column, right: column } };
    for (const field of ["judul", "nama", "baris"]) sources.set(id, field, place);
    return { id, teks };
  });
}

/** Levels with a column of their own, and those that were found in a shared one. */
function levelsOf(simpulList: readonly SimpulDraft[], names: readonly { readonly level: Level }[]): ReadonlySet<Level> {
  const levels = new Set<Level>(names.map(({ level }) => level));
  for (const { level, isImplied } of simpulList) if (isImplied !== true) levels.add(level);
  return levels;
}
