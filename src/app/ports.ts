import type { Edit } from "../core/edits/edit";
import type { Area } from "../core/grid/area";
import type { WorkbookGrid } from "../core/grid/sheet-grid";
import type { Severity } from "../core/model/finding";

/** What a batch of edits did, and what it takes to undo it: the same kind of edits, with what stood there before. */
export interface ApplyResult {
  readonly changedCells: number;
  readonly undo: readonly Edit[];
}

/** The workbook behind a command. One implementation over Office.js, one over an .xlsx file; both pass one contract suite. */
export interface WorkbookGateway {
  read(work?: Work): Promise<WorkbookGrid>;
  /** Applies all edits or none. Rejects with a WorkbookError that names sheet and cell. */
  apply(edits: readonly Edit[], work?: Work): Promise<ApplyResult>;
  /** Selects and shows a place; a file has no screen, so there it does nothing. */
  reveal(sheet: string, area: Area): Promise<void>;
}

/** A failure that the user can act on: its message is Indonesian, says what happened, where, and what to do next. */
export class WorkbookError extends Error {
  /** Where a host stopped halfway and could not put back what it had written: what does so when it is applied later. */
  readonly undo: readonly Edit[];

  constructor(
    readonly code: string,
    message: string,
    options?: { readonly cause?: unknown; readonly undo?: readonly Edit[] },
  ) {
    super(message, options);
    this.name = "WorkbookError";
    this.undo = options?.undo ?? [];
  }
}

/** Long work tells how far it is. */
export interface Progress {
  report(done: number, total: number, label: string): void;
}

/** What a host is told of the work it is part of: whom to tell how far it is, and whether the user wants it to stop. */
export interface Work {
  readonly progress?: Progress;
  /** Asked between steps; where it answers true the host stops with a WorkbookError of code "dibatalkan" and has changed nothing. */
  readonly isCancelled?: () => boolean;
  /** True where writing follows what is read: a host then reads along what it takes to put things back, instead of asking again. */
  readonly isWriting?: boolean;
  /** The place to show once the edits are in. */
  readonly show?: { readonly sheet: string; readonly area: Area };
}

/** Colours cells without touching their own format, and takes the colours away again. A file host has no such thing. */
export interface CellMarker {
  mark(cells: readonly { readonly sheet: string; readonly area: Area; readonly severity: Severity }[]): Promise<void>;
  clear(): Promise<void>;
}

/** Tells that a person (or another program) changed cells of the open workbook, not what we wrote ourselves. */
export interface WorkbookEvents {
  onChange(listener: () => void): () => void;
}

/** Waits, for a session that looks again when the user has stopped typing: core and app have no clock. */
export interface Timer {
  /** Runs the work once after so many milliseconds; the answer takes it back. */
  start(milliseconds: number, run: () => void): () => void;
}
