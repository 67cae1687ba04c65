import type { LevelVote } from "../model/cascade";
import { levelDepth, type Level } from "../model/level";
import type { RowReading, TableReading } from "../layout/layout";
import { unitOf, valueOf } from "../text/reading";
import { parseKode, type Kode } from "../text/parse-kode";
import { startsWithLevelWord } from "../text/wording";
import { assignLevels } from "./assign-level";
import type { LevelRow } from "./level-row";
import {
  isOutcomeWorded,
  isUrusanHeading,
  labelledOutcome,
  splitName,
  withoutBudgetLabel,
  type NameParts,
} from "./name-cell";
import type { NomenklaturLookup } from "./nomenklatur";
import { ownCell, type TableColumns } from "./table-columns";

/** A named row of the shared column: its name taken apart, and its level with the votes for it. */
export interface SharedRow {
  readonly level: Level;
  readonly votes: readonly LevelVote[];
  readonly parts: NameParts;
  readonly kode: Kode | null;
  readonly at: number;
}

/** What the shared column says. */
export interface SharedRows {
  /** Named rows, at their index in TableReading.rows. */
  readonly byRow: readonly (SharedRow | undefined)[];
  /** Rows that repeat the name above them, filled down: the same simpul goes on. */
  readonly repeats: ReadonlySet<number>;
  /** Rows that head an urusan: no simpul. */
  readonly headings: ReadonlySet<number>;
}

const NO_ROWS: SharedRows = { byRow: [], repeats: new Set(), headings: new Set() };
const SPAN_INDENT = 100;

/** The kode of a row: its kode columns joined, or null. */
export function kodeOfRow(row: RowReading, columns: TableColumns): Kode | null {
  const [first] = columns.kode;
  if (first === undefined) return null;
  if (columns.kode.length === 1) {
    const text = ownCell(row, first)?.text ?? null;
    return text === null ? null : valueOf(parseKode(text));
  }
  const texts: string[] = [];
  for (const at of columns.kode) {
    const text = ownCell(row, at)?.text;
    if (text !== undefined && text !== null) texts.push(text);
  }
  return texts.length === 0 ? null : valueOf(parseKode(texts.join(".")));
}

/** Reads the named rows of the shared column and has their levels decided; a table without one gives no rows. */
export function readLevelRows(
  reading: TableReading,
  columns: TableColumns,
  nomenklatur: NomenklaturLookup | undefined,
): SharedRows {
  const { shared } = columns;
  if (shared === null) return NO_ROWS;
  const fills = countFills(reading, columns);
  const rowIndexes: number[] = [];
  const found: { parts: NameParts; kode: Kode | null; at: number }[] = [];
  const levelRows: LevelRow[] = [];
  const repeats = new Set<number>();
  const headings = new Set<number>();
  const byRow = new Array<SharedRow | undefined>(reading.rows.length).fill(undefined);
  const outcomeRows = new OutcomeRows(columns, nomenklatur);
  const outcome = new OutcomeWatch(columns);
  let before: { text: string; kode: string | null; pagu: number | null; nomor: string | null } | null = null;
  reading.rows.forEach((row, index) => {
    if (row.kind === "total") return;
    outcome.see(row);
    const at = shared.at.find((position) => ownCell(row, position) !== undefined);
    const cell = at === undefined ? undefined : row.cells.get(at);
    if (at === undefined || cell === undefined || cell.text === null) return;
    const parts = splitName(cell.text);
    const kode = parts.kode ?? kodeOfRow(row, columns);
    if (isUrusanHeading(parts.nama, kode)) {
      headings.add(index);
      return;
    }
    const stated = outcomeRows.read(parts, kode);
    if (stated !== null) {
      byRow[index] = { ...stated, kode: null, at };
      outcome.open();
      before = null;
      return;
    }
    const no = columns.no === null ? null : (ownCell(row, columns.no)?.text ?? null);
    const pagu = moneyAt(row, columns, "pagu");
    const now = { text: cell.text, kode: kode?.kode ?? null, pagu, nomor: no };
    if (before !== null && fills > 0 && isRepeat(before, now, cell.text, fills, nomenklatur)) {
      repeats.add(index);
      return;
    }
    before = now;
    rowIndexes.push(index);
    found.push({ parts, kode, at });
    levelRows.push({
      nama: parts.nama,
      kode,
      nomor: no ?? parts.nomor,
      isBold: cell.isBold,
      indent: cell.indent + SPAN_INDENT * (shared.at.indexOf(at) + spanOffset(cell.column, cell.sourceColumn)),
      statement: columns.statements.find((statement) => ownCell(row, statement.at) !== undefined)?.level ?? null,
      opensOutcome: outcome.take(),
      indikator: indikatorOf(row, columns),
      isPercentTarget: percentTargetOf(row, columns),
      penanggungJawab: personOf(row, columns),
      pagu,
      realisasi: moneyAt(row, columns, "realisasiAnggaran"),
    });
  });
  const assigned = assignLevels(levelRows, shared.column, nomenklatur);
  rowIndexes.forEach((rowIndex, index) => {
    const level = assigned[index];
    const row = found[index];
    if (level === undefined || row === undefined) return;
    const nama = withoutBudgetLabel(row.parts.nama);
    const parts = nama === row.parts.nama ? row.parts : { ...row.parts, nama };
    byRow[rowIndex] = { parts, kode: row.kode, at: row.at, level: level.level, votes: level.votes };
  });
  return { byRow, repeats, headings };
}

