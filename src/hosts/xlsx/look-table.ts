import { ColorPalette } from "./color-palette";
import { builtInFormat } from "./number-formats";
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "./xml-tree";

/** One line of a cell's border: its style in the file's own word ("thin", "dashed"), and its colour as RRGGBB. */
export interface FileLine {
  readonly style: string;
  readonly color: string;
}

export type FileBorder = Readonly<Partial<Record<"top" | "left" | "bottom" | "right", FileLine>>>;

/** How a cell looks, in the file's own words; what is absent is as a cell without any style. Colours are RRGGBB. */
export interface FileLook {
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "single", "double", "singleAccounting", "doubleAccounting" */
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  /** false: may be written while the sheet is protected. */
  readonly locked?: boolean;
  readonly border?: FileBorder;
}

/** Reads how the cell styles of styles.xml look, by index; [] where the workbook has none. */
export function readLookTable(source: string | null, themeSource: string | null): readonly FileLook[] {
  if (source === null) return [];
  const root = parseXml(source);
  const palette = new ColorPalette(themeSource);
  const formats = new Map<number, string>();
  for (const format of childrenOf(childOf(root, "numFmts"), "numFmt")) {
    formats.set(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "General");
  }
  const ownFonts = childrenOf(childOf(root, "fonts"), "font").map((font) => fontOf(font, palette));
  // Some writers leave out what is as in the workbook's first font.
  const { fontName, fontSize } = ownFonts[0] ?? {};
  const standard = { ...(fontName === undefined ? {} : { fontName }), ...(fontSize === undefined ? {} : { fontSize }) };
  const fonts = ownFonts.map((font) => ({ ...standard, ...font }));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) => fillOf(fill, palette));
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) => borderOf(border, palette));
  const numberOf = (xf: XmlElement, name: string): number => Number(attributeOf(xf, name) ?? "0");
  return childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => {
    const formatId = numberOf(xf, "numFmtId");
    const protection = childOf(xf, "protection");
    const isUnlocked = protection !== undefined && !isOn(attributeOf(protection, "locked") ?? "1");
    return {
      numberFormat: formats.get(formatId) ?? builtInFormat(formatId) ?? "General",
      ...fonts[numberOf(xf, "fontId")],
      ...fills[numberOf(xf, "fillId")],
      ...alignmentOf(childOf(xf, "alignment")),
      ...(isUnlocked ? { locked: false } : {}),
      ...borders[numberOf(xf, "borderId")],
    };
  });
}

type Part = Partial<FileLook>;

function fontOf(font: XmlElement, palette: ColorPalette): Part {
  const has = (local: string): boolean => {
    const flag = childOf(font, local);
    return flag !== undefined && isOn(attributeOf(flag, "val") ?? "1");
  };
  const valueOf = (local: string): string | undefined => {
    const element = childOf(font, local);
    return element === undefined ? undefined : attributeOf(element, "val");
  };
  const underline = childOf(font, "u");
  const underlineKind = underline === undefined ? "none" : (attributeOf(underline, "val") ?? "single");
  const size = Number(valueOf("sz"));
  const name = valueOf("name");
  const color = palette.colorOf(childOf(font, "color"));
  return {
    ...(has("b") ? { bold: true } : {}),
    ...(has("i") ? { italic: true } : {}),
    ...(has("strike") ? { strikethrough: true } : {}),
    ...(underlineKind === "none" ? {} : { underline: underlineKind }),
    ...(name === undefined || name === "" ? {} : { fontName: name }),
    ...(size > 0 ? { fontSize: size } : {}),
    // Black is what a font without a colour has.
    ...(color === null || color === "000000" ? {} : { color }),
  };
}

/** The colour of a solid fill; of a pattern the colour behind it, since nothing here draws patterns. */
function fillOf(fill: XmlElement, palette: ColorPalette): Part {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern === undefined ? "none" : (attributeOf(pattern, "patternType") ?? "none");
  if (pattern === undefined || kind === "none") return {};
  const color = palette.colorOf(childOf(pattern, kind === "solid" ? "fgColor" : "bgColor"));
  return color === null ? {} : { fill: color };
}

function borderOf(border: XmlElement, palette: ColorPalette): Part {
  const lines: Partial<Record<"top" | "left" | "bottom" | "right", FileLine>> = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    // Files from right-to-left writers say start and end.
    const element =
      childOf(border, side) ?? childOf(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const style = element === undefined ? undefined : attributeOf(element, "style");
    if (element === undefined || style === undefined || style === "none") continue;
    lines[side] = { style, color: palette.colorOf(childOf(element, "color")) ?? "000000" };
  }
  return Object.keys(lines).length === 0 ? {} : { border: lines };
}

function alignmentOf(alignment: XmlElement | undefined): Part {
  if (alignment === undefined) return {};
  const horizontal = attributeOf(alignment, "horizontal");
  const vertical = attributeOf(alignment, "vertical");
  const indent = Number(attributeOf(alignment, "indent") ?? "0");
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical }),
    ...(isOn(attributeOf(alignment, "wrapText")) ? { wrap: true } : {}),
    ...(isOn(attributeOf(alignment, "shrinkToFit")) ? { shrinkToFit: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}
