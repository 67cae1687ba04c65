import type { SubtotalAnggaran, TotalAnggaran } from "../model/cascade";
import type { Field } from "../model/field";
import { levelDepth } from "../model/level";
import type { RowReading } from "../layout/layout";
import { coarseRounding, EMPTY, valueOf, type Reading } from "../text/reading";
import type { SimpulDraft } from "./drafts";
import { markCell, markRow, positionsOf, type TableScope } from "./table-scope";

/** A total row with what stood between it and the total before. */
interface TotalRow {
  readonly total: TotalAnggaran;
  /** The highest simpul that opened since the total before. */
  readonly covered: readonly SimpulDraft[];
  readonly isLast: boolean;
}

const GRAND = /\b(?:keseluruhan|seluruh|grand|total jumlah|jumlah total|total anggaran)\b/i;
/** Rupiah: sums of amounts with decimals. */
const TOLERANCE = 1;

/** Gathers a table's JUMLAH/TOTAL rows and tells the grand totals from those of a part. */
export class TotalBuilder {
  private readonly rows: { total: TotalAnggaran; covered: readonly SimpulDraft[]; simpulCount: number }[] = [];
  private seen = 0;

  constructor(private readonly scope: TableScope) {}

  readRow(row: RowReading): void {
    const { scope } = this;
    const id = `${scope.tabelId}.j${this.rows.length + 1}`;
    const label = labelOf(scope, row);
    markRow(scope, id, "baris", row.row);
    if (label.at < 0) markRow(scope, id, "nama", row.row);
    else markCell(scope, id, "nama", row, label.at);
    const total: TotalAnggaran = {
      id,
      tabelId: scope.tabelId,
      label: label.text,
      pagu: this.money(row, id, "pagu"),
      realisasiAnggaran: this.money(row, id, "realisasiAnggaran"),
      persenAnggaran: this.money(row, id, "persenAnggaran"),
    };
    const covered = highest(scope.simpulList.slice(this.seen));
    this.seen = scope.simpulList.length;
    this.rows.push({ total, covered, simpulCount: this.seen });
  }

  finish(): { readonly totalList: readonly TotalAnggaran[]; readonly subtotalList: readonly SubtotalAnggaran[] } {
    if (this.rows.length === 0) return { totalList: [], subtotalList: [] };
    const all = this.scope.simpulList.length;
    const rows = this.rows.map(({ total, covered, simpulCount }): TotalRow => ({
      total,
      covered,
      isLast: simpulCount === all || simpulCount === 0,
    }));
    const totalList: TotalAnggaran[] = [];
    const subtotalList: SubtotalAnggaran[] = [];
    const everything = highest(this.scope.simpulList);
    rows.forEach((row, index) => {
      if (isGrand(row, index, rows, everything)) totalList.push(row.total);
      else subtotalList.push({ ...row.total, simpulIds: row.covered.map(({ id }) => id) });
    });
    return { totalList, subtotalList };
  }

  private money(row: RowReading, id: string, field: "pagu" | "realisasiAnggaran" | "persenAnggaran"): Reading<number> {
    let found: Reading<number> = EMPTY;
    for (const at of positionsOf(this.scope, field)) {
      const cell = row.cells.get(at);
      if (found.kind !== "empty" || cell?.angka === undefined || cell.sourceRow !== row.row) continue;
      found = cell.angka;
      markCell(this.scope, id, field, row, at);
    }
    const [first] = positionsOf(this.scope, field);
    if (first !== undefined && !this.scope.sources.has(id, field)) markCell(this.scope, id, field, row, first);
    return found;
  }
}

/**
 * A total after which nothing follows (or before which nothing stands) covers the whole table, unless totals of parts went
 * before it and its amount is that of the last part alone.
 */
function isGrand(row: TotalRow, index: number, rows: readonly TotalRow[], everything: readonly SimpulDraft[]): boolean {
  if (!row.isLast) return false;
  if (index === 0 || GRAND.test(row.total.label)) return true;
  if (row.covered.length === 0) return true;
  const amount = valueOf(row.total.pagu);
  if (amount === null) return true;
  const whole = sumPagu(everything);
  const tolerance = everything.reduce((sum, { pagu }) => sum + coarseRounding(pagu), TOLERANCE);
  if (Math.abs(amount - whole) <= tolerance) return true;
  const hasGrandAfter = rows.slice(index + 1).some((other) => other.isLast);
  return !hasGrandAfter && Math.abs(amount - sumPagu(row.covered)) > tolerance;
}

function sumPagu(list: readonly SimpulDraft[]): number {
  return list.reduce((sum, { pagu }) => sum + (valueOf(pagu) ?? 0), 0);
}

/** The simpul of the highest budget level in a list, else those of its highest level. */
function highest(list: readonly SimpulDraft[]): readonly SimpulDraft[] {
  const paid = list.filter(({ level }) => levelDepth(level) >= levelDepth("program"));
  const pool = paid.length > 0 ? paid : list;
  const top = pool.reduce((least, { level }) => Math.min(least, levelDepth(level)), Infinity);
  return pool.filter(({ level }) => levelDepth(level) === top);
}

const LABEL_FIELDS: readonly Field[] = [
  "uraian",
  "program",
  "kegiatan",
  "subKegiatan",
  "sasaran",
  "tujuan",
  "no",
  "kode",
];

function labelOf(scope: TableScope, row: RowReading): { readonly text: string; readonly at: number } {
  for (const field of LABEL_FIELDS) {
    for (const at of positionsOf(scope, field)) {
      const text = row.cells.get(at)?.text;
      if (text !== undefined && text !== null) return { text, at };
    }
  }
  for (const [at, cell] of row.cells) {
    if (cell.text !== null && cell.angka === undefined && cell.nilai === undefined) return { text: cell.text, at };
  }
  return { text: "JUMLAH", at: -1 };
}
