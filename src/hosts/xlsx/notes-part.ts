import { NOTES_NAMESPACE } from "../../core/edits/own-names";
import { readRelationships, readText, relationshipsPartOf, type PackageMap } from "./package-map";
import type { PackageLinks } from "./package-links";
import { XmlError } from "./xml-text";
import { parseXml, prefixOf } from "./xml-tree";
import type { ZipPackage } from "./zip-package";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** One of our own for every workbook, so that the same input gives the same bytes. */
const ITEM_ID = "{6B0D4E0A-5C1F-4E39-9A57-53454C415241}";

/** The custom XML part that holds Selaras' notes. */
interface NotesPart {
  readonly part: string;
  readonly relationshipId: string;
  /** The parts that describe it. */
  readonly properties: readonly string[];
  readonly text: string;
}

/** The notes that the workbook carries, as stored; null where it carries none. Other programs' custom XML is passed by. */
export function readNotes(zip: ZipPackage, map: PackageMap, label: string): string | null {
  return findNotes(zip, map, label)?.text ?? null;
}

function findNotes(zip: ZipPackage, { workbookPart }: PackageMap, label: string): NotesPart | null {
  for (const { id, type, target, isExternal } of readRelationships(zip, workbookPart, label).values()) {
    const part = type === "customXml" && !isExternal ? zip.find(target) : undefined;
    if (part === undefined) continue;
    const text = readText(zip, part, label);
    if (!isNotes(text)) continue;
    const own = [...readRelationships(zip, part, label).values()];
    const properties = own
      .filter(({ isExternal: isElsewhere }) => !isElsewhere)
      .map((relationship) => relationship.target);
    return { part, relationshipId: id, properties, text };
  }
  return null;
}

function isNotes(text: string): boolean {
  if (!text.includes(NOTES_NAMESPACE)) return false;
  try {
    const { name, attributes } = parseXml(text);
    const prefix = prefixOf(name).slice(0, -1);
    return attributes[prefix === "" ? "xmlns" : `xmlns:${prefix}`] === NOTES_NAMESPACE;
  } catch (error) {
    // A damaged part is nobody's notes; it stays as it is.
    if (error instanceof XmlError) return false;
    throw error;
  }
}

/** The notes under change: the part, its properties, and the lists that name them. */
export class NotesPatch {
  private readonly parts = new Map<string, string | null>();
  private current: NotesPart | null;

  constructor(
    private readonly zip: ZipPackage,
    map: PackageMap,
    label: string,
    private readonly links: PackageLinks,
  ) {
    this.current = findNotes(zip, map, label);
  }

  /** Replaces the notes (null takes them away); returns what stood there. */
  set(text: string | null): string | null {
    const before = this.current;
    if (text === null) this.remove();
    else if (before === null) this.add(text);
    else {
      this.current = { ...before, text };
      this.parts.set(before.part, text);
    }
    return before?.text ?? null;
  }

  /** Part name → new text; null = the part goes. */
  toParts(): ReadonlyMap<string, string | null> {
    return this.parts;
  }

  private add(text: string): void {
    let number = 1;
    while (this.isTaken(itemPart(number)) || this.isTaken(propertiesPart(number))) number++;
    const part = itemPart(number);
    const properties = propertiesPart(number);
    this.parts.set(part, text);
    this.parts.set(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${NOTES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    this.parts.set(
      relationshipsPartOf(part),
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
        `<Relationship Id="rId1" Type="${this.links.typeBase}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    this.links.setContentType(part, "application/xml");
    this.links.setContentType(properties, PROPERTIES_TYPE);
    const relationshipId = this.links.link("customXml", part);
    this.current = { part, relationshipId, properties: [properties], text };
  }

  private remove(): void {
    if (this.current === null) return;
    const { part, relationshipId, properties } = this.current;
    for (const name of [part, relationshipsPartOf(part), ...properties]) {
      this.parts.set(name, null);
      this.links.setContentType(name, null);
    }
    this.links.unlink(relationshipId);
    this.current = null;
  }

  private isTaken(part: string): boolean {
    const pending = this.parts.get(part);
    return pending === undefined ? this.zip.find(part) !== undefined : pending !== null;
  }
}

function itemPart(number: number): string {
  return `customXml/item${number}.xml`;
}

function propertiesPart(number: number): string {
  return `customXml/itemProps${number}.xml`;
}
