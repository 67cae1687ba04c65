import type { ColumnPlan } from "./column-plan";
import type { RowCells } from "./row-cells";

/** A column that holds sasaran and their indicators, one under the other: "Sasaran Strategis / Indikator Kinerja". */
export interface SharedColumn {
  /** Leaves a row's text with the one that it is: a row with figures is an indicator's, one without opens a sasaran. */
  settle(cells: RowCells): void;
}

/** The column that sasaran and indikator share; null where each has its own. */
export function sharedColumnOf(plans: readonly ColumnPlan[]): SharedColumn | null {
  const indikator = plans.find(({ match: { field } }) => field === "indikator");
  const sasaran = plans.find(
    ({ match: { field, column } }) => field === "sasaran" && column === indikator?.match.column,
  );
  if (indikator === undefined || sasaran === undefined) return null;
  const figures = plans.filter(({ reader }) => reader === "nilai");
  return {
    settle: (cells) => {
      const hasFigure = figures.some(({ index }) => cells.has(index));
      cells.delete(hasFigure ? sasaran.index : indikator.index);
    },
  };
}
