import type { Edit, PageSetup } from "../edits/edit";
import type { WorkbookGrid } from "../grid/sheet-grid";
import type { Cascade } from "../model/cascade";
import type { Settings } from "../model/settings";
import type { SourceMap } from "../model/source-map";

/** How a report's measured cells are written; see FormulaMode of the formula columns. */
export type ReportMode = "fungsi" | "rumus" | "nilai";

/** What the user asked for explicitly; each part absent where the workbook itself decides. */
export interface ReportOptions {
  readonly opd?: string | undefined;
  readonly tahun?: number | undefined;
  /** "rumus" by default: live and plain. */
  readonly mode?: ReportMode | undefined;
  /** F4 (folio) by default. */
  readonly paper?: PageSetup["paper"] | undefined;
}

/** What a report is made from. `workbook` gives the cells' own content and the sheet of an earlier run. */
export interface ReportInput {
  readonly workbook: WorkbookGrid;
  readonly cascade: Cascade;
  readonly sources: SourceMap;
  readonly settings: Settings;
  readonly options?: ReportOptions;
}

/** A report that can be made, or why not. */
export type ReportPlan<Summary> =
  | {
      readonly kind: "rencana";
      readonly edits: readonly Edit[];
      readonly sheetName: string;
      /** True where the sheet exists already and is refreshed. */
      readonly isRefresh: boolean;
      readonly summary: Summary;
      /** In Indonesian: what was kept, what is missing, what does not add up. */
      readonly catatan: readonly string[];
    }
  | {
      readonly kind: "ditolak";
      /** In Indonesian: what the workbook lacks and what to do. */
      readonly alasan: string;
    };

/** One kind of report. One file per report in builders/. */
export interface Report<Summary> {
  readonly id: string;
  readonly judul: string;
  plan(input: ReportInput): ReportPlan<Summary>;
}
