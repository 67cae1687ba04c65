import { columnToLetters, formatArea, lettersToColumn, parseArea } from "../../src/core/grid/a1";
import { areaContains, type Area } from "../../src/core/grid/area";
import type { Cell } from "../../src/core/grid/sheet-grid";
import type { Expected, ExpectedFinding, SheetFixture } from "./fixture";

/** Where rows and columns of a sheet go. */
interface Move {
  row(row: number): number;
  column(column: number): number;
  /** Only areas inside this one move; all of them where absent. */
  readonly inside?: Area;
}

function moveArea(area: Area, move: Move): Area {
  const { inside } = move;
  if (
    inside !== undefined &&
    !(areaContains(inside, area.top, area.left) && areaContains(inside, area.bottom, area.right))
  ) {
    return area;
  }
  const a = move.column(area.left);
  const b = move.column(area.right);
  return { top: move.row(area.top), left: Math.min(a, b), bottom: move.row(area.bottom), right: Math.max(a, b) };
}

function moveSheet(sheet: SheetFixture, move: Move): SheetFixture {
  const rows: (Cell | undefined)[][] = [];
  sheet.rows.forEach((cells, row) => {
    const moved: (Cell | undefined)[] = [];
    cells.forEach((cell, column) => {
      while (moved.length < move.column(column)) moved.push(undefined);
      moved.push(cell);
    });
    while (rows.length < move.row(row)) rows.push([]);
    rows.push(moved);
  });
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((area) => moveArea(area, move)),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => move.row(row))),
    hiddenColumns: new Set([...sheet.hiddenColumns].map((column) => move.column(column))),
  };
}

/** The same expectations for moved sheets; a sheet without a move stays as it is. */
function moveExpected(expected: Expected, moves: ReadonlyMap<string, Move>): Expected {
  const still: Move = { row: (row) => row, column: (column) => column };
  const areaText = (text: string, sheet: string): string => {
    const split = text.lastIndexOf("!");
    const name = split === -1 ? sheet : text.slice(0, split);
    const area = parseArea(text.slice(split + 1));
    if (area === null) throw new Error(`not an area: ${text}`);
    const moved = formatArea(moveArea(area, moves.get(name) ?? still));
    return split === -1 ? moved : `${name}!${moved}`;
  };
  const each = (value: string | readonly string[], change: (text: string) => string): string | readonly string[] =>
    typeof value === "string" ? change(value) : value.map(change);
  const finding = (one: ExpectedFinding): ExpectedFinding => ({
    ...one,
    cell: each(one.cell, (text) => areaText(text, one.sheet)),
  });
  return {
    ...expected,
    tables: expected.tables.map((table) => {
      const move = moves.get(table.sheet) ?? still;
      const letters = (text: string) =>
        text
          .split(",")
          .map((one) => move.column(lettersToColumn(one)))
          .sort((a, b) => a - b)
          .map(columnToLetters)
          .join(",");
      return {
        ...table,
        ...(table.area === undefined ? {} : { area: each(table.area, (text) => areaText(text, table.sheet)) }),
        ...(table.columns === undefined
          ? {}
          : {
              columns: Object.fromEntries(Object.entries(table.columns).map(([field, text]) => [field, letters(text)])),
            }),
      };
    }),
    findings: expected.findings.map(finding),
    ...(expected.boleh === undefined ? {} : { boleh: expected.boleh.map(finding) }),
  };
}

export interface Workbook {
  readonly sheets: readonly SheetFixture[];
  readonly expected: Expected;
}

/** Everything further down and to the right: tables start anywhere. */
export function shift({ sheets, expected }: Workbook, rows: number, columns: number): Workbook {
  const move: Move = { row: (row) => row + rows, column: (column) => column + columns };
  const moves = new Map(sheets.map(({ name }) => [name, move]));
  return { sheets: sheets.map((sheet) => moveSheet(sheet, move)), expected: moveExpected(expected, moves) };
}

/**
 * A column that no layout knows, put into each sheet's first table beside the given neighbour (0 = right of its first column), where
 * no merged header is cut by it. Sheets without an expected table, and those with several, stay as they are.
 */
export function insertColumn({ sheets, expected }: Workbook, title: string, nth: number): Workbook {
  const moves = new Map<string, Move>();
  const changed = sheets.map((sheet) => {
    const tables = expected.tables.filter((table) => table.sheet === sheet.name);
    const first = tables[0]?.area;
    const area =
      tables.length !== 1 || first === undefined ? null : parseArea(typeof first === "string" ? first : first[0]!);
    if (area === null) return sheet;
    // Not inside a merge, nor inside a group whose header is not merged over its blanks.
    const isFree = (at: number) =>
      sheet.rows[area.top]?.[at] !== undefined &&
      sheet.merges.every((merge) => merge.bottom < area.top || merge.left >= at || merge.right < at);
    const places = Array.from({ length: area.right - area.left }, (_, index) => area.left + 1 + index).filter(isFree);
    const at = places[nth % Math.max(places.length, 1)];
    if (at === undefined) return sheet;
    const move: Move = { row: (row) => row, column: (column) => (column < at ? column : column + 1) };
    moves.set(sheet.name, move);
    const moved = moveSheet(sheet, move);
    const head = textsOf(moved.rows[area.top]);
    const subHeads = new Set([1, 2, 3].map((below) => textsOf(moved.rows[area.top + below])));
    const rows = moved.rows.map((cells, row) => {
      const isTitle = textsOf(cells) === head;
      // Other header rows, rows of column numbers and blank rows get nothing.
      const isBody =
        row > area.top + 3 &&
        row <= area.bottom &&
        cells.length > 0 &&
        !isHeader(cells) &&
        !isNumberRow(cells) &&
        !subHeads.has(textsOf(cells));
      if (!isTitle && !isBody) return cells;
      const copy = [...cells];
      while (copy.length <= at) copy.push(undefined);
      copy[at] = { value: isTitle ? title : `bukti ${row}`, numberFormat: "General", bold: isTitle };
      return copy;
    });
    return { ...moved, rows };
  });
  return { sheets: changed, expected: moveExpected(expected, moves) };
}

