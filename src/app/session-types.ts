import type { FormulaMode, SkippedTable } from "../core/formulas/plan-formulas";
import type { Edit } from "../core/edits/edit";
import type { DefinedName, SheetGridInput } from "../core/grid/sheet-grid";
import type { Finding, Severity } from "../core/model/finding";
import type { Place } from "../core/model/source-map";
import type { FormulirSummary } from "../core/reports/plan-report";
import type { ColumnCorrection } from "../core/layout/correct-columns";
import type { ReportMode } from "../core/reports/report";
import type { RuleExample, RuleScope } from "../core/rules/rule";
import type { AcceptedFinding } from "./workbook-notes";

export type { ColumnCorrection } from "../core/layout/correct-columns";
export type { AcceptedFinding } from "./workbook-notes";

/** A workbook as plain data, so that it can travel to a worker: what WorkbookGrid is made of. */
export interface GridData {
  readonly sheets: readonly SheetGridInput[];
  readonly names: readonly DefinedName[];
  /** What Selaras keeps in the workbook (see workbook-notes.ts), as stored; null where nothing is kept. */
  readonly notes: string | null;
}

/** One column of a recognised table, as the pane shows it and lets a person correct it. */
export interface ColumnOverview {
  /** Column letters. */
  readonly column: string;
  /** What its header cells say, joined. */
  readonly header: string;
  /** What a ColumnCorrection names the column by: its header's words, folded, told apart where two columns say the same. */
  readonly key: string;
  /** The field that is read from it; null where it is not used. */
  readonly field: string | null;
  /** The field's name for people; null where the column is not used. */
  readonly judul: string | null;
  /** True where a person chose the field. */
  readonly isCorrected: boolean;
}

/** One recognised table. */
export interface TableOverview {
  readonly layout: string;
  readonly judul: string;
  readonly kind: string;
  /** Header and body. */
  readonly place: Place;
  readonly columns: readonly ColumnOverview[];
  /** What fields a person may choose for a column of this layout. */
  readonly fieldChoices: readonly { readonly field: string; readonly judul: string }[];
  /** Counts of what the table itself opens, by level, in words ready to show: "7 program". */
  readonly counts: readonly string[];
}

/** One sheet: its tables, or why there is none. */
export interface SheetOverview {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isOwn: boolean;
  readonly tables: readonly TableOverview[];
  readonly reasons: readonly string[];
}

/** What is recognised in the open workbook. */
export interface WorkbookOverview {
  readonly opd: string | null;
  readonly tahun: number | null;
  readonly sheets: readonly SheetOverview[];
  /** True where no sheet holds anything. */
  readonly isEmpty: boolean;
  readonly kept: KeptCounts;
}

/** How much Selaras keeps in the workbook for itself. */
export interface KeptCounts {
  /** Columns whose field a person chose. */
  readonly koreksi: number;
  /** Findings that a person accepted. */
  readonly diterima: number;
  /** Cells whose formula is kept behind a frozen value. */
  readonly beku: number;
}

/** A finding as the list shows it. */
export interface FindingView extends Finding {
  readonly judul: string;
  readonly scope: RuleScope;
  /** Why a person accepted it, and when (ISO date); null where it stands open. */
  readonly accepted: { readonly alasan: string; readonly tanggal: string } | null;
}

/** The rule behind a finding: why it matters, with examples. */
export interface RuleView {
  readonly id: string;
  readonly judul: string;
  readonly alasan: string;
  readonly examples: { readonly salah: RuleExample; readonly benar: RuleExample };
}

