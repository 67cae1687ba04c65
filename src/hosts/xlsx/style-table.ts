import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "./xml-tree";
import { builtInFormat, isDateFormat } from "./number-formats";

/** What the grid needs to know of one cell style. */
export interface StyleFacts {
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly indent: number;
}

const PLAIN: StyleFacts = { numberFormat: "General", isDate: false, bold: false, indent: 0 };

/** Reads the cell styles of styles.xml, by index; [] where the workbook has none. */
export function readStyleTable(source: string | null): readonly StyleFacts[] {
  if (source === null) return [];
  const root = parseXml(source);
  const formats = new Map<number, string>();
  for (const format of childrenOf(childOf(root, "numFmts"), "numFmt")) {
    formats.set(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "General");
  }
  const bolds = childrenOf(childOf(root, "fonts"), "font").map((font) => {
    const b = childOf(font, "b");
    return b !== undefined && isOn(attributeOf(b, "val") ?? "1");
  });
  return childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => factsOf(xf, formats, bolds));
}

function factsOf(xf: XmlElement, formats: ReadonlyMap<number, string>, bolds: readonly boolean[]): StyleFacts {
  const id = Number(attributeOf(xf, "numFmtId") ?? "0");
  const numberFormat = formats.get(id) ?? builtInFormat(id) ?? "General";
  const alignment = childOf(xf, "alignment");
  const indent = alignment === undefined ? 0 : Number(attributeOf(alignment, "indent") ?? "0");
  return {
    numberFormat,
    isDate: isDateFormat(numberFormat),
    bold: bolds[Number(attributeOf(xf, "fontId") ?? "0")] ?? false,
    indent: Number.isFinite(indent) ? indent : 0,
  };
}

/** The facts of a style index; a missing style is the plain one. */
export function styleAt(table: readonly StyleFacts[], index: number): StyleFacts {
  return table[index] ?? PLAIN;
}
