import type { Area } from "../../core/grid/area";
import type { Book } from "./book/book";
import { invalidArgument } from "./excel-error";

/** One line of a border in Excel's words. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

interface ModelLine {
  readonly style: string;
  readonly color: string;
}

export type ModelBorder = Partial<Record<"top" | "left" | "bottom" | "right", ModelLine>>;

export const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

export const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;

export const SIDES = [...Object.keys(EDGES), "InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** o-spreadsheet draws fewer kinds of lines than Excel; the nearest is taken. */
function modelLine(line: Line): ModelLine | undefined {
  if (line.style === "None") return undefined;
  const style =
    line.style === "Continuous" || line.style === "Double" || line.style === "SlantDashDot"
      ? line.weight === "Medium" || line.weight === "Thick"
        ? line.weight.toLowerCase()
        : "thin"
      : line.style === "Dot"
        ? "dotted"
        : "dashed";
  return { style, color: line.color };
}

function excelLine(line: ModelLine | undefined): Line {
  if (line === undefined) return NO_LINE;
  const style = line.style === "dotted" ? "Dot" : line.style === "dashed" ? "Dash" : "Continuous";
  const weight = line.style === "medium" ? "Medium" : line.style === "thick" ? "Thick" : "Thin";
  return { style, weight, color: line.color };
}

/** The lines that a cell keeps itself. */
export const borderAt = (book: Book, sheetId: string, row: number, col: number): ModelBorder =>
  book.isInside(sheetId, row, col) ? (book.model.getters.getCellBorder({ sheetId, row, col }) ?? {}) : {};

/** The line at an edge of the area, or between its cells; null where lines differ. */
export function readLine(book: Book, sheetId: string, area: Area, side: string): Line | null {
  let common: Line | null = null;
  for (const [row, column, edge] of placesOf(area, side)) {
    const line = excelLine(borderAt(book, sheetId, row, column)[edge]);
    if (common === null) common = line;
    else if (line.style !== common.style || line.weight !== common.weight || line.color !== common.color) return null;
  }
  return common ?? NO_LINE;
}

export function writeLine(book: Book, sheetId: string, area: Area, side: string, patch: Partial<Line>): void {
  if (patch.style !== undefined && !STYLES.includes(patch.style)) throw invalidArgument("border style");
  if (patch.weight !== undefined && !WEIGHTS.includes(patch.weight)) throw invalidArgument("border weight");
  book.flush();
  book.growTo(sheetId, area.bottom, area.right);
  const borders = new Map<string, { row: number; col: number; border: ModelBorder }>();
  for (const [row, col, edge] of placesOf(area, side)) {
    const key = `${row}:${col}`;
    const known = borders.get(key) ?? { row, col, border: { ...borderAt(book, sheetId, row, col) } };
    const before = excelLine(known.border[edge]);
    // A weight or a colour alone draws a line, as in Excel.
    const base = before.style === "None" && patch.style === undefined ? { ...before, style: "Continuous" } : before;
    const line = modelLine({ ...base, ...patch });
    const border = { ...known.border };
    if (line === undefined) Reflect.deleteProperty(border, edge);
    else border[edge] = line;
    borders.set(key, { ...known, border });
  }
  book.setBorders(sheetId, [...borders.values()]);
}

export function clearBorders(book: Book, sheetId: string, area: Area): void {
  const cells: { row: number; col: number; border: ModelBorder }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      if (Object.keys(borderAt(book, sheetId, row, col)).length > 0) cells.push({ row, col, border: {} });
    }
  }
  if (cells.length > 0) book.setBorders(sheetId, cells);
}

function* placesOf(
  area: Area,
  side: string,
): Iterable<readonly [row: number, column: number, edge: keyof ModelBorder]> {
  const { top, left, bottom, right } = area;
  if (side === "EdgeTop") for (let c = left; c <= right; c++) yield [top, c, "top"];
  else if (side === "EdgeBottom") for (let c = left; c <= right; c++) yield [bottom, c, "bottom"];
  else if (side === "EdgeLeft") for (let r = top; r <= bottom; r++) yield [r, left, "left"];
  else if (side === "EdgeRight") for (let r = top; r <= bottom; r++) yield [r, right, "right"];
  else if (side === "InsideHorizontal") {
    for (let r = top; r < bottom; r++) for (let c = left; c <= right; c++) yield [r, c, "bottom"];
  } else if (side === "InsideVertical") {
    for (let r = top; r <= bottom; r++) for (let c = left; c < right; c++) yield [r, c, "right"];
  }
}
