import type { CellStyle } from "../../core/edits/edit";
import { builtInFormat, builtInFormatId, isDateFormat } from "./number-formats";
import { PartOutline, STYLES_ORDER } from "./part-outline";
import { attributeOf, childOf, childrenOf, isOn, parseXml, writeAttributes, type XmlElement } from "./xml-tree";
import { encodeXmlAttribute } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The smallest style part that Excel takes; for workbooks that have none. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Excel takes no more cell styles than this. */
const MAX_STYLES = 65_000;
const FIRST_OWN_FORMAT = 164;

/** The order in which Excel writes what a font holds. */
const FONT_ORDER: readonly string[] =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

interface Xf {
  readonly attributes: ReadonlyMap<string, string>;
  readonly alignment: ReadonlyMap<string, string>;
  readonly protection: ReadonlyMap<string, string>;
}

/** A list of the style part (fonts, fills …) that only grows, without doubles. */
class StyleList {
  private readonly added: string[] = [];
  private readonly byText = new Map<string, number>();

  constructor(
    readonly local: string,
    readonly entries: readonly XmlElement[],
    canonical: readonly string[],
  ) {
    canonical.forEach((text, index) => {
      if (!this.byText.has(text)) this.byText.set(text, index);
    });
  }

  add(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const index = this.count;
    this.added.push(text);
    this.byText.set(text, index);
    return index;
  }

  get count(): number {
    return this.entries.length + this.added.length;
  }

  /** Appends what was added to the list's element. */
  writeTo(outline: PartOutline, rename: (text: string) => string): void {
    if (this.added.length === 0) return;
    const items = this.added.map(rename).join("");
    const tag = `${outline.prefix}${this.local}`;
    const text = outline.get(this.local);
    if (text === null) {
      outline.set(this.local, `<${tag} count="${this.count}">${items}</${tag}>`);
      return;
    }
    const element = parseXml(text);
    const attributes = writeAttributes(Object.entries({ ...element.attributes, count: String(this.count) }));
    const inner = element.isSelfClosing ? "" : text.slice(element.openEnd, element.closeStart);
    outline.set(this.local, `<${element.name}${attributes}>${inner}${items}</${element.name}>`);
  }
}

/**
 * The cell styles of a workbook, by index. New ones are appended and never doubled; an index once given stays good, so undo can
 * name it.
 */
export class StyleBook {
  private readonly outline: PartOutline;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly formats = new Map<string, number>();
  private readonly newFormats: { readonly id: number; readonly code: string }[] = [];
  private readonly xfs: Xf[];
  private readonly baseCount: number;
  private readonly byXf = new Map<string, number>();
  private readonly memo = new Map<string, number>();
  private nextFormat = FIRST_OWN_FORMAT;

  constructor(source: string) {
    this.outline = new PartOutline(source, STYLES_ORDER);
    const { root } = this.outline;
    const list = (local: string, child: string): StyleList => {
      const entries = childrenOf(childOf(root, local), child);
      return new StyleList(
        local,
        entries,
        entries.map((entry) => writeElement(entry)),
      );
    };
    this.fonts = list("fonts", "font");
    this.fills = list("fills", "fill");
    this.borders = list("borders", "border");
    for (const format of childrenOf(childOf(root, "numFmts"), "numFmt")) {
      const id = Number(attributeOf(format, "numFmtId"));
      this.formats.set(attributeOf(format, "formatCode") ?? "General", id);
      if (id >= this.nextFormat) this.nextFormat = id + 1;
    }
    this.xfs = childrenOf(childOf(root, "cellXfs"), "xf").map(readXf);
    this.baseCount = this.xfs.length;
    if (this.xfs.length === 0) this.xfs.push({ attributes: new Map(), alignment: new Map(), protection: new Map() });
    this.xfs.forEach((xf, index) => {
      const key = writeXf(xf);
      if (!this.byXf.has(key)) this.byXf.set(key, index);
    });
  }

