import { formatAbsoluteArea, quoteSheetName } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { PackageLinks } from "./package-links";
import { readRelationships, readText, type PackageMap } from "./package-map";
import { PartOutline, WORKBOOK_ORDER } from "./part-outline";
import { problem } from "./problem";
import { attributeOf, childrenOf, isOn, writeAttributes, type XmlElement } from "./xml-tree";
import { encodeXml, encodeXmlAttribute } from "./xml-text";
import type { ZipPackage } from "./zip-package";

const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const FORBIDDEN_IN_NAME = /[:\\/?*[\]]|^'|'$/;
const VALID_NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}[0-9]+|[rRcC]|[rR][0-9]*[cC][0-9]*)$/;

/** A defined name: its own text, and the sheet (by place) it is local to. */
interface NameEntry {
  readonly name: string;
  readonly localSheetId: number | null;
  readonly text: string;
}

/** A sheet as workbook.xml names it. */
interface SheetLine {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly text: string;
}

/** What brings a removed part back or takes an added one out. */
export interface AddedSheet {
  readonly part: string;
  readonly source: string;
}

/** workbook.xml, its relationships and the content types under change: sheets, names, calculation settings. */
export class WorkbookPatch {
  private readonly outline: PartOutline;
  private readonly isStrict: boolean;
  /** The package's lists, to which further parts of the workbook are added too. */
  readonly links: PackageLinks;
  private readonly sheets: SheetLine[];
  private names: NameEntry[];
  private sheetsChanged = false;
  private namesChanged = false;
  private isCalcLooked = false;
  private isCalcChanged = false;

  constructor(
    private readonly zip: ZipPackage,
    private readonly map: PackageMap,
    private readonly label: string,
  ) {
    this.outline = new PartOutline(readText(zip, map.workbookPart, label), WORKBOOK_ORDER);
    this.isStrict = Object.values(this.outline.root.attributes).includes(STRICT_MAIN);
    this.links = new PackageLinks(zip, map, label, this.isStrict);
    const sheets = this.outline.get("sheets") ?? "";
    this.sheets = childrenOf(this.outline.tree("sheets") ?? undefined, "sheet").map((element) => ({
      name: attributeOf(element, "name") ?? "",
      sheetId: Number(attributeOf(element, "sheetId")),
      relationshipId: attributeOf(element, "id") ?? "",
      text: sheets.slice(element.start, element.end),
    }));
    const names = this.outline.get("definedNames") ?? "";
    this.names = childrenOf(this.outline.tree("definedNames") ?? undefined, "definedName").map((element) =>
      readName(element, names),
    );
  }

  /** The sheetId (of the calculation chain) and the place (of local names) of a sheet. */
  placeOf(sheet: string): { readonly sheetId: number; readonly index: number } {
    const index = this.sheets.findIndex((line) => line.name === sheet);
    return { sheetId: this.sheets[index]?.sheetId ?? 0, index };
  }

