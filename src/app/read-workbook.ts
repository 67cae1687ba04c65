import { buildCascade } from "../core/cascade/build-cascade";
import { countsOf, type TabelCounts } from "../core/cascade/counts-of";
import type { NomenklaturLookup } from "../core/cascade/nomenklatur";
import { findOwnColumns } from "../core/edits/own-columns";
import { findOwnNames, findReportSheets } from "../core/edits/own-names";
import { formatArea } from "../core/grid/a1";
import type { SheetGrid, WorkbookGrid } from "../core/grid/sheet-grid";
import type { SheetDetection } from "../core/layout/detect-layout";
import type { LayoutMatch, ReadProblem, TableReading } from "../core/layout/layout";
import { LAYOUT_LIST } from "../core/layout/layouts";
import { listColumns } from "../core/layout/list-columns";
import { readDokumen } from "../core/layout/read-dokumen";
import type { Cascade, LevelVote, Tabel } from "../core/model/cascade";
import type { Level } from "../core/model/level";
import type { Place, SourceMap } from "../core/model/source-map";
import { WorkbookError, type Progress, type WorkbookGateway } from "./ports";
import { readTables, type SheetTables } from "./read-tables";
import { parseNotes, type WorkbookNotes } from "./workbook-notes";

export interface ReadOptions {
  /** The national nomenclature; without it, levels are decided by the other signs. */
  readonly nomenklatur?: NomenklaturLookup;
  readonly progress?: Progress;
  /** True where writing follows. */
  readonly isWriting?: boolean;
}

/** The level of one row and what spoke for it. */
export interface LevelRowSummary {
  readonly place: Place;
  readonly nama: string;
  readonly level: Level;
  readonly votes: readonly LevelVote[];
}

/** One recognised table, as `baca` shows it. */
export interface TableSummary {
  readonly match: LayoutMatch;
  /** The layout's name for people. */
  readonly judul: string;
  /** From field to the letters of its columns, in column order. */
  readonly columns: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly counts: TabelCounts;
  /** Where several levels share a column: the level of each row. */
  readonly levelRows: readonly LevelRowSummary[];
}

/** One sheet with its tables; where there is none, `reasons` says why. */
export interface SheetReading {
  readonly name: string;
  readonly isHidden: boolean;
  /** True for a sheet that Selaras made. */
  readonly isOwn: boolean;
  readonly tables: readonly TableSummary[];
  readonly reasons: readonly string[];
}

/** Everything that was read of a workbook: what all other use cases start from. */
export interface PlanReading {
  readonly grid: WorkbookGrid;
  readonly sheets: readonly SheetReading[];
  readonly readings: readonly TableReading[];
  readonly problems: readonly ReadProblem[];
  readonly cascade: Cascade;
  readonly sources: SourceMap;
  /** What people decided about this workbook, as it carries it. */
  readonly notes: WorkbookNotes;
}

/** Reads a workbook: its tables, their rows, and the cascade that they make together. */
export async function readWorkbook(gateway: WorkbookGateway, options: ReadOptions = {}): Promise<PlanReading> {
  options.progress?.report(1, 4, "Membaca lembar");
  const grid = await gateway.read({ isWriting: options.isWriting === true });
  options.progress?.report(2, 4, "Mengenali tabel");
  return readGrid(grid, options.nomenklatur);
}

/** Reads what a gateway gave; pure. Sheets that Selaras made itself repeat other sheets and are no source. */
export function readGrid(grid: WorkbookGrid, nomenklatur?: NomenklaturLookup): PlanReading {
  const ownNames = findOwnNames(grid);
  const ownSheets = findReportSheets(ownNames);
  const ownColumns = findOwnColumns(ownNames);
  const notes = parseNotes(grid.notes);
  const tables = grid.sheets.map((sheet) =>
    ownSheets.has(sheet.name) ? NOTHING : readTables(sheet, ownColumns, notes.koreksi),
  );
  const readings = tables.flatMap(({ readings }) => readings);
  refuseTooManyRows(readings);
  const { cascade, sources } = buildCascade(readings, {
    dokumen: readDokumen(
      grid.sheets.filter(({ name }) => !ownSheets.has(name)),
      readings,
    ),
    unrecognized: tables.flatMap(({ detection: { unrecognized } }) => (unrecognized === null ? [] : [unrecognized])),
    ...(nomenklatur === undefined ? {} : { nomenklatur }),
  });
  const summaries = readings.map((reading, index) => summarize(reading, cascade.tabelList[index], sources));
  const sheets = grid.sheets.map((sheet, index) => ({
    name: sheet.name,
    isHidden: sheet.visibility !== "visible",
    isOwn: ownSheets.has(sheet.name),
    tables: summaries.filter(({ match }) => match.sheet === sheet.name),
    reasons: reasonsOf(sheet, (tables[index] ?? NOTHING).detection, ownSheets.has(sheet.name)),
  }));
  return { grid, sheets, readings, problems: readings.flatMap(({ problems }) => problems), cascade, sources, notes };
}

/** The largest plan of a region has some 20,000 rows; each costs some 5 KB on the way to findings and edits. */
const MAX_TABLE_ROWS = 150_000;

function refuseTooManyRows(readings: readonly TableReading[]): void {
  let rows = 0;
  for (const { match, rows: read } of readings) {
    rows += read.length;
    if (rows <= MAX_TABLE_ROWS) continue;
    throw new WorkbookError(
      "terlalu-besar",
      `Tabel di lembar "${match.sheet}" (${formatArea(match.area)}) terlalu panjang: semua tabel bersama-sama paling banyak 150.000 baris. Hapus baris yang tidak terpakai, atau pecah bukunya menjadi beberapa berkas, lalu coba lagi.`,
    );
  }
}

const NOTHING: SheetTables = { detection: { matches: [], unrecognized: null }, readings: [] };
const NO_COUNTS: TabelCounts = {
  sasaranPemda: 0,
  tujuan: 0,
  sasaran: 0,
  program: 0,
  kegiatan: 0,
  subKegiatan: 0,
  indikator: 0,
};

function summarize({ match }: TableReading, tabel: Tabel | undefined, sources: SourceMap): TableSummary {
  let levelRows: readonly LevelRowSummary[] | null = null;
  return {
    match,
    judul: LAYOUT_LIST.find(({ id }) => id === match.layout)?.judul ?? match.layout,
    columns: listColumns(match),
    counts: tabel === undefined ? NO_COUNTS : countsOf(tabel),
    // Only `baca` asks for the rows, and they are as many as the table's.
    get levelRows() {
      return (levelRows ??= levelRowsOf(tabel, sources));
    },
  };
}

function levelRowsOf(tabel: Tabel | undefined, sources: SourceMap): readonly LevelRowSummary[] {
  return (tabel?.simpulList ?? []).flatMap(({ id, nama, level, votes }) => {
    const place = votes.length === 0 ? undefined : sources.placeOf(id, "nama");
    return place === undefined ? [] : [{ place, nama, level, votes }];
  });
}

function reasonsOf(sheet: SheetGrid, { matches, unrecognized }: SheetDetection, isOwn: boolean): string[] {
  if (isOwn) return ["Lembar ini dibuat oleh Selaras; isinya diambil dari lembar lain."];
  if (matches.length > 0) return [];
  if (unrecognized !== null && unrecognized.reasons.length > 0) return [...unrecognized.reasons];
  return [sheet.rowCount === 0 ? "Lembar ini kosong." : "Tidak ada kepala tabel kinerja di lembar ini."];
}
