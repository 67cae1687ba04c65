const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));|&/g;
const SPREADSHEET_ESCAPE = /_x([0-9a-fA-F]{4})_/g;
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex
const NEEDS_CARE = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Thrown by the XML readers; the host turns it into a WorkbookError that names the part. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
    this.name = "XmlError";
  }
}

/** Thrown where a part is well formed as far as read, but larger than any workbook of a person. */
export class XmlSizeError extends XmlError {}

/** Resolves the five named entities and the numbered ones; any other entity is refused, so nothing can expand. */
export function decodeXml(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(ENTITY, (all: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = NAMED[name];
      if (character !== undefined) return character;
    }
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
    if (code < 1 || code > 0x10ffff) throw new XmlError(`entity ${all} is not allowed`, 0);
    return String.fromCodePoint(code);
  });
}

/** Resolves the spreadsheet's own escapes: "_x000D_" → a carriage return, "_x005F_" → "_". */
export function decodeSpreadsheetText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(SPREADSHEET_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Text for element content. Characters that XML cannot hold are dropped here; a cell's text keeps them as _xHHHH_. */
export function encodeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;")
    .replace(FORBIDDEN, "")
    .replace(LONE_SURROGATE, "\ufffd");
}

/** Text for an attribute in double quotes. */
export function encodeXmlAttribute(text: string): string {
  return encodeXml(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** A cell's text: what XML cannot hold, and what would read as an escape, becomes _xHHHH_. */
export function encodeSpreadsheetText(text: string): string {
  if (!NEEDS_CARE.test(text) && !text.includes("_x")) return text;
  return encodeXml(
    text
      .replace(LOOKS_ESCAPED, "_x005F_")
      .replace(/\r\n/g, "\n")
      .replace(/\r/g, "_x000D_")
      .replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}
