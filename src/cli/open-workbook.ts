import path from "node:path";
import type { XlsxWorkbook } from "../hosts/xlsx";
import { openXlsxFile } from "../hosts/xlsx/file";

/** Opens the workbook that the user named, from the working directory. */
export function openWorkbook(file: string, cwd: string): Promise<XlsxWorkbook> {
  return openXlsxFile(path.resolve(cwd, file));
}