const textsOf = (cells: readonly (Cell | undefined)[] | undefined): string =>
  JSON.stringify((cells ?? []).map((cell) => cell?.value ?? null));

/** A row that numbers the columns. */
const isNumberRow = (cells: readonly (Cell | undefined)[]): boolean =>
  cells.every(
    (cell) =>
      cell === undefined || (typeof cell.value !== "object" && /^\(?(\d{1,2}|[a-z])\)?$/.test(String(cell.value))),
  );

/**
 * The columns of each sheet's only table in the reverse order. Only tables whose header says each column by itself can be turned:
 * no cell merged over columns, no word that heads two columns (the several TARGET of a RAK belong to the level at their left).
 */
export function reverseColumns({ sheets, expected }: Workbook): Workbook | null {
  const moves = new Map<string, Move>();
  const changed = sheets.map((sheet) => {
    const tables = expected.tables.filter((table) => table.sheet === sheet.name);
    const first = tables[0]?.area;
    const area =
      tables.length !== 1 || first === undefined ? null : parseArea(typeof first === "string" ? first : first[0]!);
    // In a cascade the order of the columns says which level a sasaran belongs to.
    if (area === null || tables[0]?.kind === "cascading") return sheet;
    const head = sheet.rows[area.top]?.slice(area.left, area.right + 1) ?? [];
    const words = head.map((cell) => (typeof cell?.value === "string" ? cell.value.toLowerCase() : ""));
    const isPlain =
      sheet.merges.every((merge) => merge.bottom < area.top || merge.top > area.bottom || merge.left === merge.right) &&
      new Set(words).size === words.length &&
      !words.includes("");
    if (!isPlain) return sheet;
    const mirror = (column: number) =>
      column < area.left || column > area.right ? column : area.left + area.right - column;
    moves.set(sheet.name, { row: (row) => row, column: mirror, inside: area });
    const rows = sheet.rows.map((cells, row) => {
      if (row < area.top || row > area.bottom || isNumberRow(cells)) return cells;
      const copy = [...cells];
      for (let column = area.left; column <= area.right; column++) copy[column] = cells[mirror(column)];
      return copy;
    });
    const merges = sheet.merges.map((merge) =>
      merge.top >= area.top && merge.bottom <= area.bottom
        ? { ...merge, left: mirror(merge.left), right: mirror(merge.left) }
        : merge,
    );
    const hiddenColumns = new Set([...sheet.hiddenColumns].map(mirror));
    return { ...sheet, rows, merges, hiddenColumns };
  });
  return moves.size === 0 ? null : { sheets: changed, expected: moveExpected(expected, moves) };
}

/** Other words for the same header, cell by cell, where the whole cell is one of the words. */
export function reword({ sheets, expected }: Workbook, words: Readonly<Record<string, string>>): Workbook {
  const key = (text: string) => text.replace(/\s+/g, " ").trim().toUpperCase();
  return {
    expected,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell) => {
          if (cell?.bold !== true || typeof cell.value !== "string" || !isHeader(cells)) return cell;
          const other = words[key(cell.value)];
          return other === undefined ? cell : { ...cell, value: other };
        }),
      ),
    })),
  };
}

/** The header's words in another case. `headers` rows are those of each table's top, down to where a body row begins. */
export function recase({ sheets, expected }: Workbook, change: (text: string) => string): Workbook {
  return {
    expected,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell) =>
          cell !== undefined && cell.bold === true && typeof cell.value === "string" && isHeader(cells)
            ? { ...cell, value: change(cell.value) }
            : cell,
        ),
      ),
    })),
  };
}

/** A header row in the fixtures: all its cells are bold text, and there are several. */
function isHeader(cells: readonly (Cell | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  return filled.length > 2 && filled.every((cell) => cell.bold === true && typeof cell.value === "string");
}

/** Other names for the sheets, in the other order. */
export function rename({ sheets, expected }: Workbook): Workbook {
  const names = new Map(sheets.map(({ name }, index) => [name, `Sheet${index + 7}`]));
  const of = (name: string): string => names.get(name) ?? name;
  const finding = (one: ExpectedFinding): ExpectedFinding => {
    const cell = (text: string) => {
      const split = text.lastIndexOf("!");
      return split === -1 ? text : `${of(text.slice(0, split))}!${text.slice(split + 1)}`;
    };
    return { ...one, sheet: of(one.sheet), cell: typeof one.cell === "string" ? cell(one.cell) : one.cell.map(cell) };
  };
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, name: of(sheet.name) })).reverse(),
    expected: {
      ...expected,
      tables: expected.tables.map((table) => ({ ...table, sheet: of(table.sheet) })),
      findings: expected.findings.map(finding),
      ...(expected.boleh === undefined ? {} : { boleh: expected.boleh.map(finding) }),
    },
  };
}
