import { decodeXml, XmlError } from "./xml-text";

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const BANG = 33;
const QUESTION = 63;

/**
 * Walks the tags of an XML text by position. For the two parts that can be large – a sheet's rows and the shared strings –
 * where a token stream is too slow; it knows no DOCTYPE (refused), expands nothing, and ignores prefixes.
 */
export class XmlCursor {
  protected position: number;
  protected tagEnd = 0;
  protected tagIsSelfClosing = false;
  protected nameStart = 0;
  protected nameEnd = 0;
  protected attributeNameStart = 0;
  protected attributeNameEnd = 0;
  protected attributeStart = 0;
  protected attributeEnd = 0;

  constructor(
    protected readonly text: string,
    start: number,
    protected readonly end: number,
  ) {
    this.position = start;
  }

  /** Finds the end tag of the element that has just been opened, steps behind it and returns where it begins. */
  protected closeOf(nameStart: number, nameEnd: number, from: number): number {
    const { text } = this;
    const length = nameEnd - nameStart;
    // Nearly always the content is plain text and the end tag follows at once.
    const next = text.indexOf("<", from);
    if (text.charCodeAt(next + 1) === SLASH && text.charCodeAt(next + 2 + length) === GT && next < this.end) {
      let same = 0;
      while (same < length && text.charCodeAt(next + 2 + same) === text.charCodeAt(nameStart + same)) same++;
      if (same === length) {
        this.position = next + 3 + length;
        return next;
      }
    }
    let depth = 0;
    this.position = from;
    for (;;) {
      const start = this.nextTag(this.end);
      if (start < 0) throw this.failure("an element is not closed", nameStart - 1);
      if (text.charCodeAt(start + 1) === SLASH) {
        this.readName(start + 2);
        if (depth === 0) {
          if (
            this.nameEnd - this.nameStart !== length ||
            !text.startsWith(text.slice(nameStart, nameEnd), this.nameStart)
          ) {
            throw this.failure("the end tag does not match", start);
          }
          this.position = this.endOfTag(this.nameEnd);
          return start;
        }
        depth--;
        this.position = this.endOfTag(this.nameEnd);
      } else {
        this.readName(start + 1);
        this.position = this.endOfTag(this.nameEnd);
        if (!this.tagIsSelfClosing) depth++;
      }
    }
  }

  protected skipElement(start: number): void {
    const { nameStart, nameEnd } = this;
    const openEnd = this.endOfTag(nameEnd);
    this.position = openEnd;
    if (!this.tagIsSelfClosing) this.closeOf(nameStart, nameEnd, openEnd);
    if (this.position > this.end) throw this.failure("an element is not closed", start);
  }

  protected closeTag(start: number, local: string): void {
    if (this.text.charCodeAt(start + 2 + local.length) === GT && this.text.startsWith(local, start + 2)) {
      this.position = start + 3 + local.length;
      return;
    }
    this.readName(start + 2);
    if (!this.nameIs(local)) throw this.failure("the end tag does not match", start);
    this.position = this.endOfTag(this.nameEnd);
  }

  /** The next "<" of a tag at or after the position, past comments, CDATA and processing instructions; -1 at the end. */
  protected nextTag(end: number): number {
    const { text } = this;
    let at = this.position;
    for (;;) {
      if (text.charCodeAt(at) !== LT) at = text.indexOf("<", at);
      if (at < 0 || at >= end) return -1;
      const next = text.charCodeAt(at + 1);
      if (next !== BANG && next !== QUESTION) return at;
      at = this.skipMarkup(at);
    }
  }

  protected skipMarkup(at: number): number {
    const { text } = this;
    const [open, close] = text.startsWith("<!--", at)
      ? ["<!--", "-->"]
      : text.startsWith("<![CDATA[", at)
        ? ["<![CDATA[", "]]>"]
        : text.startsWith("<?", at)
          ? ["<?", "?>"]
          : ["", ""];
    if (open === "") throw this.failure("a declaration is not allowed here", at);
    const found = text.indexOf(close, at + open.length);
    if (found < 0 || found >= this.end) throw this.failure("a comment or section is not closed", at);
    return found + close.length;
  }

