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

/** Looks at a table's typed texts one by one and answers at the end whether the table is worth taking apart. */
export interface TextProbe {
  see(reading: ColumnCell["reading"]): void;
  isWorth(): boolean;
}

/**
 * The target and budget columns of the tables whose typed texts are worth it; the others, most of them large, are not taken
 * apart. A cell that several rows share counts once for each of them.
 */
export function listTextColumns(
  cascade: Cascade,
  facts: RuleFacts,
  startProbe: () => TextProbe,
): readonly NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const tabel of cascade.tabelList) {
    const probe = startProbe();
    visitCells(tabel, (_id, _field, _nth, reading) => {
      if (reading.kind === "read" && reading.origin === "text") probe.see(reading);
    });
    if (!probe.isWorth()) continue;
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
    let nth = 0;
    for (const { nilai } of targetTahunList) visit(id, "targetTahun", nth++, nilai, "target");
    nth = 0;
    for (const { nilai } of targetPeriodeList) visit(id, "targetPeriode", nth++, nilai, "target");
  }
  for (const rows of [tabel.simpulList, tabel.totalList, tabel.subtotalList]) {
    for (const { id, pagu, realisasiAnggaran } of rows) {
      visit(id, "pagu", 0, pagu, "anggaran");
      visit(id, "realisasiAnggaran", 0, realisasiAnggaran, "realisasi anggaran");
    }
  }
}
