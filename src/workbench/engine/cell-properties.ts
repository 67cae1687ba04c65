import type { Area } from "../../core/grid/area";
import { recordArgument } from "./arguments";
import type { Book } from "./book/book";
import type { CellLook, LookPatch } from "./book/cell-look";
import { readLine, writeLine } from "./borders";
import { ExcelError, invalidArgument, memberNotFound } from "./excel-error";
import { isHiddenAt, isSized, sizeAt } from "./headers";
import { FILL, FONT, FORMAT, PROTECTION } from "./look-properties";
import type { LookProperty } from "./look-properties";
import { addressOf, columnCountOf, heldArea, isEntireColumn, isEntireRow, rowCountOf } from "./range-target";
import type { RangeTarget } from "./targets";

/** getCellProperties, getRowProperties, getColumnProperties, setCellProperties: many looks in one answer. */

type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const EDGE_OF: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

export function readCellProperties(book: Book, target: RangeTarget, options: unknown): Answer[][] {
  const wanted = recordArgument(options);
  const { sheetId, area } = target;
  if (isEntireColumn(target) || isEntireRow(target)) throw invalidArgument("an unbounded range");
  if (rowCountOf(target) * columnCountOf(target) > 5_000_000) {
    throw new ExcelError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  }
  book.flush();
  const rows: Answer[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const answers: Answer[] = [];
    for (let column = area.left; column <= area.right; column++) {
      answers.push(propertiesAt(book, sheetId, { top: row, left: column, bottom: row, right: column }, wanted, []));
    }
    rows.push(answers);
  }
  return rows;
}

export function readRowProperties(book: Book, target: RangeTarget, options: unknown): Answer[] {
  const wanted = recordArgument(options);
  const { left, right } = heldArea(book, target);
  return headersOf(target.area.top, heldOrGiven(book, target).bottom, (row) =>
    propertiesAt(book, target.sheetId, { top: row, left, bottom: row, right }, wanted, ["rowHidden", "rowIndex"]),
  );
}

export function readColumnProperties(book: Book, target: RangeTarget, options: unknown): Answer[] {
  const wanted = recordArgument(options);
  const { top, bottom } = heldArea(book, target);
  return headersOf(target.area.left, heldOrGiven(book, target).right, (column) =>
    propertiesAt(book, target.sheetId, { top, left: column, bottom, right: column }, wanted, [
      "columnHidden",
      "columnIndex",
    ]),
  );
}

const heldOrGiven = (book: Book, target: RangeTarget): Area => ({
  ...target.area,
  bottom: isEntireColumn(target) ? heldArea(book, target).bottom : target.area.bottom,
  right: isEntireRow(target) ? heldArea(book, target).right : target.area.right,
});

function headersOf(from: number, to: number, read: (index: number) => Answer): Answer[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => read(from + offset));
}

function propertiesAt(book: Book, sheetId: string, area: Area, wanted: Options, extra: readonly string[]): Answer {
  const answer: Answer = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== true && (typeof value !== "object" || value === null)) continue;
    if (name === "address" || name === "addressLocal") answer[name] = addressOf(book, { sheetId, area });
    else if (name === "style") answer[name] = "Normal";
    else if (name === "hidden")
      answer[name] = isHiddenAt(book, sheetId, "ROW", area.top) || isHiddenAt(book, sheetId, "COL", area.left);
    else if (extra.includes(name)) answer[name] = headerAnswer(book, sheetId, area, name);
    else if (name === "format") answer[name] = formatAt(book, sheetId, area, recordArgument(value));
    else throw memberNotFound(`CellProperties.${name}`);
  }
  return answer;
}

function headerAnswer(book: Book, sheetId: string, area: Area, name: string): unknown {
  if (name === "rowIndex") return area.top;
  if (name === "columnIndex") return area.left;
  return name === "rowHidden"
    ? isHiddenAt(book, sheetId, "ROW", area.top)
    : isHiddenAt(book, sheetId, "COL", area.left);
}

const GROUPS: Readonly<Record<string, Readonly<Record<string, LookProperty>>>> = {
  fill: FILL,
  font: FONT,
  protection: PROTECTION,
};

