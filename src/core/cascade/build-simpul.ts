import type { LevelVote } from "../model/cascade";
import type { RowCell, RowReading } from "../layout/layout";
import { sourceKeyOf } from "../layout/source-key";
import { levelDepth, type Level } from "../model/level";
import { normalizeNama } from "../text/normalize-nama";
import type { Kode } from "../text/parse-kode";
import { draftSimpul, NO_ITEMS, withItem, type SimpulDraft } from "./drafts";
import { isUrusanHeading, splitName, type NameParts } from "./name-cell";
import { OpenNodes } from "./open-nodes";
import { kodeOfRow, type SharedRows } from "./read-level-rows";
import { ownCell, statementFieldOf, type StatementColumn } from "./table-columns";
import { markRow, type TableScope } from "./table-scope";

/** The simpul that one row speaks of. */
export interface RowNodes {
  /** Opened by this row for the first time, top down. */
  readonly opened: readonly SimpulDraft[];
  /** Named by this row, new or filled down; merged cells that reach down do not count. */
  readonly named: readonly SimpulDraft[];
  /** The one that the shared column names on this row, or null. */
  readonly shared: SimpulDraft | null;
}

const NO_VOTES: readonly LevelVote[] = [];
const IS_OUTCOME: Readonly<Record<Level, boolean>> = {
  sasaranPemda: true,
  tujuan: true,
  sasaran: true,
  program: false,
  kegiatan: false,
  subKegiatan: false,
};

interface Opening {
  readonly row: RowReading;
  readonly cell: RowCell;
  readonly level: Level;
  readonly parts: NameParts;
  readonly votes: readonly LevelVote[];
  readonly kode: Kode | null;
  /** By what the same name is known further down; null in the shared column, where it is another one. */
  readonly key: string | null;
}

/**
 * Opens the simpul of a table row by row. Names stand in stairs (a blank inherits the name above), in merged cells, or
 * filled down; the same outcome under the same parent is one simpul even where rows stand between (seed 003's PK eselon
 * III has 7 sasaran on 23 rows), while the rows of a list that measures nothing are each a simpul of their own.
 */
export class SimpulBuilder {
  readonly open = new OpenNodes();
  private readonly byName = new Map<string, SimpulDraft>();
  private readonly bySource = new Map<number, SimpulDraft>();
  private readonly pending = new Map<Level, { readonly text: string; readonly cell: RowCell }>();
  private readonly statementNodes: ReadonlySet<number>;
  private readonly stepsByLevel = new Map<Level | null, readonly Step[]>();

  constructor(
    private readonly scope: TableScope,
    private readonly sharedRows: SharedRows,
  ) {
    this.statementNodes = new Set(
      scope.columns.statements.filter((statement) => !this.canName(statement.level)).map(({ at }) => at),
    );
  }

  /** Opens what a row names. `index` is its place in TableReading.rows. */
  readRow(row: RowReading, index: number): RowNodes {
    let opened: readonly SimpulDraft[] = NO_ITEMS;
    let named: readonly SimpulDraft[] = NO_ITEMS;
    let shared: SimpulDraft | null = null;
    const sharedRow = this.sharedRows.byRow[index];
    const rowKode = sharedRow?.parts.kode === null ? sharedRow.kode : kodeOfRow(row, this.scope.columns);
    const take = (node: SimpulDraft, isNew: boolean): void => {
      if (isNew) opened = withItem(opened, node);
      named = withItem(named, node);
    };
    for (const step of this.steps(sharedRow?.level ?? null)) {
      if (step.at === null) {
        const cell = sharedRow === undefined ? undefined : row.cells.get(sharedRow.at);
        if (sharedRow === undefined || cell === undefined) continue;
        const { level, parts, kode, votes } = sharedRow;
        const isVoted =
          this.scope.columns.shared?.column.own !== level || votes.some(({ level: other }) => other !== level);
        shared = this.create({ row, cell, level, parts, kode, votes: isVoted ? votes : NO_VOTES, key: null });
        take(shared, true);
      } else {
        const cell = row.cells.get(step.at);
        if (cell === undefined || cell.text === null) continue;
        if (cell.sourceRow !== row.row) this.carryOn(cell);
        else this.name(row, cell, step.level, step.isStatement, rowKode, take);
      }
    }
    if (this.sharedRows.repeats.has(index)) {
      shared = this.sharedOpen();
      if (shared !== null) named = withItem(named, shared);
    }
    this.carryShared(row);
    this.readStatements(row, opened, shared);
    if (rowKode !== null) giveKode(opened, rowKode);
    this.giveNomor(row, opened);
    return { opened, named, shared };
  }

