import type { Finding, Severity } from "../core/model/finding";
import { SETTINGS_DEFAULT, type Settings } from "../core/model/settings";
import { runRules } from "../core/rules/run-rules";
import type { WorkbookGateway } from "./ports";
import { readWorkbook, type PlanReading, type ReadOptions } from "./read-workbook";

/** A finding that a person accepted as it is, and why. */
export interface AcceptedResult {
  readonly finding: Finding;
  readonly alasan: string;
  /** ISO date. */
  readonly tanggal: string;
}

/** What is wrong with a workbook, in the order of its sheets and rows. */
export interface CheckResult {
  readonly reading: PlanReading;
  /** Those that stand open. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedResult[];
  /** Of the open findings. */
  readonly summary: Readonly<Record<Severity, number>>;
}

/** Reads a workbook and checks it. Changes nothing. */
export async function checkWorkbook(
  gateway: WorkbookGateway,
  options: ReadOptions & { readonly settings?: Settings } = {},
): Promise<CheckResult> {
  const reading = await readWorkbook(gateway, options);
  options.progress?.report(3, 4, "Memeriksa");
  return checkReading(reading, options.settings);
}

/** Checks what was read already; pure. */
export function checkReading(reading: PlanReading, settings: Settings = SETTINGS_DEFAULT): CheckResult {
  const all = runRules(reading.cascade, reading.sources, settings, reading.problems, {
    sheetOrder: reading.grid.sheets.map(({ name }) => name),
  });
  const reasons = new Map(reading.notes.diterima.map((note) => [note.fingerprint, note]));
  const findings: Finding[] = [];
  const accepted: AcceptedResult[] = [];
  const summary: Record<Severity, number> = { galat: 0, peringatan: 0, saran: 0 };
  for (const finding of all) {
    const reason = reasons.get(finding.fingerprint);
    if (reason === undefined) {
      findings.push(finding);
      summary[finding.severity]++;
    } else accepted.push({ finding, alasan: reason.alasan, tanggal: reason.tanggal });
  }
  return { reading, findings, accepted, summary };
}