/** What checking found; accepted findings are not counted. */
export interface CheckOverview {
  readonly findings: readonly FindingView[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** One cell that a command would write, for the preview. */
export interface WriteView {
  readonly sheet: string;
  /** A1 text of the cell or area. */
  readonly cell: string;
  /** As the user sees the cell: "76,53%"; "" where it is empty. */
  readonly before: string;
  readonly after: string;
  /** The formula that the cell gets, with its "="; null where it gets none. */
  readonly formula: string | null;
}

/** Where a writing command writes, and what it leaves alone. */
export interface WriteDetails {
  /** Areas that get content, per sheet and column. */
  readonly areas: readonly {
    readonly sheet: string;
    readonly area: string;
    readonly isi: string;
    readonly cellCount: number;
  }[];
  readonly skipped: readonly SkippedTable[];
  readonly catatan: readonly string[];
}

/** What a writing command would do, shown before it is done. */
export interface WritePreview extends WriteDetails {
  /** Up to 50 cells, those that replace something first. */
  readonly cells: readonly WriteView[];
  readonly cellCount: number;
  /** Cells that hold something now and would change. */
  readonly replacedCount: number;
  readonly edits: readonly Edit[];
}

/** What Formulir Pengukuran Kinerja is made with; absent parts are found in the workbook. */
export interface FormulirChoice {
  readonly opd?: string | undefined;
  readonly tahun?: number | undefined;
  readonly mode?: ReportMode | undefined;
  readonly kertas?: "A4" | "F4" | undefined;
}

/** The form before it is made. */
export interface FormulirPreview extends WritePreview {
  readonly sheetName: string;
  readonly isRefresh: boolean;
  readonly summary: FormulirSummary;
}

/** The sheets of a sample as plain data; the pane loads it on demand. Tables get their frames when it is inserted. */
export interface SampleData {
  readonly sheets: readonly (SheetGridInput & {
    /** Widths of the first columns in Excel's character units; null = as it is. */
    readonly widths?: readonly (number | null)[];
  })[];
}

/**
 * Everything that takes time and touches no workbook. In the pane it runs in a worker, elsewhere directly; all arguments and
 * answers are plain data. `open` comes first, and again whenever the workbook changed; the others speak of what was opened last.
 */
export interface PlanService {
  open(grid: GridData): Promise<WorkbookOverview>;
  check(): Promise<CheckOverview>;
  ruleOf(ruleId: string): Promise<RuleView | null>;
  planFill(mode: FormulaMode): Promise<WritePreview>;
  /** Rejects with a WorkbookError where no form can be made. */
  planFormulir(choice: FormulirChoice): Promise<FormulirPreview>;
  /** KINERJA formulas → their values. */
  planFreeze(): Promise<WritePreview>;
  /** Frozen values → the formulas that stood there, only where the cell still holds the value that was frozen. */
  planThaw(): Promise<WritePreview>;
  /** KINERJA formulas that Excel no longer knows (#NAME?, _xldudf_…) → entered anew. */
  planRestore(): Promise<WritePreview>;
  /** Rejects where the field does not fit the column, with a message that says why and what to do. */
  planCorrection(correction: ColumnCorrection): Promise<readonly Edit[]>;
  /** Takes a correction back: the column is read as Selaras recognises it. */
  planUncorrect(column: Omit<ColumnCorrection, "field">): Promise<readonly Edit[]>;
  planAccept(finding: AcceptedFinding): Promise<readonly Edit[]>;
  planUnaccept(fingerprint: string): Promise<readonly Edit[]>;
  /** The notes of the opened workbook were replaced (or taken away), all its cells are as they were. */
  keepNotes(notes: string | null): Promise<WorkbookOverview>;
  /** Sheets of a sample for an empty workbook. */
  planSample(id: string): Promise<readonly Edit[]>;
}

/** A line that tells what happened, to which cells, and what to do next. */
export interface SessionMessage {
  readonly kind: "success" | "warning" | "error" | "info";
  readonly text: string;
  /** A1 places it speaks of, to go to. */
  readonly places: readonly Place[];
  /** What is told only to who asks: where it wrote, what it left alone and why, notes. */
  readonly rincian?: WriteDetails;
  /** True where Urungkan takes back what it reports. */
  readonly canUndo: boolean;
}

/** Long work that is going on. */
export interface SessionWork {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly canCancel: boolean;
}

/** Everything a screen shows. Replaced as a whole on each change, never mutated. */
export interface SessionState {
  readonly overview: WorkbookOverview | null;
  readonly check: CheckOverview | null;
  /** The finding that is selected; null where none is. */
  readonly activeFingerprint: string | null;
  readonly isMarked: boolean;
  readonly work: SessionWork | null;
  readonly message: SessionMessage | null;
  /** What Urungkan would take back, newest last: "Isi capaian". */
  readonly undoList: readonly string[];
  /** True where the workbook changed since it was read. */
  readonly isStale: boolean;
}

/** The one session of a pane and its ribbon: reads, plans and writes through ports, and tells its state to who listens. */
export interface PlannerSession {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and says what is recognised; gives way to every other command. */
  read(): Promise<void>;
  /** Reads and checks. */
  check(): Promise<void>;
  goTo(place: Place): Promise<void>;
  selectFinding(fingerprint: string): Promise<void>;
  nextFinding(): Promise<void>;
  previousFinding(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  accept(fingerprint: string, alasan: string): Promise<void>;
  unaccept(fingerprint: string): Promise<void>;
  correctColumn(correction: ColumnCorrection): Promise<void>;
  uncorrectColumn(column: Omit<ColumnCorrection, "field">): Promise<void>;
  ruleOf(ruleId: string): Promise<RuleView | null>;
  /** Reads anew and plans; null where it failed (state.message says why) or was cancelled. */
  previewFill(mode: FormulaMode): Promise<WritePreview | null>;
  previewFormulir(choice: FormulirChoice): Promise<FormulirPreview | null>;
  previewFreeze(): Promise<WritePreview | null>;
  previewThaw(): Promise<WritePreview | null>;
  previewRestore(): Promise<WritePreview | null>;
  /** Writes what a preview showed, under this name in undoList. */
  write(judul: string, preview: WritePreview): Promise<boolean>;
  /** Preview and write in one, as the ribbon does; answers with a message in state. */
  fill(mode: FormulaMode): Promise<void>;
  makeFormulir(choice: FormulirChoice): Promise<void>;
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  restoreFormulas(): Promise<void>;
  insertSample(id: string): Promise<void>;
  undo(): Promise<void>;
  cancel(): void;
  dismissMessage(): void;
}
