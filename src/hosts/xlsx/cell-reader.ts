import { formatAddress } from "../../core/grid/a1";
import { UNCOMPUTED, type Cell, type CellValue } from "../../core/grid/sheet-grid";
import { toShownFormula } from "./custom-function-names";
import { problem, tooLarge } from "./problem";
import { readInlineText } from "./rich-text";
import { shiftFormula } from "./shared-formula";
import type { SheetScanner } from "./sheet-scanner";
import { styleAt, type StyleFacts } from "./style-table";
import { elementText } from "./xml-cursor";
import { decodeSpreadsheetText, decodeXml, XmlSizeError } from "./xml-text";

/** Days between the two date systems of Excel. */
export const DAYS_1904 = 1462;

/** What all sheets of a workbook share. */
export interface SheetContext {
  /** Names the file in messages. */
  readonly label: string;
  readonly sharedStrings: readonly string[];
  readonly styles: readonly StyleFacts[];
  readonly isDate1904: boolean;
  /** Filled cells that may still be read, over all sheets: each costs some 100 bytes. */
  readonly budget: { cells: number };
}

/** More than 300,000 rows of a wide list: what holds more is no plan, and would not fit into memory. */
export const MAX_CELLS = 5_000_000;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Excel itself holds 32,767 letters in a cell; other programs some more. */
const MAX_TEXT = 100_000;
/** Letters of the formulas that shared ones are written out to, in one sheet: a million rows of 100 letters each. */
const MAX_SHARED_TEXT = 100_000_000;

/** Turns what the scanner stands on into a Cell. */
export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();
  private sharedText = 0;

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
    if (typeof value === "string" && value.length > MAX_TEXT) {
      throw tooLarge(this.context.label, `sel ${formatAddress(scanner.row, scanner.column)} di lembar "${this.sheet}"`);
    }
    const style = styleAt(this.context.styles, scanner.style);
    // A result that is an empty text says so by its type; a formula without any result was never computed.
    const shown = value ?? (formula === undefined || scanner.type === "str" ? "" : UNCOMPUTED);
    const { numberFormat, bold, indent } = style;
    // An ISO date (t="d") names its day in either system.
    const is1904 = this.context.isDate1904 && style.isDate && scanner.type !== "d";
    const placed = is1904 && typeof shown === "number" ? shown + DAYS_1904 : shown;
    if (formula === undefined && !bold && indent === 0) return { value: placed, numberFormat };
    return {
      value: placed,
      numberFormat,
      ...(formula === undefined ? {} : { formula }),
      ...(bold ? { bold } : {}),
      ...(indent === 0 ? {} : { indent }),
    };
  }

  /** Remembers the master of a shared formula without reading the cell; for those who read only some cells. */
  remember(scanner: SheetScanner): void {
    if (scanner.formulaCloseStart > scanner.formulaOpenEnd) this.formulaOf(scanner);
  }

  private valueOf(scanner: SheetScanner): CellValue | undefined {
    const { source } = this;
    if (scanner.type === "inlineStr") {
      if (scanner.inlineStart < 0) return this.rawText(scanner);
      const textEnd = scanner.inlineEnd - 4;
      return source.startsWith("<t>", scanner.inlineStart) && source.indexOf("<", scanner.inlineStart + 3) === textEnd
        ? decodeSpreadsheetText(decodeXml(source.slice(scanner.inlineStart + 3, textEnd)))
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
    const text = scanner.formulaText();
    if (!scanner.formulaHasAttributes()) return text === "" ? undefined : toShownFormula(text);
    const tag = source.slice(scanner.formulaStart, scanner.formulaOpenEnd);
    const kind = formulaAttribute(tag, "t");
    if (kind === "shared") {
      const index = formulaAttribute(tag, "si") ?? "";
      if (text !== "") {
        this.shared.set(index, { formula: text, row: scanner.row, column: scanner.column });
        return toShownFormula(text);
      }
      const master = this.shared.get(index);
      if (master === undefined) return undefined;
      this.sharedText += master.formula.length;
      if (this.sharedText > MAX_SHARED_TEXT) throw new XmlSizeError("too long formulas", scanner.cellStart);
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
