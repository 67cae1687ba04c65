import { checkWorkbook } from "../../src/app/check-workbook";
import { formatAddress, parseAddress, parseArea } from "../../src/core/grid/a1";
import { createSheetGrid, type Cell, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { MemoryWorkbook } from "./memory-workbook";

/** A finding as the mutation test compares it: what, where, and which other cells it names. */
export interface Spot {
  readonly ruleId: string;
  readonly at: string;
  readonly related: readonly string[];
  readonly message: string;
}

export async function findSpots(grid: WorkbookGrid): Promise<readonly Spot[]> {
  const { findings } = await checkWorkbook(new MemoryWorkbook(grid));
  return findings.map(({ ruleId, place, related, message }) => ({
    ruleId,
    at: `${place.sheet}!${formatAddress(place.area.top, place.area.left)}`,
    related: related.map(({ sheet, area }) => `${sheet}!${formatAddress(area.top, area.left)}`),
    message,
  }));
}

/** The findings of `after` that `before` does not hold, each counted as often as it stands. */
export function newSpots(before: readonly Spot[], after: readonly Spot[]): readonly Spot[] {
  const known = new Map<string, number>();
  for (const { ruleId, at } of before) known.set(`${ruleId} ${at}`, (known.get(`${ruleId} ${at}`) ?? 0) + 1);
  return after.filter(({ ruleId, at }) => {
    const left = known.get(`${ruleId} ${at}`) ?? 0;
    known.set(`${ruleId} ${at}`, left - 1);
    return left <= 0;
  });
}

/** The same workbook with another value in one cell; the cell keeps its format and loses its formula. */
export function withValue(grid: WorkbookGrid, sheet: string, address: string, value: number): WorkbookGrid {
  const place = parseAddress(address);
  if (place === null) throw new Error(`not a cell: ${address}`);
  return {
    names: grid.names,
    sheets: grid.sheets.map((each) => (each.name === sheet ? replaceCell(each, place.row, place.column, value) : each)),
  };
}

function replaceCell(sheet: SheetGrid, row: number, column: number, value: number): SheetGrid {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.row(index));
  const changed: (Cell | undefined)[] = [...(rows[row] ?? [])];
  changed[column] = { ...(changed[column] ?? { numberFormat: "General" }), value };
  delete (changed[column] as { formula?: string }).formula;
  rows[row] = changed;
  return createSheetGrid({ ...sheet, rows });
}

/** The numbers that stand in the areas, as A1 addresses. */
export function numbersIn(grid: WorkbookGrid, sheet: string, areas: readonly string[]): readonly string[] {
  const found: string[] = [];
  const source = grid.sheets.find(({ name }) => name === sheet);
  if (source === undefined) throw new Error(`no sheet ${sheet}`);
  for (const text of areas) {
    const area = parseArea(text);
    if (area === null) throw new Error(`not an area: ${text}`);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (typeof source.cell(row, column)?.value === "number") found.push(formatAddress(row, column));
      }
    }
  }
  return found;
}
