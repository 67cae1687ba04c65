import type { SheetGrid } from "../grid/sheet-grid";
import { parseNumberFormat } from "../text/number-format";
import { parseUang } from "../text/parse-uang";
import { MONEY_FIELD } from "./columns/column-draft";
import { headerMoneyUnit, titleMoneyUnit } from "./columns/money-unit";
import type { ColumnMatch } from "./layout";

/** No budget of a region comes near it: figures that a unit makes larger are written in rupiah, whatever the title says. */
const MOST_RUPIAH = 100_000_000_000_000;
const SAMPLE = 200;

/**
 * Gives the money columns of a table the unit that their header states, else the titles above it; columns in rupiah stay as
 * they are. `titles` come nearest last.
 */
export function settleMoneyUnit(
  sheet: SheetGrid,
  columns: readonly ColumnMatch[],
  titles: readonly string[],
  top: number,
  bottom: number,
): readonly ColumnMatch[] {
  let titled: number | null = null;
  for (const title of titles) titled = titleMoneyUnit(title) ?? titled;
  return columns.map((match) => {
    if (!MONEY_FIELD.has(match.field)) return match;
    const unit = headerMoneyUnit(match.header) ?? titled ?? 1;
    return unit === 1 || isInRupiah(sheet, match.column, unit, top, bottom) ? match : { ...match, unit };
  });
}

/** Whether most figures of a column would be impossibly large in that unit. */
function isInRupiah(sheet: SheetGrid, column: number, unit: number, top: number, bottom: number): boolean {
  let filled = 0;
  let large = 0;
  for (let row = top; row <= Math.min(bottom, top + SAMPLE); row++) {
    const cell = sheet.cell(row, column);
    if (cell === undefined || isShownScaled(cell.numberFormat)) continue;
    const reading = parseUang(cell.value, { numberFormat: cell.numberFormat });
    if (reading.kind !== "read" || reading.value === 0) continue;
    filled++;
    if (Math.abs(reading.value) * unit > MOST_RUPIAH) large++;
  }
  return large * 2 > filled;
}

/** Answers whether a format with trailing commas ("#,##0,,") shows millions of a cell that holds rupiah. */
export function isShownScaled(numberFormat: string): boolean {
  return parseNumberFormat(numberFormat).thousands > 0;
}
