import { parseArea } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { createSheetGrid, type Cell, type SheetGrid } from "../../core/grid/sheet-grid";
import { CellReader, type SheetContext } from "./cell-reader";
import { findElement } from "./find-element";
import { MAX_COLUMNS, SheetScanner } from "./sheet-scanner";
import { XmlError, XmlSizeError } from "./xml-text";
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

/** Parses a sheet part around its rows: the rows are cut out first, since nearly all of the part is rows. */
export function readSheetFrame(source: string): SheetFrame {
  const open = findElement(source, "sheetData");
  if (open === null || open.isSelfClosing) {
    const at = open === null ? 0 : open.openEnd;
    return { root: parseXml(source), dataStart: at, dataEnd: at, removed: 0 };
  }
  const dataStart = open.openEnd;
  const dataEnd = source.indexOf(`</${open.name}`, dataStart);
  if (dataEnd < 0) throw new XmlError("sheetData is not closed", open.start);
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
      if (--context.budget.cells < 0) throw new XmlSizeError("too many cells", scanner.cellStart);
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
  const ranges = childrenOf(root, "cols")
    .flatMap((cols) => childrenOf(cols, "col"))
    .filter((col) => isOn(attributeOf(col, "hidden")))
    .map((col) => ({ min: Number(attributeOf(col, "min")), max: Number(attributeOf(col, "max")) }))
    .filter(({ min, max }) => min >= 1 && max >= min)
    .sort((a, b) => a.min - b.min);
  const hidden = new Set<number>();
  // Ranges do not overlap in a sound file; in another one each column is still visited once.
  let next = 1;
  for (const { min, max } of ranges) {
    for (let column = Math.max(min, next); column <= Math.min(max, MAX_COLUMNS); column++) hidden.add(column - 1);
    next = Math.max(next, max + 1);
  }
  return hidden;
}
