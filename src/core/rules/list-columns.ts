import type { Cascade, Tabel } from "../model/cascade";
import type { Reading } from "../text/reading";
import type { ReportSubject, RuleFacts } from "./rule";

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
 * The target and budget columns of all tables. A cell that several rows share (merged, or an indicator's target that stands
 * once) counts once.
 */
export function listNumberColumns(cascade: Cascade, facts: RuleFacts): readonly NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const tabel of cascade.tabelList) {
    const byKey = new Map<string, { kolom: NumberColumn["kolom"]; cells: ColumnCell[] }>();
    const add = (subject: ReportSubject, reading: Reading<unknown>, kolom: NumberColumn["kolom"]) => {
      if (reading.kind !== "read") return;
      const key = facts.columnKey(subject);
      const column = byKey.get(key);
      if (column === undefined) byKey.set(key, { kolom, cells: [{ subject, reading }] });
      else column.cells.push({ subject, reading });
    };
    for (const { id, target, targetTahunList, targetPeriodeList } of tabel.indikatorList) {
      add({ id, field: "target" }, target, "target");
      for (const [nth, { nilai }] of targetTahunList.entries()) add({ id, field: "targetTahun", nth }, nilai, "target");
      for (const [nth, { nilai }] of targetPeriodeList.entries()) {
        add({ id, field: "targetPeriode", nth }, nilai, "target");
      }
    }
    for (const { id, pagu, realisasiAnggaran } of [
      ...tabel.simpulList,
      ...tabel.totalList,
      ...(tabel.subtotalList ?? []),
    ]) {
      add({ id, field: "pagu" }, pagu, "anggaran");
      add({ id, field: "realisasiAnggaran" }, realisasiAnggaran, "realisasi anggaran");
    }
    for (const column of byKey.values()) columns.push({ tabel, ...column });
  }
  return columns;
}
