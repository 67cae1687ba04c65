import type { SpreadsheetLibrary } from "../engine/book/library";

/** What the download cannot carry into the file: a person is told at once instead of finding it missing later. */
const KEPT_IN_FILE: ReadonlySet<string> = new Set([
  "DELETE_SHEET",
  "RENAME_SHEET",
  "MOVE_SHEET",
  "HIDE_SHEET",
  "COLOR_SHEET",
  "LOCK_SHEET",
  "UNLOCK_SHEET",
]);

/** What a protected sheet refuses, besides writes to its locked cells. */
const REFUSED_WHEN_PROTECTED: ReadonlySet<string> = new Set([
  "DELETE_CONTENT",
  "CLEAR_FORMATTING",
  "SET_FORMATTING",
  "PASTE",
  "AUTOFILL",
  "REMOVE_COLUMNS_ROWS",
  "INSERT_CELL",
  "DELETE_CELL",
  "ADD_MERGE",
  "REMOVE_MERGE",
  "MOVE_RANGES",
  "SORT_CELLS",
]);

/** Entries of the spreadsheet's menus whose work has no place in the file. */
const MENU_ENTRIES: Readonly<Record<"cellMenuRegistry" | "rowMenuRegistry" | "colMenuRegistry", readonly string[]>> = {
  cellMenuRegistry: [
    "insert_link",
    "edit_table",
    "delete_table",
    "pivot_headers_group",
    "pivot_group_remaining",
    "pivot_headers_ungroup",
    "collapse_pivot",
    "pivot_sorting",
    "pivot_fix_formulas",
    "pivot_properties",
  ],
  rowMenuRegistry: ["hide_rows", "conditional_formatting", "group_rows", "ungroup_rows"],
  colMenuRegistry: [
    "hide_columns",
    "column_statistics",
    "conditional_formatting",
    "edit_table",
    "delete_table",
    "group_columns",
    "ungroup_columns",
  ],
};

/** The reason of a refusal, for who listens to the model's "command-rejected". */
export const KEPT_REASON = "SelarasKeptInFile";

interface PageCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
}

interface BookGetters {
  getExcelRecord(key: string): unknown;
  getActiveSheetId(): string;
  getCell(
    position: object,
  ): { readonly style?: { readonly excel?: { readonly look: { readonly locked?: boolean } } } } | undefined;
}

const PLUGIN = "selarasPageRules";

/** Teaches the spreadsheet, once, what a person may not do here: what Excel would refuse too, and what the download could not keep. */
export function installPageRules(library: SpreadsheetLibrary, isFileSheet: (sheetId: string) => boolean): void {
  class PageRules extends library.UIPlugin {
    override allowDispatch(command: object): never {
      return this.judge(command as PageCommand) as never;
    }

    private judge({ type, sheetId: ownSheetId, row, col }: PageCommand): string {
      const isKept = KEPT_IN_FILE.has(type);
      const isRefused = REFUSED_WHEN_PROTECTED.has(type);
      if (!isKept && !isRefused && type !== "UPDATE_CELL") return "Success";
      const getters = this.getters as unknown as BookGetters;
      const sheetId = ownSheetId ?? getters.getActiveSheetId();
      if (isKept) return isFileSheet(sheetId) ? KEPT_REASON : "Success";
      if (getters.getExcelRecord(`protection:${sheetId}`) === undefined) return "Success";
      if (isRefused) return "SheetLocked";
      const cell = getters.getCell({ sheetId, row, col });
      return cell?.style?.excel?.look.locked === false ? "Success" : "SheetLocked";
    }
  }
  library.registries.featurePluginRegistry.add(PLUGIN, PageRules);
  for (const [registry, entries] of Object.entries(MENU_ENTRIES) as [keyof typeof MENU_ENTRIES, readonly string[]][]) {
    for (const entry of entries) library.registries[registry].remove(entry);
  }
}
