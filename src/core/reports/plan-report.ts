import { formulirPengukuran, type FormulirSummary } from "./builders/index";
import type { ReportInput, ReportPlan } from "./report";

/** The reports that Selaras can make, by id. */
export const REPORT_LIST = { "formulir-pengukuran": formulirPengukuran } as const;
/** The id of a report that can be made. */
export type ReportId = keyof typeof REPORT_LIST;

/**
 * Plans the report with that id; the one door to all builders.
 * Example: `planReport("formulir-pengukuran", { workbook, cascade, sources, settings })`.
 */
export function planReport(id: ReportId, input: ReportInput): ReportPlan<FormulirSummary> {
  return REPORT_LIST[id].plan(input);
}

export { planFormulir, type FormulirRow, type FormulirSummary } from "./builders/index";