  /** Adds a sheet at the end; returns its part's name and first text. */
  addSheet(name: string, takenParts: ReadonlySet<string>): AddedSheet {
    this.checkSheetName(name);
    if (this.map.isStructureLocked) {
      throw problem(
        "struktur-terlindung",
        `Lembar "${name}" tidak dapat ditambahkan: struktur ${this.label.toLowerCase()} dilindungi. Buka proteksinya (Tinjau › Proteksi Buku Kerja), lalu ulangi.`,
      );
    }
    const folder = this.map.sheets[0]?.part.replace(/[^/]*$/, "") ?? "xl/worksheets/";
    let number = this.sheets.length + 1;
    let part = `${folder}sheet${number}.xml`;
    while (this.zip.find(part) !== undefined || takenParts.has(part)) part = `${folder}sheet${++number}.xml`;
    const relationshipId = this.links.link("worksheet", part);
    this.links.setContentType(part, WORKSHEET_TYPE);
    const sheetId = Math.max(0, ...this.sheets.map((line) => line.sheetId)) + 1;
    const p = this.outline.prefix;
    const { prefix, declaration } = this.relationshipPrefix();
    this.sheets.push({
      name,
      sheetId,
      relationshipId,
      text: `<${p}sheet name="${encodeXmlAttribute(name)}" sheetId="${sheetId}"${declaration} ${prefix}id="${relationshipId}"/>`,
    });
    this.sheetsChanged = true;
    if (this.outline.get("bookViews") === null) {
      this.outline.set("bookViews", `<${p}bookViews><${p}workbookView/></${p}bookViews>`);
    }
    const main = this.isStrict ? STRICT_MAIN : MAIN;
    return {
      part,
      source:
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${this.links.typeBase}">` +
        `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
    };
  }

  /** Takes a sheet out that addSheet had put in (undo). */
  removeSheet(name: string, part: string): void {
    const { index } = this.placeOf(name);
    const line = this.sheets[index];
    if (line === undefined) return;
    this.sheets.splice(index, 1);
    this.sheetsChanged = true;
    const kept = this.names.filter((entry) => entry.localSheetId !== index);
    if (kept.length !== this.names.length) this.namesChanged = true;
    this.names = kept.map((entry) => {
      if (entry.localSheetId === null || entry.localSheetId < index) return entry;
      this.namesChanged = true;
      const moved = String(entry.localSheetId - 1);
      return {
        ...entry,
        localSheetId: entry.localSheetId - 1,
        text: entry.text.replace(/(\slocalSheetId\s*=\s*["'])[0-9]+/, `$1${moved}`),
      };
    });
    this.links.unlink(line.relationshipId);
    this.links.setContentType(part, null);
  }

  /** Defines a hidden name of the workbook, or points one that is there elsewhere; returns what stood there ("" = nothing). */
  setName(name: string, sheet: string, area: Area): string {
    if (!VALID_NAME.test(name) || LOOKS_LIKE_CELL.test(name)) {
      throw problem("nama-salah", `Nama "${name}" tidak dapat dipakai sebagai nama di Excel; tidak ada yang diubah.`);
    }
    const p = this.outline.prefix;
    const refersTo = encodeXml(`${quoteSheetName(sheet)}!${formatAbsoluteArea(area)}`);
    const known = this.names.find(
      (entry) => entry.localSheetId === null && entry.name.toLowerCase() === name.toLowerCase(),
    );
    // A name that a person made stays as visible as it was, with its comment.
    const open =
      known === undefined
        ? `<${p}definedName name="${encodeXmlAttribute(name)}" hidden="1">`
        : known.text.slice(0, known.text.indexOf(">") + 1);
    return this.replaceName(name, null, `${open}${refersTo}</${p}definedName>`);
  }

  /** Puts back what setName or setBuiltInName returned. */
  restoreName(name: string, localSheetId: number | null, text: string): string {
    return this.replaceName(name, localSheetId, text === "" ? null : text);
  }

  /** Sets a sheet's own Print_Area or Print_Titles (null = none); returns what stood there ("" = nothing). */
  setBuiltInName(name: string, sheet: string, refersTo: string | null): string {
    const { index } = this.placeOf(sheet);
    const p = this.outline.prefix;
    const text =
      refersTo === null
        ? null
        : `<${p}definedName name="${name}" localSheetId="${index}">${encodeXml(`${quoteSheetName(sheet)}!${refersTo}`)}</${p}definedName>`;
    return this.replaceName(name, index, text);
  }

  /** Custom functions keep their stored results only while Excel is not told to recalculate everything at opening. */
  dropFullCalcOnLoad(): void {
    if (this.isCalcLooked) return;
    this.isCalcLooked = true;
    const element = this.outline.tree("calcPr");
    if (element === null || !isOn(attributeOf(element, "fullCalcOnLoad"))) return;
    const attributes = Object.entries(element.attributes).filter(([name]) => name !== "fullCalcOnLoad");
    this.outline.set("calcPr", `<${element.name}${writeAttributes(attributes)}/>`);
    this.isCalcChanged = true;
  }

  /** Registers a style part for a workbook that has none; returns its name. */
  addStylesPart(): string {
    const folder = this.map.workbookPart.replace(/[^/]*$/, "");
    let part = `${folder}styles.xml`;
    for (let number = 2; this.zip.find(part) !== undefined; number++) part = `${folder}styles${number}.xml`;
    this.links.link("styles", part);
    this.links.setContentType(part, STYLES_TYPE);
    return part;
  }

  /** Takes the calculation chain out of the package's lists. */
  dropCalcChain(part: string): void {
    for (const relationship of readRelationships(this.zip, this.map.workbookPart, this.label).values()) {
      if (relationship.type === "calcChain") this.links.unlink(relationship.id);
    }
    this.links.setContentType(part, null);
  }

  /** The changed parts. */
  toParts(): Map<string, string> {
    const parts = new Map(this.links.toParts());
    const p = this.outline.prefix;
    if (this.sheetsChanged) {
      this.outline.set("sheets", `<${p}sheets>${this.sheets.map((line) => line.text).join("")}</${p}sheets>`);
    }
    if (this.namesChanged) {
      const text = this.names.map((entry) => entry.text).join("");
      this.outline.set("definedNames", text === "" ? null : `<${p}definedNames>${text}</${p}definedNames>`);
    }
    if (this.sheetsChanged || this.namesChanged || this.isCalcChanged) {
      parts.set(this.map.workbookPart, this.outline.toText());
    }
    return parts;
  }

  private checkSheetName(name: string): void {
    const isValid = name.trim() !== "" && name.length <= 31 && !FORBIDDEN_IN_NAME.test(name) && !hasControl(name);
    if (!isValid) {
      throw problem(
        "nama-lembar-salah",
        `Nama lembar "${name}" tidak dapat dipakai: paling banyak 31 huruf, tanpa : \\ / ? * [ ] dan tanpa tanda petik di ujungnya.`,
      );
    }
    const folded = name.toLowerCase();
    if (this.sheets.some((line) => line.name.toLowerCase() === folded)) {
      throw problem(
        "nama-lembar-salah",
        `Nama lembar "${name}" sudah dipakai lembar lain. Pilih nama lain, lalu ulangi.`,
      );
    }
  }

  private replaceName(name: string, localSheetId: number | null, text: string | null): string {
    const folded = name.toLowerCase();
    const at = this.names.findIndex(
      (entry) => entry.name.toLowerCase() === folded && entry.localSheetId === localSheetId,
    );
    const before = this.names[at]?.text ?? "";
    if (before === (text ?? "")) return before;
    this.namesChanged = true;
    if (text === null) this.names.splice(at, 1);
    else if (at >= 0) this.names[at] = { name, localSheetId, text };
    else this.names.push({ name, localSheetId, text });
    return before;
  }

  /** The prefix under which the root knows relationship ids; where it knows none (openpyxl), the element declares its own. */
  private relationshipPrefix(): { readonly prefix: string; readonly declaration: string } {
    const base = this.links.typeBase;
    for (const [name, value] of Object.entries(this.outline.root.attributes)) {
      if (value === base && name.startsWith("xmlns:")) return { prefix: `${name.slice(6)}:`, declaration: "" };
    }
    return { prefix: "r:", declaration: ` xmlns:r="${base}"` };
  }
}

function readName(element: XmlElement, source: string): NameEntry {
  const local = attributeOf(element, "localSheetId");
  return {
    name: attributeOf(element, "name") ?? "",
    localSheetId: local === undefined ? null : Number(local),
    text: source.slice(element.start, element.end),
  };
}

function hasControl(text: string): boolean {
  return Array.from(text).some((character) => character.charCodeAt(0) < 32);
}
