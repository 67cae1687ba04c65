import { CONTENT_TYPES, readText, type PackageMap } from "./package-map";
import { encodeXmlAttribute } from "./xml-text";
import { attributeOf, childrenOf, parseXml, prefixOf, type XmlElement } from "./xml-tree";
import type { ZipPackage } from "./zip-package";

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook's relationships and the package's content types under change: which parts belong to it, and what they are. */
export class PackageLinks {
  /** What the types of relationships begin with, which differs in a strict workbook. */
  readonly typeBase: string;
  private relationships: string | null = null;
  private contentTypes: string | null = null;

  constructor(
    private readonly zip: ZipPackage,
    private readonly map: PackageMap,
    private readonly label: string,
    isStrict: boolean,
  ) {
    this.typeBase = isStrict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  }

  /** Ties a part to the workbook, as of a type such as "customXml"; returns the relationship's id. */
  link(type: string, part: string): string {
    const source = this.relationships ?? readText(this.zip, this.map.relationshipsPart, this.label);
    const root = parseXml(source);
    const taken = new Set(childrenOf(root, "Relationship").map((element) => attributeOf(element, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const p = prefixOf(root.name);
    const line = `<${p}Relationship Id="${id}" Type="${this.typeBase}/${type}" Target="${encodeXmlAttribute(this.targetOf(part))}"/>`;
    this.relationships = appendChild(source, root, line);
    return id;
  }

  /** Takes back what link did. */
  unlink(id: string): void {
    const source = this.relationships ?? readText(this.zip, this.map.relationshipsPart, this.label);
    this.relationships = removeChild(source, (element) => attributeOf(element, "Id") === id);
  }

  /** Says in the package's list what kind of part it is; null = takes it out of the list. */
  setContentType(part: string, type: string | null): void {
    const source = this.contentTypes ?? readText(this.zip, CONTENT_TYPES, this.label);
    if (type === null) {
      const name = `/${part}`.toLowerCase();
      this.contentTypes = removeChild(source, (element) => attributeOf(element, "PartName")?.toLowerCase() === name);
      return;
    }
    const root = parseXml(source);
    const line = `<${prefixOf(root.name)}Override PartName="/${encodeXmlAttribute(part)}" ContentType="${type}"/>`;
    this.contentTypes = appendChild(source, root, line);
  }

  /** The changed parts. */
  toParts(): ReadonlyMap<string, string> {
    const parts = new Map<string, string>();
    if (this.relationships !== null) parts.set(this.map.relationshipsPart, this.relationships);
    if (this.contentTypes !== null) parts.set(CONTENT_TYPES, this.contentTypes);
    return parts;
  }

  /** Relative to the workbook's folder, as Excel writes; some readers trip over absolute targets. */
  private targetOf(part: string): string {
    const folder = this.map.workbookPart.replace(/[^/]*$/, "");
    return part.startsWith(folder) ? part.slice(folder.length) : `${folder.replaceAll(/[^/]+\//g, "../")}${part}`;
  }
}

function appendChild(source: string, root: XmlElement, child: string): string {
  return root.isSelfClosing
    ? `${source.slice(0, root.openEnd - 2)}>${child}</${root.name}>${source.slice(root.end)}`
    : source.slice(0, root.closeStart) + child + source.slice(root.closeStart);
}

function removeChild(source: string, isGone: (element: XmlElement) => boolean): string {
  const element = parseXml(source).children.find(isGone);
  return element === undefined ? source : source.slice(0, element.start) + source.slice(element.end);
}