  /** A simpul for indicators of a table that names none: it stands for the table and is marked as implied. */
  impliedNode(row: RowReading, level: Level): SimpulDraft {
    const node = draftSimpul(this.nextId(), this.scope.tabelId, level, "", null, NO_VOTES);
    node.isImplied = true;
    this.add(node, row, null);
    return node;
  }

  private canName(level: Level): boolean {
    const { names, shared } = this.scope.columns;
    return (
      names.some((name) => name.level === level) ||
      (shared?.column.allowed as readonly Level[] | undefined)?.includes(level) === true
    );
  }

  /** The columns that may name something on a row, top level first; the shared one where its row's level puts it. */
  private steps(sharedLevel: Level | null): readonly Step[] {
    const known = this.stepsByLevel.get(sharedLevel);
    if (known !== undefined) return known;
    const own: Step[] = [
      ...this.scope.columns.names.map(({ at, level }): Step => ({ at, level, isStatement: false })),
      ...this.scope.columns.statements
        .filter(({ at }) => this.statementNodes.has(at))
        .map(({ at, level }): Step => ({ at, level, isStatement: true })),
    ];
    if (sharedLevel !== null) own.push({ level: sharedLevel, at: null, isStatement: false });
    const steps = own.sort((a, b) => levelDepth(a.level) - levelDepth(b.level));
    this.stepsByLevel.set(sharedLevel, steps);
    return steps;
  }

  private name(
    row: RowReading,
    cell: RowCell,
    level: Level,
    isStatement: boolean,
    rowKode: Kode | null,
    take: (node: SimpulDraft, isNew: boolean) => void,
  ): void {
    const parts = splitName(cell.text ?? "");
    if (!IS_OUTCOME[level] && isUrusanHeading(parts.nama, parts.kode)) return;
    const key = nameKey(level, this.open.parentFor(level), normalizeNama(parts.nama));
    const known = this.knownNode(level, parts, rowKode, key);
    if (known !== null) {
      this.open.enter(known);
      this.remember(cell, known);
      take(known, false);
      return;
    }
    const node = this.create({ row, cell, level, parts, votes: NO_VOTES, kode: parts.kode, key });
    if (isStatement) node.sasaran = node.nama;
    take(node, true);
  }

  /** The simpul that a name on its own row goes on with, or null where it begins a new one. */
  private knownNode(level: Level, parts: NameParts, rowKode: Kode | null, key: string): SimpulDraft | null {
    const found = this.byName.get(key) ?? null;
    if (found === null) return null;
    const kode = parts.kode ?? (rowKode?.level === level ? rowKode : null);
    return kode !== null && found.kode !== null && kode.kode !== found.kode ? null : found;
  }

  private create(opening: Opening): SimpulDraft {
    const { row, cell, level, parts, votes, kode } = opening;
    const parent = this.open.parentFor(level);
    const node = draftSimpul(this.nextId(), this.scope.tabelId, level, parts.nama, parent?.id ?? null, votes);
    node.kode = kode !== null && (kode.level === level || parts.kode !== null) ? kode.kode : null;
    node.nomor = parts.nomor;
    if (parent !== null) parent.childIds = withItem(parent.childIds, node.id);
    this.add(node, row, cell);
    if (opening.key !== null) this.byName.set(opening.key, node);
    const pending = this.pending.get(level);
    if (pending !== undefined) {
      this.pending.delete(level);
      this.state(node, pending.text, pending.cell);
    }
    return node;
  }

