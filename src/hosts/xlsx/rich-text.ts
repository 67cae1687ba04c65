import { findElement } from "./find-element";
import { XmlCursor } from "./xml-cursor";
import { decodeSpreadsheetText, XmlError, XmlSizeError } from "./xml-text";

const SLASH = 47;
/** A workbook with more different texts is no plan, and would not fit into memory. */
const MAX_STRINGS = 4_000_000;

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
      if (items.length > MAX_STRINGS) throw new XmlSizeError("too many shared strings", start);
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
  const open = findElement(source, "sst");
  if (open === null) throw new XmlError("no <sst>", 0);
  if (open.isSelfClosing) return [];
  const close = source.lastIndexOf("</");
  if (!/^<\/(?:[\w.-]+:)?sst\s*>\s*$/.test(source.slice(close)))
    throw new XmlError("<sst> is not closed", source.length);
  return new RichTextReader(source, open.openEnd, close).readItems();
}

/** The text of the content of an <is> element. */
export function readInlineText(source: string, start: number, end: number): string {
  return new RichTextReader(source, start, end).readRuns();
}
