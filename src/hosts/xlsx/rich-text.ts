import { XmlCursor } from "./xml-cursor";
import { decodeSpreadsheetText, XmlError } from "./xml-text";

const SLASH = 47;

/**
 * Reads the text of <si> and <is>: a plain <t>, or runs of rich text joined; phonetic guides (<rPh>) are no part of it.
 */
export class RichTextReader extends XmlCursor {
  /** The texts of all <si> between the two places, in order. */
  readItems(): string[] {
    const items: string[] = [];
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) return items;
      if (this.text.charCodeAt(start + 1) === SLASH) throw this.failure("unexpected end tag", start);
      this.readName(start + 1);
      if (!this.nameIs("si")) {
        this.skipElement(start);
        continue;
      }
      this.position = this.endOfTag(this.nameEnd);
      items.push(this.tagIsSelfClosing ? "" : this.readRuns());
    }
  }

  /** Joins the <t> of the element whose content begins at the position, and steps behind its end tag (or to the end). */
  readRuns(): string {
    let out = "";
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) return decodeSpreadsheetText(out);
      if (this.text.charCodeAt(start + 1) === SLASH) {
        this.readName(start + 2);
        const isEnd = !this.nameIs("r");
        this.position = this.endOfTag(this.nameEnd);
        if (isEnd) return decodeSpreadsheetText(out);
        continue;
      }
      this.readName(start + 1);
      if (this.nameIs("t")) {
        const { nameStart, nameEnd } = this;
        const openEnd = this.endOfTag(nameEnd);
        this.position = openEnd;
        if (!this.tagIsSelfClosing) out += this.textBetween(openEnd, this.closeOf(nameStart, nameEnd, openEnd));
      } else if (this.nameIs("r")) {
        this.position = this.endOfTag(this.nameEnd);
      } else {
        this.skipElement(start);
      }
    }
  }
}

/** The texts of the shared-strings part, by index. */
export function readSharedStrings(source: string): string[] {
  const open = /<(?:[\w.-]+:)?sst(?=[\s/>])[^>]*>/.exec(source);
  if (open === null) throw new XmlError("no <sst>", 0);
  if (open[0].endsWith("/>")) return [];
  const close = source.lastIndexOf("</");
  if (!/^<\/(?:[\w.-]+:)?sst\s*>\s*$/.test(source.slice(close)))
    throw new XmlError("<sst> is not closed", source.length);
  return new RichTextReader(source, open.index + open[0].length, close).readItems();
}

/** The text of the content of an <is> element. */
export function readInlineText(source: string, start: number, end: number): string {
  return new RichTextReader(source, start, end).readRuns();
}
