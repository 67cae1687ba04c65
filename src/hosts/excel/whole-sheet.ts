import type { Area } from "../../core/grid/area";
import {
  askColumns,
  askHiddenRows,
  askMerges,
  askWriting,
  cellKey,
  emptyCells,
  type Demand,
  type SheetCells,
} from "./cell-demands";
import { looksLikeError, type CellInput } from "./cell-input";
import type { OfficeFeatures } from "./office-features";
import { untracked } from "./range-of";
import { askReport } from "./read-looks";
import { askForSheet, frameOf, type SheetItem } from "./workbook-frame";

/** Nobody knows yet how large the sheet is. Where the guess is too small the answer is refused, and asked again in pieces. */
const GUESSED_BYTES = 40_000;
/** Widths are read up to here; a plan that goes beyond looks them up. */
const LAST_COLUMN = 39;
/** Merges of empty cells may stand so far beside all that holds something. */
const SPARE_CELLS = 8;

/**
 * Everything of a sheet of which only the name is known, in one question. It costs more bytes a cell than asking in two steps, and
 * saves the request that finds out how large the sheet is. Excel refuses it for a sheet with more than 512 merges or whole columns
 * of formats; then the caller asks in steps.
 */
export function wholeSheetDemand(
  item: SheetItem,
  { features, isWrittenReport }: { readonly features: OfficeFeatures; readonly isWrittenReport: boolean },
  take: (cells: SheetCells) => void,
): Demand {
  return {
    bytes: GUESSED_BYTES,
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(item.name);
      const asked = askForSheet(sheet, true);
      const { held, touched } = asked;
      held.load("numberFormat,values,valueTypes");
      let cells: SheetCells | null = null;
      const whose = (): SheetCells => (cells ??= emptyCells(frameOf(item, asked, true)));
      const takes = [
        askColumns(sheet, LAST_COLUMN, whose),
        ifHeld(
          askWriting(held, () => ({ cells: whose(), area: areaOf(whose().frame.held) })),
          () => whose().frame.held,
        ),
        ifHeld(
          askHiddenRows(touched, () => ({ cells: whose(), area: areaOf(whose().frame.touched) })),
          () => whose().frame.touched,
        ),
      ];
      if (features.merges) takes.push(askMerges(untracked(touched.getResizedRange(SPARE_CELLS, SPARE_CELLS)), whose));
      if (isWrittenReport) takes.push(askReport(sheet, touched, whose));
      return () => {
        for (const each of takes) each();
        if (whose().frame.held !== null) takeContents(whose(), held);
        take(whose());
      };
    },
    split: () => null,
  };
}

/** In a sheet that holds nothing there is nothing to take. */
function ifHeld(take: () => void, area: () => Area | null): () => void {
  return () => {
    if (area() !== null) take();
  };
}

function areaOf(area: Area | null): Area {
  if (area === null) throw new RangeError("a sheet without cells has no area");
  return area;
}

function takeContents(cells: SheetCells, held: Excel.Range): void {
  const { top, left } = areaOf(cells.frame.held);
  cells.formats = held.numberFormat as string[][];
  const values = held.values as CellInput[][];
  for (const [y, row] of cells.inputs.entries()) {
    for (const [x, input] of row.entries()) {
      if (typeof input !== "string" || input === "") continue;
      const key = cellKey(top + y, left + x);
      const first = input.charAt(0);
      if (first === "=" || first === "'") cells.shown.set(key, values[y]?.[x] ?? "");
      else if (first === "#" && looksLikeError(input) && (held.valueTypes[y]?.[x] as string) === "Error") {
        cells.errors.add(key);
      }
    }
  }
}
