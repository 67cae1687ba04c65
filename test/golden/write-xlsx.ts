import { strToU8, zipSync } from "fflate";
import { columnToLetters, formatArea } from "../../src/core/grid/a1";
import type { Cell } from "../../src/core/grid/sheet-grid";
import type { SheetFixture } from "./fixture";

/** How the text of a cell is stored: programs differ, and a reader must take both. */
export type TextStorage = "shared" | "inline";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Collects what cells look like into cellXfs, in the order they are first seen. */
class StyleBook {
  private readonly formats = new Map<string, number>();
  private readonly styles = new Map<string, number>([["General|false|0", 0]]);

  indexOf(cell: Cell): number {
    const key = `${cell.numberFormat}|${String(cell.bold === true)}|${cell.indent ?? 0}`;
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    if (cell.numberFormat !== "General" && !this.formats.has(cell.numberFormat)) {
      this.formats.set(cell.numberFormat, 164 + this.formats.size);
    }
    this.styles.set(key, this.styles.size);
    return this.styles.size - 1;
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`);
    const xfs = [...this.styles.keys()].map((key) => {
      const [format = "General", bold = "false", indent = "0"] = key.split("|");
      const alignment = indent === "0" ? "" : `<alignment horizontal="left" indent="${indent}"/>`;
      return `<xf numFmtId="${this.formats.get(format) ?? 0}" fontId="${bold === "true" ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
    });
    return `${HEAD}<styleSheet xmlns="${MAIN}">${formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

/** Makes an .xlsx of fixture sheets, as bytes: only what a reader needs, with merges, formats, bold, indents and hidden state. */
export function writeXlsx(sheets: readonly SheetFixture[], textStorage: TextStorage = "shared"): Uint8Array {
  const styles = new StyleBook();
  const strings = new Map<string, number>();
  const files: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, styles, strings, textStorage));
  });
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const hasStrings = strings.size > 0;
  files["[Content_Types].xml"] = strToU8(
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${hasStrings ? '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' : ""}${overrides.join("")}</Types>`,
  );
  files["_rels/.rels"] = strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const sheetTags = sheets.map((sheet, index) => {
    const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
    return `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  files["xl/workbook.xml"] = strToU8(
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheetTags.join("")}</sheets></workbook>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  relations.push(`<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/>`);
  if (hasStrings) {
    relations.push(
      `<Relationship Id="rId${sheets.length + 2}" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`,
    );
    const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
    files["xl/sharedStrings.xml"] = strToU8(
      `${HEAD}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join("")}</sst>`,
    );
  }
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
  );
  files["xl/styles.xml"] = strToU8(styles.xml());
  return zipSync(files, { level: 6 });
}

function sheetXml(
  sheet: SheetFixture,
  styles: StyleBook,
  strings: Map<string, number>,
  textStorage: TextStorage,
): string {
  const rows: string[] = [];
  const rowCount = Math.max(sheet.rows.length, ...[...sheet.hiddenRows].map((row) => row + 1), 0);
  for (let index = 0; index < rowCount; index++) {
    const cells: string[] = [];
    const row = sheet.rows[index] ?? [];
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell !== undefined) {
        cells.push(cellXml(cell, `${columnToLetters(column)}${index + 1}`, styles.indexOf(cell), strings, textStorage));
      }
    }
    const hidden = sheet.hiddenRows.has(index) ? ' hidden="1"' : "";
    if (cells.length > 0 || hidden !== "") rows.push(`<row r="${index + 1}"${hidden}>${cells.join("")}</row>`);
  }
  const hiddenColumns = [...sheet.hiddenColumns].sort((a, b) => a - b);
  const columns = hiddenColumns.map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1" customWidth="1"/>`,
  );
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}">${columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`}<sheetData>${rows.join("")}</sheetData>${merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`}</worksheet>`;
}

function cellXml(
  cell: Cell,
  address: string,
  style: number,
  strings: Map<string, number>,
  textStorage: TextStorage,
): string {
  const head = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const formula = cell.formula === undefined ? "" : `<f>${escape(cell.formula)}</f>`;
  const { value } = cell;
  if (typeof value === "number") return `${head}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${head} t="e">${formula}<v>${value.error}</v></c>`;
  if (formula !== "") return `${head} t="str">${formula}<v>${escape(value)}</v></c>`;
  if (textStorage === "inline")
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  let index = strings.get(value);
  if (index === undefined) {
    index = strings.size;
    strings.set(value, index);
  }
  return `${head} t="s"><v>${index}</v></c>`;
}
