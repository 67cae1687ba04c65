import type { Area } from "../../core/grid/area";
import { FORMULIR_NAME_ID, OWN_NAME_PREFIX, parseReference } from "../../core/edits/own-names";
import { cellKey, type Demand, type SheetCells } from "./cell-demands";
import { askLooks, LOOK_BYTES } from "./cell-looks";
import { askPage, PAGE_BYTES } from "./page-layout";
import type { Breather } from "./pause";
import { bandsOf, cellCount, rangeOf } from "./range-of";
import type { KnownName } from "./workbook-frame";

/** A form that is made again may grow by so many rows, whose heights are known then. */
const SPARE_ROWS = 200;
const ROW_BYTES = 80;
const QUESTION_BYTES = 700;
const BAND_CELLS = 1_000;
/** A table gets so many new columns at most. */
const NEW_COLUMNS = 5;

/** The sheets that Selaras made as reports, in lower case: a new run may change the look of any of their cells. */
export function reportSheetsOf(names: readonly KnownName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, formula } of names) {
    if (name.toLowerCase() !== OWN_NAME_PREFIX + FORMULIR_NAME_ID) continue;
    const place = parseReference({ refersTo: formula });
    if (place !== null) found.add(place.sheet.toLowerCase());
  }
  return found;
}

/**
 * How cells look that a writing may well give another look: all of a report of ours; elsewhere what is formatted at the right of each
 * block of rows, where new columns stand, with the block's last column, which shares its lines. What lies where nobody formatted
 * anything needs no question.
 */
export async function lookDemands(
  cells: SheetCells,
  { reach, isReport }: { readonly reach: Area; readonly isReport: boolean },
  breather: Breather,
): Promise<Demand[]> {
  if (isReport) {
    return [...lookBands(cells, reach), heightsDemand(cells, reach.bottom + SPARE_ROWS), pageDemand(cells)];
  }
  const found: Demand[] = [];
  for (const { top, bottom, right } of await contentBlocks(cells, breather)) {
    if (right >= reach.right) continue;
    const area = {
      top: Math.max(reach.top, top - 1),
      left: right,
      bottom: Math.min(reach.bottom, bottom + 1),
      right: Math.min(reach.right, right + NEW_COLUMNS + 1),
    };
    found.push(...lookBands(cells, area));
  }
  return found;
}

/** Runs of rows that hold something, one table with its titles mostly, and the last column that does. */
async function contentBlocks(
  { inputs, frame: { held } }: SheetCells,
  breather: Breather,
): Promise<{ readonly top: number; readonly bottom: number; readonly right: number }[]> {
  const blocks: { top: number; bottom: number; right: number }[] = [];
  if (held === null) return blocks;
  for (const [y, row] of inputs.entries()) {
    if (breather.isDue) await breather.rest();
    let last = row.length - 1;
    while (last >= 0 && (row[last] ?? "") === "") last--;
    if (last < 0) continue;
    const block = blocks.at(-1);
    const at = held.top + y;
    const right = held.left + last;
    if (block?.bottom === at - 1) {
      block.bottom = at;
      block.right = Math.max(block.right, right);
    } else blocks.push({ top: at, bottom: at, right });
  }
  return blocks;
}

function lookBands(cells: SheetCells, area: Area): Demand[] {
  return [...bandsOf(area, BAND_CELLS)].map((band) =>
    onSheet(cells, LOOK_BYTES * cellCount(band) + QUESTION_BYTES, (sheet) =>
      takeLooks(rangeOf(sheet, band), () => ({ cells, area: band })),
    ),
  );
}

function heightsDemand(cells: SheetCells, lastRow: number): Demand {
  return onSheet(cells, ROW_BYTES * (lastRow + 1), (sheet) => takeHeights(sheet, lastRow, () => cells));
}

function pageDemand(cells: SheetCells): Demand {
  return onSheet(cells, PAGE_BYTES, (sheet) => takePage(sheet, () => cells));
}

function onSheet({ frame }: SheetCells, bytes: number, ask: (sheet: Excel.Worksheet) => () => void): Demand {
  return { bytes, ask: ({ workbook }) => ask(workbook.worksheets.getItem(frame.name)), split: () => null };
}

/** The same of a report of which only the name is known; `touched` is all of it that has a look. */
export function askReport(sheet: Excel.Worksheet, touched: Excel.Range, whose: () => SheetCells): () => void {
  const takes = [takeHeights(sheet, SPARE_ROWS, whose), takePage(sheet, whose)];
  const looks = takeLooks(touched, () => ({ cells: whose(), area: whose().frame.touched }));
  return () => {
    for (const take of takes) take();
    if (whose().frame.touched !== null) looks();
  };
}

function takeLooks(
  range: Excel.Range,
  whose: () => { readonly cells: SheetCells; readonly area: Area | null },
): () => void {
  const answer = askLooks(range, null);
  return () => {
    const { cells, area } = whose();
    if (area === null) return;
    const { formats, looks } = answer();
    for (const [y, row] of looks.entries()) {
      for (const [x, look] of row.entries()) {
        cells.looks.set(cellKey(area.top + y, area.left + x), { look, numberFormat: formats[y]?.[x] ?? "General" });
      }
    }
  };
}

function takeHeights(sheet: Excel.Worksheet, lastRow: number, whose: () => SheetCells): () => void {
  const answer = rangeOf(sheet, { top: 0, left: 0, bottom: lastRow, right: 0 }).getRowProperties({
    format: { rowHeight: true, useStandardHeight: true },
  });
  return () => {
    whose().heights = answer.value.map(({ format }) =>
      format?.useStandardHeight === true ? "standard" : format?.rowHeight,
    );
  };
}

function takePage(sheet: Excel.Worksheet, whose: () => SheetCells): () => void {
  const answer = askPage(sheet);
  return () => {
    whose().page = answer();
  };
}
