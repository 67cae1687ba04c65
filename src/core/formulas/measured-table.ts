import type { Area } from "../grid/area";
import type { CollectedTable, IndikatorRow } from "./collect-rows";
import type { FormulaColumn } from "./formula-column";

/**
 * What a table's rows are measured by: the realisasi of the year (`tahun`), or, where it notes only the realisasi of each
 * month or triwulan, target and realisasi up to the last period that is filled (`periode`).
 */
export type Basis = "tahun" | "periode";

/** Which of our columns: "capaian", "target-sd". */
export type ColumnId = FormulaColumn["id"];

/** Where one of our columns stands for a table. */
export interface ColumnPlace {
  readonly column: number;
  /** "baru": made by this run. "milik": ours from an earlier run. "tabel": the table's own, to be filled or read. */
  readonly origin: "baru" | "milik" | "tabel";
}

/** A table that gets columns, with where they stand. */
export interface MeasuredTable extends CollectedTable {
  readonly basis: Basis;
  readonly measured: readonly IndikatorRow[];
  /** Sheet rows that state several indicators at once. */
  readonly sharedRows: ReadonlySet<number>;
  readonly places: ReadonlyMap<ColumnId, ColumnPlace>;
}

/** The basis on which a table is measured. */
export function basisOf({ reading: { match } }: CollectedTable): Basis {
  const has = (wanted: string): boolean => match.columns.some(({ field }) => field === wanted);
  return !has("realisasi") && has("realisasiPeriode") ? "periode" : "tahun";
}

/** A row without a target measures nothing: it gets no capaian and counts for no decision. */
export function isMeasured({ target, indikator }: IndikatorRow, basis: Basis): boolean {
  if (target !== null && indikator.target.kind !== "empty") return true;
  return basis === "periode" && indikator.targetPeriodeList.some(({ nilai }) => nilai.kind !== "empty");
}

/** The sheet rows in which several of the measured indicators stand. */
export function sharedRowsOf(measured: readonly IndikatorRow[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { row } of measured) (seen.has(row) ? shared : seen).add(row);
  return shared;
}

/** The columns of earlier tables of the same run, by sheet. */
export type TakenColumns = Map<string, Area[]>;
