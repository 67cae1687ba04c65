import type { SheetOverview, TableOverview, WorkbookOverview } from "../../../app/session-types";

/** The sheets of a workbook as the screen shows them: what is recognised first, then what is not and why. */
export interface ArrangedSheets {
  readonly recognised: readonly SheetOverview[];
  readonly others: readonly SheetOverview[];
  readonly tableCount: number;
}

export function arrangeSheets({ sheets }: WorkbookOverview): ArrangedSheets {
  const recognised = sheets.filter(({ tables }) => tables.length > 0);
  return {
    recognised,
    others: sheets.filter(({ tables }) => tables.length === 0),
    tableCount: recognised.reduce((sum, { tables }) => sum + tables.length, 0),
  };
}

/** "8 kolom", "8 kolom, 1 tidak dipakai, 1 dikoreksi" */
export function describeColumns({ columns }: TableOverview): string {
  const used = columns.filter(({ field }) => field !== null).length;
  const corrected = columns.filter(({ isCorrected }) => isCorrected).length;
  const rest = columns.length - used;
  return [
    `${columns.length} kolom`,
    ...(rest > 0 ? [`${rest} tidak dipakai`] : []),
    ...(corrected > 0 ? [`${corrected} dikoreksi`] : []),
  ].join(", ");
}
