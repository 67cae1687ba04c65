import { ExcelWorkbook, type OfficeHost } from "./excel-workbook";

export { ExcelWorkbook, type OfficeHost } from "./excel-workbook";
export { detectFeatures } from "./office-features";

/** The gateway over the workbook that is open in Excel. `office` is given where Office.js does not stand on the globals. */
export function createExcelGateway(office?: OfficeHost): ExcelWorkbook {
  return new ExcelWorkbook(
    office ?? {
      run: (options, batch) => Excel.run(options, batch),
      isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
    },
  );
}