  /** The index of the style `base` changed by `style`. */
  derive(base: number, style: CellStyle | undefined, quotePrefix: boolean): number {
    const own = style === undefined ? "" : styleKey(style);
    if (own.replaceAll(SEPARATOR, "") === "" && quotePrefix === this.hasQuotePrefix(base)) return base;
    const key = `${base}|${quotePrefix ? 1 : 0}|${own}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const index = this.indexOf(this.changed(this.xf(base), style ?? {}, quotePrefix));
    this.memo.set(key, index);
    return index;
  }

  /** Answers whether text in this style is marked as "text, even if it begins like a formula". */
  hasQuotePrefix(index: number): boolean {
    return isOn(this.xf(index).attributes.get("quotePrefix"));
  }

  /** Answers whether numbers in this style are dates. */
  isDate(index: number): boolean {
    const id = Number(this.xf(index).attributes.get("numFmtId") ?? "0");
    for (const [code, known] of this.formats) if (known === id) return isDateFormat(code);
    return isDateFormat(builtInFormat(id) ?? "General");
  }

  get isChanged(): boolean {
    return this.xfs.length > Math.max(1, this.baseCount) || (this.baseCount === 0 && this.xfs.length > 0);
  }

  get isFull(): boolean {
    return this.xfs.length > MAX_STYLES;
  }

  toText(): string {
    const { outline } = this;
    const rename = (text: string): string =>
      outline.prefix === "" ? text : text.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${outline.prefix}`);
    if (this.newFormats.length > 0) {
      const items = this.newFormats.map(
        ({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${encodeXmlAttribute(code)}"/>`,
      );
      const list = new StyleList("numFmts", childrenOf(childOf(outline.root, "numFmts"), "numFmt"), []);
      for (const item of items) list.add(item);
      list.writeTo(outline, rename);
    }
    this.fonts.writeTo(outline, rename);
    this.fills.writeTo(outline, rename);
    this.borders.writeTo(outline, rename);
    const xfs = new StyleList("cellXfs", childrenOf(childOf(outline.root, "cellXfs"), "xf"), []);
    // StyleList drops doubles, and these are none: indexOf has seen to that.
    for (const xf of this.xfs.slice(this.baseCount)) xfs.add(writeXf(xf));
    xfs.writeTo(outline, rename);
    return outline.toText();
  }

  private xf(index: number): Xf {
    return this.xfs[index] ?? this.xfs[0] ?? { attributes: new Map(), alignment: new Map(), protection: new Map() };
  }

  private indexOf(xf: Xf): number {
    const key = writeXf(xf);
    const known = this.byXf.get(key);
    if (known !== undefined) return known;
    const index = this.xfs.length;
    this.xfs.push(xf);
    this.byXf.set(key, index);
    return index;
  }

  private changed(base: Xf, style: CellStyle, quotePrefix: boolean): Xf {
    const attributes = new Map(base.attributes);
    const alignment = new Map(base.alignment);
    const put = (name: string, value: number, apply: string): void => {
      attributes.set(name, String(value));
      attributes.set(apply, "1");
    };
    for (const name of ["numFmtId", "fontId", "fillId", "borderId", "xfId"]) {
      if (!attributes.has(name)) attributes.set(name, "0");
    }
    if (quotePrefix) attributes.set("quotePrefix", "1");
    else attributes.delete("quotePrefix");
    if (style.numberFormat !== undefined) put("numFmtId", this.formatId(style.numberFormat), "applyNumberFormat");
    const fontId = Number(attributes.get("fontId"));
    const font = this.fontWith(fontId, style);
    if (font !== fontId) put("fontId", font, "applyFont");
    if (style.fill !== undefined) put("fillId", this.fills.add(fillText(style.fill)), "applyFill");
    if (style.border !== undefined) put("borderId", this.borders.add(borderText(style.border)), "applyBorder");
    if (style.horizontal !== undefined) {
      alignment.set("horizontal", style.horizontal);
      if (style.horizontal === "center" || style.horizontal === "justify") alignment.delete("indent");
    }
    if (style.vertical !== undefined) alignment.set("vertical", style.vertical);
    if (style.wrap !== undefined) {
      if (style.wrap) alignment.set("wrapText", "1");
      else alignment.delete("wrapText");
    }
    if (style.horizontal !== undefined || style.vertical !== undefined || style.wrap !== undefined) {
      attributes.set("applyAlignment", "1");
    }
    return { attributes, alignment, protection: base.protection };
  }

  private formatId(code: string): number {
    const known = this.formats.get(code) ?? builtInFormatId(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.newFormats.push({ id, code });
    return id;
  }

  private fontWith(fontId: number, style: CellStyle): number {
    const { bold, italic, underline, fontSize, fontName, color } = style;
    const changes = new Map<string, string | null>();
    if (bold !== undefined) changes.set("b", bold ? "<b/>" : null);
    if (italic !== undefined) changes.set("i", italic ? "<i/>" : null);
    if (underline !== undefined) changes.set("u", underline ? "<u/>" : null);
    if (fontSize !== undefined) changes.set("sz", `<sz val="${fontSize}"/>`);
    if (color !== undefined) changes.set("color", `<color rgb="FF${color.toUpperCase()}"/>`);
    if (fontName !== undefined) {
      changes.set("name", `<name val="${encodeXmlAttribute(fontName)}"/>`);
      // A theme's font would win over the name.
      changes.set("scheme", null);
    }
    if (changes.size === 0) return fontId;
    const parts = new Map<string, string>();
    for (const child of this.fonts.entries[fontId]?.children ?? []) parts.set(child.local, writeElement(child));
    for (const [local, text] of changes) {
      if (text === null) parts.delete(local);
      else parts.set(local, text);
    }
    const rank = (local: string): number => {
      const index = FONT_ORDER.indexOf(local);
      return index < 0 ? FONT_ORDER.length : index;
    };
    const ordered = [...parts].sort(([a], [b]) => rank(a) - rank(b)).map(([, text]) => text);
    return this.fonts.add(`<font>${ordered.join("")}</font>`);
  }
}

const SEPARATOR = "\u0001";

function styleKey(style: CellStyle): string {
  return [
    style.numberFormat,
    style.bold,
    style.italic,
    style.underline,
    style.fontSize,
    style.fontName,
    style.color,
    style.fill,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.border,
  ]
    .map((value) => (value === undefined ? "" : String(value)))
    .join(SEPARATOR);
}

function readXf(element: XmlElement): Xf {
  const attributes = new Map(Object.entries(element.attributes));
  return {
    attributes,
    alignment: new Map(Object.entries(childOf(element, "alignment")?.attributes ?? {})),
    protection: new Map(Object.entries(childOf(element, "protection")?.attributes ?? {})),
  };
}

/** An xf as text without prefix; attributes sorted, so that equal styles give equal text. */
function writeXf(xf: Xf): string {
  const attributes = writeAttributes(sorted(xf.attributes));
  const inner =
    (xf.alignment.size > 0 ? `<alignment${writeAttributes(sorted(xf.alignment))}/>` : "") +
    (xf.protection.size > 0 ? `<protection${writeAttributes(sorted(xf.protection))}/>` : "");
  return inner === "" ? `<xf${attributes}/>` : `<xf${attributes}>${inner}</xf>`;
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An element as text without prefixes and white space. */
function writeElement(element: XmlElement): string {
  const attributes = writeAttributes(Object.entries(element.attributes));
  const inner = element.children.map(writeElement).join("");
  return inner === ""
    ? `<${element.local}${attributes}/>`
    : `<${element.local}${attributes}>${inner}</${element.local}>`;
}

function fillText(color: string | null): string {
  return color === null
    ? `<fill><patternFill patternType="none"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderText(border: "thin" | "none"): string {
  const side = (name: string): string =>
    border === "none" ? `<${name}/>` : `<${name} style="thin"><color auto="1"/></${name}>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}
