import type { SheetGrid } from "../grid/sheet-grid";
import type { Field } from "../model/field";
import type { ColumnPlan } from "./column-plan";
import { isNameField } from "./columns/name-field";
import type { RowCell, RowReading } from "./layout";
import { beginsAsTotal, isMeanLabel, isMoneyLabel, isPlainTotalLabel, isTotalLabel } from "./total-row";

const LABEL_FIELD: ReadonlySet<Field> = new Set<Field>(["no", "kode", "indikator", "satuan"]);

/** Tells the totals of a table from its data. */
export class RowKind {
  /** Columns in which the label of a total may stand. */
  private readonly labelPlans: readonly ColumnPlan[];
  private readonly numberPlans: readonly ColumnPlan[];
  private readonly isMeasuring: boolean;

  constructor(
    private readonly sheet: SheetGrid,
    plans: readonly ColumnPlan[],
  ) {
    this.labelPlans = plans.filter(({ match: { field } }) => LABEL_FIELD.has(field) || isNameField(field));
    this.numberPlans = plans.filter(({ reader }) => reader !== "text");
    this.isMeasuring = plans.some(({ match: { field } }) => field === "target" || field === "indikator");
  }

  /** What a row is, from the texts that stand in it. */
  of(cells: ReadonlyMap<number, RowCell>, row: number): RowReading["kind"] {
    let hasIndikator = false;
    let isNamed = false;
    let isBeginning = false;
    for (const plan of this.labelPlans) {
      const cell = cells.get(plan.index);
      if (cell?.text == null) continue;
      const { field } = plan.match;
      const isName = isNameField(field);
      const isIndikator = field === "indikator";
      if (isIndikator) hasIndikator = true;
      if (beginsAsTotal(cell.text)) {
        if (isIndikator ? !isNamed && this.isTotalAmongIndicators(cell.text, row) : isTotalLabel(cell.text)) {
          return "total";
        }
        if (isName) isBeginning = true;
      }
      if ((isName || field === "no") && cell.sourceRow === row) isNamed = true;
    }
    if (!isBeginning || hasIndikator || this.isMeasuring) return "data";
    return this.numberPlans.some((plan) => this.sheet.cell(row, plan.match.column) !== undefined) ? "total" : "data";
  }

  /** Among indicators "Jumlah" is a total only where the row names nothing else, a mean or a sum of money only where it has no target. */
  private isTotalAmongIndicators(text: string, row: number): boolean {
    return isPlainTotalLabel(text) || ((isMeanLabel(text) || isMoneyLabel(text)) && !this.hasTarget(row));
  }

  private hasTarget(row: number): boolean {
    return this.numberPlans.some(
      ({ match: { field, column } }) =>
        (field === "target" || field === "targetPeriode") && this.sheet.cell(row, column) !== undefined,
    );
  }
}
