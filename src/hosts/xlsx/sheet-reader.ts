import { parseArea } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { createSheetGrid, type Cell, type SheetGrid } from "../../core/grid/sheet-grid";
import { CellReader, type SheetContext } from "./cell-reader";
import { MAX_COLUMNS, SheetScanner } from "./sheet-scanner";
import { XmlError } from "./xml-text";
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from "./xml-tree";

/** Where the rows stand in a sheet part, and the rest of the part as a tree: `outer` is the part without its rows. */
export interface SheetFrame {
  readonly root: XmlElement;
  /** Content of <sheetData>; both are equal where the element is empty or missing. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The tree's positions up to here are those of the source; later ones are `removed` smaller. */
  readonly removed: number;
}

const SHEET_DATA = /<(?:[\w.-]+:)?sheetData(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Parses a sheet part around its rows: the rows are cut out first, since nearly all of the part is rows. */
export function readSheetFrame(source: string): SheetFrame {
  const open = SHEET_DATA.exec(source);
  if (open === null || open[0].endsWith("/>")) {
    const at = open === null ? 0 : open.index + open[0].length;
    return { root: parseXml(source), dataStart: at, dataEnd: at, removed: 0 };
  }
  const dataStart = open.index + open[0].length;
  const name = /^<([^\s/>]+)/.exec(open[0])?.[1] ?? "sheetData";
  const dataEnd = source.indexOf(`</${name}`, dataStart);
  if (dataEnd < 0) throw new XmlError("sheetData is not closed", open.index);
  const root = parseXml(source.slice(0, dataStart) + source.slice(dataEnd));
  return { root, dataStart, dataEnd, removed: dataEnd - dataStart };
}

/** Reads one sheet part. Throws XmlError where it is not well formed, a WorkbookError where a cell makes no sense. */
export function readSheet(
  name: string,
  visibility: SheetGrid["visibility"],
  source: string,
  context: SheetContext,
): SheetGrid {
  const frame = readSheetFrame(source);
  const { root } = frame;
  const rows: (Cell | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  const cells = new CellReader(name, source, context);
  const scanner = new SheetScanner(source, frame.dataStart, frame.dataEnd);
  while (scanner.nextRow()) {
    if (scanner.rowIsHidden) hiddenRows.add(scanner.row);
    let row: (Cell | undefined)[] | undefined;
    while (scanner.nextCell()) {
      const cell = cells.read(scanner);
      if (cell === undefined) continue;
      row ??= rows[scanner.row] ?? [];
      row[scanner.column] = cell;
    }
    if (row !== undefined) rows[scanner.row] = row;
  }
  const protection = childOf(root, "sheetProtection");
  return createSheetGrid({
    name,
    rows,
    visibility,
    isProtected: protection !== undefined && isOn(attributeOf(protection, "sheet")),
    merges: readMerges(root),
    hiddenRows,
    hiddenColumns: readHiddenColumns(root),
  });
}

/** The merged areas of a sheet. */
export function readMerges(root: XmlElement): Area[] {
  const merges: Area[] = [];
  for (const merge of childrenOf(childOf(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(attributeOf(merge, "ref") ?? "");
    if (area !== null && (area.top !== area.bottom || area.left !== area.right)) merges.push(area);
  }
  return merges;
}

function readHiddenColumns(root: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const cols of childrenOf(root, "cols")) {
    for (const col of childrenOf(cols, "col")) {
      if (!isOn(attributeOf(col, "hidden"))) continue;
      const min = Number(attributeOf(col, "min"));
      const max = Math.min(Number(attributeOf(col, "max")), MAX_COLUMNS);
      for (let column = min; column <= max; column++) hidden.add(column - 1);
    }
  }
  return hidden;
}
