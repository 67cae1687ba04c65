import { openXlsx } from "../../hosts/xlsx";
import type { EngineWorkbook } from "../engine/workbook-data";
import type { OpenedFile } from "./open-file";
import { planDownload } from "./plan-download";

/** The file with what became of it: its own bytes with the changes in them, the very same bytes where nothing changed. */
export async function saveFile(file: OpenedFile, before: EngineWorkbook, after: EngineWorkbook): Promise<Uint8Array> {
  const edits = planDownload(file, before, after);
  if (edits.length === 0) return file.bytes;
  const workbook = openXlsx(file.bytes, { name: file.name });
  await workbook.apply(edits);
  return workbook.toBytes();
}
