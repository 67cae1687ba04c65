import type { PageSetup } from "../core/edits/edit";
import { SETTINGS_DEFAULT, type Settings } from "../core/model/settings";
import { planFormulir, type FormulirSummary } from "../core/reports/plan-report";
import type { ReportMode } from "../core/reports/report";
import { describeEdits, type WrittenArea } from "./describe-edits";
import { noTable } from "./fill-formulas";
import { WorkbookError, type ApplyResult, type WorkbookGateway } from "./ports";
import { readWorkbook, type PlanReading, type ReadOptions } from "./read-workbook";
import { refuseBadEdits } from "./refuse-edits";

export interface ReportRequest extends ReadOptions {
  /** Instead of what the workbook's titles say. */
  readonly opd?: string | undefined;
  readonly tahun?: number | undefined;
  readonly mode?: ReportMode | undefined;
  readonly kertas?: PageSetup["paper"] | undefined;
  readonly settings?: Settings;
}

/** What `formulir` made. */
export interface ReportResult {
  readonly reading: PlanReading;
  readonly sheetName: string;
  /** True where the sheet was there already and was refreshed. */
  readonly isRefresh: boolean;
  readonly summary: FormulirSummary;
  /** In Indonesian: what was kept, what is missing, what does not add up. */
  readonly catatan: readonly string[];
  readonly written: readonly WrittenArea[];
  readonly applied: ApplyResult;
}

/** Makes the Formulir Pengukuran Kinerja, or refreshes the one that is there and keeps what was typed in it. */
export async function makeReport(gateway: WorkbookGateway, request: ReportRequest): Promise<ReportResult> {
  const reading = await readWorkbook(gateway, { ...request, isWriting: true });
  if (reading.readings.length === 0) throw noTable();
  request.progress?.report(3, 4, "Menyusun formulir");
  const plan = planFormulir({
    workbook: reading.grid,
    cascade: reading.cascade,
    sources: reading.sources,
    settings: request.settings ?? SETTINGS_DEFAULT,
    options: { opd: request.opd, tahun: request.tahun, mode: request.mode, paper: request.kertas },
  });
  if (plan.kind === "ditolak") throw new WorkbookError("formulir-ditolak", `${plan.alasan} Tidak ada yang ditulis.`);
  refuseBadEdits(reading.grid, plan.edits);
  const applied = await gateway.apply(plan.edits);
  const { sheetName, isRefresh, summary, catatan } = plan;
  return { reading, sheetName, isRefresh, summary, catatan, written: describeEdits(plan.edits), applied };
}
