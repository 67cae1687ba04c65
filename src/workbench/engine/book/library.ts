import type * as OSpreadsheet from "@odoo/o-spreadsheet";

/** The o-spreadsheet library as a value: its CommonJS build in Node, the global of its browser build in the page. */
export type SpreadsheetLibrary = typeof OSpreadsheet;

export type SpreadsheetModel = OSpreadsheet.Model;
