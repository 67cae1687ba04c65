import type { ReportResult } from "../../app/make-report";
import { formatArea } from "../../core/grid/a1";
import type { Formatted } from "../command-spec";

/** What `formulir` made, as one JSON document. */
export function formatFormulirJson(file: string, output: string, result: ReportResult): Formatted {
  const document = {
    file,
    output,
    sheet: result.sheetName,
    refreshed: result.isRefresh,
    ...result.summary,
    catatan: result.catatan,
    written: result.written.map(({ sheet, area, cellCount }) => ({ sheet, area: formatArea(area), cells: cellCount })),
    changedCells: result.applied.changedCells,
  };
  return { output: `${JSON.stringify(document, null, 2)}\n`, exitCode: 0 };
}