  private add(node: SimpulDraft, row: RowReading, cell: RowCell | null): void {
    const { scope } = this;
    scope.simpulList.push(node);
    markRow(scope, node.id, "baris", row.row);
    if (cell === null) markRow(scope, node.id, "nama", row.row);
    else {
      this.markSource(node, "nama", cell);
      this.remember(cell, node);
    }
    this.open.enter(node);
  }

  /** Notes whom a merged cell names, for the rows below that it reaches down to. */
  private remember(cell: RowCell, node: SimpulDraft): void {
    const key = sourceKeyOf(cell);
    if (this.scope.reading.carried.has(key)) this.bySource.set(key, node);
  }

  private markSource(node: SimpulDraft, field: string, cell: RowCell): void {
    const { sheet } = this.scope.reading.match;
    this.scope.sources.setCell(node.id, field, sheet, cell.sourceRow, cell.sourceColumn);
  }

  private nextId(): string {
    return `${this.scope.tabelId}.s${this.scope.simpulList.length + 1}`;
  }

  /** A merged cell that reaches down keeps its simpul open, or takes it up again beside others. */
  private carryOn(cell: RowCell): void {
    const node = this.bySource.get(sourceKeyOf(cell));
    if (node !== undefined && this.open.at(node.level) !== node) this.open.enter(node);
  }

  private carryShared(row: RowReading): void {
    for (const at of this.scope.columns.shared?.at ?? []) {
      const cell = row.cells.get(at);
      if (cell !== undefined && cell.text !== null && cell.sourceRow !== row.row) {
        const node = this.bySource.get(sourceKeyOf(cell));
        if (node !== undefined) this.open.last = node;
      }
    }
  }

  private sharedOpen(): SimpulDraft | null {
    const levels = this.scope.columns.shared?.column.allowed ?? [];
    for (let index = levels.length - 1; index >= 0; index--) {
      const level = levels[index];
      const node = level === undefined ? null : this.open.at(level);
      if (node !== null) return node;
    }
    return null;
  }

  /** Gives the statements of a row to the simpul they belong to. */
  private readStatements(row: RowReading, opened: readonly SimpulDraft[], shared: SimpulDraft | null): void {
    const { statements } = this.scope.columns;
    if (statements.length === this.statementNodes.size) return;
    const cells: { readonly statement: StatementColumn; readonly cell: RowCell }[] = [];
    for (const statement of statements) {
      if (this.statementNodes.has(statement.at)) continue;
      const cell = ownCell(row, statement.at);
      if (cell !== undefined) cells.push({ statement, cell });
    }
    for (const { statement, cell } of cells) {
      const text = splitName(cell.text ?? "").nama;
      const own = opened.find((node) => node.level === statement.level);
      const isTaken = cells.some((other) => other.statement !== statement && other.statement.level === shared?.level);
      const node = own ?? (shared !== null && !isTaken ? shared : this.open.at(statement.level));
      if (node !== null && node.sasaran === null) this.state(node, text, cell, statement);
      else if (node === null) this.pending.set(statement.level, { text, cell });
    }
  }

  private state(node: SimpulDraft, text: string, cell: RowCell, statement?: StatementColumn): void {
    node.sasaran = text;
    if (node.level === "program" || node.level === "kegiatan" || node.level === "subKegiatan") {
      this.markSource(node, statementFieldOf(node.level), cell);
    }
    if (statement !== undefined) this.markSource(node, statement.field, cell);
  }

  private giveNomor(row: RowReading, opened: readonly SimpulDraft[]): void {
    const { no } = this.scope.columns;
    const node = opened[opened.length - 1];
    if (no === null || node === undefined) return;
    const cell = ownCell(row, no);
    if (cell === undefined) return;
    node.nomor = cell.text;
    this.markSource(node, "no", cell);
  }
}

interface Step {
  readonly level: Level;
  /** Null for the shared column, whose level differs from row to row. */
  readonly at: number | null;
  readonly isStatement: boolean;
}

function giveKode(opened: readonly SimpulDraft[], kode: Kode): void {
  const node = opened.find(({ level, kode: own }) => level === kode.level && own === null);
  if (node !== undefined) node.kode = kode.kode;
}

function nameKey(level: Level, parent: SimpulDraft | null, key: string): string {
  return `${level}|${parent?.id ?? ""}|${key}`;
}
