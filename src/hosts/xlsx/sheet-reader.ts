import type { Area } from "../../core/grid/area";
import { formatAddress, parseAddress, parseArea } from "../../core/grid/a1";
import { createSheetGrid, type Cell, type CellValue, type SheetGrid } from "../../core/grid/sheet-grid";
import { toShownFormula } from "./custom-function-names";
import { problem } from "./problem";
import { readInlineText } from "./rich-text";
import { shiftFormula } from "./shared-formula";
import { SheetScanner } from "./sheet-scanner";
import { elementText } from "./xml-cursor";
import { decodeSpreadsheetText, decodeXml, XmlError } from "./xml-text";
import { styleAt, type StyleFacts } from "./style-table";
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "./xml-tree";

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** What all sheets of a workbook share. */
export interface SheetContext {
  /** Names the file in messages. */
  readonly label: string;
  readonly sharedStrings: readonly string[];
  readonly styles: readonly StyleFacts[];
  readonly isDate1904: boolean;
}

/** Where the rows stand in a sheet part, and the rest of the part as a tree: `outer` is the part without its rows. */
export interface SheetFrame {
  readonly root: XmlElement;
  /** Content of <sheetData>; both are equal where the element is empty or missing. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The tree's positions up to here are those of the source; later ones are `removed` smaller. */
  readonly removed: number;
}

