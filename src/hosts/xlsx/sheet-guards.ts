import { parseArea } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { readRelationships, readText, relationshipsPartOf } from "./package-map";
import { attributeOf, childOf, parseXml } from "./xml-tree";
import type { ZipPackage } from "./zip-package";

/** Places of a sheet where Excel itself would not take a change. */
export interface SheetGuards {
  /** Header rows of tables (ListObjects), with the table's name; its text must equal the column names in the table's own part. */
  readonly tableHeaders: readonly { readonly area: Area; readonly name: string }[];
  readonly pivotTables: readonly Area[];
}

/** Reads the guards of a sheet from the parts that it is related to. */
export function readGuards(zip: ZipPackage, part: string, label: string): SheetGuards {
  const tableHeaders: { area: Area; name: string }[] = [];
  const pivotTables: Area[] = [];
  if (zip.find(relationshipsPartOf(part)) === undefined) return { tableHeaders, pivotTables };
  for (const relationship of readRelationships(zip, part, label).values()) {
    if (relationship.isExternal || zip.find(relationship.target) === undefined) continue;
    if (relationship.type === "table") {
      const root = parseXml(readText(zip, relationship.target, label));
      const area = parseArea(attributeOf(root, "ref") ?? "");
      const headers = Number(attributeOf(root, "headerRowCount") ?? "1");
      if (area === null || headers < 1) continue;
      const name = attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "";
      tableHeaders.push({ area: { ...area, bottom: area.top + headers - 1 }, name });
    } else if (relationship.type === "pivotTable") {
      const root = parseXml(readText(zip, relationship.target, label));
      const location = childOf(root, "location");
      const area = location === undefined ? null : parseArea(attributeOf(location, "ref") ?? "");
      if (area !== null) pivotTables.push(area);
    }
  }
  return { tableHeaders, pivotTables };
}
