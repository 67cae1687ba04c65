import type { SpreadsheetLibrary } from "./library";

/** One cell to write, as o-spreadsheet's UPDATE_CELL takes it. */
export interface CellUpdate {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly style?: object | null;
  readonly format?: string;
}

const PLUGIN = "excelBook";

/**
 * Teaches the library two commands, once: EXCEL_WRITE writes many cells in one step of the undo history (a command for each cell
 * alone takes twice as long, and as many Ctrl+Z), EXCEL_RECORD keeps what the library has no place for – page set-up, protection,
 * XML parts – in the same history.
 */
export function installBookPlugin(library: SpreadsheetLibrary): void {
  const { corePluginRegistry, inverseCommandRegistry } = library.registries;
  if (corePluginRegistry.contains(PLUGIN)) return;

  class BookPlugin extends library.CorePlugin {
    static override getters: readonly string[] = ["getExcelRecord", "getExcelRecordKeys"];
    readonly records: Record<string, unknown> = {};

    override import(data: object): void {
      Object.assign(this.records, (data as { excelRecords?: Record<string, unknown> }).excelRecords);
    }

    override export(data: object): void {
      (data as { excelRecords?: Record<string, unknown> }).excelRecords = { ...this.records };
    }

    override handle(command: { type: string }): void {
      if (command.type === "EXCEL_WRITE") {
        const { cells, borders } = command as unknown as { cells?: CellUpdate[]; borders?: object[] };
        for (const cell of cells ?? []) this.dispatch("UPDATE_CELL", cell as never);
        for (const border of borders ?? []) this.dispatch("SET_BORDER", border as never);
      } else if (command.type === "EXCEL_RECORD") {
        const { records } = command as unknown as { records: [key: string, value: unknown][] };
        const update = this.history.update.bind(this.history) as (...path: unknown[]) => void;
        for (const [key, value] of records) update("records", key, value);
      }
    }

    getExcelRecord(key: string): unknown {
      return this.records[key];
    }

    getExcelRecordKeys(): readonly string[] {
      return Object.keys(this.records).filter((key) => this.records[key] !== undefined);
    }
  }

  const itself = (command: unknown): unknown[] => [command];
  for (const type of ["EXCEL_WRITE", "EXCEL_RECORD"]) {
    (library.coreTypes as Set<string>).add(type);
    (inverseCommandRegistry.add as (type: string, inverse: (command: unknown) => unknown[]) => void)(type, itself);
  }
  corePluginRegistry.add(PLUGIN, BookPlugin);
}
