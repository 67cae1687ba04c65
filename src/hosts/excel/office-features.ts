import { problem } from "./excel-problem";

/**
 * What this host needs of Excel beyond the set that it cannot do without, since which requirement set Excel has it, and what
 * happens where it is missing.
 */
const FEATURE_LIST = {
  /** Range.getMergedAreasOrNullObject. Without it merged cells are read as single ones, of which all but the first are empty. */
  merges: { set: "ExcelApi", version: "1.13" },
  /** WorksheetChangedEventArgs.triggerSource. Without it a change that comes while we write counts as ours. */
  eventSource: { set: "ExcelApi", version: "1.14" },
  /** RunOptions.mergeUndoGroup. Without it Ctrl+Z takes our writing back in several steps. */
  undoGroup: { set: "ExcelApi", version: "1.20" },
} as const;

/**
 * The set that reading and writing need: getCellProperties, copyFrom, pageLayout, worksheets.onChanged (1.9); null objects (1.4),
 * custom XML (1.5), conditional formats (1.6), showGridlines (1.8). Excel 2021 and later, Microsoft 365 and the web have it.
 */
const BASE = { set: "ExcelApi", version: "1.9" } as const;

export type OfficeFeatures = Readonly<Record<keyof typeof FEATURE_LIST, boolean>>;

export type IsSetSupported = (set: string, version: string) => boolean;

/** What this Excel can do. Throws a WorkbookError where it is too old to read and write at all. */
export function detectFeatures(isSetSupported: IsSetSupported): OfficeFeatures {
  const has = ({ set, version }: { readonly set: string; readonly version: string }) => isSetSupported(set, version);
  if (!has(BASE)) {
    throw problem(
      "excel-lama",
      "Versi Excel ini terlalu lama untuk Selaras (perlu ExcelApi 1.9): pakai Microsoft 365, Excel 2021 atau yang lebih baru, atau Excel di web.",
    );
  }
  return {
    merges: has(FEATURE_LIST.merges),
    eventSource: has(FEATURE_LIST.eventSource),
    undoGroup: has(FEATURE_LIST.undoGroup),
  };
}
