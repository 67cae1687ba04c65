import { strToU8, zipSync, type Zippable } from "fflate";
import { parseAddress } from "../../../src/core/grid/a1";
import type { FixtureSheet } from "../../contract/gateway-contract";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Part name → text or bytes, in the order in which the file holds them. */
export type Parts = Record<string, string | Uint8Array>;

/** A zip of these parts; level 0 stores them as they are. */
export function zipOf(parts: Parts, level: 0 | 1 = 1): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = [typeof part === "string" ? strToU8(part) : part, { level, mtime: new Date(2024, 0, 2, 3, 4, 6) }];
  }
  return zipSync(files);
}

export interface BookOptions {
  /** Attributes and children of <workbook> after <sheets>, such as `<definedNames>…`. */
  readonly afterSheets?: string;
  readonly beforeSheets?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly parts?: Parts;
}

/** The parts of a small workbook with these sheet parts (text of the whole part, by sheet name). */
export function partsOf(sheets: Readonly<Record<string, string>>, options: BookOptions = {}): Parts {
  const names = Object.keys(sheets);
  const overrides = names.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  const lines = names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const links = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts: Parts = {
    "[Content_Types].xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${overrides.join("")}` +
      `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${options.beforeSheets ?? ""}<sheets>${lines.join("")}</sheets>${options.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${links.join("")}` +
      `<Relationship Id="rId90" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheets[name] ?? "";
  });
  parts["xl/styles.xml"] = options.styles ?? STYLES;
  parts["xl/sharedStrings.xml"] = options.sharedStrings ?? `<sst xmlns="${MAIN}" count="0" uniqueCount="0"/>`;
  return { ...parts, ...options.parts };
}

/** A sheet part around rows; `before` and `after` stand around <sheetData>. */
export function sheetXml(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Styles: 0 plain, 1 percent, 2 bold, 3 bold and indented, 4 date, 5 own format "Rp"#,##0. */
export const STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;Rp&quot;#,##0"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment indent="2"/></xf>` +
  `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

/** The bytes of a workbook with these literal sheets, written as Excel would. */
export function buildXlsx(sheets: readonly FixtureSheet[]): Uint8Array {
  const formats = [...new Set(sheets.flatMap((sheet) => Object.values(sheet.formats ?? {})))];
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${165 + i}" formatCode="${escape(code)}"/>`).join("");
  const xfs = formats
    .map((_, i) => `<xf numFmtId="${165 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join("");
  const styles = STYLES.replace("</numFmts>", `${numFmts}</numFmts>`)
    .replace(`<numFmts count="1">`, `<numFmts count="${formats.length + 1}">`)
    .replace("</cellXfs>", `${xfs}</cellXfs>`)
    .replace(`<cellXfs count="6">`, `<cellXfs count="${formats.length + 6}">`);
  const parts = partsOf(Object.fromEntries(sheets.map((sheet) => [sheet.name, sheetPart(sheet, formats)])), { styles });
  const workbook = String(parts["xl/workbook.xml"]);
  parts["xl/workbook.xml"] = sheets.reduce(
    (text, { name, visibility = "visible" }) =>
      visibility === "visible"
        ? text
        : text.replace(`<sheet name="${escape(name)}"`, `<sheet state="${visibility}" name="${escape(name)}"`),
    workbook,
  );
  return zipOf(parts);
}

function sheetPart(sheet: FixtureSheet, formats: readonly string[]): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const [a1, cell] of Object.entries(sheet.cells)) {
    const place = parseAddress(a1);
    if (place === null) throw new Error(`not a cell: ${a1}`);
    const format = sheet.formats?.[a1];
    const style = format === undefined ? "" : ` s="${6 + formats.indexOf(format)}"`;
    const list = rows.get(place.row) ?? [];
    list.push({ column: place.column, xml: cellXml(a1, style, cell) });
    rows.set(place.row, list);
  }
  const text = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, cells]) =>
        `<row r="${row + 1}">${cells
          .sort((a, b) => a.column - b.column)
          .map((cell) => cell.xml)
          .join("")}</row>`,
    );
  const merges = sheet.merges ?? [];
  const after =
    (sheet.isProtected === true ? `<sheetProtection sheet="1" objects="1" scenarios="1"/>` : "") +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`);
  return sheetXml(text.join(""), "", after);
}

function cellXml(a1: string, style: string, cell: FixtureSheet["cells"][string]): string {
  if (typeof cell === "object") {
    const stored = cell.formula.replace(/KINERJA\./g, "_xldudf_KINERJA_");
    const type = typeof cell.result === "number" ? "" : typeof cell.result === "boolean" ? ` t="b"` : ` t="str"`;
    const result = typeof cell.result === "boolean" ? Number(cell.result) : cell.result;
    return `<c r="${a1}"${style}${type}><f>${escape(stored)}</f><v>${escape(String(result))}</v></c>`;
  }
  if (typeof cell === "number") return `<c r="${a1}"${style}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${a1}"${style} t="b"><v>${Number(cell)}</v></c>`;
  return `<c r="${a1}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
