import type { Edit } from "../core/edits/edit";
import type { Area } from "../core/grid/area";
import type { WorkbookGrid } from "../core/grid/sheet-grid";

/** What a batch of edits did, and what it takes to undo it: the same kind of edits, with what stood there before. */
export interface ApplyResult {
  readonly changedCells: number;
  readonly undo: readonly Edit[];
}

/** The workbook behind a command. One implementation over Office.js, one over an .xlsx file; both pass one contract suite. */
export interface WorkbookGateway {
  read(): Promise<WorkbookGrid>;
  /** Applies all edits or none. Rejects with a WorkbookError that names sheet and cell. */
  apply(edits: readonly Edit[]): Promise<ApplyResult>;
  /** Selects and shows a place; a file has no screen, so there it does nothing. */
  reveal(sheet: string, area: Area): Promise<void>;
}

/** A failure that the user can act on: its message is Indonesian, says what happened, where, and what to do next. */
export class WorkbookError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/** Long work tells how far it is and may be asked to stop. */
export interface Progress {
  report(done: number, total: number, label: string): void;
}
