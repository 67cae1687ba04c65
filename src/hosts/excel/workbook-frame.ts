import type { Area } from "../../core/grid/area";
import type { SheetGrid } from "../../core/grid/sheet-grid";
import type { CellInput } from "./cell-input";
import { NOTES_NAMESPACE } from "./notes-part";
import { lettersToColumn } from "../../core/grid/a1";
import { areaOfAddress, untracked } from "./range-of";

/** One sheet before its cells are known. */
export interface SheetFrame {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly isProtected: boolean;
  /** Where something stands; null in a sheet without content. */
  readonly held: Area | null;
  /** Where something stands or looks different from an untouched cell; null where nothing does. */
  readonly touched: Area | null;
  /** What Range.formulas gives for `held`; null where it is still to be read. */
  readonly inputs: readonly (readonly CellInput[])[] | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

export interface KnownName {
  readonly name: string;
  /** "='PK 2024'!$A$1:$D$9" */
  readonly formula: string;
  readonly visible: boolean;
}

/** What the list of sheets says of one. */
export type SheetItem = Pick<SheetFrame, "name" | "visibility" | "isProtected">;

/** The workbook before its cells are known. */
export interface WorkbookFrame {
  readonly sheets: readonly SheetFrame[];
  /** The sheets behind those that were asked for, of which only the list tells. */
  readonly unread: readonly SheetItem[];
  readonly names: readonly KnownName[];
  /** Ids of the parts that hold our notes; there is one at most unless somebody merged workbooks. */
  readonly noteIds: readonly string[];
}

/** How a frame is asked for: by walking `count` sheets from the first, or by names that are known. */
export type FrameRequest =
  | { readonly by: "walk"; readonly count: number; readonly withInputs: boolean }
  | { readonly by: "name"; readonly names: readonly string[]; readonly withInputs: boolean };

/**
 * Loads the frame in one request. The sheets are walked from the first with getNextOrNullObject, so that neither their number nor
 * their names need be known; past the last every step is a null object, and so is what hangs from it.
 */
export async function loadFrame(context: Excel.RequestContext, request: FrameRequest): Promise<WorkbookFrame> {
  const { workbook } = context;
  const list = workbook.worksheets;
  list.load("items/name,items/visibility,items/protection/protected");
  const { names } = workbook;
  names.load("items/name,items/formula,items/visible");
  const parts = workbook.customXmlParts.getByNamespace(NOTES_NAMESPACE);
  parts.load("items/id");
  const sheets = request.by === "walk" ? walk(list, request.count) : request.names.map((name) => list.getItem(name));
  const ranges = sheets.map((sheet) => askForSheet(sheet, request.withInputs));
  await context.sync();

  const items = list.items.map((item): SheetItem => ({
    name: item.name,
    visibility: visibilityOf(item.visibility),
    isProtected: item.protection.protected,
  }));
  return {
    sheets: items.flatMap((item, index) => {
      const asked = ranges[index];
      return asked === undefined ? [] : [frameOf(item, asked, request.withInputs)];
    }),
    unread: items.slice(ranges.length),
    names: names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
    noteIds: parts.items.map(({ id }) => id),
  };
}

/** The bare list of sheets; for Excels in which a walk does not work. */
export async function loadSheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const list = context.workbook.worksheets;
  list.load("items/name");
  await context.sync();
  return list.items.map(({ name }) => name);
}

export interface AskedSheet {
  readonly held: Excel.Range;
  readonly touched: Excel.Range;
}

function walk(list: Excel.WorksheetCollection, count: number): Excel.Worksheet[] {
  const sheets = [list.getFirst(false)];
  for (let last = sheets[0]; sheets.length < count && last !== undefined; last = sheets.at(-1)) {
    sheets.push(last.getNextOrNullObject(false));
  }
  return sheets;
}

export function askForSheet(sheet: Excel.Worksheet, withInputs: boolean): AskedSheet {
  const held = untracked(sheet.getUsedRangeOrNullObject(true));
  held.load(withInputs ? "address,formulas" : "address");
  const touched = untracked(sheet.getUsedRangeOrNullObject(false));
  touched.load("address,rowHidden,columnHidden");
  return { held, touched };
}

export function frameOf(item: SheetItem, { held, touched }: AskedSheet, withInputs: boolean): SheetFrame {
  const inputs = held.isNullObject || !withInputs ? null : (held.formulas as CellInput[][]);
  // Excel answers A1 for a sheet that never held anything.
  const isEmpty = held.isNullObject || (inputs?.length === 1 && inputs[0]?.length === 1 && inputs[0][0] === "");
  return {
    ...item,
    held: isEmpty ? null : usedArea(held),
    touched: touched.isNullObject ? null : usedArea(touched),
    inputs: isEmpty ? null : inputs,
    // null = some are.
    hasHiddenRows: !touched.isNullObject && (touched.rowHidden as boolean | null) !== false,
    hasHiddenColumns: !touched.isNullObject && (touched.columnHidden as boolean | null) !== false,
  };
}

function usedArea(range: Excel.Range): Area | null {
  return areaOfUsed(range.address);
}

export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

/** A used range can be whole rows ("S!1:9") or whole columns ("S!A:C") where those are formatted as a whole. */
function areaOfUsed(address: string): Area | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows !== null) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMN };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(local);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    return { top: 0, left: lettersToColumn(columns[1]), bottom: MAX_ROW, right: lettersToColumn(columns[2]) };
  }
  return areaOfAddress(address);
}

function visibilityOf(visibility: string): SheetGrid["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}