function spanOffset(column: { readonly column: number; readonly spanColumns?: readonly number[] }, at: number): number {
  return at === column.column ? 0 : 1 + (column.spanColumns?.indexOf(at) ?? -1);
}

const OUTCOME_HEADER = /\b(?:tujuan|sasaran)\b/i;

/**
 * Tells the rows of a shared column that are a tujuan or sasaran: by their own label, or, where the column's header says that
 * such stand in it, by a wording that no program, kegiatan or sub kegiatan has.
 */
class OutcomeRows {
  private readonly isExpected: boolean;

  constructor(
    columns: TableColumns,
    private readonly nomenklatur: NomenklaturLookup | undefined,
  ) {
    this.isExpected = (columns.shared?.at ?? []).some((at) => OUTCOME_HEADER.test(columns.all[at]?.header ?? ""));
  }

  read(parts: NameParts, kode: Kode | null): Pick<SharedRow, "level" | "parts" | "votes"> | null {
    if (kode !== null) return null;
    const labelled = labelledOutcome(parts.nama);
    if (labelled !== null) {
      const { level, nama } = labelled;
      return {
        level,
        parts: { ...parts, nama },
        votes: [voteOf(level, 7, `Uraiannya diawali kata "${wordOf(level)}".`)],
      };
    }
    if (!this.isExpected || !isOutcomeWorded(parts.nama) || startsWithLevelWord(parts.nama) !== null) return null;
    if (this.nomenklatur?.(parts.nama) != null) return null;
    const alasan = "Uraiannya menyatakan keadaan yang hendak dicapai, dan judul kolomnya menyebut sasaran.";
    return { level: "sasaran", parts, votes: [voteOf("sasaran", 3, alasan)] };
  }
}

function voteOf(level: Level, weight: number, alasan: string): LevelVote {
  return { sign: "kata", level, weight, alasan };
}

function wordOf(level: Level): string {
  return level === "tujuan" ? "tujuan" : "sasaran";
}

/** Sees where a new tujuan or sasaran begins, so that the next named row can be told. */
class OutcomeWatch {
  private isOpen = false;
  private readonly last = new Map<number, string>();
  private readonly positions: readonly number[];

  constructor(columns: TableColumns) {
    this.positions = columns.names
      .filter(({ level }) => level === "sasaran" || level === "tujuan" || level === "sasaranPemda")
      .map(({ at }) => at);
  }

