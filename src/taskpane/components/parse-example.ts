import type { ExampleSheet } from "../../core/rules/rule";
import { parseArea } from "../../core/grid/a1";
import { formatAngka } from "../../core/text/format";

/** One cell of a rule's example, as it is drawn. */
export interface ExampleCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Zero-based place, which also names the cell in the other example. */
  readonly row: number;
  readonly column: number;
}

/** The rows of an example's text table; cells that a merged area covers are left out. */
export function parseExample({ table, merge = [] }: ExampleSheet): readonly (readonly ExampleCell[])[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  const texts = lines.map((line) =>
    line
      .trim()
      .replace(/^\|/, "")
      .replace(/\|$/, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const columnCount = Math.max(0, ...texts.map(({ length }) => length));
  const areas = merge.flatMap((text) => parseArea(text) ?? []);
  return texts.map((cells, row) =>
    Array.from({ length: columnCount }, (_, column) => column).flatMap((column): ExampleCell[] => {
      const area = areas.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      if (area !== undefined && (area.top !== row || area.left !== column)) return [];
      const raw = cells[column] ?? "";
      return [
        {
          text: showCell(raw),
          isNumber: isNumber(raw),
          rowSpan: area === undefined ? 1 : area.bottom - area.top + 1,
          columnSpan: area === undefined ? 1 : area.right - area.left + 1,
          row,
          column,
        },
      ];
    }),
  );
}

/** The places ("row column") at which two examples of one sheet say different things. */
export function differingCells(one: ExampleSheet, other: ExampleSheet | undefined): ReadonlySet<string> {
  if (other === undefined) return new Set();
  const textsOf = (sheet: ExampleSheet): Map<string, string> =>
    new Map(parseExample(sheet).flatMap((cells) => cells.map(({ row, column, text }) => [`${row} ${column}`, text])));
  const texts = textsOf(one);
  const others = textsOf(other);
  return new Set([...texts.keys()].filter((key) => texts.get(key) !== (others.get(key) ?? "")));
}

/** From here on a number is an amount and not a year. */
const AMOUNT = 10_000;

function isNumber(raw: string): boolean {
  return /^-?\d+(\.\d+)?%?$/.test(raw);
}

/** As a sheet in Indonesian shows it: "50.000.000", "0,5", "96,67%". */
function showCell(raw: string): string {
  if (!isNumber(raw)) return raw;
  if (raw.endsWith("%")) return raw.replace(".", ",");
  const value = Number(raw);
  return Math.abs(value) >= AMOUNT ? formatAngka(value) : raw.replace(".", ",");
}
