import type { CellContent } from "../../core/edits/edit";
import { formatAddress } from "../../core/grid/a1";
import { UNCOMPUTED } from "../../core/grid/sheet-grid";
import { toStoredFormula } from "./custom-function-names";
import { encodeSpreadsheetText, encodeXml } from "./xml-text";

/** Begins like a formula. Alone, "-" and "+" are marks that officials write for "none". */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r].|^[=@]/s;

/** What a formula gives is one of these only where it is an error. */
const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/**
 * Answers whether text needs the quotePrefix mark. As an inline string it is text in any case; the mark keeps it so when a person
 * opens the cell for editing and presses Enter, where Excel would otherwise read "=…" as a formula.
 */
export function needsQuotePrefix(content: CellContent): boolean {
  return content.kind === "value" && typeof content.value === "string" && LOOKS_LIKE_FORMULA.test(content.value);
}

/** Answers whether the content leaves a cell empty. */
export function isClearing(content: CellContent): boolean {
  return content.kind === "value" && (content.value === null || content.value === "");
}

/** A <c> element. Numbers are written without a type, text inline (so the shared strings stay as they are), results with their type. */
export function writeCell(
  prefix: string,
  row: number,
  column: number,
  style: number,
  content: Exclude<CellContent, { kind: "keep" }>,
): string {
  const p = prefix;
  const open = `<${p}c r="${formatAddress(row, column)}"${style > 0 ? ` s="${style}"` : ""}`;
  if (content.kind === "formula") {
    const formula = `<${p}f>${encodeXml(toStoredFormula(content.formula))}</${p}f>`;
    switch (typeof content.cached) {
      case "number":
        return `${open}>${formula}<${p}v>${String(content.cached)}</${p}v></${p}c>`;
      case "boolean":
        return `${open} t="b">${formula}<${p}v>${content.cached ? 1 : 0}</${p}v></${p}c>`;
      default:
        // Without a result Excel computes it on opening.
        if (content.cached === UNCOMPUTED.error) return `${open}>${formula}</${p}c>`;
        if (ERRORS.has(content.cached)) return `${open} t="e">${formula}<${p}v>${content.cached}</${p}v></${p}c>`;
        return `${open} t="str">${formula}<${p}v>${encodeSpreadsheetText(content.cached)}</${p}v></${p}c>`;
    }
  }
  const { value } = content;
  if (value === null || value === "") return `${open}/>`;
  switch (typeof value) {
    case "number":
      return `${open}><${p}v>${String(value)}</${p}v></${p}c>`;
    case "boolean":
      return `${open} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
    default: {
      const space = /^\s|\s$|\n| {2}/.test(value) ? ` xml:space="preserve"` : "";
      return `${open} t="inlineStr"><${p}is><${p}t${space}>${encodeSpreadsheetText(value)}</${p}t></${p}is></${p}c>`;
    }
  }
}

const STYLE_ATTRIBUTE = /(<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*?)\s+s\s*=\s*(?:"[^"]*"|'[^']*')/;
const TAG_NAME = /^<[^\s/>]+/;

/** The same <c> element in another style; all else in it stays as it is. */
export function restyleCell(xml: string, style: number): string {
  const without = STYLE_ATTRIBUTE.test(xml.slice(0, xml.indexOf(">") + 1)) ? xml.replace(STYLE_ATTRIBUTE, "$1") : xml;
  if (style === 0) return without;
  return without.replace(TAG_NAME, (name) => `${name} s="${style}"`);
}
