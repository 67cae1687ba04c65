import type { RowCell, RowReading } from "../layout/layout";
import { sourceKeyOf } from "../layout/source-key";
import { levelDepth, type Level } from "../model/level";
import { normalizeNama } from "../text/normalize-nama";
import { splitNumbered } from "../text/numbering";
import type { RowNodes, SimpulBuilder } from "./build-simpul";
import { draftIndikator, withItem, type IndikatorDraft, type SimpulDraft } from "./drafts";
import { MeasureGiver, type RowIndikator } from "./give-measures";
import { splitIndikator } from "./name-cell";
import type { RowPeriode } from "../text/row-periode";
import { PeriodRows } from "./period-rows";
import type { BudgetLevel } from "./level-row";
import { settleIndikator } from "./settle-indikator";
import type { IndikatorColumn } from "./table-columns";
import { markCell, markRow, positionsOf, type TableScope } from "./table-scope";

const NOTHING: readonly RowIndikator[] = [];
const MEASURES = ["target", "realisasi"] as const;

/**
 * Builds the indicators of a table row by row: one for each item of an indicator cell, given to the simpul that its words,
 * its column or its row name; and, where rows are measured without an indicator, one implied by the row itself.
 */
export class IndikatorBuilder {
  private readonly bySource = new Map<number, readonly RowIndikator[]>();
  private readonly byId = new Map<string, IndikatorDraft>();
  /** How many of the table's indicators byId holds: only tables that repeat names ask for it. */
  private known = 0;
  private readonly measures: MeasureGiver;
  private readonly owners: ReadonlySet<Level>;
  /** Where a column names each row's period: the indicators go on over the rows of their periods. */
  private readonly periods: PeriodRows | null;
  private lastRow: readonly RowIndikator[] = NOTHING;
  private implied: SimpulDraft | null = null;

