import type { ColumnMatch, LayoutMatch, RowCell, RowReading } from "../layout/layout";
import type { Field } from "../model/field";
import type { Level } from "../model/level";
import { levelDepth } from "../model/level";
import { BUDGET_LEVELS, type BudgetLevel, type LevelColumn } from "./level-row";

/** A column that names simpul of one level. `at` is its position in LayoutMatch.columns. */
export interface NameColumn {
  readonly at: number;
  readonly level: Level;
}

/** A column whose statements belong to simpul of a level (SASARAN PROGRAM, SASARAN (OUTPUT), SASARAN ESS III). */
export interface StatementColumn {
  readonly at: number;
  readonly level: BudgetLevel;
  readonly field: Field;
}

/** A column of indicators; owner null where it speaks of whatever its row is. */
export interface IndikatorColumn {
  readonly at: number;
  readonly owner: Level | null;
}

/** The columns of a table by what they do for the cascade. */
export interface TableColumns {
  readonly all: readonly ColumnMatch[];
  readonly no: number | null;
  readonly kode: readonly number[];
  /** Columns of one level each, top level first. The shared column is not among them. */
  readonly names: readonly NameColumn[];
  /** The column (or columns, where names are indented by column) that several budget levels share. */
  readonly shared: { readonly at: readonly number[]; readonly column: LevelColumn } | null;
  readonly statements: readonly StatementColumn[];
  readonly indikatorList: readonly IndikatorColumn[];
  /** Positions by field, in column order. */
  readonly byField: ReadonlyMap<Field, readonly number[]>;
}

const STATEMENT_LEVEL: Readonly<Partial<Record<Field, BudgetLevel>>> = {
  sasaranProgram: "program",
  sasaranKegiatan: "kegiatan",
  sasaranSubKegiatan: "subKegiatan",
};
const NAME_FIELDS = ["sasaranPemda", "tujuan", "sasaran", "program", "kegiatan", "subKegiatan"] as const;

/** The statement field of a budget level: program → "sasaranProgram". */
export function statementFieldOf(level: BudgetLevel): Field {
  return level === "program" ? "sasaranProgram" : level === "kegiatan" ? "sasaranKegiatan" : "sasaranSubKegiatan";
}

/**
 * Sorts a table's columns. Which column is shared follows from which levels lack one of their own: a KEGIATAN column
 * without a SUB KEGIATAN column may hold both (seed 003's RAK); PROGRAM/KEGIATAN/SUB KEGIATAN holds what is left.
 */
export function sortColumns(match: LayoutMatch): TableColumns {
  const byField = new Map<Field, number[]>();
  match.columns.forEach((column, at) => {
    const list = byField.get(column.field);
    if (list === undefined) byField.set(column.field, [at]);
    else list.push(at);
  });
  const shared = sharedColumn(byField);
  const names: NameColumn[] = [];
  for (const level of NAME_FIELDS) {
    for (const at of byField.get(level) ?? []) {
      if (shared?.at.includes(at) !== true) names.push({ at, level });
    }
  }
  const statements: StatementColumn[] = [];
  match.columns.forEach((column, at) => {
    const level = STATEMENT_LEVEL[column.field];
    if (level !== undefined) statements.push({ at, level, field: column.field });
  });
  return {
    all: match.columns,
    no: byField.get("no")?.[0] ?? null,
    kode: byField.get("kode") ?? [],
    names,
    shared,
    statements,
    indikatorList: (byField.get("indikator") ?? []).map((at) => ({ at, owner: match.columns[at]?.owner ?? null })),
    byField,
  };
}

function sharedColumn(byField: ReadonlyMap<Field, readonly number[]>): TableColumns["shared"] {
  const has = (level: BudgetLevel): boolean => byField.has(level);
  const uraian = byField.get("uraian");
  if (uraian !== undefined) {
    const allowed = BUDGET_LEVELS.filter((level) => !has(level));
    return { at: uraian, column: { allowed: allowed.length === 0 ? BUDGET_LEVELS : allowed, own: null } };
  }
  for (const own of BUDGET_LEVELS) {
    const at = byField.get(own);
    if (at === undefined) continue;
    const depth = levelDepth(own);
    if (BUDGET_LEVELS.some((level) => levelDepth(level) > depth && has(level))) continue;
    return { at, column: { allowed: BUDGET_LEVELS.filter((level) => levelDepth(level) >= depth), own } };
  }
  return null;
}

/** The cell of a row at a position, where it holds text of its own row (not reached down by a merge). */
export function ownCell(row: RowReading, at: number): RowCell | undefined {
  const cell = row.cells.get(at);
  return cell !== undefined && cell.sourceRow === row.row && cell.text !== null ? cell : undefined;
}
