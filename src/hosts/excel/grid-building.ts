import { createSheetGrid, type Cell, type CellValue, type SheetGrid } from "../../core/grid/sheet-grid";
import { looksLikeError, type CellInput } from "./cell-input";
import { cellKey, type SheetCells } from "./cell-demands";
import { toShownFormula } from "./formula-text";
import type { Breather } from "./pause";

/** Makes a sheet's grid of what was loaded, a few rows at a time. */
export async function buildGrid(cells: SheetCells, breather: Breather): Promise<SheetGrid> {
  const { frame } = cells;
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  const top = frame.held?.top ?? 0;
  const left = frame.held?.left ?? 0;
  for (const [y, inputs] of cells.inputs.entries()) {
    if (breather.isDue) await breather.rest();
    const row = top + y;
    const formats = cells.formats[y];
    let built: (Cell | undefined)[] | undefined;
    for (let x = 0; x < inputs.length; x++) {
      const input = inputs[x];
      if (input === undefined || input === "") continue;
      built ??= new Array<Cell | undefined>(left + inputs.length).fill(undefined);
      built[left + x] = cellOf(cells, input, formats?.[x] ?? "General", cellKey(row, left + x));
    }
    rows[row] = built;
  }
  return createSheetGrid({
    name: frame.name,
    // A hole of an array is no row; an array without holes travels to a worker whole.
    rows: Array.from(rows),
    visibility: frame.visibility,
    isProtected: frame.isProtected,
    merges: [...cells.merges.values()],
    hiddenRows: cells.hiddenRows,
    hiddenColumns: cells.hiddenColumns,
  });
}

function cellOf(cells: SheetCells, input: CellInput, numberFormat: string, key: number): Cell {
  const shown = cells.shown.get(key);
  // Text that begins with "=" shows itself; a formula never does.
  const isFormula = typeof input === "string" && input.startsWith("=") && shown !== undefined && shown !== input;
  const value = valueOf(shown ?? input, isFormula || cells.errors.has(key));
  const isBold = cells.bold.has(key);
  const indent = cells.indent.get(key);
  return {
    value,
    ...(isFormula ? { formula: toShownFormula(input) } : {}),
    numberFormat,
    ...(isBold ? { bold: true } : {}),
    ...(indent === undefined ? {} : { indent }),
  };
}

function valueOf(value: CellInput, canBeError: boolean): CellValue {
  return canBeError && typeof value === "string" && looksLikeError(value) ? { error: value } : value;
}
