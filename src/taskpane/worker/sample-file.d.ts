/** A sample workbook as plain data: webpack makes it of the .xlsx (see assets/contoh/sample-loader.cjs). */
declare module "*.xlsx" {
  import type { SampleData } from "../../app/session-types";
  export const sheets: SampleData["sheets"];
}
