import type { FormulirChoice } from "../../../app/session-types";
import type { ReportMode } from "../../../core/reports/report";

/** What a person chose for the form, as typed; a blank answer leaves the decision to the workbook. */
export interface FormulirAnswers {
  readonly opd: string;
  readonly tahun: string;
  /** Null: F4 for a new sheet; a sheet that is there keeps its page as it is. */
  readonly kertas: "F4" | "A4" | null;
  readonly mode: ReportMode;
}

export const FIRST_ANSWERS: FormulirAnswers = { opd: "", tahun: "", kertas: null, mode: "rumus" };

/** Why the year cannot be used; null where it is blank or a year. */
export function tahunProblem(tahun: string): string | null {
  const text = tahun.trim();
  if (text === "" || /^(19|20)\d{2}$/.test(text)) return null;
  return "Tulis tahun dengan empat angka, misalnya 2024.";
}

/** The answers as the session takes them. */
export function choiceOf({ opd, tahun, kertas, mode }: FormulirAnswers): FormulirChoice {
  const name = opd.replaceAll(/\s+/g, " ").trim();
  const year = tahun.trim();
  return {
    mode,
    ...(kertas === null ? {} : { kertas }),
    ...(name === "" ? {} : { opd: name }),
    ...(year === "" ? {} : { tahun: Number(year) }),
  };
}
