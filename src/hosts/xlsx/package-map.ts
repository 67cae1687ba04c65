import type { DefinedName, SheetGrid } from "../../core/grid/sheet-grid";
import { problem, tooLarge } from "./problem";
import { foreignZip } from "./recognize-file";
import type { ZipPackage } from "./zip-package";
import { XmlError, XmlSizeError } from "./xml-text";
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "./xml-tree";

/** One sheet of the workbook: where it is named and which part holds it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly part: string;
  /** Its place among all sheets, chart sheets included: what localSheetId counts. */
  readonly index: number;
}

/** Which part is which, found through relationships, never by fixed names. */
export interface PackageMap {
  readonly workbookPart: string;
  readonly relationshipsPart: string;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly themePart: string | null;
  readonly calcChainPart: string | null;
  readonly isDate1904: boolean;
  /** The workbook's own names; those of one sheet and Excel's built-in ones are left out. */
  readonly names: readonly DefinedName[];
  readonly isStructureLocked: boolean;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet", "styles". */
  readonly type: string;
  /** The full part name, without a leading slash; for an external target the address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The part that lists what kind of part each is. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** Text of a part. Throws a WorkbookError where it is missing, damaged, or no text. */
export function readText(zip: ZipPackage, part: string, label: string): string {
  const text = zip.text(part);
  if (text === null) throw brokenPart(part, label, undefined);
  return text;
}

/** Runs a reader of a part and turns its XmlError into a message that names the part, and the sheet that it holds. */
export function readPart<T>(
  zip: ZipPackage,
  part: string,
  label: string,
  read: (source: string) => T,
  sheet?: string,
): T {
  const source = readText(zip, part, label);
  try {
    return read(source);
  } catch (error) {
    const what = sheet === undefined ? part : `${part} untuk lembar "${sheet}"`;
    if (error instanceof XmlError) throw brokenPart(what, label, error);
    throw error;
  }
}

/** The message for a part that is no well-formed XML, or too large to be read as a tree. */
export function brokenPart(part: string, label: string, cause: unknown): Error {
  if (cause instanceof XmlSizeError) return tooLarge(label, `bagian ${part}`, cause);
  return problem(
    "xml-rusak",
    `${label} rusak: bagian ${part} bukan XML yang benar. Buka berkas itu di Excel dengan "Buka dan Perbaiki", lalu simpan ulang.`,
    cause,
  );
}

/** The part that holds a part's relationships: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part ("" = of the package), by id. Targets may be relative or absolute (openpyxl writes absolute ones). */
export function readRelationships(zip: ZipPackage, part: string, label: string): ReadonlyMap<string, Relationship> {
  const name = zip.find(relationshipsPartOf(part));
  const found = new Map<string, Relationship>();
  if (name === undefined) return found;
  const root = readPart(zip, name, label, parseXml);
  for (const element of childrenOf(root, "Relationship")) {
    const id = attributeOf(element, "Id") ?? "";
    const type = attributeOf(element, "Type") ?? "";
    const target = attributeOf(element, "Target") ?? "";
    const isExternal = attributeOf(element, "TargetMode") === "External";
    found.set(id, {
      id,
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    });
  }
  return found;
}

function resolveTarget(part: string, target: string): string {
  const plain = target.includes("%") ? decodePercent(target) : target;
  const steps = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all: the name is meant as it stands.
    return text;
  }
}

