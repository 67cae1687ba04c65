import { XmlCursor } from "./xml-cursor";

/** An element's start tag in the text. */
export interface FoundElement {
  readonly name: string;
  readonly start: number;
  /** Just after the ">" of the start tag. */
  readonly openEnd: number;
  readonly isSelfClosing: boolean;
}

class ElementFinder extends XmlCursor {
  find(local: string): FoundElement | null {
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) return null;
      const isEnd = this.text.startsWith("</", start);
      this.readName(start + (isEnd ? 2 : 1));
      const isFound = !isEnd && this.nameIs(local);
      const name = isFound ? this.text.slice(this.nameStart, this.nameEnd) : "";
      const openEnd = this.endOfTag(this.nameEnd);
      if (isFound) return { name, start, openEnd, isSelfClosing: this.tagIsSelfClosing };
      this.position = openEnd;
    }
  }
}

/**
 * The first element of that local name, whatever its prefix, or null: past comments and CDATA, and in time that grows with the
 * text only (a regular expression takes hours over a part that is nothing but unclosed tags). Throws XmlError.
 */
export function findElement(source: string, local: string): FoundElement | null {
  return new ElementFinder(source, 0, source.length).find(local);
}
