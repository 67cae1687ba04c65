export { openXlsx, XlsxWorkbook, type OpenOptions } from "./xlsx-workbook";
