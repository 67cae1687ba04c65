import { parseXml, prefixOf, type XmlElement } from "./xml-tree";
import { XmlError } from "./xml-text";

/** The children of <worksheet> in the order that the schema (CT_Worksheet) prescribes; Excel calls a file with another order damaged. */
export const WORKSHEET_ORDER: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
  "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** The children of <workbook> (CT_Workbook). */
export const WORKBOOK_ORDER: readonly string[] = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** The children of <styleSheet> (CT_Stylesheet). */
export const STYLES_ORDER: readonly string[] =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

interface Item {
  readonly local: string;
  /** White space and comments in front of it. */
  readonly gap: string;
  text: string;
}

/**
 * A part as the list of its root's children, each as the text it came in. One child can be replaced, added in its right place or
 * taken out; all others, and what stands between them, are written back letter for letter.
 */
export class PartOutline {
  /** The root's prefix with its colon ("x:" or ""); new elements take it. */
  readonly prefix: string;
  private readonly head: string;
  private readonly tail: string;
  private readonly items: Item[];

  /**
   * @param source the part, or the part without what is large (a sheet's rows)
   * @param order the schema's order of the children
   */
  constructor(
    source: string,
    private readonly order: readonly string[],
    readonly root: XmlElement = parseXml(source),
  ) {
    if (root.isSelfClosing) throw new XmlError("the root element is empty", root.start);
    this.prefix = prefixOf(root.name);
    this.head = source.slice(0, root.openEnd);
    let at = root.openEnd;
    this.items = root.children.map((child) => {
      const item: Item = {
        local: child.local,
        gap: source.slice(at, child.start),
        text: source.slice(child.start, child.end),
      };
      at = child.end;
      return item;
    });
    this.tail = source.slice(at);
  }

  /** The text of the first child of that name, or null. */
  get(local: string): string | null {
    return this.items.find((item) => item.local === local)?.text ?? null;
  }

  /** The child as a tree of its own, or null. */
  tree(local: string): XmlElement | null {
    const text = this.get(local);
    return text === null ? null : parseXml(text);
  }

  /** Replaces the child, adds it where the schema wants it, or (null) takes it out. */
  set(local: string, text: string | null): void {
    const index = this.items.findIndex((item) => item.local === local);
    const item = this.items[index];
    if (item !== undefined) {
      if (text === null) {
        this.items.splice(index, 1);
        return;
      }
      item.text = text;
      return;
    }
    if (text === null) return;
    const rank = this.rankOf(local);
    const next = this.items.findIndex((other) => this.rankOf(other.local) > rank);
    this.items.splice(next < 0 ? this.items.length : next, 0, { local, gap: "", text });
  }

  /** The part's text; `replace` may give the text of one child (a sheet's rows, which can be a million pieces). */
  toText(replace?: { readonly local: string; readonly pieces: readonly string[] }): string {
    const out = [
      this.head,
      ...this.items.flatMap(({ local, gap, text }) => [gap, local === replace?.local ? replace.pieces.join("") : text]),
      this.tail,
    ];
    return out.join("");
  }

  /** An unknown child (mc:AlternateContent around controls, mostly) stays before the tables and the extensions. */
  private rankOf(local: string): number {
    const rank = this.order.indexOf(local);
    if (rank >= 0) return rank;
    const controls = this.order.indexOf("controls");
    return controls >= 0 ? controls : 0;
  }
}

/** The attributes of a start tag, in order, ready to be changed and written again. */
export class TagAttributes {
  private readonly values: Map<string, string>;

  constructor(element: XmlElement | null) {
    this.values = new Map(element === null ? [] : Object.entries(element.attributes));
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: string, value: string | number | null): this {
    if (value === null) this.values.delete(name);
    else this.values.set(name, String(value));
    return this;
  }

  entries(): IterableIterator<[string, string]> {
    return this.values.entries();
  }
}
