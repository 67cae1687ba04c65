import type { Edit } from "../core/edits/edit";
import { correctionProblem, type ColumnCorrection } from "../core/layout/correct-columns";
import { WorkbookError } from "./ports";
import type { PlanReading } from "./read-workbook";
import { formatNotes, type AcceptedFinding, type WorkbookNotes } from "./workbook-notes";

/** The edit that keeps notes in the workbook. */
export function notesEdit(notes: WorkbookNotes): Edit {
  return { kind: "notes", text: formatNotes(notes) };
}

/** Accepts a finding; a finding that was accepted already gets the new reason. */
export function planAccept({ notes }: PlanReading, finding: AcceptedFinding): Edit[] {
  const others = notes.diterima.filter(({ fingerprint }) => fingerprint !== finding.fingerprint);
  return [notesEdit({ ...notes, diterima: [...others, finding] })];
}

/** Opens an accepted finding again; no edit where it was not accepted. */
export function planUnaccept({ notes }: PlanReading, fingerprint: string): Edit[] {
  const others = notes.diterima.filter((finding) => finding.fingerprint !== fingerprint);
  return others.length === notes.diterima.length ? [] : [notesEdit({ ...notes, diterima: others })];
}

/** Keeps a person's choice for a column. Throws a WorkbookError that says why where the field does not fit the column. */
export function planCorrection({ notes, readings, grid }: PlanReading, correction: ColumnCorrection): Edit[] {
  const matches = readings
    .map(({ match }) => match)
    .filter(({ sheet, layout }) => sheet === correction.sheet && layout === correction.layout);
  const sheet = grid.sheets.find(({ name }) => name === correction.sheet);
  if (sheet === undefined || matches.length === 0) {
    throw new WorkbookError(
      "koreksi-ditolak",
      `Tabel itu tidak dikenali lagi di lembar "${correction.sheet}". Baca ulang buku kerja, lalu pilih lagi.`,
    );
  }
  const problems = matches.map((match) => correctionProblem(sheet, match, correction));
  const problem = problems.includes(null) ? null : problems[0];
  if (typeof problem === "string") throw new WorkbookError("koreksi-ditolak", problem);
  return [notesEdit({ ...notes, koreksi: [...correctionsBeside(notes, correction), correction] })];
}

/** Takes a person's choice for a column back; no edit where none is kept. */
export function planUncorrect({ notes }: PlanReading, column: Omit<ColumnCorrection, "field">): Edit[] {
  const others = correctionsBeside(notes, column);
  return others.length === notes.koreksi.length ? [] : [notesEdit({ ...notes, koreksi: others })];
}

function correctionsBeside(notes: WorkbookNotes, column: Omit<ColumnCorrection, "field">): ColumnCorrection[] {
  return notes.koreksi.filter(
    ({ sheet, layout, header }) => sheet !== column.sheet || layout !== column.layout || header !== column.header,
  );
}
