const path = require("node:path");

/**
 * Webpack's loader of a sample workbook: the .xlsx becomes plain data (SampleData in src/app/session-types.ts), read by the
 * product's own reader at build time, so that the pane carries no file library.
 */
module.exports = async function loadSample(bytes) {
  const { openXlsx } = await this.importModule(path.resolve(__dirname, "../../src/hosts/xlsx/index.ts"));
  const workbook = openXlsx(new Uint8Array(bytes), { name: path.basename(this.resourcePath) });
  const { sheets } = await workbook.read();
  const { sheets: looks } = await workbook.readLooks();
  const texts = sheets.map((sheet, index) => {
    const { name, merges } = sheet;
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => rowText(sheet.row(row)));
    const widths = widthsOf(looks[index].columnWidths, sheet.columnCount);
    const rest = JSON.stringify({ name, merges, widths });
    return `{rows:[${rows.join()}],...${rest}}`;
  });
  return `export const sheets = [${texts.join()}];`;
};
module.exports.raw = true;

/** A cell that is absent is a gap in the array, which JSON does not know; a row ends with its last cell. */
function rowText(cells) {
  if (cells === undefined) return "";
  return `[${Array.from(cells, (cell) => (cell === undefined ? "" : JSON.stringify(cell))).join()}]`;
}

function widthsOf(columnWidths, columnCount) {
  return Array.from({ length: columnCount }, (_, column) => columnWidths.get(column) ?? null);
}