  constructor(
    private readonly scope: TableScope,
    private readonly simpul: SimpulBuilder,
  ) {
    this.periods = PeriodRows.of(scope);
    this.measures = new MeasureGiver(scope, this.periods);
    this.owners = new Set(scope.columns.indikatorList.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  }

  readRow(row: RowReading, nodes: RowNodes): void {
    const current: RowIndikator[] = [];
    let hasNew = false;
    for (const column of this.scope.columns.indikatorList) {
      const cell = row.cells.get(column.at);
      if (cell === undefined || cell.text === null) continue;
      if (cell.sourceRow !== row.row) {
        for (const known of this.bySource.get(sourceKeyOf(cell)) ?? NOTHING) current.push({ ...known, isNew: false });
        continue;
      }
      for (const one of this.readCell(row, column, cell, cell.text, nodes)) {
        current.push(one);
        hasNew ||= one.isNew;
      }
    }
    const subject = nodes.opened[nodes.opened.length - 1];
    let hasOwnSubject = subject !== undefined && current.every(({ indikator }) => indikator.simpulId !== subject.id);
    if (!hasNew && hasOwnSubject) {
      const implicit = this.implicitOf(row, nodes);
      if (implicit !== null) current.push(implicit);
      hasOwnSubject = implicit === null;
    }
    if (this.periods !== null) {
      if (current.length === 0 && nodes.opened.length === 0) {
        current.push(...this.lastRow.map((one) => ({ ...one, isNew: false })));
      }
      this.lastRow = current;
    }
    if (current.length > 0) this.measures.give(row, current, hasOwnSubject && !hasNew);
  }

  /** Settles units, percentages and polarity once all rows are read. */
  finish(): void {
    settleIndikator(this.scope.indikatorList);
  }

  private readCell(
    row: RowReading,
    column: IndikatorColumn,
    cell: RowCell,
    text: string,
    nodes: RowNodes,
  ): readonly RowIndikator[] {
    const items = splitNumbered(text);
    const found = items.map((itemText, item): RowIndikator => {
      const { nama, level } = splitIndikator(itemText);
      const node = this.ownerOf(row, column, level, nodes);
      const known = this.repeated(node, nama, row, nodes);
      const indikator = known ?? this.create(node, nama, false, row);
      if (known === null) {
        markCell(this.scope, indikator.id, "nama", row, column.at);
        markCell(this.scope, indikator.id, "indikator", row, column.at);
      }
      const depth = levelDepth(node.level);
      return { indikator, owner: column.owner, depth, item, itemCount: items.length, isNew: known === null };
    });
    const key = sourceKeyOf(cell);
    if (this.scope.reading.carried.has(key)) this.bySource.set(key, found);
    return found;
  }

  /** Whose indicator it is: what its own words say, else its column, else what the row names, else what is open. */
  private ownerOf(row: RowReading, column: IndikatorColumn, said: Level | null, nodes: RowNodes): SimpulDraft {
    const { open } = this.simpul;
    const bySaying = said === null ? null : open.at(said);
    if (bySaying !== null) return bySaying;
    if (column.owner !== null) {
      // One INDIKATOR SASARAN KEGIATAN column for all rows of a shared column (seed 000): it speaks of the row's own.
      const shared = nodes.shared ?? (isBudget(column.owner) ? this.lastShared() : null);
      if (
        shared !== null &&
        isBudget(column.owner) &&
        this.scope.columns.shared?.column.allowed.includes(column.owner) === true &&
        shared.level !== column.owner &&
        !this.owners.has(shared.level)
      ) {
        return shared;
      }
      const owner = open.at(column.owner);
      if (owner !== null) return owner;
    }
    return nodes.named[nodes.named.length - 1] ?? open.last ?? open.deepest() ?? this.impliedNode(row);
  }

  private lastShared(): SimpulDraft | null {
    const { last } = this.simpul.open;
    return this.scope.columns.shared !== null && last !== null && isBudget(last.level) ? last : null;
  }

  private impliedNode(row: RowReading): SimpulDraft {
    this.implied ??= this.simpul.impliedNode(row, "sasaran");
    return this.implied;
  }

  /**
   * The indicator that a filled-down cell repeats: same simpul, same words, and the simpul's own name repeated too, beside
   * something deeper. Where nothing deeper is named and the row measures it again, it is a second one: a duplicate.
   */
  private repeated(node: SimpulDraft, nama: string, row: RowReading, nodes: RowNodes): IndikatorDraft | null {
    if (this.periods !== null) return this.repeatedPeriod(node, nama, this.periods.of(row));
    if (node.indikatorIds.length === 0 || nodes.opened.includes(node) || !nodes.named.includes(node)) return null;
    const isDeepest = nodes.named[nodes.named.length - 1] === node;
    if (isDeepest && this.isMeasured(row)) return null;
    return this.sameName(node, nama).next().value ?? null;
  }

  /** The indicator of that name that lacks the row's period. */
  private repeatedPeriod(node: SimpulDraft, nama: string, periode: RowPeriode | null): IndikatorDraft | null {
    if (periode === null) return null;
    for (const known of this.sameName(node, nama)) {
      const lists = [known.targetPeriodeList, known.realisasiPeriodeList].flat();
      const isTaken =
        periode === "tahun"
          ? known.target.kind !== "empty"
          : lists.some(({ periode: other }) => other.kind === periode.kind && other.nomor === periode.nomor);
      if (!isTaken) return known;
    }
    return null;
  }

  private *sameName(node: SimpulDraft, nama: string): Generator<IndikatorDraft, undefined> {
    const key = normalizeNama(nama);
    for (const id of node.indikatorIds) {
      const known = this.indikatorOf(id);
      if (known !== undefined && normalizeNama(known.nama) === key) yield known;
    }
    return undefined;
  }

  private indikatorOf(id: string): IndikatorDraft | undefined {
    const { indikatorList } = this.scope;
    for (; this.known < indikatorList.length; this.known++) {
      const indikator = indikatorList[this.known];
      if (indikator !== undefined) this.byId.set(indikator.id, indikator);
    }
    return this.byId.get(id);
  }

  /** Whether the row states a target or a realisasi of its own. */
  private isMeasured(row: RowReading): boolean {
    return MEASURES.some((field) =>
      positionsOf(this.scope, field).some((at) => {
        const cell = row.cells.get(at);
        return cell?.sourceRow === row.row && cell.nilai !== undefined && cell.nilai.kind !== "empty";
      }),
    );
  }

  private create(node: SimpulDraft, nama: string, isImplicit: boolean, row: RowReading): IndikatorDraft {
    const { scope } = this;
    const id = `${scope.tabelId}.i${scope.indikatorList.length + 1}`;
    const indikator = draftIndikator(id, scope.tabelId, node.id, nama, isImplicit);
    scope.indikatorList.push(indikator);
    node.indikatorIds = withItem(node.indikatorIds, id);
    markRow(scope, id, "baris", row.row);
    return indikator;
  }

  /**
   * What a row measures without naming an indicator: in a table without an indicator column each named row that is
   * measured (seed 001's list of sub kegiatan), elsewhere a named row whose indicator cell was left blank.
   */
  private implicitOf(row: RowReading, nodes: RowNodes): RowIndikator | null {
    const node = nodes.opened[nodes.opened.length - 1];
    if (node === undefined) return null;
    const isList =
      this.scope.columns.indikatorList.length === 0 && this.measures.measuresAtAll && this.isDeepestLevel(node);
    if (!isList && !this.measures.isMeasured(row)) return null;
    const indikator = this.create(node, node.nama, true, row);
    const place = this.scope.sources.placeOf(node.id, "nama");
    if (place !== undefined) this.scope.sources.set(indikator.id, "nama", place);
    return { indikator, owner: null, depth: levelDepth(node.level), item: 0, itemCount: 1, isNew: true };
  }

  private isDeepestLevel(node: SimpulDraft): boolean {
    const { names, shared } = this.scope.columns;
    if (shared !== null) return shared.column.own === node.level || node.level === "subKegiatan";
    return names[names.length - 1]?.level === node.level;
  }
}

function isBudget(level: Level): level is BudgetLevel {
  return level === "program" || level === "kegiatan" || level === "subKegiatan";
}
