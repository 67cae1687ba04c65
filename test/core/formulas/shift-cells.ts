import { parseReference } from "../../../src/core/edits/own-names";
import { findReferences } from "../../../src/core/formulas/formula-references";
import { columnToLetters, formatArea, quoteSheetName } from "../../../src/core/grid/a1";
import type { Area } from "../../../src/core/grid/area";
import { createSheetGrid, type Cell, type WorkbookGrid } from "../../../src/core/grid/sheet-grid";

/** What Excel does to places when rows or columns are inserted before `at` (count > 0) or deleted from it on (count < 0). */
interface Shift {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** The workbook after rows or columns were inserted or deleted, its formulas and names moved as Excel moves them. */
export function shiftCells(workbook: WorkbookGrid, shift: Shift): WorkbookGrid {
  const sheets = workbook.sheets.map((sheet) => {
    const rows: ((Cell | undefined)[] | undefined)[] = [];
    for (let row = 0; row < sheet.rowCount; row++) {
      for (const [column, cell] of (sheet.row(row) ?? []).entries()) {
        if (cell === undefined) continue;
        const isHere = sheet.name === shift.sheet;
        const now = isHere ? movedCell(row, column, shift) : { row, column };
        if (now === null) continue;
        const formula = cell.formula === undefined ? {} : { formula: movedFormula(cell.formula, sheet.name, shift) };
        const list = (rows[now.row] ??= []);
        list[now.column] = { ...cell, ...formula };
      }
    }
    return createSheetGrid({
      ...sheet,
      rows: Array.from(rows, (cells) => (cells === undefined ? undefined : Array.from(cells))),
    });
  });
  const names = workbook.names.map((name) => {
    const place = parseReference(name);
    if (place === null || place.sheet !== shift.sheet) return name;
    const area = movedArea(place.area, shift);
    const refersTo = area === null ? "#REF!" : `${quoteSheetName(place.sheet)}!${absolute(formatArea(area))}`;
    return { ...name, refersTo };
  });
  return { ...workbook, sheets, names };
}

const absolute = (text: string): string => text.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

function movedIndex(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

function movedCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  const index = movedIndex(shift.axis === "row" ? row : column, shift);
  if (index === null) return null;
  return shift.axis === "row" ? { row: index, column } : { row, column: index };
}

function movedArea(area: Area, shift: Shift): Area | null {
  const [first, last] = shift.axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const kept = Array.from({ length: last - first + 1 }, (_, step) => movedIndex(first + step, shift)).filter(
    (index) => index !== null,
  );
  const [from, to] = [kept[0], kept.at(-1)];
  if (from === undefined || to === undefined) return null;
  return shift.axis === "row" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function movedFormula(formula: string, own: string, shift: Shift): string {
  let text = "";
  let at = 0;
  for (const { start, end, prefix, sheet, corners } of findReferences(formula)) {
    text += formula.slice(at, start);
    at = end;
    if ((sheet ?? own) !== shift.sheet) {
      text += formula.slice(start, end);
      continue;
    }
    const parts = corners.map(({ row, column, fixed }) => {
      const now = movedCell(row, column, shift);
      if (now === null) return "#REF!";
      return `${fixed % 2 === 1 ? "$" : ""}${columnToLetters(now.column)}${fixed >= 2 ? "$" : ""}${now.row + 1}`;
    });
    text += (prefix === "" ? "" : `${prefix}!`) + parts.join(":");
  }
  return text + formula.slice(at);
}
