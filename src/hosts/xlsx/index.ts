export { openXlsx, XlsxWorkbook, type FileLooks, type OpenOptions } from "./xlsx-workbook";
export type { FileBorder, FileLook } from "./look-table";
export type { FileSheetLook } from "./sheet-look";