/** Finds the workbook, its sheets and its shared parts. */
export function mapPackage(zip: ZipPackage, label: string): PackageMap {
  const rootRelationships = [...readRelationships(zip, "", label).values()];
  const main =
    rootRelationships.find((relationship) => relationship.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbookPart = zip.find(main);
  if (workbookPart === undefined || !/\.xml$/i.test(workbookPart) || /^(?:word|ppt)\//i.test(workbookPart)) {
    throw foreignZip(zip, label);
  }
  const root = readPart(zip, workbookPart, label, parseXml);
  if (root.local !== "workbook") throw foreignZip(zip, label);
  const relationships = readRelationships(zip, workbookPart, label);
  const partOf = (type: string): string | null => {
    for (const relationship of relationships.values()) {
      if (relationship.type === type && !relationship.isExternal) return zip.find(relationship.target) ?? null;
    }
    return null;
  };
  const properties = childOf(root, "workbookPr");
  const protection = childOf(root, "workbookProtection");
  return {
    workbookPart,
    relationshipsPart: relationshipsPartOf(workbookPart),
    sheets: readSheetEntries(root, relationships, zip, label),
    sharedStringsPart: partOf("sharedStrings"),
    stylesPart: partOf("styles"),
    themePart: partOf("theme"),
    calcChainPart: partOf("calcChain"),
    isDate1904: properties !== undefined && isOn(attributeOf(properties, "date1904")),
    names: readNames(root),
    isStructureLocked: protection !== undefined && isOn(attributeOf(protection, "lockStructure")),
  };
}

/** What the content type of the workbook part means for the file's name; Excel opens none under another's ending. */
const ENDINGS: readonly (readonly [type: string, ending: string])[] = [
  ["spreadsheetml.sheet.main+xml", ".xlsx"],
  ["ms-excel.sheet.macroenabled.main+xml", ".xlsm"],
  ["spreadsheetml.template.main+xml", ".xltx"],
  ["ms-excel.template.macroenabled.main+xml", ".xltm"],
  ["ms-excel.addin.macroenabled.main+xml", ".xlam"],
];

/** The ending that a workbook of this content must have, ".xlsx" where the package does not say. */
export function endingOf(zip: ZipPackage, { workbookPart }: PackageMap, label: string): string {
  const root = readPart(zip, CONTENT_TYPES, label, parseXml);
  const own = childrenOf(root, "Override").find(
    (element) => attributeOf(element, "PartName")?.toLowerCase() === `/${workbookPart.toLowerCase()}`,
  );
  const general = childrenOf(root, "Default").find((element) => attributeOf(element, "Extension") === "xml");
  const element = own ?? general;
  const type = element === undefined ? "" : (attributeOf(element, "ContentType") ?? "").toLowerCase();
  return ENDINGS.find(([name]) => type.endsWith(name))?.[1] ?? ".xlsx";
}

function readSheetEntries(
  root: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  zip: ZipPackage,
  label: string,
): SheetEntry[] {
  const entries: SheetEntry[] = [];
  const known = new Set<string>();
  childrenOf(childOf(root, "sheets"), "sheet").forEach((element, index) => {
    const name = attributeOf(element, "name") ?? "";
    const relationship = relationships.get(attributeOf(element, "id") ?? "");
    // Chart sheets, dialog sheets and macro sheets hold no table.
    if (relationship !== undefined && relationship.type !== "worksheet") return;
    const part = relationship === undefined ? undefined : zip.find(relationship.target);
    if (part === undefined) {
      throw problem(
        "bagian-hilang",
        `${label} tidak lengkap: isi lembar "${name}" tidak ada di dalamnya. Buka berkas itu di Excel, pilih "Buka dan Perbaiki", lalu simpan ulang.`,
      );
    }
    // Of two sheets with one name, or one part between them, nobody could say which one an edit is meant for.
    const keys = [`nama ${name.toLowerCase()}`, `bagian ${part}`];
    if (keys.some((key) => known.has(key))) {
      throw problem(
        "isi-rusak",
        `${label} rusak: lembar "${name}" ada dua kali. Buka berkas itu di Excel, pilih "Buka dan Perbaiki", lalu simpan ulang.`,
      );
    }
    for (const key of keys) known.add(key);
    const state = attributeOf(element, "state");
    entries.push({
      name,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part,
      index,
    });
  });
  if (entries.length === 0) {
    throw problem("tanpa-lembar", `${label} tidak berisi satu lembar kerja pun. Periksa berkasnya, lalu coba lagi.`);
  }
  return entries;
}

function readNames(root: XmlElement): DefinedName[] {
  const names: DefinedName[] = [];
  for (const element of childrenOf(childOf(root, "definedNames"), "definedName")) {
    const name = attributeOf(element, "name") ?? "";
    if (name.startsWith("_xlnm.") || attributeOf(element, "localSheetId") !== undefined) continue;
    names.push({ name, refersTo: element.text.trim() });
  }
  return names;
}