const SHEET_DATA = /<(?:[\w.-]+:)?sheetData(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Parses a sheet part around its rows: the rows are cut out first, since nearly all of the part is rows. */
export function readSheetFrame(source: string): SheetFrame {
  const open = SHEET_DATA.exec(source);
  if (open === null || open[0].endsWith("/>")) {
    const at = open === null ? 0 : open.index + open[0].length;
    return { root: parseXml(source), dataStart: at, dataEnd: at, removed: 0 };
  }
  const dataStart = open.index + open[0].length;
  const name = /^<([^\s/>]+)/.exec(open[0])?.[1] ?? "sheetData";
  const dataEnd = source.indexOf(`</${name}`, dataStart);
  if (dataEnd < 0) throw new XmlError("sheetData is not closed", open.index);
  const root = parseXml(source.slice(0, dataStart) + source.slice(dataEnd));
  return { root, dataStart, dataEnd, removed: dataEnd - dataStart };
}

/** Reads one sheet part. Throws XmlError where it is not well formed, a WorkbookError where a cell makes no sense. */
export function readSheet(
  name: string,
  visibility: SheetGrid["visibility"],
  source: string,
  context: SheetContext,
): SheetGrid {
  const frame = readSheetFrame(source);
  const { root } = frame;
  const rows: (Cell | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  const cells = new CellReader(name, source, context);
  const scanner = new SheetScanner(source, frame.dataStart, frame.dataEnd);
  while (scanner.nextRow()) {
    if (scanner.rowIsHidden) hiddenRows.add(scanner.row);
    let row: (Cell | undefined)[] | undefined;
    while (scanner.nextCell()) {
      const cell = cells.read(scanner);
      if (cell === undefined) continue;
      row ??= rows[scanner.row] ?? [];
      row[scanner.column] = cell;
    }
    if (row !== undefined) rows[scanner.row] = row;
  }
  const protection = childOf(root, "sheetProtection");
  return createSheetGrid({
    name,
    rows,
    visibility,
    isProtected: protection !== undefined && isOn(attributeOf(protection, "sheet")),
    merges: readMerges(root),
    hiddenRows,
    hiddenColumns: readHiddenColumns(root),
  });
}

/** The merged areas of a sheet. */
export function readMerges(root: XmlElement): Area[] {
  const merges: Area[] = [];
  for (const merge of childrenOf(childOf(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(attributeOf(merge, "ref") ?? "");
    if (area !== null && (area.top !== area.bottom || area.left !== area.right)) merges.push(area);
  }
  return merges;
}

function readHiddenColumns(root: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const cols of childrenOf(root, "cols")) {
    for (const col of childrenOf(cols, "col")) {
      if (!isOn(attributeOf(col, "hidden"))) continue;
      const min = Number(attributeOf(col, "min"));
      const max = Math.min(Number(attributeOf(col, "max")), 16_384);
      for (let column = min; column <= max; column++) hidden.add(column - 1);
    }
  }
  return hidden;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Turns what the scanner stands on into a Cell. */
class CellReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly sheet: string,
    private readonly source: string,
    private readonly context: SheetContext,
  ) {}

  /** The cell, or undefined where it holds neither value nor formula. */
  read(scanner: SheetScanner): Cell | undefined {
    const value = this.valueOf(scanner);
    const formula = scanner.formulaStart < 0 ? undefined : this.formulaOf(scanner);
    if (formula === undefined && (value === undefined || value === "")) return undefined;
    const style = styleAt(this.context.styles, scanner.style);
    const shown = value ?? "";
    const { numberFormat, bold, indent } = style;
    const placed = this.context.isDate1904 && style.isDate && typeof shown === "number" ? shown + DAYS_1904 : shown;
    if (formula === undefined && !bold && indent === 0) return { value: placed, numberFormat };
    return {
      value: placed,
      numberFormat,
      ...(formula === undefined ? {} : { formula }),
      ...(bold ? { bold } : {}),
      ...(indent === 0 ? {} : { indent }),
    };
  }

  private valueOf(scanner: SheetScanner): CellValue | undefined {
    const { source } = this;
    if (scanner.type === "inlineStr") {
      return scanner.inlineStart < 0
        ? this.rawText(scanner)
        : readInlineText(source, scanner.inlineStart, scanner.inlineEnd);
    }
    if (scanner.valueStart < 0) return undefined;
    if (scanner.type === "n" || scanner.type === "") {
      const raw = source.slice(scanner.valueStart, scanner.valueEnd);
      const number = Number(raw);
      if (raw.trim() !== "" && Number.isFinite(number)) return number;
    }
    const text = elementText(source, scanner.valueStart, scanner.valueEnd);
    switch (scanner.type) {
      case "s":
        return this.sharedString(text, scanner);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return { error: text.trim() };
      case "str":
        return decodeSpreadsheetText(text);
      case "d":
        return serialOf(text.trim()) ?? text;
      default: {
        const trimmed = text.trim();
        const number = Number(trimmed);
        // What is marked as a number but is none is kept as the text it is.
        return trimmed === "" ? undefined : Number.isFinite(number) ? number : decodeSpreadsheetText(text);
      }
    }
  }

  private rawText(scanner: SheetScanner): string | undefined {
    return scanner.valueStart < 0
      ? undefined
      : decodeSpreadsheetText(elementText(this.source, scanner.valueStart, scanner.valueEnd));
  }

  private sharedString(text: string, scanner: SheetScanner): string {
    const index = Number(text);
    const found = text.trim() === "" ? undefined : this.context.sharedStrings[index];
    if (found === undefined) {
      throw problem(
        "isi-rusak",
        `${this.context.label} rusak: sel ${formatAddress(scanner.row, scanner.column)} di lembar "${this.sheet}" menunjuk teks yang tidak ada. Buka berkas itu di Excel dengan "Buka dan Perbaiki", lalu simpan ulang.`,
      );
    }
    return found;
  }

  private formulaOf(scanner: SheetScanner): string | undefined {
    const { source } = this;
    const tag = source.slice(scanner.formulaStart, scanner.formulaOpenEnd);
    const text = decodeXml(elementText(source, scanner.formulaOpenEnd, scanner.formulaCloseStart)).trim();
    // A plain <f> is by far the most common.
    if (!tag.includes("=")) return text === "" ? undefined : toShownFormula(text);
    const kind = formulaAttribute(tag, "t");
    if (kind === "shared") {
      const index = formulaAttribute(tag, "si") ?? "";
      if (text !== "") {
        this.shared.set(index, { formula: text, row: scanner.row, column: scanner.column });
        return toShownFormula(text);
      }
      const master = this.shared.get(index);
      if (master === undefined) return undefined;
      return toShownFormula(shiftFormula(master.formula, scanner.row - master.row, scanner.column - master.column));
    }
    if (kind === "dataTable") {
      const first = formulaAttribute(tag, "r1") ?? "";
      const second = formulaAttribute(tag, "r2") ?? "";
      return `TABLE(${first},${second})`;
    }
    return text === "" ? undefined : toShownFormula(text);
  }
}

const FORMULA_ATTRIBUTES = new Map(
  ["t", "si", "ref", "r1", "r2"].map((name) => [name, new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)]),
);

/** An attribute of an <f> tag's text. */
export function formulaAttribute(tag: string, name: "t" | "si" | "ref" | "r1" | "r2"): string | undefined {
  const match = FORMULA_ATTRIBUTES.get(name)?.exec(tag);
  return match?.[1] ?? match?.[2];
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/** An ISO date of a t="d" cell as a serial of the 1900 system. */
function serialOf(text: string): number | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** The zero-based cell of an A1 text within a part, or null. */
export function cellOf(reference: string | undefined): { row: number; column: number } | null {
  return reference === undefined ? null : parseAddress(reference);
}
