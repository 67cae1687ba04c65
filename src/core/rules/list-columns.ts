import type { Cascade, Tabel } from "../model/cascade";
import type { Reading } from "../text/reading";
import type { ReportSubject, RuleFacts } from "./rule";

/** One cell of a column that was read, and what a report calls it. */
export interface ColumnCell {
  readonly subject: ReportSubject;
  readonly reading: Extract<Reading<unknown>, { kind: "read" }>;
}

/** The read cells of one sheet column of a table, in row order. */
export interface NumberColumn {
  readonly tabel: Tabel;
  /** The column's field in a user's word. */
  readonly kolom: "target" | "anggaran" | "realisasi anggaran";
  readonly cells: readonly ColumnCell[];
}

/**
 * The target and budget columns of the tables in which some number was typed as text; the other tables, most of them large,
 * are not taken apart. A cell that several rows share counts once for each of them.
 */
export function listTextColumns(cascade: Cascade, facts: RuleFacts): readonly NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const tabel of cascade.tabelList) {
    if (!hasText(tabel)) continue;
    const byKey = new Map<string, { kolom: NumberColumn["kolom"]; cells: ColumnCell[] }>();
    visitCells(tabel, (id, field, nth, reading, kolom) => {
      if (reading.kind !== "read") return;
      const subject: ReportSubject = { id, field, nth };
      const key = facts.columnKey(subject);
      const column = byKey.get(key);
      if (column === undefined) byKey.set(key, { kolom, cells: [{ subject, reading }] });
      else column.cells.push({ subject, reading });
    });
    for (const column of byKey.values()) columns.push({ tabel, ...column });
  }
  return columns;
}

function hasText(tabel: Tabel): boolean {
  let found = false;
  visitCells(tabel, (_id, _field, _nth, reading) => {
    if (reading.kind === "read" && reading.origin === "text") found = true;
  });
  return found;
}

type Visit = (
  id: string,
  field: ReportSubject["field"],
  nth: number,
  reading: Reading<unknown>,
  kolom: NumberColumn["kolom"],
) => void;

function visitCells(tabel: Tabel, visit: Visit): void {
  for (const { id, target, targetTahunList, targetPeriodeList } of tabel.indikatorList) {
    visit(id, "target", 0, target, "target");
    targetTahunList.forEach(({ nilai }, nth) => {
      visit(id, "targetTahun", nth, nilai, "target");
    });
    targetPeriodeList.forEach(({ nilai }, nth) => {
      visit(id, "targetPeriode", nth, nilai, "target");
    });
  }
  for (const { id, pagu, realisasiAnggaran } of [
    ...tabel.simpulList,
    ...tabel.totalList,
    ...(tabel.subtotalList ?? []),
  ]) {
    visit(id, "pagu", 0, pagu, "anggaran");
    visit(id, "realisasiAnggaran", 0, realisasiAnggaran, "realisasi anggaran");
  }
}