  see(row: RowReading): void {
    for (const at of this.positions) {
      const text = ownCell(row, at)?.text;
      if (text === undefined || text === null || this.last.get(at) === text) continue;
      this.last.set(at, text);
      this.isOpen = true;
    }
  }

  /** A row of the shared column itself began one. */
  open(): void {
    this.isOpen = true;
  }

  take(): boolean {
    const isOpen = this.isOpen;
    this.isOpen = false;
    return isOpen;
  }
}

/** The row's own indikator: of the columns that speak of rows or of budget levels, the deepest that is filled. */
function indikatorOf(row: RowReading, columns: TableColumns): string | null {
  let found: string | null = null;
  for (const { at, owner } of columns.indikatorList) {
    if (owner === null || levelDepth(owner) >= levelDepth("program")) found = ownCell(row, at)?.text ?? found;
  }
  return found;
}

function personOf(row: RowReading, columns: TableColumns): string | null {
  for (const at of columns.byField.get("penanggungJawab") ?? []) {
    const text = ownCell(row, at)?.text;
    if (text !== undefined && text !== null) return text;
  }
  return null;
}

function moneyAt(row: RowReading, columns: TableColumns, field: "pagu" | "realisasiAnggaran"): number | null {
  for (const at of columns.byField.get(field) ?? []) {
    const cell = row.cells.get(at);
    if (cell === undefined || cell.sourceRow !== row.row) continue;
    const amount = valueOf(cell.angka);
    // As the cell counts: sums in millions fit within a million.
    if (amount !== null) return amount / unitOf(cell.angka);
  }
  return null;
}

function percentTargetOf(row: RowReading, columns: TableColumns): boolean | null {
  let found: boolean | null = null;
  for (const at of columns.byField.get("target") ?? []) {
    const cell = ownCell(row, at);
    const owner = cell?.column.owner ?? null;
    if (owner !== null && levelDepth(owner) < levelDepth("program")) continue;
    const nilai = valueOf(cell?.nilai);
    if (nilai?.kind === "angka" || nilai?.kind === "rentang") found = nilai.isPercent;
  }
  return found;
}

/**
 * Tells a table whose names are filled down (each row repeats its parents) from one in stairs (a name stands once and
 * blanks follow): how many names repeat the one above, or 0 where blanks are more. Only tables with an indikator column can
 * repeat a name for one thing.
 */
function countFills(reading: TableReading, columns: TableColumns): number {
  if (columns.indikatorList.length === 0 && !columns.byField.has("periode")) return 0;
  const positions = [...columns.names.map(({ at }) => at), ...(columns.shared?.at ?? [])];
  const last = new Map<number, string>();
  let filled = 0;
  let stairs = 0;
  for (const row of reading.rows) {
    if (row.kind === "total") continue;
    for (const at of positions) {
      const cell = row.cells.get(at);
      if (cell === undefined || cell.text === null) {
        if (last.has(at)) stairs++;
        continue;
      }
      if (cell.sourceRow !== row.row) continue;
      if (last.get(at) === cell.text) filled++;
      last.set(at, cell.text);
    }
  }
  return filled > stairs ? filled : 0;
}

function isRepeat(
  before: { text: string; kode: string | null; pagu: number | null; nomor: string | null },
  now: { text: string; kode: string | null; pagu: number | null; nomor: string | null },
  nama: string,
  fills: number,
  nomenklatur: NomenklaturLookup | undefined,
): boolean {
  if (before.text !== now.text || before.kode !== now.kode) return false;
  if (now.pagu !== null && now.pagu !== before.pagu) return false;
  if (now.nomor !== null && before.nomor !== null && now.nomor !== before.nomor && now.pagu !== null) return false;
  // With a budget on each row it may be a kegiatan and its sub kegiatan of one name: one pair alone is no filling down,
  // and some names are both in the nomenclature.
  if (now.pagu !== null && fills < 2) return false;
  return now.pagu === null || (nomenklatur?.levelsOf?.(nama).length ?? 1) < 2;
}
