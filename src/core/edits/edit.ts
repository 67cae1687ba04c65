import type { Area } from "../grid/area";

/** What a cell gets. A formula is en-US without "=", with custom functions as the user sees them (`KINERJA.CAPAIAN(D5,E5)`). */
export type CellContent =
  /** Style only; what the cell holds stays. */
  | { readonly kind: "keep" }
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** The correct result, of the correct type: what people without the add-in will see. */
      readonly cached: string | number | boolean;
    };

/** How a cell shall look; what is left out stays as it is. */
export interface CellStyle {
  /** Start from how this cell of the same sheet looks. */
  readonly like?: { readonly row: number; readonly column: number };
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  /** RRGGBB */
  readonly color?: string;
  /** RRGGBB; null = no fill */
  readonly fill?: string | null;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: "thin" | "none";
}

/** New content or a new look for one cell. */
export interface CellEdit {
  readonly kind: "cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: CellStyle;
  /** "empty": refuse unless the cell is empty. "as-read": refuse unless it still holds what was read. */
  readonly expect: "empty" | "as-read";
  /** True where what was read is spilled here by a formula that the batch takes out: the cell itself held nothing. */
  readonly isSpilled?: boolean;
  /** Only in ApplyResult.undo: the host's own record of the cell, so that it comes back exactly (style, rich text, array formula). */
  readonly asWas?: string;
}

/** Adds an empty sheet at the end of the workbook. */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly name: string;
  readonly showGridlines?: boolean;
}

/** Merges an area into one cell that keeps the value of its top left cell. */
export interface MergeEdit {
  readonly kind: "merge";
  readonly sheet: string;
  readonly area: Area;
}

/** Takes away the merges that touch an area. */
export interface UnmergeEdit {
  readonly kind: "unmerge";
  readonly sheet: string;
  readonly area: Area;
}

/** Width in Excel's character units. */
export interface ColumnWidthEdit {
  readonly kind: "column-width";
  readonly sheet: string;
  readonly column: number;
  readonly width: number;
}

/** Height in points. */
export interface RowHeightEdit {
  readonly kind: "row-height";
  readonly sheet: string;
  readonly row: number;
  readonly height: number;
}

/** How a sheet is printed. */
export interface PageSetup {
  readonly paper: "A4" | "F4";
  readonly orientation: "portrait" | "landscape";
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly fitToWidth: boolean;
  readonly centerHorizontally: boolean;
  /** Rows repeated on each page, zero-based inclusive. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly printArea?: Area;
  /** Excel's header/footer code, such as "&CHalaman &P dari &N". */
  readonly footer?: string;
}

/** Sets how a sheet is printed. */
export interface PageSetupEdit {
  readonly kind: "page-setup";
  readonly sheet: string;
  readonly page: PageSetup;
}

/** Defines (or redefines) a hidden workbook name for an area; how Selaras finds again what it made. */
export interface NameEdit {
  readonly kind: "name";
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Replaces what Selaras keeps in the workbook for itself (WorkbookGrid.notes); null takes it away. */
export interface NotesEdit {
  readonly kind: "notes";
  readonly text: string | null;
}

/**
 * Puts back what no other edit can name: a sheet or a name that was not there, a column's or a row's own size, a page set-up. Only
 * a host makes one, for ApplyResult.undo; a plan never holds one.
 */
export interface RestoreEdit {
  readonly kind: "restore";
  readonly sheet: string;
  /** "batch": everything that one batch did, in one record. */
  readonly what: "sheet" | "name" | "column-width" | "row-height" | "page-setup" | "batch";
  /** The host's own record of what stood there. */
  readonly asWas: string;
}

/** One change of the workbook. Edits are applied in order and all together, or not at all. */
export type Edit =
  | CellEdit
  | SheetEdit
  | MergeEdit
  | UnmergeEdit
  | ColumnWidthEdit
  | RowHeightEdit
  | PageSetupEdit
  | NameEdit
  | NotesEdit
  | RestoreEdit;
