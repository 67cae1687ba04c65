import { SaxesParser } from "saxes";
import { encodeXmlAttribute, XmlError, XmlSizeError } from "./xml-text";

/** An element with its place in the source text, so that a change can be spliced in and all else stays as it was written. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
  /** Where "<" stands. */
  readonly start: number;
  /** Just after the ">" of the start tag. */
  readonly openEnd: number;
  /** Where the end tag begins; the same as `end` for `<a/>`. */
  readonly closeStart: number;
  /** Just after the element. */
  readonly end: number;
  readonly isSelfClosing: boolean;
}

interface MutableElement extends XmlElement {
  children: MutableElement[];
  text: string;
  openEnd: number;
  closeStart: number;
  end: number;
}

/** Deeper than any real part; a stack of millions of open tags is an attack on memory. */
const MAX_DEPTH = 256;
/** More than the fullest style part (65,000 styles) or merge list takes; each costs some 300 bytes of memory. */
const MAX_ELEMENTS = 300_000;
const MAX_LENGTH = 64 * 1024 * 1024;

/** Reads a whole part as a tree. Throws XmlError where it is not well formed, or holds a DOCTYPE (entities could expand without end). */
export function parseXml(source: string): XmlElement {
  if (source.length > MAX_LENGTH) throw new XmlSizeError("too long", MAX_LENGTH);
  let count = 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const roots: MutableElement[] = [];
  const stack: MutableElement[] = [];
  parser.on("error", (error) => {
    throw new XmlError(error.message, parser.position);
  });
  parser.on("doctype", () => {
    throw new XmlError("DOCTYPE is not allowed", parser.position);
  });
  parser.on("opentag", (tag) => {
    const start = source.lastIndexOf("<", parser.position - 1);
    if (++count > MAX_ELEMENTS) throw new XmlSizeError("too many elements", start);
    const element: MutableElement = {
      name: tag.name,
      local: localName(tag.name),
      attributes: tag.attributes,
      children: [],
      text: "",
      start,
      openEnd: parser.position,
      closeStart: parser.position,
      end: parser.position,
      isSelfClosing: tag.isSelfClosing,
    };
    const parent = stack[stack.length - 1];
    if (parent !== undefined) parent.children.push(element);
    else roots.push(element);
    if (stack.length >= MAX_DEPTH) throw new XmlError("too deep", start);
    stack.push(element);
  });
  const addText = (text: string): void => {
    const parent = stack[stack.length - 1];
    if (parent !== undefined) parent.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    const element = stack.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? parser.position : source.lastIndexOf("<", parser.position - 1);
  });
  parser.write(source).close();
  const [root] = roots;
  if (root === undefined) throw new XmlError("no root element", 0);
  return root;
}

/** A name without its prefix: "x:row" → "row". */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The prefix with its colon: "x:row" → "x:", "row" → "". */
export function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon + 1);
}

/** The first child of that local name. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

/** The children of that local name. */
export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.local === local);
}

/** An attribute by its local name, whatever its prefix ("r:id" and "ns1:id" are the same relationship). */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const plain = element.attributes[local];
  if (plain !== undefined) return plain;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (localName(name) === local && !name.startsWith("xmlns")) return value;
  }
  return undefined;
}

/** A boolean attribute: "1", "true", "on" are true. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A start tag's attributes as text, each with a space before it. */
export function writeAttributes(attributes: Iterable<readonly [string, string]>): string {
  let out = "";
  for (const [name, value] of attributes) out += ` ${name}="${encodeXmlAttribute(value)}"`;
  return out;
}
