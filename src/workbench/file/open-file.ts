import type { Area } from "../../core/grid/area";
import type { WorkbookGrid } from "../../core/grid/sheet-grid";
import { openXlsx } from "../../hosts/xlsx";
import type { EngineWorkbook } from "../engine/workbook-data";
import { engineWorkbook } from "./engine-workbook";

/** A file that was opened: its bytes stay as they came, since the download is made of them. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly grid: WorkbookGrid;
  /** Where array formulas reach, by sheet. */
  readonly arrays: ReadonlyMap<string, readonly Area[]>;
  /** What the engine is loaded with. */
  readonly workbook: EngineWorkbook;
}

/** Reads an .xlsx or .xlsm. Rejects with a WorkbookError, whose message is for the user, where it is none that can be read. */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const file = openXlsx(bytes, { name });
  const grid = await file.read();
  const looks = await file.readLooks();
  const arrays = new Map(looks.sheets.map((sheet) => [sheet.name, sheet.arrays]));
  return { name, bytes, grid, arrays, workbook: engineWorkbook(grid, looks, name) };
}