function formatAt(book: Book, sheetId: string, area: Area, wanted: Options): Answer {
  const answer: Answer = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (name === "columnWidth") answer[name] = sizeAt(book, sheetId, "COL", area.left);
    else if (name === "rowHeight") answer[name] = sizeAt(book, sheetId, "ROW", area.top);
    else if (name === "useStandardWidth") answer[name] = !isSized(book, sheetId, "COL", area.left);
    else if (name === "useStandardHeight") answer[name] = !isSized(book, sheetId, "ROW", area.top);
    else if (name === "borders") answer[name] = bordersAt(book, sheetId, area, recordArgument(value));
    else if (name === "protection")
      answer[name] = traitsOf(book, sheetId, area, PROTECTION, { locked: true, formulaHidden: true });
    else if (GROUPS[name] !== undefined)
      answer[name] = traitsOf(book, sheetId, area, GROUPS[name], recordArgument(value));
    else answer[name] = traitOf(book, sheetId, area, FORMAT, name);
  }
  return answer;
}

function traitsOf(
  book: Book,
  sheetId: string,
  area: Area,
  group: Readonly<Record<string, LookProperty>>,
  wanted: Options,
): Answer {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => [name, traitOf(book, sheetId, area, group, name)] as const),
  );
}

function traitOf(
  book: Book,
  sheetId: string,
  area: Area,
  group: Readonly<Record<string, LookProperty>>,
  name: string,
): unknown {
  const property = group[upperFirst(name)];
  if (property === undefined) throw memberNotFound(`CellPropertiesFormat.${name}`);
  let common: unknown;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = property.get(book.look(sheetId, row, column));
      if (row === area.top && column === area.left) common = value;
      else if (value !== common) return null;
    }
  }
  return common;
}

function bordersAt(book: Book, sheetId: string, area: Area, wanted: Options): Answer {
  const answer: Answer = {};
  // The options name the parts of a line (CellPropertiesBorderLoadOptions); the answer has them for each side.
  for (const [side, edge] of Object.entries(EDGE_OF)) {
    const line = readLine(book, sheetId, area, edge);
    answer[side] = Object.fromEntries(
      Object.keys(wanted).map((part) => [
        part,
        part === "tintAndShade" ? 0 : (line?.[part as "style" | "weight" | "color"] ?? null),
      ]),
    );
  }
  return answer;
}

export function writeCellProperties(book: Book, target: RangeTarget, data: unknown): void {
  const { sheetId, area } = target;
  if (!Array.isArray(data) || data.length !== rowCountOf(target)) throw invalidArgument("cellPropertiesData");
  book.requireWritable(sheetId, area, "allowFormatCells");
  data.forEach((cells: unknown, down) => {
    if (!Array.isArray(cells) || cells.length !== columnCountOf(target)) throw invalidArgument("cellPropertiesData");
    cells.forEach((properties: unknown, across) => {
      if (properties === null) return;
      const { format, ...rest } = recordArgument(properties);
      const other = Object.keys(rest).find((name) => name !== "style");
      if (other !== undefined) throw memberNotFound(`SettableCellProperties.${other}`);
      if (format !== undefined) writeFormat(book, sheetId, area.top + down, area.left + across, recordArgument(format));
    });
  });
}

function writeFormat(book: Book, sheetId: string, row: number, column: number, format: Options): void {
  let patch: LookPatch = {};
  for (const [name, value] of Object.entries(format)) {
    const group = GROUPS[name];
    if (name === "borders") {
      const cell = { top: row, left: column, bottom: row, right: column };
      for (const [side, line] of Object.entries(recordArgument(value))) {
        writeLine(book, sheetId, cell, EDGE_OF[side] ?? upperFirst(side), recordArgument(line));
      }
    } else if (group !== undefined) {
      for (const [trait, wanted] of Object.entries(recordArgument(value))) {
        patch = { ...patch, ...patchOf(group, trait, wanted) };
      }
    } else {
      patch = { ...patch, ...patchOf(FORMAT, name, value) };
    }
  }
  if (Object.keys(patch).length > 0) book.writeLook(sheetId, row, column, patch);
}

function patchOf(group: Readonly<Record<string, LookProperty>>, name: string, value: unknown): LookPatch {
  const property = group[upperFirst(name)];
  if (property === undefined) throw memberNotFound(`CellPropertiesFormat.${name}`);
  return property.set(value);
}

export type { CellLook };

const upperFirst = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
