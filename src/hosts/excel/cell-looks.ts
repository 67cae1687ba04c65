import type { CellStyle } from "../../core/edits/edit";
import type { Area } from "../../core/grid/area";
import type { CellLook, LookBlock } from "./edit-journal";
import { rangeOf } from "./range-of";
import { groupIntoRectangles } from "./rectangles";
import type { OwnStyle } from "./style-steps";

/** A trait of a look, as a style names it. */
export type Trait = keyof OwnStyle;

/** What is asked for each trait. A number format is asked for every cell. */
const ASKED: Readonly<Record<Trait, Excel.CellPropertiesFormatLoadOptions>> = {
  numberFormat: {},
  bold: { font: { bold: true } },
  italic: { font: { italic: true } },
  underline: { font: { underline: true } },
  fontSize: { font: { size: true } },
  fontName: { font: { name: true } },
  color: { font: { color: true } },
  fill: { fill: { color: true, pattern: true } },
  horizontal: { horizontalAlignment: true },
  vertical: { verticalAlignment: true },
  wrap: { wrapText: true },
  border: { borders: { color: true, style: true, weight: true } },
};

/** What no style names, but copying a look or merging cells changes. */
const BESIDES: Excel.CellPropertiesFormatLoadOptions = {
  font: { strikethrough: true },
  indentLevel: true,
  shrinkToFit: true,
  textOrientation: true,
  protection: true,
};

/** Bytes that Excel answers per cell when asked for its whole look. */
export const LOOK_BYTES = 900;

/** Asks how the cells of a range look, in these traits alone (null = all); the answer is there after the next sync. */
export function askLooks(
  range: Excel.Range,
  traits: readonly Trait[] | null,
): () => Omit<Extract<LookBlock["was"], { kind: "cells" }>, "kind"> {
  range.load("numberFormat");
  const looks = range.getCellProperties({ format: askedOf(traits) });
  return () => ({
    formats: range.numberFormat as string[][],
    looks: looks.value.map((row) => row.map(({ format }): CellLook => (format === undefined ? {} : { format }))),
  });
}

function askedOf(traits: readonly Trait[] | null): Excel.CellPropertiesFormatLoadOptions {
  const parts = traits === null ? [...Object.values(ASKED), BESIDES] : traits.map((trait) => ASKED[trait]);
  const asked: Excel.CellPropertiesFormatLoadOptions = Object.assign({}, ...parts) as object;
  const font: Excel.CellPropertiesFontLoadOptions = Object.assign({}, ...parts.map((part) => part.font)) as object;
  return Object.keys(font).length === 0 ? asked : { ...asked, font };
}

/** These traits of a look that was read whole; null = all of it. */
export function pickTraits(look: CellLook, traits: readonly Trait[] | null): CellLook {
  return traits === null || look.format === undefined ? look : { format: pick(look.format, askedOf(traits)) };
}

function pick<T extends object>(from: T, asked: object): T {
  const parts = Object.entries(asked).flatMap(([name, inner]: [string, object | true]) => {
    const value = (from as Record<string, unknown>)[name];
    if (value === undefined) return [];
    const isPart = inner !== true && name !== "borders" && typeof value === "object" && value !== null;
    return [[name, isPart ? pick(value, inner) : value]];
  });
  return Object.fromEntries(parts) as T;
}

/** The last row of a sheet, where nobody ever formats a single cell: it looks as the column does. */
const CLEAN_ROW = 1_048_575;

/**
 * Takes away the lines that were not there. Neighbours share a line, so this comes for all blocks before putBackLook draws, for any
 * of them, those that were.
 */
export function clearLines(sheet: Excel.Worksheet, { area, was }: LookBlock): void {
  if (was.kind !== "cells" || !was.looks.some((row) => row.some(({ format }) => format?.borders !== undefined))) return;
  rangeOf(sheet, area).setCellProperties(
    was.looks.map((row) => row.map(({ format }) => ({ format: { borders: linesOf(format?.borders ?? {}, false) } }))),
  );
}

/** Gives the cells of a block back the look they had. */
export function putBackLook(sheet: Excel.Worksheet, { area, was }: LookBlock): void {
  const range = rangeOf(sheet, area);
  switch (was.kind) {
    case "untouched":
      range.copyFrom(rangeOf(sheet, { ...area, top: CLEAN_ROW, bottom: CLEAN_ROW }), "Formats");
      return;
    case "number-format":
      range.numberFormat = was.formats.map((row) => [...row]);
      return;
    case "cells": {
      range.setCellProperties(was.looks.map((row) => row.map(settable)));
      range.numberFormat = was.formats.map((row) => [...row]);
      // A cell without a fill answers white, and would be white.
      for (const plain of unfilledAreas(area, was.looks)) rangeOf(sheet, plain).format.fill.clear();
      return;
    }
  }
}

function isUnfilled({ format }: CellLook): boolean {
  const fill = format?.fill;
  if (fill === undefined) return false;
  return fill.pattern === undefined ? (fill.color ?? "") === "" : fill.pattern === "None";
}

/** A look as Office takes it: no white fill where there was none, and only lines that are there. */
function settable(look: CellLook): Excel.SettableCellProperties {
  const { format } = look;
  if (format === undefined) return {};
  const { fill, borders, ...rest } = format;
  return {
    format: {
      ...rest,
      ...(fill === undefined || isUnfilled(look) ? {} : { fill }),
      ...(borders === undefined ? {} : { borders: linesOf(borders, true) }),
    },
  };
}

/** The sides that have a line, or those that have none. */
function linesOf(borders: Excel.CellBorderCollection, isDrawn: boolean): Excel.CellBorderCollection {
  return Object.fromEntries(
    Object.entries(borders)
      .filter(([, line]: [string, Excel.CellBorder]) => ((line.style ?? "None") !== "None") === isDrawn)
      .map(([side, line]: [string, Excel.CellBorder]) => [side, isDrawn ? line : { style: "None" }]),
  );
}

function unfilledAreas(area: Area, looks: readonly (readonly CellLook[])[]): Area[] {
  const cells = looks.flatMap((row, y) =>
    row.flatMap((look, x) => (isUnfilled(look) ? [{ row: area.top + y, column: area.left + x, key: "" }] : [])),
  );
  return groupIntoRectangles(cells).map((found) => found.area);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Sets what a style names; the rest stays. */
export function setStyle(range: Excel.Range, area: Area, style: OwnStyle): void {
  const { format } = range;
  const { font } = format;
  // One value for a range counts for each of its cells.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill === null) format.fill.clear();
  else if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border !== undefined) setBorders(range, area, style.border);
}

function setBorders(range: Excel.Range, area: Area, border: NonNullable<CellStyle["border"]>): void {
  const edges: Parameters<Excel.RangeBorderCollection["getItem"]>[0][] = [...OUTER_EDGES];
  if (area.bottom > area.top) edges.push("InsideHorizontal");
  if (area.right > area.left) edges.push("InsideVertical");
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge);
    if (border === "none") line.style = "None";
    else {
      line.style = "Continuous";
      line.weight = "Thin";
    }
  }
}
