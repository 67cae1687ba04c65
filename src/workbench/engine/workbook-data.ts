import type { Area } from "../../core/grid/area";
import type { CellValue } from "../../core/grid/sheet-grid";
import type { CellLook } from "./book/cell-look";

/** One cell as plain data. */
export interface EngineCell {
  /** What it holds, or shows where it holds a formula (then for the reader only: the engine calculates). */
  readonly value?: CellValue;
  /** en-US, without "=". */
  readonly formula?: string;
  /** "General" where absent. */
  readonly numberFormat?: string;
  readonly look?: CellLook;
  readonly border?: EngineBorder;
}

export interface EngineLine {
  readonly style: string;
  readonly color: string;
}

export type EngineBorder = Readonly<Partial<Record<"top" | "left" | "bottom" | "right", EngineLine>>>;

export interface EngineSheet {
  readonly name: string;
  /** Kept over load and snapshot where given. */
  readonly id?: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** By row, then column; what is absent is empty. */
  readonly cells: readonly (readonly (EngineCell | undefined)[] | undefined)[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Points, by number of row or column. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly showGridlines?: boolean;
  readonly tabColor?: string;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Present: protected. */
  readonly protection?: { readonly options: Readonly<Record<string, boolean>>; readonly password?: string };
  /** What differs from Excel's own page set-up. */
  readonly page?: Readonly<Record<string, unknown>>;
  readonly conditionalFormats?: readonly EngineConditionalFormat[];
}

export interface EngineConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill?: string;
  readonly look?: CellLook;
  readonly stopIfTrue?: boolean;
}

export interface EngineName {
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
  readonly visible?: boolean;
  readonly comment?: string;
  /** The sheet it belongs to; absent: the workbook. */
  readonly sheet?: string;
}

/** A workbook as plain data: what the engine is loaded with, and what it gives back. */
export interface EngineWorkbook {
  readonly sheets: readonly EngineSheet[];
  readonly names?: readonly EngineName[];
  readonly customXmlParts?: readonly { readonly id?: string; readonly xml: string }[];
  readonly fileName?: string;
}
