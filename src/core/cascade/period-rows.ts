import type { RowReading } from "../layout/layout";
import type { Periode } from "../text/periode";
import { parseRowPeriode, periodeKindOf, type RowPeriode } from "../text/row-periode";
import { positionsOf, type TableScope } from "./table-scope";

/** The periods of a table's rows, where a column names them. */
export class PeriodRows {
  private constructor(
    private readonly at: number,
    private readonly kind: Periode["kind"],
  ) {}

  /** Null for a table whose periods, if any, are columns. */
  static of(scope: TableScope): PeriodRows | null {
    const [at] = positionsOf(scope, "periode");
    if (at === undefined) return null;
    const texts = scope.reading.rows.flatMap((row) => row.cells.get(at)?.text ?? []);
    return new PeriodRows(at, periodeKindOf(scope.columns.all[at]?.header ?? "", texts));
  }

  /** The row's period; the year for a row that names none, null for one whose text is no period. */
  of(row: RowReading): RowPeriode | null {
    const text = row.cells.get(this.at)?.text;
    return text === undefined || text === null ? "tahun" : parseRowPeriode(text, this.kind);
  }
}