  /** Reads an element's name at `at`; its local part is compared by nameIs. */
  protected readName(at: number): void {
    const { text } = this;
    let end = at;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code <= SPACE || code === GT || code === SLASH || Number.isNaN(code)) break;
      if (code === LT) throw this.failure("a tag is not closed", at);
      end++;
    }
    if (end === at) throw this.failure("a tag has no name", at);
    this.nameStart = at;
    this.nameEnd = end;
  }

  protected nameIs(local: string): boolean {
    const { text, nameEnd } = this;
    const start = nameEnd - local.length;
    if (start < this.nameStart || !text.startsWith(local, start)) return false;
    return start === this.nameStart || text.charCodeAt(start - 1) === COLON;
  }

  protected attributeIs(name: string): boolean {
    return (
      this.attributeNameEnd - this.attributeNameStart === name.length &&
      this.text.startsWith(name, this.attributeNameStart)
    );
  }

  protected attributeIsOn(): boolean {
    const value = this.text.slice(this.attributeStart, this.attributeEnd);
    return value === "1" || value === "true";
  }

  /** Reads the next attribute of a tag; returns where to go on, or -1 at the tag's end (tagEnd and tagIsSelfClosing are set then). */
  protected nextAttribute(from: number): number {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    while (code <= SPACE) code = text.charCodeAt(++at);
    if (code === GT) {
      this.tagEnd = at + 1;
      this.tagIsSelfClosing = false;
      return -1;
    }
    if (code === SLASH) {
      if (text.charCodeAt(at + 1) !== GT) throw this.failure("a tag is not closed", at);
      this.tagEnd = at + 2;
      this.tagIsSelfClosing = true;
      return -1;
    }
    const nameStart = at;
    while (code !== EQUALS) {
      if (code === GT || code === LT || code === SLASH || Number.isNaN(code))
        throw this.failure("an attribute has no value", nameStart);
      code = text.charCodeAt(++at);
    }
    let nameEnd = at;
    while (nameEnd > nameStart && text.charCodeAt(nameEnd - 1) <= SPACE) nameEnd--;
    code = text.charCodeAt(++at);
    while (code <= SPACE) code = text.charCodeAt(++at);
    if (code !== QUOTE && code !== APOSTROPHE) throw this.failure("an attribute is not quoted", nameStart);
    const close = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (close < 0 || close >= this.end) throw this.failure("an attribute is not closed", nameStart);
    this.attributeNameStart = nameStart;
    this.attributeNameEnd = nameEnd;
    this.attributeStart = at + 1;
    this.attributeEnd = close;
    return close + 1;
  }

  protected endOfTag(from: number): number {
    let at = from;
    while ((at = this.nextAttribute(at)) >= 0);
    return this.tagEnd;
  }

  protected integer(start: number, end: number): number {
    const { text } = this;
    if (start === end || end - start > 10) throw this.failure("a number is not valid", start);
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) throw this.failure("a number is not valid", start);
      value = value * 10 + digit;
    }
    return value;
  }

  protected failure(message: string, at: number): XmlError {
    return new XmlError(message, at);
  }

  /** The text between two places of the source, with CDATA unwrapped, comments dropped and entities resolved. */
  protected textBetween(start: number, end: number): string {
    return elementText(this.text, start, end);
  }
}

/** The text of an element's content, with CDATA unwrapped, comments and tags dropped and entities resolved. */
export function elementText(source: string, start: number, end: number): string {
  const raw = source.slice(start, end);
  if (!raw.includes("<")) return decodeXml(raw);
  let out = "";
  let at = 0;
  while (at < raw.length) {
    const next = raw.indexOf("<", at);
    if (next < 0) return out + decodeXml(raw.slice(at));
    out += decodeXml(raw.slice(at, next));
    if (raw.startsWith("<![CDATA[", next)) {
      const close = raw.indexOf("]]>", next);
      out += raw.slice(next + 9, close < 0 ? raw.length : close);
      at = close < 0 ? raw.length : close + 3;
    } else {
      const token = raw.startsWith("<!--", next) ? "-->" : ">";
      const close = raw.indexOf(token, next);
      at = close < 0 ? raw.length : close + token.length;
    }
  }
  return out;
}
