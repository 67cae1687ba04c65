import { parseArea } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { formulaAttribute } from "./cell-reader";
import { readSheetFrame } from "./sheet-reader";
import { MAX_COLUMNS, SheetScanner } from "./sheet-scanner";
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from "./xml-tree";

/** How one sheet looks, for a host that shows it. Sizes are the file's: widths in characters, heights in points. */
export interface FileSheetLook {
  readonly name: string;
  /** The look's index of every cell that the file names, by row and column; sparse. */
  readonly looks: readonly (readonly (number | undefined)[] | undefined)[];
  readonly columnWidths: ReadonlyMap<number, number>;
  /** The width of columns that the file does not name. */
  readonly defaultWidth: number;
  /** Rows whose height a person set. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The attributes of a protection that is on; null: the sheet is open. */
  readonly protection: Readonly<Record<string, string>> | null;
  /** Where array formulas reach: all cells but the first hold results without a formula of their own. */
  readonly arrays: readonly Area[];
}

/** Excel's own standard width, with the margins inside the cell. */
const STANDARD_WIDTH = 9.140625;
/** No sheet that a person looks at is wider. */
const MAX_NAMED_COLUMNS = 1024;

/** Reads how a sheet part looks. Throws XmlError where it is not well formed. */
export function readSheetLook(name: string, source: string): FileSheetLook {
  const frame = readSheetFrame(source);
  const { root } = frame;
  const looks: (number | undefined)[][] = [];
  const rowHeights = new Map<number, number>();
  const arrays: Area[] = [];
  const scanner = new SheetScanner(source, frame.dataStart, frame.dataEnd);
  while (scanner.nextRow()) {
    const height = heightOf(source.slice(scanner.rowStart, scanner.rowOpenEnd));
    const row: (number | undefined)[] = [];
    while (scanner.nextCell()) {
      row[scanner.column] = scanner.style;
      if (scanner.formulaStart < 0 || !scanner.formulaHasAttributes()) continue;
      const array = arrayOf(source.slice(scanner.formulaStart, scanner.formulaOpenEnd));
      if (array !== null) arrays.push(array);
    }
    // Some writers number the cells but not the rows, so the row is known only now.
    if (row.length > 0) looks[scanner.row] = row;
    if (height !== null) rowHeights.set(scanner.row, height);
  }
  const view = childrenOf(childOf(root, "sheetViews"), "sheetView")[0];
  const format = childOf(root, "sheetFormatPr");
  const protection = childOf(root, "sheetProtection");
  const isProtected = protection !== undefined && isOn(attributeOf(protection, "sheet"));
  return {
    name,
    looks,
    columnWidths: readWidths(root),
    defaultWidth: Number(format === undefined ? undefined : attributeOf(format, "defaultColWidth")) || STANDARD_WIDTH,
    rowHeights,
    showGridlines: view === undefined || isOn(attributeOf(view, "showGridLines") ?? "1"),
    frozen: frozenOf(view === undefined ? undefined : childOf(view, "pane")),
    protection: isProtected ? protection.attributes : null,
    arrays,
  };
}

function heightOf(tag: string): number | null {
  if (!/\scustomHeight\s*=\s*["'](?:1|true)["']/.test(tag)) return null;
  const height = Number(/\sht\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]);
  return Number.isFinite(height) ? height : null;
}

function arrayOf(tag: string): Area | null {
  const kind = formulaAttribute(tag, "t");
  return kind === "array" || kind === "dataTable" ? parseArea(formulaAttribute(tag, "ref") ?? "") : null;
}

function readWidths(root: XmlElement): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const cols of childrenOf(root, "cols")) {
    for (const col of childrenOf(cols, "col")) {
      const width = Number(attributeOf(col, "width"));
      if (!(width > 0)) continue;
      const min = Number(attributeOf(col, "min"));
      // A run to the sheet's end says how all further columns look; the first ones of it do.
      const max = Math.min(Number(attributeOf(col, "max")), MAX_COLUMNS, MAX_NAMED_COLUMNS);
      for (let column = min; column <= max; column++) widths.set(column - 1, width);
    }
  }
  return widths;
}

function frozenOf(pane: XmlElement | undefined): FileSheetLook["frozen"] {
  if (pane === undefined || !/^frozen/.test(attributeOf(pane, "state") ?? "")) return { rows: 0, columns: 0 };
  const count = (name: string): number => Math.trunc(Number(attributeOf(pane, name) ?? "0")) || 0;
  return { rows: count("ySplit"), columns: count("xSplit") };
}
