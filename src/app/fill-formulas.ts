import { planFormulas, type FormulaMode, type FormulaPlan } from "../core/formulas/plan-formulas";
import { SETTINGS_DEFAULT, type Settings } from "../core/model/settings";
import { describeEdits, type WrittenArea } from "./describe-edits";
import { WorkbookError, type ApplyResult, type WorkbookGateway } from "./ports";
import { readWorkbook, type PlanReading, type ReadOptions } from "./read-workbook";
import { refuseBadEdits } from "./refuse-edits";

export interface FillOptions extends ReadOptions {
  readonly mode: FormulaMode;
  readonly settings?: Settings;
}

/** What `isi` did: the plan with the capaian of every row, and where it wrote. */
export interface FillResult {
  readonly reading: PlanReading;
  readonly plan: FormulaPlan;
  readonly written: readonly WrittenArea[];
  readonly applied: ApplyResult;
}

/** Adds the columns Capaian and Kategori to every table that measures. Running it again changes nothing. */
export async function fillFormulas(gateway: WorkbookGateway, options: FillOptions): Promise<FillResult> {
  const reading = await readWorkbook(gateway, { ...options, isWriting: true });
  if (reading.readings.length === 0) throw noTable();
  options.progress?.report(3, 4, "Menghitung capaian");
  const plan = planFormulas({
    workbook: reading.grid,
    readings: reading.readings,
    cascade: reading.cascade,
    sources: reading.sources,
    settings: options.settings ?? SETTINGS_DEFAULT,
    mode: options.mode,
  });
  refuseBadEdits(reading.grid, plan.edits);
  const applied = await gateway.apply(plan.edits);
  return { reading, plan, written: describeEdits(plan.edits), applied };
}

/** For a workbook in which there is nothing to work on. `where` tells what is missing on each sheet: a command, or a screen of the pane. */
export function noTable(where = "Baca tabel"): WorkbookError {
  return new WorkbookError(
    "tidak-ada-tabel",
    "Tidak ada tabel kinerja yang dikenali dalam buku kerja ini, jadi tidak ada yang ditulis. " +
      `${where} menjelaskan apa yang kurang pada setiap lembar.`,
  );
}
