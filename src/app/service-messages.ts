import type { SheetGridInput } from "../core/grid/sheet-grid";
import type { GridData, PlanService } from "./session-types";

/** One direction of a worker or a message port: what is posted arrives at the other side in order, as plain data. */
export interface MessageEnd<Out, In> {
  post(message: Out): void;
  /** Called once, before the first message comes. */
  listen(listener: (message: In) => void): void;
}

/** The methods that travel as one call. `open` does not: its grid comes before it, in chunks. */
export type ServiceMethod = Exclude<keyof PlanService, "open">;

/** What the pane asks of the worker. `id` ties the answer to the question. */
export type ServiceRequest =
  | { readonly kind: "call"; readonly id: number; readonly method: ServiceMethod; readonly args: readonly unknown[] }
  /** A workbook begins: its sheets, their rows still empty. */
  | {
      readonly kind: "grid";
      readonly id: number;
      readonly sheets: readonly SheetGridInput[];
      readonly names: GridData["names"];
      readonly notes: string | null;
    }
  /** Rows of one of its sheets, from the one after the last that came. */
  | { readonly kind: "rows"; readonly id: number; readonly sheet: number; readonly rows: SheetGridInput["rows"] }
  /** All rows are there: the workbook can be opened. */
  | { readonly kind: "open"; readonly id: number };

/** A failure on its way back: a WorkbookError keeps its code, anything else has none. */
export interface ServiceFailure {
  readonly code: string | null;
  readonly message: string;
}

/** What the worker answers. */
export type ServiceResponse =
  /** A piece of a long list in the answer to come: of the answer itself where `key` is null. */
  | { readonly kind: "items"; readonly id: number; readonly key: string | null; readonly items: readonly unknown[] }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: ServiceFailure };

/** So many cells go into one message: some milliseconds of copying on either side. */
export const CELLS_PER_MESSAGE = 5_000;
/** So many edits, findings or other items go into one message. */
export const ITEMS_PER_MESSAGE = 2_000;
